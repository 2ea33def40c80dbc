import type { DryRunEntry, ImportOutcome } from '@/lib/domain/agreement/import/dry-run'
import type { OwnLack } from '@/lib/domain/agreement/import/lacks'
import { PUBLIC_STATUS_NAMES } from '@/lib/domain/agreement/public-status'
import type { AgreementStatus } from '@/lib/domain/agreement/states'

/** The register of agreements in words: how an agreement stands, and what importing an old register found. */

const STAFF_STATUS_WORDS: Readonly<Record<AgreementStatus, string>> = {
  TRIAGE: 'Finding out what is needed',
  NOT_NEEDED: 'No agreement needed',
  DRAFTING: 'Being drafted',
  INTERNAL_REVIEW: 'Reviewed inside the council',
  DPO_ADVICE: 'With the Data Protection Officer',
  NEGOTIATION: 'With the other organisation',
  LEGAL_FINAL: 'With the legal team, for its last check',
  APPROVAL: 'Waiting for approval',
  SIGNATURE: 'Waiting for signatures',
  IN_FORCE: 'In force',
  REVIEW_DUE: 'In force, review due',
  RENEWED: 'In force, renewed',
  VARIED: 'In force, varied',
  SUSPENDED: 'Suspended',
  TERMINATING: 'Being ended',
  ENDED: 'Ended',
  ABANDONED: 'Given up before it was signed',
}

const STATUS_WORDS = { staff: STAFF_STATUS_WORDS, public: PUBLIC_STATUS_NAMES } as const

export const agreementStatusWords = (status: AgreementStatus, audience: keyof typeof STATUS_WORDS) =>
  STATUS_WORDS[audience][status]

/** What to do about what an imported entry lacks. */
const LACK_ADVICE: Readonly<Record<OwnLack, string>> = {
  title: 'Give it a title that says what is done for whom.',
  counterpart: 'Name the other organisation.',
  kind: 'Answer the triage questions: they say what kind of agreement it is.',
  reviewOn: 'Set the day of its next review: a year on for sensitive data, two years on for other data.',
  purpose: 'Say what the information is for.',
  power: 'Name the law that allows or requires it.',
  basis: 'Name the ground in data protection law.',
  data: 'List the data in the schedule.',
  people: 'Say whom the data is about.',
  startsOn: 'Enter the day on which it began.',
  owner: 'Name who in the council answers for it.',
  counterpartKnown: 'Choose the organisation from the directory, or have it added there.',
  activities: 'Say of each activity whether it is sharing, processing or joint.',
  protocol: 'Name the protocol it stands under, or say that there is none.',
  signedCopy: 'Find the signed copy and attach it.',
  dpoAdvice: 'Ask the Data Protection Officer for advice, or attach what was given.',
}

const isOwn = (id: string): id is OwnLack => Object.hasOwn(LACK_ADVICE, id)

export const lackAdvice = (id: string) =>
  isOwn(id)
    ? LACK_ADVICE[id]
    : 'Read the signed copy: enter what it says, or have it added at the next review.'

const OUTCOME_WORDS: Readonly<Record<ImportOutcome, string>> = {
  new: 'Will be imported',
  alreadyHere: 'Already in the register',
  duplicateInFile: 'Repeats an earlier row',
  draft: 'A draft: not imported',
  empty: 'Empty row',
}

export const importOutcomeWords = ({ outcome, sameAsRow }: Pick<DryRunEntry, 'outcome' | 'sameAsRow'>) =>
  sameAsRow === null ? OUTCOME_WORDS[outcome] : `Repeats row ${sameAsRow}`
