import { type Advice, concernsAbout } from '../../agreement/advice'
import type { Agreement, Ending, ReviewDue, Seat, SignatureGiven } from '../../agreement/agreement'
import { ANSWER_NAMES, ANSWERS, type Answers } from '../../agreement/answers'
import { draftFrom } from '../../agreement/library'
import { STARTER_LIBRARY } from '../../agreement/starter-library'
import type { Activity, AgreementText, DataItem } from '../../agreement/text'
import type { Signatory } from '../../shared/signatory'
import type { Copy, RecordOfAgreement } from '../model'
import type { AgreementIssue } from './issue'
import { AGREEMENT_RECORDS } from './records'

/** An agreement with everything in it, for the tests in this folder and of the documents made from it. */

const COUNCIL = 'London Borough of Haverbrook'
const TRUST = 'Haverbrook Community Health NHS Trust'
const HASH = '5e1f0c9ab2d4477c8e0d6b13f2a95c4e7b8890a1c3d5e6f708192a3b4c5d6e7f'

type Standing = Pick<Signatory, 'name' | 'standing' | 'body'>

const lawyer: Standing = { name: 'Miriam Osei', standing: 'Solicitor', body: COUNCIL }
const officer: Standing = { name: 'Ana Pereira', standing: 'Data Protection Officer', body: COUNCIL }
const head: Standing = { name: 'Colm Daly', standing: 'Head of Adult Social Care', body: COUNCIL }
const director: Standing = { name: 'Ngozi Bright', standing: 'Director of People', body: COUNCIL }
const guardian: Standing = { name: 'Ruth Calloway', standing: 'Caldicott Guardian', body: COUNCIL }
const medical: Standing = { name: 'Łukasz Żółć', standing: 'Medical Director', body: TRUST }

const by = (who: Standing, at: string): Signatory => ({
  ...who,
  personId: who.name,
  at: `2026-${at}:00.000Z`,
  method: 'Signed in with a demonstration account',
  bound: HASH,
})

const ACTIVITIES: readonly Activity[] = [
  { name: 'The shared care record and its rules', regime: 'C' },
  { name: 'Home visits on our instructions', regime: 'B' },
  { name: 'The trust’s own clinical records', regime: 'A' },
]

const anItem = (change: Partial<DataItem>): DataItem => ({
  name: 'Name, address and date of birth',
  people: 'Adults with a care plan',
  classes: ['ordinary'],
  basis: 'Article 6(1)(e), Care Act 2014 sections 3 and 9',
  retention: 'Eight years after the last contact',
  retentionMonths: 96,
  frequency: 'Every night',
  channel: 'The regional care record, encrypted between the two networks',
  ...change,
})

const answers: Answers = Object.fromEntries(
  ANSWER_NAMES.map((name) => [
    name,
    `${ANSWERS[name]}: agreed by the parties and reviewed each year with this agreement.`,
  ]),
)

export const theAgreedText: AgreementText = {
  title: 'Shared care record for adults who live with several conditions',
  answers: {
    ...answers,
    purpose: 'So that people who care for the same adult read the same plan, and nobody asks them twice.',
  },
  parties: [
    {
      organisationId: 'council',
      name: COUNCIL,
      own: true,
      role: 'jointController',
      contact: 'adult.care@haverbrook.example',
      dpo: 'dpo@haverbrook.example',
    },
    {
      organisationId: 'trust',
      name: TRUST,
      own: false,
      role: 'jointController',
      contact: 'information.governance@haverbrook-trust.nhs.example',
      dpo: 'dataprotectionofficer@haverbrook-trust.nhs.example',
    },
  ],
  data: [
    anItem({}),
    anItem({ name: 'Diagnoses, medicines and allergies', classes: ['special', 'health'] }),
    anItem({ name: 'Care plan and reviews', classes: ['special'], frequency: 'When it changes' }),
  ],
  activities: ACTIVITIES,
  clauses: draftFrom(STARTER_LIBRARY, 'MIXED', ACTIVITIES),
  notApplicable: [
    {
      item: 'A7',
      reason: 'No data about offences passes under it.',
      initials: 'MO',
      by: lawyer.name,
      at: '2026-09-02T09:00:00.000Z',
    },
  ],
  start: 'lastSignature',
  reviewOn: null,
  endsOn: null,
  protocol: { reference: 'London information sharing protocol' },
}

