import { lettersOwed, markTried, type OwedLetter, takeLetter } from '@/db/repositories/recoveries'
import { inTransaction } from '@/db/transaction'
import { faultFields, log } from '@/lib/log'
import type { Shell } from '../shell'

const AT_ONCE = 50

type Reading = Pick<Shell, 'db' | 'clock'>
type Send = (letter: OwedLetter) => Promise<void>

/** What is owed of notices about recoveries: each is held while it is sent, and owed again where it could not be. */
export const sendOwed = async (shell: Reading, send: Send): Promise<void> => {
  for (const letter of await lettersOwed(shell.db, AT_ONCE)) await sendOne(shell, letter, send)
}

const sendOne = ({ db, clock }: Reading, letter: OwedLetter, send: Send) =>
  inTransaction(db, async (tx) => {
    if (await takeLetter(tx, letter.id)) await markTried(tx, letter.id, await sentAt(letter, send, clock))
  })

const sentAt = async (letter: OwedLetter, send: Send, clock: Shell['clock']) => {
  try {
    await send(letter)
    return clock()
  } catch (fault) {
    log.error('mail.not-sent', faultFields(fault))
    return null
  }
}
