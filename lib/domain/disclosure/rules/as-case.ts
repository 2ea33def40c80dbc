import type { Context } from '../command'
import type { CaseFile } from '../disclosure'
import type { Seat } from '../facts/later'
import { FRESH } from '../opened'
import { isRequirement, type Judged, subjectsIn, verdictIn } from './judged'

/**
 * The facts as a case in that state and the person as its actor, so that the screens' own guards can be
 * asked. What the facts leave open is in order: a case in a state has come there by its guards.
 */

export const ACTOR = 'actor'
const SERVICE = 'service'
const BODY = 'asking body'
const BOUND = 'bound'
const NOW = '2026-01-14T10:00:00.000Z'
const LATER = '2027-01-14T10:00:00.000Z'
const DOMAIN = 'asking.example'

const yesNo = (fact: boolean) => (fact ? 'yes' : 'no')

/** Whoever sat in that seat: the actor, or somebody who is called after it. */
const seat = ({ actorTookPart }: Judged, name: Seat) => ({
  personId: actorTookPart.includes(name) ? ACTOR : name,
  bound: BOUND,
  at: NOW,
})

const proposals = (facts: Judged) =>
  Array.from({ length: facts.itemCount }, (_, position) => ({
    proposal: position < facts.itemCount - facts.itemsOutside ? ('disclose' as const) : ('withhold' as const),
    redactions: [],
  }))

const ANSWERS = ['REFUSED', 'NIL_RETURN', 'CHALLENGE', 'COMPLY', 'APPROVED_PART'] as const

const decisionIn = (facts: Judged) => ({
  by: seat(facts, 'decided'),
  grade: facts.deciderGrade ?? 'headOfService',
  outcome:
    ANSWERS.find((outcome) => outcome === facts.status) ??
    (isRequirement(facts) ? 'COMPLY' : facts.status === 'REVIEW' ? 'REFUSED' : 'APPROVED_FULL'),
  items: proposals(facts),
  expiresAt: LATER,
})

const assessmentIn = (facts: Judged) => ({
  held: {
    dataHeld: facts.dataHeld ?? 'held',
    shielded: yesNo(facts.shielded),
    threatCheck: facts.threatCheck,
    originallyConsentBased: yesNo(facts.originallyConsentBased),
    consentNotObtainable: facts.consentNotObtainable,
  },
  basis: {
    legalPower: facts.legalPower === 'none' ? 'other' : (facts.legalPower ?? 'cda17'),
    legalPowerText: facts.legalPowerText,
    art6Basis: facts.art6Basis ?? 'e',
    art9Condition: facts.art9Condition ?? '9-2-g',
    sch1Condition: facts.sch1Condition ?? 'para10',
  },
  exemption: {
    provisionsDisapplied: [],
    confidentiality: facts.confidentiality,
    statutoryBars: facts.statutoryBars,
  },
  tests: {
    necessityFinding: facts.necessityFinding ?? 'met',
    proportionalityFinding: facts.proportionalityFinding ?? 'met',
    childBestInterests: facts.childBestInterests,
  },
  notification: {},
  items: proposals(facts),
})

const validationIn = (facts: Judged) => {
  const verdict = facts.asGiven && verdictIn(facts, facts.asGiven)
  if (!verdict) return undefined
  const items = proposals(facts).map(({ proposal }) => (proposal === 'disclose' ? 'within' : 'outside'))
  return { verdict, items, by: seat(facts, 'validated') }
}

const requestIn = (facts: Judged) => ({
  requester: { email: `requester@${DOMAIN}`, idNumber: '1', phone: '' },
  authoriser: { email: `authoriser@${DOMAIN}`, idNumber: '2' },
  specialCategories: facts.specialCategories,
  criminalOffenceData: yesNo(facts.criminalOffenceData),
  counsellingInformation: yesNo(facts.counsellingInformation),
  onward: facts.overseas ? ['overseas'] : [],
  offenceWithheld: [],
  subjects: subjectsIn(facts),
  items: proposals(facts),
  ...(isRequirement(facts) && { instrument: { issuedOn: facts.instrumentIssuedOn ?? NOW.slice(0, 10) } }),
})

