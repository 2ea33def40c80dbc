import 'server-only'
import { isDemo } from '@/lib/auth/sessions'
import { done, type Outcome, type Refusal, refused } from '@/lib/domain/shared/outcome'
import { configuredPost } from '@/lib/mail/post'
import { asSystem } from '@/lib/use-cases/own-work'
import { sendLetter, withdrawLetter } from '@/lib/use-cases/post/drain'
import type { Shell } from '@/lib/use-cases/shell'
import { sendBy } from './post'

/** Null when what would be mailed can reach nobody: asked before anything is made. */
export const againstSending = (): Refusal | null => (configuredPost() || isDemo() ? null : { rule: 'ID-19' })

/** `owed` is tried again by the clock; `shown` is a demonstration without a mail server, whose page shows it. */
export type Sent = 'sent' | 'owed' | 'shown'

/** At once, for a form that waits for it; its letter was owed in the transaction that the form began. */
export const sendAtOnce = async (asked: Shell, letterId: string): Promise<Outcome<Sent>> => {
  const shell = asSystem(asked)
  const post = configuredPost()
  if (!post) {
    await withdrawLetter(shell, letterId)
    return isDemo() ? done('shown') : refused('ID-19')
  }
  const ended = await sendLetter(shell, letterId, sendBy(post))
  if (ended === 'sent') return done('sent')
  return ended === null ? done('owed') : refused('ID-20')
}
