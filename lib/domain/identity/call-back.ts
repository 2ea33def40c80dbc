import type { Refusal } from '../shared/outcome'
import type { SignInPath } from './agency'
import { CODE_MINUTES, CODE_TRIES } from './enrolment'
import { opensBy } from './sign-in-path'
import { againstSignIn, type Standing } from './standing'

/**
 * Signing in where no machine of an organisation can hold a passkey (A1, ASVS 6.6.2): a code to the mailbox, spent by
 * the browser that asked, and a second one that somebody of the council reads out over the organisation's own
 * switchboard. Whoever reads the mail alone gets no further, and neither does whoever answers that telephone alone.
 */

/** For one person in an hour: from one source, and from all those together that never led to a sign-in of theirs. */
export const CALLS_PER_SOURCE = 5
export const CALLS_FROM_STRANGERS = 20

type Seen = { readonly same: number; readonly strange: number; readonly isKnown: boolean }

/** A stranger elsewhere fills no mailbox, and keeps nobody out of where they have signed in before (A7). */
export const againstAsking = ({ same, strange, isKnown }: Seen): Refusal | null =>
  same >= CALLS_PER_SOURCE || (!isKnown && strange >= CALLS_FROM_STRANGERS) ? { rule: 'ID-18' } : null

/** How long somebody who proved their mailbox waits to be telephoned. */
export const CALL_WITHIN_MINUTES = 60

/** How old the call may be when something is signed: somebody of the council dials for it, so it is longer than a provider's. */
export const CALL_COUNTS_MINUTES = 60

export const CALL_ENDS = ['signedIn', 'notReached', 'notThem'] as const
export type CallEnd = (typeof CALL_ENDS)[number]

/** What somebody of the council may say of a call that led nowhere. */
export const FAILED_CALLS = ['notReached', 'notThem'] as const satisfies readonly CallEnd[]
export type FailedCall = (typeof FAILED_CALLS)[number]

export const CALL_RULES = {
  /** One for all: an address that nobody here has, a wrong code, an old one, a spent one. */
  mailCode: 'ID-37',
  tooMany: 'ID-38',
  /** There is no call any more that a spoken code could be of. */
  over: 'ID-39',
  spokenCode: 'ID-40',
  notWaiting: 'ID-41',
  otherNumber: 'ID-42',
} as const

/** Read from one screen and compared with another over the telephone, so that the call is about this browser. */
export const NUMBER_LENGTH = 4

export type CallBack = {
  /** Wrong ones of every kind, of whoever tried. */
  readonly tries: number
  readonly codeUntil: Date
  /** The mailbox was proved. */
  readonly confirmedAt: Date | null
  readonly waitsUntil: Date | null
  readonly spokenUntil: Date | null
  readonly endedAt: Date | null
}

const MINUTE_MS = 60_000
const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * MINUTE_MS)

export const codeUntil = (now: Date) => later(now, CODE_MINUTES)
export const waitsUntil = (now: Date) => later(now, CALL_WITHIN_MINUTES)
export const spokenUntil = (now: Date) => later(now, CODE_MINUTES)

const isTriedOut = ({ tries }: CallBack) => tries >= CODE_TRIES

export const againstMailCode = (call: CallBack | null, now: Date): Refusal | null => {
  if (!call || call.endedAt || call.confirmedAt || call.codeUntil <= now) return { rule: CALL_RULES.mailCode }
  return isTriedOut(call) ? { rule: CALL_RULES.mailCode } : null
}

/** Whether somebody who proved their mailbox may still be telephoned, or hear another code. */
export const isWaiting = (call: CallBack | null, now: Date): boolean =>
  call?.waitsUntil != null && !call.endedAt && call.waitsUntil > now && !isTriedOut(call)

export const againstCalling = (call: CallBack | null, now: Date): Refusal | null =>
  isWaiting(call, now) ? null : { rule: CALL_RULES.notWaiting }

export const againstSpokenCode = (call: CallBack | null, now: Date): Refusal | null => {
  if (!call?.confirmedAt || call.endedAt) return { rule: CALL_RULES.over }
  if (isTriedOut(call)) return { rule: CALL_RULES.tooMany }
  return call.spokenUntil && call.spokenUntil > now ? null : { rule: CALL_RULES.spokenCode }
}

/** Whether what ended was somebody coming in. */
export const hasSignedIn = ({ endedAs }: { readonly endedAs: CallEnd | null }) => endedAs === 'signedIn'

/** Whether the call is recent enough for a signature to rest on it. */
export const callCounts = (calledAt: Date | null | undefined, now: Date): calledAt is Date =>
  calledAt != null && calledAt <= now && now.getTime() - calledAt.getTime() <= CALL_COUNTS_MINUTES * MINUTE_MS

/** As it is printed on records, where nobody should take it for more than it is. */
export const callMethod = (age?: string) =>
  `code and call-back${age ? `, ${age}` : ''} (weaker than a passkey)`

type Asking = {
  readonly standing: Standing
  readonly signInPath: SignInPath
  /** Ever: a lost passkey is replaced by two people, and by nothing less. */
  readonly hasEnrolled: boolean
}

/** Whether somebody signs in this way at all. They are told the same whatever the answer. */
export const signsInByCall = ({ standing, signInPath, hasEnrolled }: Asking, now: Date): boolean =>
  againstSignIn(standing, now) === null &&
  !standing.isInside &&
  opensBy(signInPath, 'codeAndCallback') &&
  !hasEnrolled
