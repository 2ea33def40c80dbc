/**
 * What the product answers in a cell of the authorisation matrix. A case that was played to its state belongs
 * to nobody at first; then this person is made in it what the cell says, and the same functions are asked that
 * every use case asks, in the same order. Guards about the text of a case are not asked: only those about a person.
 */
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { AGREEMENT_GUARDS, type AgreementGuard } from '@/lib/domain/agreement/guards'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { type AgreementVerb, agreementRow } from '@/lib/domain/agreement/transitions'
import type { CheckRow } from '@/lib/domain/checks/kernel'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { GUARDS, type GuardName } from '@/lib/domain/disclosure/guards'
import { STATUSES } from '@/lib/domain/disclosure/states'
import { rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { canReadAgreementRecord, canSeeAgreement } from '@/lib/domain/permissions/agreement-visibility'
import { type Permission, permit } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import { type Actor, SYSTEM } from '@/lib/domain/shared/actor'
import type { Signatory } from '@/lib/domain/shared/signatory'
import { contextOf } from './acts'
import { agreementContext } from './agreements/acts'
import { anAgreement } from './agreements/agreement'
import type { Standing, Verdict } from './authorisation'
import { CARE, HOUSING, THE_POLICE } from './bodies'
import { aDisclosure } from './disclosure'
import { otherConstable } from './people'

export const DISCLOSURE_RELATIONS = [
  'none',
  'maker',
  'authoriser',
  'both',
  'collator',
  'adviser',
  'decider',
  'preparer',
  'checker',
  'conflicted',
  'subject',
  'restricted',
  'assigned',
  'delegate',
  'elsewhere',
  'aboutHead',
  'aboutChief',
] as const
export type DisclosureRelation = (typeof DISCLOSURE_RELATIONS)[number]

export const AGREEMENT_RELATIONS = [
  'none',
  'counterpart',
  'party',
  'drafter',
  'adviser',
  'decided',
  'seated',
  'seatedDrafter',
  'seatedAdviser',
  'seatedConflicted',
  'proposer',
  'conflicted',
  'delegate',
  'elsewhere',
] as const
export type AgreementRelation = (typeof AGREEMENT_RELATIONS)[number]

/** Who a guard lets by, as opposed to what is written in the case. */
export const PERSONAL: readonly GuardName[] = [
  'isNotTheRequester',
  'isOfTheSameOrganisation',
  'meetsTheRankFloor',
  'isTheNamedAuthoriser',
  'speaksForTheRequester',
  'askedForIt',
  'askedForItOrAuthorised',
  'isTheAdviserAsked',
  'collatorIsCouncilSide',
  'isHeadOfServiceOrAbove',
  'isHeadOfThatService',
  'standsAboveTheSubject',
  'approverTookNoOtherPart',
  'hasNoDeclaredConflict',
  'reviewerIsIndependent',
  'releaserTookNoOtherPart',
  'checkerIsAnotherPerson',
  'isReachableApprover',
  'isTheNamedConfirmer',
  'isNotTheCaller',
]

export const AGREEMENT_PERSONAL: readonly AgreementGuard[] = [
  'drafterHasNoOtherSeat',
  'hasNoDeclaredInterest',
  'reviewerIsNotTheDrafter',
  'decisionMakerDidNotAdvise',
  'adviserHasNoOtherSeat',
  'responderIsNotTheDrafter',
  'isHeadOfServiceOrAbove',
  'isOfThatService',
  'approverHasNoOtherSeat',
  'signatoryHasNoOtherSeat',
  'isTheirTurn',
  'isASignatory',
  'isADirector',
  'publisherIsAnother',
]

/** Held here so that a test can ask the matrix whether it would notice another answer. */
export const SEEING = { canSee, seenAs, canSeeAgreement, canReadAgreementRecord }

/** Who did everything of a case that the cell does not speak of. */
export const NOBODY = '00000000-0000-4000-8000-000000000009'
const by = (personId: string) => ({ personId }) as Signatory

/** Advice of every kind is asked for, so that each adviser has a question. */
const ASKED = (['DPO', 'LEGAL', 'CALD', 'MON'] as const).map((adviser) => ({
  adviser,
  question: 'What do you advise?',
  askedBy: NOBODY,
  askedAt: '2026-10-05T10:00:00.000Z',
}))

const NOT_ASKED_FOR_YET = ['DRAFT', 'AWAIT_EXT_AUTH']

const played = (status: (typeof STATUSES)[number]): CaseFile => {
  const d = caseFile(aDisclosure().in(status).build())
  const authorised = !NOT_ASKED_FOR_YET.includes(status)
  const named = { name: 'Nobody', email: 'nobody@thamesgate.police.example', idNumber: 'N0', phone: '0' }
  return {
    ...d,
    organisation: THE_POLICE,
    gateway: 'G01',
    requesterId: otherConstable.id,
    keyedById: otherConstable.id,
    serviceId: HOUSING.id,
    hiddenFrom: [],
    assigned: [],
    conflicts: [],
    restriction: null,
    insideGrade: null,
    advice: ASKED,
    voided: [],
    request: d.request && {
      ...d.request,
      requester: { ...d.request.requester, ...named },
      authoriser: { ...d.request.authoriser, ...named },
    },
    draft: d.draft && { ...d.draft, requester: undefined, authoriser: undefined },
    submitted: authorised ? by(NOBODY) : undefined,
    authorisation: authorised ? { ...d.authorisation, ...by(NOBODY) } : undefined,
    collator: by(NOBODY),
    validation: undefined,
    intake: undefined,
    decision: { ...d.decision, outcome: 'REFUSED', by: by(NOBODY), grade: 'headOfService' },
    pack: { files: [], by: by(NOBODY), check: { by: by(NOBODY) } },
    release: undefined,
    urgent: d.urgent && { ...d.urgent, ...CALL },
  } as unknown as CaseFile
}

const CALL = {
  risk: 'riskToLife',
  callerName: 'Nobody at all',
  callerNumber: 'N0',
  confirmerEmail: 'nobody@thamesgate.police.example',
}

const CASES = new Map(STATUSES.map((status) => [status as string, played(status)]))
const at = (state: string): CaseFile => {
  const d = CASES.get(state)
  if (!d) throw new Error(`no case stands in ${state}`)
  return d
}

const RESTRICTED = {
  restriction: { reason: 'It is about staff.' } as unknown as CaseFile['restriction'],
  advice: [],
}

const asAuthoriser = (d: CaseFile, p: Actor): Partial<CaseFile> =>
  ({
    request: d.request && { ...d.request, authoriser: { ...d.request.authoriser, email: p.email } },
    authorisation: d.authorisation && { ...d.authorisation, personId: p.id },
    urgent: d.urgent && { ...d.urgent, confirmerEmail: p.email },
  }) as Partial<CaseFile>

const IN_CASE: Readonly<Record<DisclosureRelation, (d: CaseFile, p: Actor) => object>> = {
  none: () => ({}),
  maker: (_d, { id, role }) => ({ requesterId: role.startsWith('EXT') ? id : null, keyedById: id }),
  authoriser: asAuthoriser,
  both: (d, p) => {
    const { urgent, ...rest } = asAuthoriser(d, p)
    return { ...IN_CASE.maker(d, p), ...rest, urgent: urgent && { ...urgent, callerName: p.name } }
  },
  collator: (_d, { id }) => ({ collator: by(id) }),
  adviser: (d, { id, role }) => ({
    advice: [...d.advice.filter(({ adviser }) => adviser !== role), { adviser: role, given: { by: by(id) } }],
  }),
  decider: (d, { id }) => ({ decision: { ...d.decision, by: by(id) } }),
  preparer: (d, { id }) => ({ pack: { ...d.pack, by: by(id) } }),
  checker: (d, { id }) => ({ pack: { ...d.pack, check: { by: by(id) } } }),
  conflicted: (_d, { id }) => ({ conflicts: [{ personId: id }] }),
  subject: (_d, { id }) => ({ hiddenFrom: [id] }),
  restricted: () => RESTRICTED,
  assigned: (d, { id }) => ({ ...RESTRICTED, advice: d.advice, assigned: [id] }),
  delegate: () => ({}),
  elsewhere: () => ({ serviceId: CARE.id }),
  aboutHead: () => ({ insideGrade: 'headOfService' }),
  aboutChief: () => ({ ...RESTRICTED, insideGrade: 'chiefExecutive' }),
}

/** A delegation is held by a head of service; nobody below can be given one (1.2). */
export const canBe = ({ person }: Standing, relation: string) =>
  person.role === 'SYSTEM' ? relation === 'none' : relation !== 'delegate' || person.role === 'HOS'

const DELEGATION = { serviceIds: [HOUSING.id], authority: 'Scheme of delegation' }

export type Verdicts = (verb: string) => Verdict

/** The case in which this person is what the cell says. */
export const disclosureOf = (actor: Actor, state: string, relation: DisclosureRelation): CaseFile => ({
  ...at(state),
  ...IN_CASE[relation](at(state), actor),
})

/** What this person is told of each verb on a disclosure in that state. */
export const onDisclosure = ({ person }: Standing, state: string, relation: DisclosureRelation): Verdicts => {
  const isDelegate = relation === 'delegate'
  const actor =
    person.role === 'SYSTEM' ? SYSTEM : { ...person, ...(isDelegate && { delegatedServices: [HOUSING.id] }) }
  const d = actor.role === 'SYSTEM' ? at(state) : disclosureOf(actor, state, relation)
  const seen = actor.role === 'SYSTEM' || SEEING.canSee(actor, SEEING.seenAs(d))
  const context = contextOf(actor, isDelegate ? { delegations: [DELEGATION] as never } : {})
  return (verb) => {
    if (!seen) return 'hidden'
    if (permit(actor, verb as Verb)) return 'role'
    const row = rowFor(verb as Verb, d.status)
    if (!row) return 'state'
    const input = { tried: 'Rang both of them twice.' } as never
    const objects = row.guards.some((name) => PERSONAL.includes(name) && GUARDS[name](d, context, input))
    return objects ? 'apart' : 'yes'
  }
}

const AGREEMENTS = new Map(
  AGREEMENT_STATUSES.map((status) => {
    const a = anAgreement().inStatus(status).build()
    const bare = {
      ...a,
      serviceId: HOUSING.id,
      organisation: a.organisation && { ...a.organisation, id: NOBODY },
      text: { ...a.text, parties: [] },
      drafters: [NOBODY],
      advice: [],
      seats: [{ personId: NOBODY, name: 'Nobody', order: 1 }],
      signatures: [],
      approval: null,
      voided: [],
      internalReview: null,
      reviews: [],
      publication: null,
      conflicted: [],
    }
    return [status as string, bare as unknown as Agreement]
  }),
)

const seated = (a: Agreement, p: Actor): object => ({
  seats: [{ personId: p.id, name: p.name, order: 1 }],
  organisation: { ...a.organisation, id: p.organisationId },
})
const advised = (_a: Agreement, { id }: Actor): object => ({
  advice: [{ by: by(id), additions: [], response: null }],
})

const IN_AGREEMENT: Readonly<Record<AgreementRelation, (a: Agreement, p: Actor) => object>> = {
  none: () => ({}),
  counterpart: (a, { organisationId }) => ({ organisation: { ...a.organisation, id: organisationId } }),
  party: (a, { organisationId }) => ({ text: { ...a.text, parties: [{ organisationId }] } }),
  drafter: (_a, { id }) => ({ drafters: [id] }),
  adviser: advised,
  decided: (_a, { id }) => ({ internalReview: { by: by(id) } }),
  seated,
  seatedDrafter: (a, p) => ({ ...seated(a, p), drafters: [p.id] }),
  seatedAdviser: (a, p) => ({ ...seated(a, p), ...advised(a, p) }),
  seatedConflicted: (a, p) => ({ ...seated(a, p), conflicted: [p.id] }),
  proposer: (_a, { id }) => ({ publication: { proposed: by(id), withdrawn: null } }),
  conflicted: (_a, { id }) => ({ conflicted: [id] }),
  delegate: () => ({}),
  elsewhere: () => ({ serviceId: CARE.id }),
}

/** The agreement in which this person is what the cell says. */
export const agreementOf = (actor: Actor, state: string, relation: AgreementRelation): Agreement => {
  const bare = AGREEMENTS.get(state)
  if (!bare) throw new Error(`no agreement stands in ${state}`)
  return { ...bare, ...IN_AGREEMENT[relation](bare, actor) }
}

/** What this person is told of each verb on an agreement in that state. */
export const onAgreement = ({ person }: Standing, state: string, relation: AgreementRelation): Verdicts => {
  const bare = AGREEMENTS.get(state)
  if (!bare) throw new Error(`no agreement stands in ${state}`)
  const actor =
    person.role === 'SYSTEM'
      ? SYSTEM
      : { ...person, ...(relation === 'delegate' && { delegatedServices: [HOUSING.id] }) }
  const a = actor.role === 'SYSTEM' ? bare : agreementOf(actor, state, relation)
  const seen = actor.role === 'SYSTEM' || SEEING.canSeeAgreement(actor, a)
  const context = agreementContext(actor)
  return (verb) => {
    if (!seen) return 'hidden'
    if (permit(actor, verb as AgreementVerb)) return 'role'
    const row = agreementRow(verb as AgreementVerb, a.status)
    if (!row) return 'state'
    const objects = row.guards.some(
      (name) => AGREEMENT_PERSONAL.includes(name) && AGREEMENT_GUARDS[name](a, context, {} as never),
    )
    return objects ? 'apart' : 'yes'
  }
}

/** Which of the records of an agreement: its entry on the public register, or a copy of any other. */
export const RECORDS = {
  register: { kind: 'P12', copy: 'external' },
  external: { kind: 'P9', copy: 'external' },
  internal: { kind: 'P9', copy: 'internal' },
} as const

export const onRecord = (
  { person }: Standing,
  state: string,
  relation: AgreementRelation,
  record: keyof typeof RECORDS,
): Verdict => {
  if (person.role === 'SYSTEM') throw new Error('records are opened by people')
  const a = agreementOf(person, state, relation)
  return SEEING.canReadAgreementRecord(person, a, RECORDS[record]) ? 'yes' : 'hidden'
}

export type AnyCheckRow = CheckRow<string, string, string>

/** As `checkAllows` asks it, without the guards of what is checked. */
export const onCheck = (rows: readonly AnyCheckRow[], { person }: Standing, state: string): Verdicts => {
  return (verb) => {
    const ofVerb = rows.filter((row) => row.verb === verb)
    const row = ofVerb.find(({ from }) => from.includes(state))
    const permission = (row ?? ofVerb[0])?.permission
    if (permission === undefined) throw new Error(`no row has the verb ${verb}`)
    const allowed = permission === 'SYSTEM' ? person.role === 'SYSTEM' : permit(person, permission) === null
    if (!allowed) return 'role'
    return row ? 'yes' : 'state'
  }
}

export const byRole = ({ person }: Standing, permission: string): Verdict =>
  permit(person, permission as Permission) === null ? 'yes' : 'role'
