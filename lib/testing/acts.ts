import type { AssessmentPage, Context, InputOf } from '@/lib/domain/disclosure/command'
import type { ProposedItem } from '@/lib/domain/disclosure/disclosure'
import { SHIPPED } from '@/lib/domain/disclosure/policy'
import type { AuthoriserDetails, Request, RequestItem, Subject } from '@/lib/domain/disclosure/request-inputs'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { hashOf } from '@/lib/hash'
import { HOUSING, SERVICES } from './bodies'
import {
  type Act,
  AFTER_ACTS,
  AN_AGREEMENT,
  EMERGENCY_ACTS,
  PARTS_ACTS,
  PROTECTING_ACTS,
  REQUIREMENT_ACTS,
} from './lane-acts'
import {
  constable,
  coordinator,
  dpo,
  headOfHousing,
  inspector,
  intake,
  otherReleaser,
  releaser,
} from './people'

/** What everybody writes in an ordinary case: a right actor and a right answer for every verb. */

export const aSubject: Subject = {
  name: 'Corin Ashdown',
  dob: '1991-04-17',
  lastAddress: '14 Larkfield House, Haverbrook',
  role: 'suspect',
  childNow: 'no',
  childThen: 'no',
  staffOrMember: 'no',
}

export const anItem: RequestItem = {
  description: 'The tenancy history of 14 Larkfield House',
  from: '2026-03-01',
  to: '2026-08-31',
  format: 'copies',
}

export const anAuthoriser: AuthoriserDetails = {
  name: inspector.name,
  rank: inspector.title,
  idNumber: inspector.idNumber ?? '',
  email: inspector.email,
}

export const aRequest: Request = {
  danger: 'no',
  demand: 'asking',
  victim: 'no',
  purpose: 'detectCrime',
  offence: 'Burglary of a dwelling on 30 August 2026',
  offenceWithheld: [],
  crimeRef: 'TG/2026/11873',
  requester: {
    name: constable.name,
    rank: constable.title,
    idNumber: constable.idNumber ?? '',
    unit: 'Burglary team',
    email: constable.email,
    phone: constable.phone ?? '',
  },
  authoriser: anAuthoriser,
  about: 'people',
  subjects: [aSubject],
  thirdPartiesLikely: 'no',
  items: [anItem],
  whyNecessary:
    'It will show who held the keys of the flat where the stolen goods were found, which nothing else shows.',
  prejudiceIfWithheld:
    'Without it the holder of the keys cannot be placed at the address, and charges are likely to fail.',
  lessIntrusiveConsidered: 'Neighbours were asked and did not know; asking the suspect would warn him.',
  specialCategories: [],
  criminalOffenceData: 'no',
  onward: ['cps'],
  retentionByRecipient: 'Until the case ends, then by the force’s schedule.',
  tippingOffRisk: 'no',
  urgency: 'standard',
  attachments: [],
}

export const NO_CONFLICT = { conflict: 'no' } as const

/** Block F, page by page. */
export const ASSESSMENT_PAGES: readonly AssessmentPage[] = [
  {
    page: 'held',
    answers: {
      dataHeld: 'held',
      searched: 'The tenancy system and the paper file were searched; both hold it.',
      regime: 'UKGDPR',
      originallyConsentBased: 'no',
      shielded: 'no',
      accuracyCheckedOn: '2026-10-05',
      ...NO_CONFLICT,
    },
  },
  {
    page: 'basis',
    answers: {
      legalPower: 'cda17',
      art6Basis: 'e',
      art9Condition: 'none',
      sch1Condition: 'none',
      compatibility: 'annex2Crime',
    },
  },
  {
    page: 'exemption',
    answers: { provisionsDisapplied: [], confidentiality: 'none', statutoryBars: ['none'] },
  },
  {
    page: 'tests',
    answers: {
      necessityFinding: 'met',
      necessityText: 'Only the tenancy file shows who held the keys in the months that matter to the charge.',
      proportionalityFinding: 'met',
      proportionalityText:
        'Six months of one tenancy, for a burglary of a home, and nobody else’s information goes.',
    },
  },
  {
    page: 'notification',
    answers: {
      notification: 'after',
      notificationReason: 'Telling him before the charge would warn him; afterwards it does no harm.',
    },
  },
]

type PageNamed<N extends AssessmentPage['page']> = Extract<AssessmentPage, { page: N }>

/** An ordinary page of block F, but for what is said here. */
export const pageWith = <N extends Exclude<AssessmentPage['page'], 'item'>>(
  page: N,
  change: Partial<PageNamed<N>['answers']>,
): AssessmentPage => {
  const ordinary = ASSESSMENT_PAGES.find((one) => one.page === page)
  return { page, answers: { ...ordinary?.answers, ...change } } as PageNamed<N>
}

export const DISCLOSE: ProposedItem = { proposal: 'disclose', redactions: [] }

const TAKEN_IN: InputOf<'acceptIntake'> = {
  idMethod: 'callbackSwitchboard',
  idNumberUsed: '020 7946 0100',
  idSource: 'The body’s published switchboard',
  complete: ['yes'],
  gatewayConfirmed: ['yes'],
  serviceId: HOUSING.id,
  legalCheck: [],
  ...NO_CONFLICT,
}

