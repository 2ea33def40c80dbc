import type { Role } from '../shared/actor'
import type { CalendarDate } from '../shared/dates'
import { ORGANISATION_TYPES } from '../shared/ranks'
import type { Signatory } from '../shared/signatory'
import type { CaseFile } from './disclosure'
import { type DatedChange, type Policy, type PolicyChange, policyOn, SHIPPED, SWITCHES } from './policy'
import { SETTINGS, type SettingName } from './settings'
import type { Status } from './states'

/** Rulesets side by side: what is in force of one thing, what differs between two days, and who brought it about. */

export const SETTING_NAMES = Object.keys(SETTINGS) as [SettingName, ...SettingName[]]

/** Who did something to a rule or a delegation, in which role, and when. */
export type Signed = {
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly at: string
}

export type ProposedChange = DatedChange & {
  readonly id: string
  readonly why: string
  readonly proposed: Signed
  readonly approved: Signed | null
  readonly rejected: (Signed & { readonly reason: string }) | null
}

export const isWaiting = ({ approved, rejected }: Pick<ProposedChange, 'approved' | 'rejected'>) =>
  approved === null && rejected === null

/** In the order in which two changes of one day count. */
export const approvedOf = (changes: readonly ProposedChange[]): readonly ProposedChange[] =>
  changes
    .filter(({ approved }) => approved !== null)
    .toSorted((a, b) => (a.approved?.at ?? '').localeCompare(b.approved?.at ?? ''))

/** The same thing with the value that a policy gives it. */
export const inForce = (policy: Policy, change: PolicyChange): PolicyChange => {
  switch (change.kind) {
    case 'setting':
      return { kind: 'setting', name: change.name, value: policy.settings[change.name] }
    case 'floor':
      return { kind: 'floor', name: change.name, value: policy.floors[change.name] }
    case 'switch':
      return { kind: 'switch', name: change.name, value: policy.inForceFrom[change.name] }
    case 'bankHoliday': {
      const value = policy.bankHolidays.includes(change.name) ? 'added' : 'removed'
      return { kind: 'bankHoliday', name: change.name, value }
    }
  }
}

const everythingIn = ({ settings, floors, inForceFrom, bankHolidays }: Policy): readonly PolicyChange[] => [
  ...SETTING_NAMES.map((name) => ({ kind: 'setting', name, value: settings[name] }) as const),
  ...ORGANISATION_TYPES.map((name) => ({ kind: 'floor', name, value: floors[name] }) as const),
  ...SWITCHES.map((name) => ({ kind: 'switch', name, value: inForceFrom[name] }) as const),
  ...bankHolidays.map((name) => ({ kind: 'bankHoliday', name, value: 'added' }) as const),
]

export type Difference = { readonly before: PolicyChange; readonly after: PolicyChange }

/** Each thing that a later policy says otherwise than an earlier one. */
export const differences = (earlier: Policy, later: Policy): readonly Difference[] => {
  const added = everythingIn(later).filter(
    ({ kind, name }) => kind === 'bankHoliday' && !earlier.bankHolidays.includes(name),
  )
  return [...everythingIn(earlier), ...added]
    .map((thing) => ({ before: inForce(earlier, thing), after: inForce(later, thing) }))
    .filter(({ before, after }) => before.value !== after.value)
}

/** What a change is a change from: what the day it takes effect would have had without it. */
export const beforeOf = (change: ProposedChange, changes: readonly ProposedChange[]): PolicyChange => {
  const approved = approvedOf(changes)
  const own = approved.findIndex(({ id }) => id === change.id)
  const earlier = own === -1 ? approved : approved.slice(0, own)
  return inForce(policyOn(change.effectiveFrom, earlier), change)
}

/** The change that gave a thing the value it has on that day; none while it is as shipped, ours to propose and theirs to confirm. */
export const sourceOf = (
  { kind, name }: PolicyChange,
  changes: readonly ProposedChange[],
  day: CalendarDate,
): ProposedChange | undefined =>
  approvedOf(changes)
    .filter((change) => change.kind === kind && change.name === name && change.effectiveFrom <= day)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1)

export type Ruleset = { readonly from: CalendarDate; readonly changes: readonly ProposedChange[] }

/** Latest first; the oldest is the one that is shipped, which nobody here changed. */
export const rulesetsOf = (changes: readonly ProposedChange[]): readonly Ruleset[] => {
  const approved = approvedOf(changes)
  const days = [...new Set([SHIPPED.ruleset, ...approved.map(({ effectiveFrom }) => effectiveFrom)])]
  return days
    .toSorted((a, b) => b.localeCompare(a))
    .map((from) => ({ from, changes: approved.filter(({ effectiveFrom }) => effectiveFrom === from) }))
}

/** A decision as far as its rules matter: what it was, whose, and which ruleset it stored. */
export type Ruled = {
  readonly id: string
  readonly outcome: Status
  readonly by: Signatory
  readonly ruleset: CalendarDate
}

/** Every decision of a case in the order they were made, those that no longer count among them. */
export const decisionsOf = (d: CaseFile): readonly Ruled[] =>
  [
    ...d.voided.map(({ decision }) => decision),
    d.urgentDecision && { ...d.urgentDecision, outcome: 'U_DECIDED' as const },
    d.decision,
  ]
    .filter((decision) => decision !== undefined)
    .map(({ id, outcome, by, ruleset }) => ({ id, outcome, by, ruleset }))
