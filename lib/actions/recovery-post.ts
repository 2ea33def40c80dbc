import { recoveryLetter, recoveryNotice } from '@/lib/content/recovery-letters'
import type { Post } from '@/lib/domain/identity/letter'
import { env } from '@/lib/env'
import { faultFields, log } from '@/lib/log'
import { configuredPost } from '@/lib/mail/post'
import { paths } from '@/lib/paths'
import { enrolmentLink } from '@/lib/use-cases/identity/enrol'
import { inviteAllDue } from '@/lib/use-cases/identity/recover'
import { sendOwed } from '@/lib/use-cases/identity/recovery-letters'
import type { Shell } from '@/lib/use-cases/shell'

/** The mail of recoveries, which no form waits for: notices that are owed, and links whose wait is over. */

const EVERY_MS = 30_000

type Reading = Pick<Shell, 'db' | 'clock'>

const addressOf = (path: string) => {
  const own = env().NEXTAUTH_URL
  return own ? new URL(path, own).href : path
}

export const postRecoveries = async (shell: Reading, post: Post): Promise<void> => {
  await sendOwed(shell, ({ recoveryId, ...about }) =>
    post(recoveryNotice(about, addressOf(about.isTheirs ? paths.account() : paths.recovery(recoveryId)))),
  )
  for (const { to, secret } of await inviteAllDue(shell)) await sendLink(to, secret, post)
}

/** Its secret is kept nowhere, so one that does not go out is sent anew by one of the two who agreed. */
const sendLink = async (to: string, secret: string, post: Post) => {
  try {
    await post(recoveryLetter(to, enrolmentLink(secret)))
  } catch (fault) {
    log.error('mail.not-sent', faultFields(fault))
  }
}

/** For as long as the process lives, never two at once in it; without a mail server there is nothing to do. */
export const postForEver = (shell: () => Shell): void => {
  const again = async () => {
    try {
      const post = configuredPost()
      if (post) await postRecoveries(shell(), post)
    } catch (fault) {
      log.error('mail.post-failed', faultFields(fault))
    }
    setTimeout(again, EVERY_MS).unref()
  }
  setTimeout(again, EVERY_MS).unref()
}
