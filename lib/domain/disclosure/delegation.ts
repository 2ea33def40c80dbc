import type { Actor } from '../shared/actor'
import { addMonths, type CalendarDate } from '../shared/dates'
import { type Grade, isAtLeast } from '../shared/grades'
import type { Refusal } from '../shared/outcome'
import { againstSecondPerson, wrong } from './policy-guards'
import type { Signed } from './ruleset'

/** Section 1.2: a head of service lets another at that grade or above decide for their service, for a time. Never a deputy. */

export type DelegationTerms = {
  readonly delegatorId: string
  readonly delegateId: string
  readonly serviceIds: readonly string[]
  readonly starts: CalendarDate
  /** Its last day. */
  readonly ends: CalendarDate
  /** Reference of the written authority. */
  readonly authority: string
}

export type Delegation = DelegationTerms & {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly proposed: Signed
  readonly approved: Signed | null
  readonly revoked: Signed | null
}

export const LONGEST_MONTHS = 12

export type DelegationState = 'waiting' | 'toCome' | 'running' | 'ended' | 'revoked'

export const stateOf = (
  { approved, revoked, starts, ends }: Pick<Delegation, 'approved' | 'revoked' | 'starts' | 'ends'>,
  day: CalendarDate,
): DelegationState => {
  if (revoked) return 'revoked'
  if (day > ends) return 'ended'
  if (!approved) return 'waiting'
  return day < starts ? 'toCome' : 'running'
}

type Head = Pick<Actor, 'grade' | 'serviceId'>

const TOO_LOW: Refusal = { rule: 'DELEGATION' }
const ENDED: Refusal = { rule: 'DELEGATION', facts: { ended: 1 } }

export const holdsTheGrade = (person: { readonly grade: Grade | null } | null) =>
  isAtLeast(person?.grade ?? null, 'headOfService')

const againstDates = ({ starts, ends }: DelegationTerms, today: CalendarDate): Refusal | null => {
  if (starts < today) return wrong('starts', 'The first day must be today or later')
  if (ends < starts) return wrong('ends', 'The last day must be the first day or later')
  return ends >= addMonths(starts, LONGEST_MONTHS)
    ? wrong('ends', `A delegation lasts ${LONGEST_MONTHS} months at most`)
    : null
}

/** A director holds every service; a head of service holds one, and gives away no other. */
const holds = ({ grade, serviceId }: Head, serviceIds: readonly string[]) =>
  isAtLeast(grade, 'director') || serviceIds.every((id) => id === serviceId)

export const againstDelegation = (
  terms: DelegationTerms,
  { delegator, delegate }: { readonly delegator: Head | null; readonly delegate: Head | null },
  today: CalendarDate,
): Refusal | null => {
  if (!delegator || !holdsTheGrade(delegator) || !holdsTheGrade(delegate)) return TOO_LOW
  if (terms.delegatorId === terms.delegateId) return wrong('delegateId', 'Select somebody else')
  if (!holds(delegator, terms.serviceIds))
    return wrong('serviceIds', 'A head of service can delegate only for their own service')
  return againstDates(terms, today)
}

export const againstDelegationApproval = (
  delegation: Delegation,
  approver: Pick<Actor, 'id' | 'role'>,
  delegate: Head | null,
  today: CalendarDate,
): Refusal | null => {
  const state = stateOf(delegation, today)
  if (state === 'ended') return ENDED
  if (state !== 'waiting') return { rule: 'DECIDED' }
  return againstSecondPerson(delegation.proposed, approver) ?? (holdsTheGrade(delegate) ? null : TOO_LOW)
}

/** It only takes power away, so one person is enough. */
export const againstRevocation = (delegation: Delegation, today: CalendarDate): Refusal | null => {
  const state = stateOf(delegation, today)
  if (state === 'ended') return ENDED
  return state === 'revoked' ? { rule: 'DECIDED' } : null
}
