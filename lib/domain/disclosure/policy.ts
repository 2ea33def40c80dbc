import { BANK_HOLIDAYS } from '../shared/bank-holidays'
import type { CalendarDate } from '../shared/dates'
import { SHIPPED_RULESET } from '../shared/decision'
import { isKnownRank, ORGANISATION_TYPES, type OrganisationType, SHIPPED_FLOORS } from '../shared/ranks'
import { SETTINGS, type SettingName, type Settings } from './settings'

/**
 * What the council has in force on a day: the shipped choices, and every change to them that two people
 * made (SoD-10) and whose day has come. A change takes effect on a later day than it is approved, so a
 * ruleset that once was in force never changes, and an old decision can be explained under its own.
 */

/** Gateways whose commencement is not confirmed (7.1) or came on a known day; null is not in force. */
export const SWITCHES = ['G07-16LA', 'G12', 'G17'] as const
export type Switch = (typeof SWITCHES)[number]

export type Policy = {
  /** The day its latest part came into force. */
  readonly ruleset: CalendarDate
  readonly settings: Settings
  /** The lowest rank that may authorise, by kind of asking body. */
  readonly floors: Readonly<Record<OrganisationType, string>>
  readonly inForceFrom: Readonly<Record<Switch, CalendarDate | null>>
  readonly bankHolidays: readonly CalendarDate[]
}

/** The law was read on 21 November 2026. */
export const SHIPPED: Policy = {
  ruleset: SHIPPED_RULESET,
  settings: SETTINGS,
  floors: SHIPPED_FLOORS,
  inForceFrom: { 'G07-16LA': null, G12: null, G17: '2026-04-01' },
  bankHolidays: BANK_HOLIDAYS,
}

/** One thing changed; what it is changed to is checked by `validChange`. */
export type PolicyChange =
  | { readonly kind: 'setting'; readonly name: SettingName; readonly value: number }
  | { readonly kind: 'floor'; readonly name: OrganisationType; readonly value: string }
  | { readonly kind: 'switch'; readonly name: Switch; readonly value: CalendarDate | null }
  | { readonly kind: 'bankHoliday'; readonly name: CalendarDate; readonly value: 'added' | 'removed' }

export type DatedChange = PolicyChange & { readonly effectiveFrom: CalendarDate }

const withChange = (policy: Policy, change: DatedChange): Policy => {
  const isLater = change.effectiveFrom.localeCompare(policy.ruleset) > 0
  const ruleset = isLater ? change.effectiveFrom : policy.ruleset
  switch (change.kind) {
    case 'setting':
      return { ...policy, ruleset, settings: { ...policy.settings, [change.name]: change.value } }
    case 'floor':
      return { ...policy, ruleset, floors: { ...policy.floors, [change.name]: change.value } }
    case 'switch':
      return { ...policy, ruleset, inForceFrom: { ...policy.inForceFrom, [change.name]: change.value } }
    case 'bankHoliday': {
      const others = policy.bankHolidays.filter((day) => day !== change.name)
      const bankHolidays = change.value === 'added' ? [...others, change.name].sort() : others
      return { ...policy, ruleset, bankHolidays }
    }
  }
}

/** The policy on that day. Changes of one day are taken in the order in which they were approved. */
export const policyOn = (day: CalendarDate, approved: readonly DatedChange[]): Policy =>
  approved
    .filter((change) => change.effectiveFrom <= day)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .reduce(withChange, SHIPPED)

/** The policy a decision was made under, found again by the ruleset that the decision stored. */
export const policyNamed = (ruleset: CalendarDate, approved: readonly DatedChange[]): Policy =>
  policyOn(ruleset, approved)

/** A law behind a switch binds from its day on; one without a switch always does. */
export const isInForce = ({ inForceFrom }: Policy, name: Switch, day: CalendarDate) => {
  const from = inForceFrom[name]
  return from !== null && from <= day
}

/** The public promise: an opt-out takes effect within so many days. No answer is good for longer, nor is a file of use. */
const PROMISED_DAYS = 21

const WHOLE: Readonly<Record<SettingName, readonly [number, number]>> = {
  authorisationValidDays: [1, 90],
  approvalValidDays: [1, 60],
  targetWorkingDays: [1, 60],
  clarificationWorkingDays: [5, 60],
  clarificationRounds: [1, 5],
  reviewWorkingDays: [5, 90],
  urgentConfirmHours: [1, 72],
  repeatRequests: [2, 50],
  retentionYears: [1, 25],
  dutyOfficerRule: [0, 1],
  optOutDirectDays: [1, PROMISED_DAYS],
  optOutCacheDays: [1, PROMISED_DAYS],
  optOutRefreshDays: [1, 14],
  optOutHoldHours: [1, PROMISED_DAYS * 24],
  trainingMonths: [1, 36],
  adviceMonths: [1, 24],
  lateReviewDays: [1, 90],
  bridgeCheckDays: [1, 30],
  transferReviewMonths: [1, 24],
  highRiskReviewMonths: [1, 12],
  bridgeReviewDays: [1, 180],
  notRestrictedReviewMonths: [1, 36],
  lateCertificateDays: [1, 90],
}

export const boundsOf = (name: SettingName) => WHOLE[name]

/** What is wrong with a proposed value, in words; null when nothing is. */
export const wrongValue = (change: PolicyChange): string | null => {
  switch (change.kind) {
    case 'setting': {
      const [least, most] = WHOLE[change.name]
      const fits = Number.isInteger(change.value) && change.value >= least && change.value <= most
      return fits ? null : `Enter a whole number from ${least} to ${most}`
    }
    case 'floor':
      return ORGANISATION_TYPES.includes(change.name) && isKnownRank(change.name, change.value)
        ? null
        : 'Select a rank of that kind of organisation'
    case 'switch':
    case 'bankHoliday':
      return null
  }
}
