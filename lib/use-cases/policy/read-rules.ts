import { allDelegations, gradedPeople } from '@/db/repositories/delegations'
import { allServices } from '@/db/repositories/people'
import { allChanges } from '@/db/repositories/policy'
import { holdsTheGrade, stateOf } from '@/lib/domain/disclosure/delegation'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { policyNamed, policyOn } from '@/lib/domain/disclosure/policy'
import {
  approvedOf,
  beforeOf,
  decisionsOf,
  differences,
  isWaiting,
  rulesetsOf,
} from '@/lib/domain/disclosure/ruleset'
import { may } from '@/lib/domain/permissions/permissions'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

type Reading = Pick<Shell, 'db' | 'clock'>

export type Rules = Awaited<ReturnType<typeof readRules>>

/** What is in force today, what waits for a second person, and how it came to be so. */
export const readRules = async ({ db, clock }: Reading) => {
  const today = londonDate(clock())
  const changes = await allChanges(db)
  const withBefore = (change: (typeof changes)[number]) => ({ change, before: beforeOf(change, changes) })
  return {
    today,
    changes,
    policy: policyOn(today, approvedOf(changes)),
    waiting: changes.filter(isWaiting).map(withBefore),
    rejected: changes.filter(({ rejected }) => rejected !== null).map(withBefore),
    rulesets: rulesetsOf(changes).map((ruleset) => ({
      ...ruleset,
      changes: ruleset.changes.map(withBefore),
    })),
  }
}

export const readChange = async ({ db, clock }: Reading, id: string) => {
  const changes = await allChanges(db)
  const change = changes.find((one) => one.id === id)
  return change ? { change, before: beforeOf(change, changes), today: londonDate(clock()) } : null
}

export const readDelegations = async ({ db, clock }: Reading) => {
  const today = londonDate(clock())
  const [delegations, services] = await Promise.all([allDelegations(db), allServices(db)])
  const nameOf = (id: string) =>
    services.find((service) => service.id === id)?.name ?? 'A service that is no more'
  return delegations.map((delegation) => ({
    ...delegation,
    state: stateOf(delegation, today),
    services: delegation.serviceIds.map(nameOf),
  }))
}

/** Who may delegate and be delegated to: nobody below the grade is offered. */
export const readDelegationChoices = async ({ db }: Reading) => {
  const [people, services] = await Promise.all([gradedPeople(db), allServices(db)])
  return { people: people.filter((person) => holdsTheGrade(person) && may(person, 'decideReview')), services }
}

/** Each decision of a case under the ruleset it was made, beside today's. */
export const explainRules = async ({ db, clock }: Reading, d: CaseFile) => {
  const approved = approvedOf(await allChanges(db))
  const today = policyOn(londonDate(clock()), approved)
  return decisionsOf(d).map((decision) => {
    const then = policyNamed(decision.ruleset, approved)
    return { decision, then, differences: differences(then, today) }
  })
}
