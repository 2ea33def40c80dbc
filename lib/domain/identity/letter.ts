import type { RecoveryStep } from './recovery'

/** What one mail says to one person. It names nobody and no case: a mailbox is not private, and may not be theirs. */
export type Written = { readonly to: string; readonly subject: string; readonly text: string }

/** Its id is that of its row, and makes the Message-ID: sent twice, it is the same mail twice. */
export type Letter = Written & { readonly id: string }

/** Throws where the mail was not taken, and `Unanswered` where nobody can say. */
export type Post = (letter: Letter) => Promise<void>

/** The whole mail was handed over, and no answer to it came. */
export class Unanswered extends Error {
  constructor(cause: unknown) {
    super('the mail server did not say whether it took the mail', { cause })
    this.name = 'Unanswered'
  }
}

/** What a letter tells of. The secret of a link, or a code, is kept sealed until it is sent. */
export type LetterContent =
  | { readonly kind: 'invitation' | 'recoveryLink' | 'code' | 'signInCode'; readonly secret: string }
  | {
      readonly kind: 'recoveryNotice'
      readonly recoveryId: string
      readonly step: RecoveryStep
      /** Whether it is the passkey of whoever has this address now. */
      readonly isTheirs: boolean
    }

export const LETTER_KINDS = ['invitation', 'recoveryLink', 'code', 'signInCode', 'recoveryNotice'] as const

export type OpenedLetter = { readonly id: string; readonly to: string } & LetterContent

/* Sending */

export const LETTER_ENDS = ['sent', 'given up', 'withdrawn'] as const
export type LetterEnd = (typeof LETTER_ENDS)[number]

/** Longer than any conversation with a mail server, so that two processes do not hold the same one. */
export const UNANSWERED_MINUTES = 5
/** Two that nobody answered may both have arrived; there is no third. */
export const MOST_UNANSWERED = 2
export const GIVE_UP_HOURS = 48
const LONGEST_PAUSE_MINUTES = 60

const MINUTE_MS = 60_000

export const unansweredBefore = (now: Date) => new Date(now.getTime() - UNANSWERED_MINUTES * MINUTE_MS)

/** After one, two, four … minutes, and then every hour. */
export const nextTry = (tries: number, now: Date): Date =>
  new Date(now.getTime() + Math.min(2 ** (tries - 1), LONGEST_PAUSE_MINUTES) * MINUTE_MS)

export type Standing = {
  readonly owedAt: Date
  readonly dueAt: Date
  /** Claimed by somebody who sends it, or who died of it. */
  readonly takenAt: Date | null
  /** How often a claim was never answered. */
  readonly unanswered: number
  /** Whether what it tells of is still good: a link that was spent, or a code that ran out, is not sent late. */
  readonly isWanted: boolean
}

export type LetterStep = 'wait' | 'send' | 'giveUp' | 'withdraw'

export const nextStep = (
  { owedAt, dueAt, takenAt, unanswered, isWanted }: Standing,
  now: Date,
): LetterStep => {
  if (takenAt && takenAt > unansweredBefore(now)) return 'wait'
  if (!isWanted) return 'withdraw'
  if (unanswered + (takenAt ? 1 : 0) >= MOST_UNANSWERED) return 'giveUp'
  if (now.getTime() - owedAt.getTime() >= GIVE_UP_HOURS * 60 * MINUTE_MS) return 'giveUp'
  return takenAt || dueAt <= now ? 'send' : 'wait'
}
