import type { CaseRecordKind } from '../records/model'
import type { Role } from '../shared/actor'
import type { Context, InputOf } from './command'
import type { CaseFile, Disclosure, In } from './disclosure'
import type { Status } from './states'
import type { TRANSITIONS, Verb } from './transitions'

/** Work that follows a change and may be tried again: stored with it, done after commit. */
export type Effect =
  | { readonly type: 'acknowledge' }
  /** T33: the timer of an emergency starts by itself. */
  | { readonly type: 'awaitConfirmation' }
  /** A part was decided or ended: the parent closes if it was the last. */
  | { readonly type: 'closeParent'; readonly parent: string }
  /** The parent was withdrawn, and its parts with it. */
  | { readonly type: 'withdrawParts'; readonly reason: string }
  | { readonly type: 'issueRecord'; readonly kind: CaseRecordKind; readonly copy: 'internal' | 'external' }

/** What a verb does to a case. `payload` may name people: the ledger keeps it apart, behind a commitment. */
export type Change = {
  readonly next: Disclosure
  readonly payload: Readonly<Record<string, unknown>>
  readonly effects?: readonly Effect[]
  /** Who is told, in the same transaction. */
  readonly notices?: readonly Notice[]
  /** New cases that begin with this act: the parts of a split request. */
  readonly opens?: readonly Disclosure[]
}

/** What somebody is told inside the product. Which words they read is `lib/content/notices.ts`'s to say. */
export const NOTICES = [
  'childConcerned',
  'staffConcerned',
  'holdPlaced',
  'expired',
  'urgentException',
  'urgentUnconfirmed',
  'breachReported',
  'complaintLinked',
  'correctionSent',
  'reviewAsked',
  'confirmationDue',
] as const
export type NoticeCode = (typeof NOTICES)[number]
export type Notice = { readonly to: Role | 'requester'; readonly what: NoticeCode }

type FromOf<V extends Verb> = Extract<(typeof TRANSITIONS)[number], { verb: V }>['from'][number]

/** One function a verb; it sees only the states its rows of the table start from. */
export type Apply = {
  readonly [V in Verb]: (d: In<FromOf<V>>, context: Context, input: InputOf<V>) => Change
}

/** The same facts in another state, without those it must not keep. */
export const moved = <S extends Status>(
  d: CaseFile | Disclosure,
  status: S,
  set: object,
  drop: readonly string[] = [],
): Disclosure => {
  const kept = Object.fromEntries(Object.entries(d).filter(([name]) => !drop.includes(name)))
  return { ...kept, ...set, status } as unknown as In<S>
}
