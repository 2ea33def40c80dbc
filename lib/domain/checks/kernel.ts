import type { Permission } from '../permissions/permissions'
import { permit } from '../permissions/permissions'
import type { Issuing } from '../records/issue'
import type { CheckRecordKind, Copy, RecordModel } from '../records/model'
import type { Actor, Role, SYSTEM } from '../shared/actor'
import type { CalendarDate } from '../shared/dates'
import { done, HOUSE_RULES, type Outcome, type Refusal } from '../shared/outcome'
import type { Signatory } from '../shared/signatory'
import type { SigningProof } from '../shared/signing-proof'
import type { Incident } from './incidents'
import type { Reference } from './reference'
import type { CheckSettings } from './settings'

/**
 * What every check has in common: a thing that is checked moves by a table of its own, one version at a time,
 * and each version stays readable.
 */

export const CHECK_KINDS = ['transfer', 'flow', 'run', 'dataset', 'processing', 'incident', 'sheet'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

/** How references of each kind begin: `TRF-2026-000001`. A sheet goes by the reference of its matter. */
export const PREFIX_OF: Record<CheckKind, string> = {
  transfer: 'TRF',
  flow: 'NDO',
  run: 'RUN',
  dataset: 'DST',
  processing: 'ROP',
  incident: 'INC',
  sheet: 'CHK',
}

/** The agreement or the disclosure that a check is of. Datasets and processing entries are the council's own. */
export type Matter = {
  readonly kind: 'agreement' | 'disclosure'
  readonly id: string
  readonly reference: string
}

export type Checked<S extends string = string> = {
  readonly id: string
  readonly reference: string
  readonly version: number
  readonly status: S
  readonly title: string
  readonly matter: Matter | null
  readonly openedBy: Signatory
  readonly createdAt: string
  /** The day on which time alone has something to do. */
  readonly clock: CalendarDate | null
}

export type CheckActor = Actor | typeof SYSTEM

/** What a pure decision may not find out for itself. */
export type CheckContext = {
  readonly actor: CheckActor
  /** UTC, ISO 8601. */
  readonly now: string
  /** The day in London. */
  readonly today: CalendarDate
  readonly actId: string
  readonly method: string
  /** What the actor's passkey signed of this very act. */
  readonly proof?: SigningProof
  /** SHA-256, hex, of a value in its canonical form. */
  readonly hash: (value: unknown) => string
  readonly reference: Reference
  readonly settings: CheckSettings
  /** The council's rules on that day, by the day their latest part came into force. */
  readonly ruleset: CalendarDate
  /** Role-specific and general courses of whoever acts, current on the day (3.4). */
  readonly trained: readonly string[]
}

export type CheckRow<S extends string, V extends string, G extends string> = {
  readonly id: string
  readonly verb: V
  readonly from: readonly S[]
  /** `same` leaves it where it is. */
  readonly to: readonly (S | 'same')[]
  readonly permission: Permission | 'SYSTEM'
  /** Checked in order; the first that objects refuses. */
  readonly guards: readonly G[]
  readonly recorded: string
}

export type CheckNotice = {
  readonly to: Role | { readonly personId: string }
  readonly what: CheckNoticeCode
}
export const CHECK_NOTICES = [
  'checkAdviceAsked',
  'checkAdviceGiven',
  'checkDissent',
  'checkReviewDue',
  'checkSuspended',
  'incidentCandidate',
  'certificateDue',
  'certificateLate',
] as const
export type CheckNoticeCode = (typeof CHECK_NOTICES)[number]

/** What a verb does. `payload` may name people: the ledger keeps it apart. */
export type CheckChange<T> = {
  readonly next: T
  readonly payload: Readonly<Record<string, unknown>>
  readonly notices?: readonly CheckNotice[]
  /** Sealed after the change is kept. */
  readonly records?: readonly {
    readonly kind: CheckRecordKind
    readonly copy: Copy
    readonly make: (issue: Issuing) => RecordModel
  }[]
  /** Candidates of 3.7, each opened as an incident with the DPO told. */
  readonly incidents?: readonly Pick<Incident, 'trigger' | 'what'>[]
}

/** `I` names the verbs, each with what its form asks. */
export type CheckModule<T extends Checked, I extends Readonly<Record<string, unknown>>> = {
  readonly kind: CheckKind
  readonly rows: readonly CheckRow<T['status'], keyof I & string, string>[]
  /** A guard reads of the input what its verbs have in common, and names it itself. */
  readonly guards: Readonly<
    Record<string, (subject: T, context: CheckContext, input: never) => Refusal | null>
  >
  readonly apply: {
    readonly [V in keyof I]: (subject: T, context: CheckContext, input: I[V]) => CheckChange<T>
  }
  /** What time alone asks of it today; null while nothing is due. */
  readonly due?: (subject: T, context: CheckContext) => (keyof I & string) | null
}

export type CheckDecided<T extends Checked> = CheckChange<T> & {
  readonly row: CheckRow<T['status'], string, string>
}

const denialOf = (context: CheckContext, permission: Permission | 'SYSTEM'): Refusal | null => {
  if (permission === 'SYSTEM')
    return context.actor.role === 'SYSTEM' ? null : { rule: HOUSE_RULES.notPermitted }
  return permit(context.actor, permission)
}

/** The row by which this person may do this now, or the refusal; nothing is done by asking. */
export const checkAllows = <
  T extends Checked,
  I extends Readonly<Record<string, unknown>>,
  V extends keyof I & string,
>(
  { rows, guards }: CheckModule<T, I>,
  subject: T,
  verb: V,
  context: CheckContext,
  input: Partial<I[V]>,
): Outcome<CheckRow<T['status'], keyof I & string, string>> => {
  const ofVerb = rows.filter((row) => row.verb === verb)
  const [first] = ofVerb
  if (!first) throw new Error(`no row has the verb ${verb}`)
  const row = ofVerb.find(({ from }) => from.includes(subject.status))
  const denial = denialOf(context, (row ?? first).permission)
  if (denial) return { ok: false, refusal: denial }
  if (!row)
    return { ok: false, refusal: { rule: HOUSE_RULES.wrongState, facts: { status: subject.status, verb } } }
  for (const name of row.guards) {
    const guard = guards[name]
    if (!guard) throw new Error(`there is no guard called ${name}`)
    const refusal = guard(subject, context, input as never)
    if (refusal) return { ok: false, refusal }
  }
  return done(row)
}

/** The one way a checked thing changes: permission, then the row, then its guards in order, then what the verb does. */
export const decideCheck = <
  T extends Checked,
  I extends Readonly<Record<string, unknown>>,
  V extends keyof I & string,
>(
  module: CheckModule<T, I>,
  subject: T,
  verb: V,
  context: CheckContext,
  input: I[V],
): Outcome<CheckDecided<T>> => {
  const found = checkAllows(module, subject, verb, context, input)
  if (!found.ok) return found
  const row = found.value
  const change = module.apply[verb](subject, context, input)
  const ends = row.to.map((to) => (to === 'same' ? subject.status : to))
  if (!ends.includes(change.next.status))
    throw new Error(`${verb} led to ${change.next.status}, which its row does not allow`)
  return done({ ...change, row })
}