const APPROVAL: InputOf<'approveRequest'> = {
  items: [DISCLOSE],
  whyAppropriate:
    'A home was burgled; the tenancy dates are all that ties a person to the flat, and six months of them is little to ask.',
  adviceFollowed: 'notAsked',
  notification: 'after',
  notificationReason: 'He is told once the charge is decided.',
  ...NO_CONFLICT,
}

/** Who does each verb in an ordinary case, and what they write. */
export const ACTS: { readonly [V in Verb]: Act<V> } = {
  ...REQUIREMENT_ACTS,
  ...PARTS_ACTS,
  ...PROTECTING_ACTS,
  ...EMERGENCY_ACTS,
  ...AFTER_ACTS,
  submitRequest: { by: constable, input: {} },
  handOver: { by: constable, input: {} },
  authoriseRequest: { by: inspector, input: { statement: ['agreed'], offenceWithheldConfirmed: [] } },
  returnRequest: { by: inspector, input: { reason: 'Narrow the dates before I sign this.' } },
  declineAuthorisation: { by: inspector, input: { reason: 'The investigation has ended.' } },
  acknowledgeRequest: { by: SYSTEM, input: {} },
  returnIncomplete: { by: intake, input: { codes: ['R05'], missing: 'Say what would be prejudiced.' } },
  routeOut: { by: intake, input: { door: 'sar', note: 'Told to ask as a subject access request.' } },
  askClarification: {
    by: intake,
    input: { question: 'Which of the two flats at that address do you mean?' },
  },
  answerClarification: {
    by: constable,
    input: { answer: 'The flat on the second floor.', purposeChanged: 'no' },
  },
  acceptIntake: { by: intake, input: TAKEN_IN },
  sendToLegal: { by: intake, input: TAKEN_IN },
  askAdvice: { by: coordinator, input: { adviser: 'DPO', question: 'Is anything here out of proportion?' } },
  giveAdvice: {
    by: dpo,
    input: { level: 'noConcern', text: 'The scope is narrow and the reasons are given.' },
  },
  recordAssessment: { by: coordinator, input: { page: 'item', position: 0, answers: DISCLOSE } },
  proposeDecision: { by: coordinator, input: {} },
  approveRequest: { by: headOfHousing, input: APPROVAL },
  complyWithRequirement: { by: headOfHousing, input: APPROVAL },
  refuseRequest: {
    by: headOfHousing,
    input: {
      codes: ['R04'],
      text: 'The request says that the file would be useful, and not what it would prove or disprove.',
      wouldHelp: 'Say what the file would prove.',
      ...NO_CONFLICT,
    },
  },
  recordNilReturn: {
    by: headOfHousing,
    input: {
      neitherConfirmNorDeny: 'no',
      searched: 'The tenancy system and the paper files.',
      ...NO_CONFLICT,
    },
  },
  returnForWork: { by: headOfHousing, input: { reason: 'Say more about proportionality.' } },
  declareConflict: { by: intake, input: { conflictText: 'The person is my neighbour.' } },
  startPreparing: { by: releaser, input: {} },
  listPackFile: {
    by: releaser,
    input: {
      name: 'tenancy-history.pdf',
      item: 0,
      bytes: 48_213,
      sha256: 'a'.repeat(64),
      redacted: false,
      looked: { findings: [] },
    },
  },
  removePackFile: { by: releaser, input: { position: 0 } },
  clearHeldFile: {
    by: otherReleaser,
    input: {
      sha256: 'b'.repeat(64),
      findings: ['HD-2'],
      reason: 'The sheet holds the list of codes and nothing about anybody.',
    },
  },
  checkPack: {
    by: otherReleaser,
    input: { agrees: ['yes'], note: 'Compared with the decision, item by item.' },
  },
  releasePack: {
    by: releaser,
    input: { channel: 'cjsm', recipientEmail: constable.email, dispatchRef: 'CJSM 20261006-3' },
  },
  returnToDecider: { by: releaser, input: { reason: 'A second tenancy was found in the file.' } },
  confirmReceipt: { by: constable, input: { complete: 'yes', terms: ['accepted'] } },
  chaseReceipt: { by: coordinator, input: {} },
  closeCase: { by: coordinator, input: { ropaEntry: 'HSG-014', noteFinal: ['yes'] } },
  withdrawRequest: { by: constable, input: { reason: 'The suspect has been charged.' } },
  expireCase: { by: SYSTEM, input: {} },
  renewRequest: { by: constable, input: {} },
  changeScope: {
    by: constable,
    input: { item: { ...anItem, to: '2026-09-30' }, position: 0, reason: 'Another month matters.' },
  },
}

/** A day after the builders' cases stand where they stand. */
export const NOW = '2026-10-08T09:00:00.000Z'

/** Set aside for the parts of a split request, one a service. */
const NEW_CASES = SERVICES.map((_, position) => ({
  id: `7e570000-0000-4000-8008-00000000001${position}`,
  reference: `DIS-2026-00001${position}`,
}))

export const contextOf = (actor: Context['actor'], change: Partial<Context> = {}): Context => ({
  actor,
  now: NOW,
  actId: '7e570000-0000-4000-8009-000000000001',
  hash: hashOf,
  services: SERVICES,
  method: 'test sign-in',
  policy: SHIPPED,
  matches: { ids: [], grade: null },
  delegations: [],
  newCases: NEW_CASES,
  checks: [],
  agreements: [AN_AGREEMENT],
  ...change,
})