const seat = (who: Standing, order: number, as: Seat['as'] = 'signatory'): Seat => ({
  personId: who.name,
  name: who.name,
  title: who.standing,
  organisationId: who.body === COUNCIL ? 'council' : 'trust',
  body: who.body,
  side: who.body === COUNCIL ? 'ours' : 'theirs',
  order,
  as,
  authority: `Scheme of delegation 2026, line ${order}`,
})

const seats = [seat(director, 1), seat(guardian, 2, 'countersignatory'), seat(medical, 3)]

const given = (one: Seat, who: Standing, at: string): SignatureGiven => ({
  seat: one,
  by: by(who, at),
  textHash: HASH,
  typedName: who.name,
})

export const theDissent: Advice = {
  id: 'advice',
  asked: {
    question: 'May the whole medication history pass, or only what is taken now?',
    facts: 'The trust asks for ten years of it. Carers use the last twelve months.',
    by: by(lawyer, '09-03T09:00'),
  },
  level: 'adviseAgainst',
  text: 'Ten years of medicines is more than the purpose needs.\n\nPass twelve months, and more on request.',
  concerns: concernsAbout('necessity', 'retention'),
  optOutConclusion: 'content',
  transferConclusion: 'notConcerned',
  conditions: [
    {
      id: 'C1',
      text: 'Twelve months of medicines by default',
      owner: 'Head of Adult Social Care',
      dueOn: '2026-10-01',
      blocking: true,
      closed: null,
    },
    {
      id: 'C2',
      text: 'Clinicians are told why older entries are hidden',
      owner: 'The trust’s clinical lead',
      dueOn: '2026-09-30',
      blocking: false,
      closed: { by: by(lawyer, '09-08T10:00'), text: 'The trust’s notice to clinicians of 8 September.' },
    },
  ],
  textVersion: 6,
  textHash: HASH,
  basis: '',
  by: by(officer, '09-07T14:30'),
  validUntil: '2027-09-07',
  additions: [{ by: by(officer, '09-08T08:15'), text: 'The regulator said the same of a like record.' }],
  response: {
    followed: 'partly',
    reasons:
      'Clinicians showed that older courses explain present risks, and that asking for them each time loses days.',
    communicatedOn: '2026-09-09',
    grade: 'director',
    by: by(director, '09-09T10:00'),
    dissent: {
      notFollowed: ['necessity', 'C1'],
      alternative: 'Five years pass, and older entries are hidden until a clinician gives a reason.',
      risk: { level: 'MODERATE', owner: 'Colm Daly', post: 'Head of Adult Social Care' },
      communicatedHow: 'By letter, and at their meeting of that day',
    },
  },
  acknowledgement: { by: by(officer, '09-10T09:00'), text: 'Noted. I should still prefer twelve months.' },
  boardNotified: { on: '2026-09-11', by: by(officer, '09-11T16:00') },
}

export const aReviewDue: ReviewDue = {
  since: '2026-11-01',
  trigger: 'subProcessor',
  what: 'The trust’s supplier wants to keep copies with another company.',
  told: [30],
  keptGoing: null,
}

export const anEnding: Ending = {
  from: 'theirs',
  why: 'The regional care record takes its place.',
  noticeOn: '2026-11-02',
  stopOn: '2026-12-31',
  recipients: 'The trust, and its supplier of home visits.',
  by: by(head, '11-02T09:00'),
  disposals: [
    {
      how: 'deleted',
      what: 'Every copy in the trust’s systems and those of its supplier',
      certifiedBy: `Records manager, ${TRUST}`,
      certifiedOn: '2026-12-31',
      reference: 'DEL-2026-88',
      by: by(lawyer, '12-31T15:00'),
    },
  ],
  sweep: { by: by(lawyer, '12-31T15:30'), text: 'Both recipients were told of the last two corrections.' },
  uncertified: null,
  ended: { by: by(lawyer, '12-31T16:00'), on: '2026-12-31', keepUntil: '2032-12-31' },
}

