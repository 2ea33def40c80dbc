import { ANSWER_NAMES, ANSWERS, type Answers } from '@/lib/domain/agreement/answers'
import type { Kind, PartyRole } from '@/lib/domain/agreement/kinds'
import type { AgreementText, DataClass, DataItem, Party } from '@/lib/domain/agreement/text'
import type { TriageStep } from '@/lib/domain/agreement/triage/inputs'
import { HAVERBROOK, THE_TRUST } from '../bodies'

/** What everybody answers in an ordinary agreement, so that nothing it needs is left unsaid. */

const FACTS = 'The manager of the service was asked, and said so in writing.'

const said = (
  page: 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'Q5' | 'Q6' | 'Q7' | 'Q8',
  answer: 'yes' | 'no',
): TriageStep => ({
  page,
  activity: null,
  input: { answer, facts: FACTS },
})

const ONE_THING: TriageStep = { page: 'activities', activity: null, input: { several: 'no', names: [] } }
const BOTH_WAYS: TriageStep = { page: 'direction', activity: null, input: { direction: 'reciprocal' } }

const LEAVES = [said('Q1', 'yes'), said('Q2', 'yes'), said('Q3', 'no')] as const
const CHOSEN = [...LEAVES, said('Q4', 'no'), ONE_THING] as const

/** The answers that come to each kind. */
export const TRIAGE_TO: Readonly<Record<Kind, readonly TriageStep[]>> = {
  STATUTORY: [...LEAVES, said('Q4', 'yes')],
  JOINT: [...CHOSEN, said('Q5', 'yes')],
  PROCESSING: [...CHOSEN, said('Q5', 'no'), said('Q6', 'yes'), said('Q7', 'no')],
  MIXED: [...CHOSEN, said('Q5', 'no'), said('Q6', 'yes'), said('Q7', 'yes')],
  SHARING: [...CHOSEN, said('Q5', 'no'), said('Q6', 'no'), said('Q8', 'yes'), BOTH_WAYS],
}

export const TRIAGE_TO_NONE: readonly TriageStep[] = [
  said('Q1', 'no'),
  {
    page: 'reidentification',
    activity: null,
    input: { check: 'Totals of ten and more, tried against the open registers.' },
  },
]

/** Some of it is decided by questions, some of it only by what it says: an answer for every gap of every clause. */
export const ALL_ANSWERS: Answers = {
  ...Object.fromEntries(ANSWER_NAMES.map((name) => [name, `${ANSWERS[name]}: as the two parties agreed.`])),
  transfers: 'None. It is kept and read in the United Kingdom.',
}

const THEIR_ROLE: Readonly<Record<Kind, PartyRole>> = {
  STATUTORY: 'controller',
  SHARING: 'controller',
  PROCESSING: 'processor',
  MIXED: 'processor',
  JOINT: 'jointController',
}

export const bothParties = (kind: Kind): readonly Party[] => [
  {
    organisationId: null,
    name: HAVERBROOK.name,
    own: true,
    role: kind === 'JOINT' ? 'jointController' : 'controller',
    contact: `agreements@${HAVERBROOK.domain}`,
    dpo: `dpo@${HAVERBROOK.domain}`,
  },
  {
    organisationId: THE_TRUST.id,
    name: THE_TRUST.name,
    own: false,
    role: THEIR_ROLE[kind],
    contact: `records@${THE_TRUST.domains[0]}`,
    dpo: `dpo@${THE_TRUST.domains[0]}`,
  },
]

export const aDataItem = (classes: readonly DataClass[] = ['ordinary']): DataItem => ({
  name: 'Name and address of the tenant',
  people: 'Tenants of the council',
  classes,
  basis: 'Public task',
  retention: 'Two years after the tenancy ends',
  retentionMonths: 24,
  frequency: 'Monthly',
  channel: 'Secure file transfer',
})

export const ORDINARY_DATES: Pick<AgreementText, 'start' | 'reviewOn' | 'endsOn' | 'protocol'> = {
  start: 'lastSignature',
  reviewOn: null,
  endsOn: null,
  protocol: 'none',
}
