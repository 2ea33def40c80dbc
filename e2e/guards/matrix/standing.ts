/**
 * What a person of the demo borough is in the authorisation matrix: which of its principals, and in which relation
 * to one matter, told by what people did in it. The matrix has one service that holds what it is about, Housing
 * Management, and one that does not.
 */
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import {
  ACTS,
  type Act,
  expected,
  expectedByRole,
  isSeen,
  type Principal,
  type Standing,
  type Verdict,
} from '@/lib/testing/authorisation'

export type Kind = 'disclosure' | 'agreement'

/** A matter as the matrix asks about it. */
export type Matter = {
  readonly kind: Kind
  readonly state: string
  /** Which service holds it; null until somebody says. */
  readonly service: string | null
  readonly relations: ReadonlyMap<PersonKey, readonly string[]>
  /** Of everybody who has no part in it. */
  readonly otherwise: string
}

const OFFICERS_OF_A = ['constable', 'sergeant', 'inspector', 'chiefInspector']

/** Two agencies: that of the case, and any other. */
const nameOf = (key: PersonKey, holds: boolean): string => {
  const { role, grade } = PEOPLE[key]
  if (role === 'EXT_REQ' && !OFFICERS_OF_A.includes(key)) return 'revenueOfficer'
  if (role === 'EXT_AUTH' && !OFFICERS_OF_A.includes(key)) return 'taxOfficer'
  if (role !== 'HOS') return key
  if (!holds) return 'headOfCare'
  return grade === 'deputyHead' ? 'deputyHead' : 'headOfHousing'
}

const OF_A_SERVICE: readonly string[] = ['DDC', 'OWNER', 'HOS']

const standingOf = (key: PersonKey, matter: Matter): Standing => {
  const person = PEOPLE[key]
  const holds = matter.service !== null && person.service === matter.service
  const service = OF_A_SERVICE.includes(person.role) && !holds ? 'Adult Social Care' : 'Housing Management'
  return { name: nameOf(key, holds), person: { ...person, service } as unknown as Principal }
}

/** A coordinator and an owner are always of the service that holds it; one of another is to one held elsewhere. */
const relationsOf = (key: PersonKey, matter: Matter): readonly string[] => {
  const parts = matter.relations.get(key)
  if (parts) return parts
  const { role, service } = PEOPLE[key]
  const isElsewhere =
    ['DDC', 'OWNER'].includes(role) && (matter.service === null || service !== matter.service)
  return [isElsewhere && matter.otherwise === 'none' ? 'elsewhere' : matter.otherwise]
}

export const sees = (key: PersonKey, matter: Matter): boolean => {
  const who = standingOf(key, matter)
  return relationsOf(key, matter).some((relation) =>
    isSeen(matter.kind, { who, state: matter.state, relation }),
  )
}

const actNamed = (kind: Kind | 'check' | 'other', name: string): Act => {
  const act = ACTS[kind].find((one) => one.act === name)
  if (!act) throw new Error(`the matrix has no act ${name}`)
  return act
}

export const mayByRole = (key: PersonKey, name: string): boolean =>
  expectedByRole(actNamed('other', name), { name: key, person: PEOPLE[key] as unknown as Principal }, '') ===
  'yes'

/** From what is asked first to what is asked last; of several parts in one matter the one that bars most decides. */
const ORDER: readonly Verdict[] = ['role', 'state', 'apart', 'yes']

export const verdictOf = (key: PersonKey, name: string, matter: Matter): Verdict => {
  if (!sees(key, matter)) return 'hidden'
  const who = standingOf(key, matter)
  const told = relationsOf(key, matter).map((relation) =>
    expected(matter.kind, { who, act: name, state: matter.state, relation }, actNamed(matter.kind, name)),
  )
  return ORDER.find((verdict) => told.includes(verdict)) ?? 'hidden'
}

/** What somebody who did this is to the case from then on. */
export const PART_OF: { readonly [V in Verb]?: string } = {
  recordAssessment: 'collator',
  proposeDecision: 'collator',
  giveAdvice: 'adviser',
  approveRequest: 'decider',
  refuseRequest: 'decider',
  recordNilReturn: 'decider',
  complyWithRequirement: 'decider',
  challengeRequirement: 'decider',
  startPreparing: 'preparer',
  listPackFile: 'preparer',
  checkPack: 'checker',
}

/** From these on it is a service's. */
export const GIVES_IT_TO_A_SERVICE: readonly Verb[] = ['acceptIntake', 'sendToLegal']
