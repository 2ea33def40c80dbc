import {
  type Claim,
  claimLetter,
  endHeldLetter,
  endOfLetter,
  holdLetter,
  lettersDue,
  markSent,
  openedLetter,
  postponeLetter,
  releaseLetter,
} from '@/db/repositories/letters'
import { inTransaction } from '@/db/transaction'
import {
  type LetterEnd,
  nextStep,
  nextTry,
  type OpenedLetter,
  Unanswered,
} from '@/lib/domain/identity/letter'
import { faultFields, log } from '@/lib/log'
import type { Shell } from '../shell'

/**
 * Claimed, sent, marked: three steps, and the database is let go of before anything is sent. Whoever dies between
 * the claim and the mark leaves a claim that nobody answered; that is sent once more under the same Message-ID, and
 * never a third time.
 */

type Reading = Pick<Shell, 'db' | 'clock'>
/** Null where there is no mail server: then letters only end. */
export type Send = ((letter: OpenedLetter) => Promise<void>) | null

const AT_ONCE = 100

export const drainPost = async (shell: Reading, send: Send): Promise<void> => {
  for (const id of await lettersDue(shell.db, shell.clock(), AT_ONCE))
    await alone(id, () => sendLetter(shell, id, send))
}

/** One that faults is logged and looked at again; no other one waits for it. */
const alone = async (letter: string, work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (fault) {
    log.error('mail.passed-over', { letter, ...faultFields(fault) })
  }
}

/** What has become of it; null while it is owed. */
export const sendLetter = async (shell: Reading, id: string, send: Send): Promise<LetterEnd | null> => {
  const claimed = await claim(shell, id, send !== null)
  if (claimed && send) await sendClaimed(shell, claimed, send)
  return endOfLetter(shell.db, id)
}

/** What is shown on a page instead of being mailed (a demonstration without a mail server) is owed to nobody. */
export const withdrawLetter = ({ db, clock }: Reading, id: string): Promise<void> =>
  inTransaction(db, async (tx) => {
    const held = await holdLetter(tx, id, clock())
    if (held) await endHeldLetter(tx, held, 'withdrawn', clock())
  })

type Claimed = Claim & { readonly open: () => OpenedLetter }

const claim = async ({ db, clock }: Reading, id: string, canSend: boolean): Promise<Claimed | null> => {
  const now = clock()
  const step = await inTransaction(db, async (tx) => {
    const held = await holdLetter(tx, id, now)
    if (!held) return null
    switch (nextStep(held, now)) {
      case 'wait':
        return null
      case 'withdraw':
        await endHeldLetter(tx, held, 'withdrawn', now)
        return null
      case 'giveUp':
        await endHeldLetter(tx, held, 'given up', now)
        return { givenUp: { letter: id, kind: held.row.kind, tries: held.row.tries } }
      case 'send':
        if (canSend)
          return { claimed: { ...(await claimLetter(tx, held, now)), open: () => openedLetter(held) } }
        await postponeLetter(tx, held, nextTry(held.row.tries + 1, now))
        return null
    }
  })
  if (step?.givenUp) log.error('mail.given-up', step.givenUp)
  return step?.claimed ?? null
}

const sendClaimed = async (
  { db, clock }: Reading,
  { open, ...claimed }: Claimed,
  send: NonNullable<Send>,
) => {
  try {
    await send(open())
  } catch (fault) {
    log.warn('mail.not-sent', { letter: claimed.id, tries: claimed.tries, ...faultFields(fault) })
    // It may have arrived: the claim stays, as that of somebody who died.
    if (!(fault instanceof Unanswered)) await releaseLetter(db, claimed, clock())
    return
  }
  await markSent(db, claimed.id, clock())
}
