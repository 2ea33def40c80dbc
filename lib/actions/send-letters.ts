import 'server-only'
import { isDemo } from '@/lib/auth/sessions'
import type { Letter } from '@/lib/domain/identity/letter'
import { done, type Outcome, type Refusal, refused } from '@/lib/domain/shared/outcome'
import { faultFields, log } from '@/lib/log'
import { configuredPost } from '@/lib/mail/post'

/** Null when what would be mailed can reach nobody: asked before anything is made. */
export const againstSending = (): Refusal | null => (configuredPost() || isDemo() ? null : { rule: 'ID-19' })

/** True when it went out; false in a demonstration without a mail server, where it is shown instead. */
export const sendLetter = async (letter: Letter): Promise<Outcome<boolean>> => {
  const post = configuredPost()
  if (!post) return isDemo() ? done(false) : refused('ID-19')
  try {
    await post(letter)
    return done(true)
  } catch (fault) {
    log.error('mail.not-sent', faultFields(fault))
    return refused('ID-20')
  }
}
