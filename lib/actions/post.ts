import { codeLetter, invitationLetter, signInCodeLetter } from '@/lib/content/identity-letters'
import { recoveryLetter, recoveryNotice } from '@/lib/content/recovery-letters'
import type { OpenedLetter, Post, Written } from '@/lib/domain/identity/letter'
import { env } from '@/lib/env'
import { faultFields, log } from '@/lib/log'
import { configuredPost } from '@/lib/mail/post'
import { paths } from '@/lib/paths'
import { enrolmentLink } from '@/lib/use-cases/identity/enrol'
import { inviteAllDue } from '@/lib/use-cases/identity/recover'
import { drainPost, type Send } from '@/lib/use-cases/post/drain'
import type { Shell } from '@/lib/use-cases/shell'

/** All mail leaves here: what a letter tells of comes from its row, its words from the content, and it goes by one post. */

const EVERY_MS = 30_000

type Reading = Pick<Shell, 'db' | 'clock'>

const addressOf = (path: string) => {
  const own = env().NEXTAUTH_URL
  return own ? new URL(path, own).href : path
}

const worded = (letter: OpenedLetter): Written => {
  const { kind, to } = letter
  switch (kind) {
    case 'invitation':
      return invitationLetter(to, enrolmentLink(letter.secret))
    case 'recoveryLink':
      return recoveryLetter(to, enrolmentLink(letter.secret))
    case 'code':
      return codeLetter(to, letter.secret)
    case 'signInCode':
      return signInCodeLetter(to, letter.secret)
    case 'recoveryNotice':
      return recoveryNotice(
        letter,
        addressOf(letter.isTheirs ? paths.account() : paths.recovery(letter.recoveryId)),
      )
  }
}

export const sendBy = (post: Post | null): Send =>
  post && ((letter) => post({ id: letter.id, ...worded(letter) }))

/** The links whose wait is over are owed first, so that they go with the others. */
export const sendPost = async (shell: Reading, post: Post | null): Promise<void> => {
  if (post) await alone(() => inviteAllDue(shell))
  await drainPost(shell, sendBy(post))
}

const alone = async (work: () => Promise<void>) => {
  try {
    await work()
  } catch (fault) {
    log.error('mail.post-failed', faultFields(fault))
  }
}

/** For as long as the process lives, never two at once in it. */
export const postForEver = (shell: () => Shell): void => {
  const again = async () => {
    await alone(() => sendPost(shell(), configuredPost()))
    setTimeout(again, EVERY_MS).unref()
  }
  setTimeout(again, EVERY_MS).unref()
}