/** Facts that a case keeps to the end from the state they are first had in; earlier they are not there yet. */
export const caseIn = (facts: Judged): CaseFile => {
  const { status = 'DRAFT' } = facts
  const validation = validationIn(facts)
  return {
    ...FRESH,
    id: 'case',
    reference: 'DIS-2026-000001',
    status,
    gateway: facts.route ?? 'G01',
    organisation: { id: BODY, name: BODY, type: facts.type ?? 'other', domains: [DOMAIN], switchboard: '' },
    requesterId: seat(facts, 'requested').personId,
    keyedById: seat(facts, 'requested').personId,
    createdAt: NOW,
    linkedTo: null,
    serviceId: SERVICE,
    hiddenFrom: facts.actorMatchesSubject ? [ACTOR] : [],
    insideGrade: facts.insideGrade ?? null,
    parts: new Set(facts.services).size > 1 ? facts.services.map((service) => ({ service })) : [],
    holds: facts.preserve ? [{ kind: 'PRESERVE' }] : [],
    conflicts: facts.actorConflict ? [{ personId: ACTOR }] : [],
    clarifications: Array.from({ length: facts.clarificationRounds }, () => ({
      answerBy: LATER.slice(0, 10),
    })),
    chasers: Array.from({ length: facts.chasers }),
    advice: facts.adviceGiven.map((adviser) => ({
      adviser,
      given: { level: facts.adviceAgainst ? 'adviseAgainst' : 'noConcern', by: seat(facts, 'advised') },
    })),
    draft: { requester: { email: `requester@${DOMAIN}` } },
    request: requestIn(facts),
    submitted: { ...seat(facts, 'requested') },
    authorisation: { ...seat(facts, 'authorised'), expiresAt: LATER },
    intake: { by: seat(facts, 'tookIn') },
    ...(validation && { validation }),
    assessment: assessmentIn(facts),
    collator: seat(facts, 'collated'),
    dossierHash: BOUND,
    decision: decisionIn(facts),
    pack: {
      by: seat(facts, 'packed'),
      files: proposals(facts).map((_, item) => ({ item, looked: { findings: [] } })),
      ...(facts.packChecked !== false && { check: { by: seat(facts, 'checkedPack') } }),
    },
    ...(['RELEASED', 'CLOSED'].includes(status) && { release: { by: seat(facts, 'released') } }),
    ...(facts.receiptConfirmed && { receipt: {} }),
    urgent: {
      risk: facts.lifeAtRisk ? 'riskToLife' : 'urgent',
      callerName: 'caller',
      callerNumber: '',
      confirmerEmail: `authoriser@${DOMAIN}`,
    },
    ...(facts.urgentConfirmed && { confirmation: {} }),
    confirmBy: LATER,
  } as unknown as CaseFile
}

const isAskingSide = ({ actorRole }: Judged) => actorRole === 'EXT_REQ' || actorRole === 'EXT_AUTH'

export const contextIn = (facts: Judged): Context =>
  ({
    actor: {
      id: ACTOR,
      name: ACTOR,
      role: facts.actorRole,
      grade: facts.actorGrade ?? null,
      title: facts.actorRank ?? '',
      email: facts.actorRole === 'EXT_AUTH' ? `authoriser@${DOMAIN}` : `${ACTOR}@${DOMAIN}`,
      idNumber: null,
      phone: null,
      organisationId: isAskingSide(facts) ? BODY : 'council',
      serviceId: facts.actorOfAnotherService ? 'another service' : SERVICE,
    },
    now: NOW,
    hash: () => BOUND,
    services: [{ id: SERVICE, name: SERVICE }],
    policy: facts.policy,
    matches: { ids: [], grade: null },
    delegations: [],
    newCases: [],
    checks: [],
    agreements: [],
  }) as unknown as Context

/** The ordinary answer to every form at once: what a person might still get wrong in it is theirs. */
export const answersIn = (facts: Judged) => ({
  items: proposals(facts),
  conflict: 'no',
  codes: ['R15'],
  services: [],
  people: [],
  tests: [],
  verdict: 'invalid',
  serviceId: SERVICE,
  gateway: 'G01',
  legalCheck: facts.legalCheck,
  offenceWithheldConfirmed: ['yes'],
  purposeChanged: 'no',
  page: 'held',
  answers: {},
  adviceFollowed: facts.adviceGiven.length > 0 ? 'yes' : 'notAsked',
  neitherConfirmNorDeny: yesNo(facts.dataHeld === 'neitherConfirmNorDeny'),
  result: 'vary',
  recipientEmail: `requester@${DOMAIN}`,
  item: 0,
  ...(facts.challengeSentOn && { sentOn: facts.challengeSentOn }),
  ...(facts.nobodyReachable && { tried: 'whom they tried' }),
})