export const anAgreement = (change: Partial<Agreement> = {}): Agreement => ({
  id: '7e570000-0000-4000-8008-0000000000a1',
  reference: 'AGR-2026-000014',
  version: 40,
  status: 'IN_FORCE',
  kind: 'MIXED',
  tier: '2',
  organisation: { id: 'trust', name: TRUST },
  serviceId: 'care',
  service: 'Adult Social Care',
  openedBy: by(lawyer, '08-20T09:00'),
  createdAt: '2026-08-20T09:00:00.000Z',
  outside: { externalRef: 'ISG-4471', leadOrg: TRUST },
  imported: null,
  variationOf: null,
  variations: 0,
  answering: {},
  triage: {
    answers: {
      Q1: { answer: 'yes', facts: 'Names, addresses and diagnoses leave the council.' },
      Q2: { answer: 'yes', facts: 'The trust is a body of its own in law.' },
      Q3: { answer: 'no', facts: 'It passes every night.' },
      Q4: { answer: 'no', facts: 'Nothing compels it.' },
      activities: [
        { name: ACTIVITIES[0]?.name ?? '', Q5: { answer: 'yes', facts: 'One board makes its rules.' } },
      ],
    },
    outcome: 'MIXED',
    row: 'Q5',
    because: 'Some of it is decided together and the rest is not, so each activity has terms of its own.',
    by: by(lawyer, '08-21T11:00'),
    basis: null,
    overruled: null,
  },
  pastTriage: [],
  text: theAgreedText,
  textVersion: 9,
  textHash: HASH,
  drafters: [lawyer.name],
  positions: {
    confidentiality: {
      position: 'conceded',
      reason: 'Their Guardian keeps the log, as ours reads it each month.',
      by: by(lawyer, '09-14T10:00'),
    },
  },
  comments: [
    {
      id: 'inside',
      clause: 'confidentiality',
      audience: 'internal',
      side: 'ours',
      textVersion: 5,
      body: 'Do not let this one drag on past September.',
      by: by(lawyer, '09-12T10:00'),
    },
  ],
  proposals: [
    {
      id: 'proposal',
      clause: 'confidentiality',
      heading: 'Confidences',
      wording: 'The trust’s Guardian keeps the log of disclosures.',
      why: 'It keeps one already.',
      textVersion: 7,
      by: by(medical, '09-13T10:00'),
      answer: { by: by(lawyer, '09-14T09:00'), text: 'Agreed after a call.', result: 'accepted' },
    },
  ],
  invitations: [],
  internalReview: {
    by: by(head, '09-01T10:00'),
    text: 'Clear, and no longer than it must be.',
    textVersion: 4,
  },
  adviceAsked: null,
  advice: [theDissent],
  seats,
  approval: {
    by: by(head, '10-02T10:00'),
    grade: 'headOfService',
    note: 'The safeguards are enough.',
    textHash: HASH,
    textVersion: 9,
  },
  signatures: [
    given(seat(director, 1), director, '10-05T10:00'),
    given(seat(guardian, 2, 'countersignatory'), guardian, '10-06T10:00'),
    given(seat(medical, 3), medical, '10-07T10:00'),
  ],
  voided: [
    {
      why: 'The Director wants the log named in the text',
      by: by(lawyer, '09-28T10:00'),
      approval: {
        by: by(head, '09-25T10:00'),
        grade: 'headOfService',
        note: 'As reviewed.',
        textHash: HASH,
        textVersion: 8,
      },
      signatures: [],
    },
  ],
  conflicted: [],
  force: { from: '2026-10-07', reviewOn: '2027-10-07', endsOn: null },
  reviewDue: null,
  reviews: [],
  suspension: null,
  evidence: [
    {
      item: 'Care plan and reviews',
      dueOn: '2026-11-07',
      chasedOn: '2026-11-08',
      flaggedOn: null,
      received: null,
    },
  ],
  ending: null,
  publication: {
    proposed: by(lawyer, '10-20T10:00'),
    contact: 'information.governance@haverbrook.example',
    advice: { by: by(officer, '10-21T10:00'), text: 'Publish it.' },
    published: { by: by(head, '10-22T10:00'), textVersion: 9 },
    withdrawn: null,
  },
  abandoned: null,
  ...change,
})

/** As a head of service does it on that day. */
export const byTheHead = (at: string) => by(head, at)

export const anAgreementIssue = (change: Partial<AgreementIssue> = {}): AgreementIssue => ({
  council: COUNCIL,
  version: 1,
  copy: 'external',
  at: '2026-10-07T10:00:00.000Z',
  actId: 'an act',
  ruleset: '2026-06-19',
  ...change,
})

export const agreementRecord = (kind: RecordOfAgreement, copy: Copy, change: Partial<Agreement> = {}) =>
  AGREEMENT_RECORDS[kind](anAgreement(change), anAgreementIssue({ copy }))
