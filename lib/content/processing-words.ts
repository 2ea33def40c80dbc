import type { Field } from '@/components/forms/form-spec'
import { type CheckLines, said } from '@/lib/content/check-timeline'
import type { ReviewDue, ReviewState } from '@/lib/domain/checks/processing/due'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingContent, ProcessingStatus } from '@/lib/domain/checks/processing/processing'

/** The register of processing in words. */

export const PROCESSING_STATUS_WORDS: Readonly<Record<ProcessingStatus, string>> = {
  DRAFT: 'Draft',
  LIVE: 'Current',
  CLOSED: 'Ended',
}

export const PROCESSING_STATUS_COLOURS = {
  DRAFT: 'grey',
  LIVE: 'green',
  CLOSED: 'grey',
} as const satisfies Readonly<Record<ProcessingStatus, string>>

export const REVIEW_STATE_WORDS: Readonly<Record<ReviewState, string>> = {
  never: 'Not done',
  late: 'Late',
  soon: 'Due soon',
  done: 'Done',
}

export const REVIEW_STATE_COLOURS = {
  never: 'red',
  late: 'red',
  soon: 'orange',
  done: 'green',
} as const satisfies Readonly<Record<ReviewState, string>>

type Reviews = Readonly<Record<'owner' | 'coordinator', ReviewDue>>

const MISSED: Partial<Readonly<Record<ReviewState, string>>> = { never: 'was not made', late: 'is late' }

/** Which review stands in the way of a signature; nothing while none does. */
export const overdueWords = ({ owner, coordinator }: Reviews): string | undefined => {
  const missed = [
    MISSED[owner.state] && `The owner’s review ${MISSED[owner.state]}`,
    MISSED[coordinator.state] && `The coordinator’s confirmation ${MISSED[coordinator.state]}`,
  ].filter(Boolean)
  return missed.length > 0 ? missed.join('. ') : undefined
}

/** Each part of an entry, in the order in which it is read. */
export const CONTENT_NAMES: Readonly<Record<keyof ProcessingContent, string>> = {
  purpose: 'What the data is used for',
  purposeCode: 'Code of the purpose',
  controller: 'Controller',
  jointControllers: 'Joint controllers',
  dataSubjects: 'Whom it is about',
  dataCategories: 'What the data is',
  lawfulBasis: 'Lawful basis',
  retention: 'How long it is kept',
  retentionMonths: 'The same in months',
  security: 'How it is kept safe',
  impactAssessment: 'Impact assessment',
  privacyNotice: 'Privacy notice',
  department: 'Department',
  coordinator: 'Department’s coordinator',
  systemOwner: 'System owner',
}

export const CONTENT_PARTS = Object.keys(CONTENT_NAMES) as (keyof ProcessingContent)[]

const long = (name: keyof ProcessingContent, label: string, hint?: string): Field => ({
  kind: 'textarea',
  name,
  label,
  hint,
  rows: 3,
  maxLength: 3000,
})

const short = (name: keyof ProcessingContent, label: string, hint?: string): Field => ({
  kind: 'text',
  name,
  label,
  hint,
})

const NONE = 'Write “none” if there is none.'

export const PROCESSING_FIELDS: readonly Field[] = [
  { kind: 'heading', text: 'What it is for' },
  long('purpose', 'What is the data used for?', 'The first line is the name of the entry.'),
  {
    kind: 'text',
    name: 'purposeCode',
    label: 'What is the code of the purpose?',
    hint: 'Agreements and transfers give the same code.',
    width: 20,
  },
  short('controller', 'Who decides why and how it is used?', 'The controller: usually the council.'),
  short('jointControllers', 'Who decides it together with them?', NONE),
  { kind: 'heading', text: 'The data' },
  long('dataSubjects', 'Whom is it about?'),
  long(
    'dataCategories',
    'What does it say of them?',
    'Name health, care, criminal and other sensitive data.',
  ),
  long(
    'lawfulBasis',
    'What allows the council to use it?',
    'The lawful basis, and the condition for sensitive data.',
  ),
  { kind: 'heading', text: 'How long, and how safe' },
  long('retention', 'How long is it kept?', 'As the retention schedule says it.'),
  {
    kind: 'text',
    name: 'retentionMonths',
    label: 'How many months is that?',
    width: 4,
    inputMode: 'numeric',
  },
  long('security', 'How is it kept safe?'),
  short('impactAssessment', 'Which impact assessment covers it?', NONE),
  short('privacyNotice', 'Which privacy notice tells people of it?'),
  { kind: 'heading', text: 'Who answers for it' },
  short('department', 'Which department?'),
  short('coordinator', 'Who coordinates data there?'),
  short('systemOwner', 'Who owns the system?'),
]

export const RECIPIENT_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'recipient',
    label: 'Who receives the data?',
    hint: 'The legal name, as agreements have it.',
  },
  {
    kind: 'text',
    name: 'destinations',
    label: 'Where does it go, or where is it seen from?',
    hint: 'Codes with commas between them, such as GB-ENG, IE.',
  },
  {
    kind: 'text',
    name: 'safeguard',
    label: 'What protects it abroad?',
    hint: 'Such as UK adequacy regulations, or the instrument and its date. Write “none” if it stays here.',
  },
]

export const END_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'Why does the entry end?',
    hint: 'What became of the data.',
    rows: 3,
    maxLength: 2000,
  },
]

export const PROCESSING_LINES: CheckLines<keyof ProcessingInputs | 'openProcessing'> = {
  openProcessing: { done: 'Entered', tried: 'enter it in the register' },
  describeProcessing: { done: 'Changed: both reviews are due again', tried: 'change the entry' },
  listRecipient: { done: 'Recipient entered', tried: 'enter a recipient', told: said('recipient') },
  unlistRecipient: { done: 'Recipient taken off', tried: 'take off a recipient', told: said('recipient') },
  reviewProcessing: { done: 'Reviewed by the system owner', tried: 'review the entry' },
  confirmProcessing: { done: 'Confirmed by the coordinator', tried: 'confirm the entry' },
  // Not who, nor under what: the disclosure may be shut to whoever reads this.
  linkRecipient: { done: 'Recipient entered by a signature', tried: 'enter a recipient by a signature' },
  closeRecipient: { done: 'Recipient closed', tried: 'close a recipient' },
  endProcessing: { done: 'Ended', tried: 'end the entry', told: said('text') },
  tellReviewIsDue: { done: 'Late review reported', tried: 'report a late review' },
}
