import type { Field } from '@/components/forms/form-spec'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { FOLLOWED_WORDS } from '@/lib/domain/disclosure/words'
import { itemFields, NOTIFICATION_FIELDS } from './assessment-forms'
import { CONFLICT_FIELDS, reasonField, refusalOptions } from './council-forms'
import { optionsOf, yesNo } from './question-fields'

/** The answers a head of service can give, in words; what is said to the issuer of a notice is in `legal-forms.ts`. */

const WHY: Field = {
  kind: 'textarea',
  name: 'whyAppropriate',
  label: 'Why disclosure is appropriate, in your own words',
  hint: 'At least 80 characters. This is your reason, not the requester’s: it stands in the note for the record under your name.',
  rows: 6,
  maxLength: 4000,
}

/** An order leaves no choice about whether; the signature says that exactly this is due, and safe to send. */
const WHY_COMPLY: Field = {
  ...WHY,
  label: 'Why this is what must be sent, in your own words',
  hint: 'At least 80 characters. That it is valid, that this is exactly what it reaches, and that it is safe to send.',
}

export const CONDITIONS_FIELD: Field = {
  kind: 'textarea',
  name: 'conditions',
  label: 'Conditions on the recipient (optional)',
  hint: 'Added to the standard terms on use, onward disclosure, keeping and correction.',
  rows: 3,
  maxLength: 2000,
}

const FOLLOWED: readonly Field[] = [
  {
    kind: 'radios',
    name: 'adviceFollowed',
    label: 'Do you follow the advice you were given?',
    options: optionsOf(['yes', 'no'], FOLLOWED_WORDS),
    inline: true,
  },
  { kind: 'textarea', name: 'adviceReason', label: 'If not, why not', rows: 4, maxLength: 2000 },
]

export const itemPrefix = (position: number) => `item-${position}-`

export const itemsToDecide = (d: CaseFile): readonly Field[] =>
  (d.request?.items ?? []).flatMap((item, position): readonly Field[] => [
    { kind: 'heading', text: `Item ${position + 1}`, body: item.description },
    ...itemFields(itemPrefix(position), `Item ${position + 1}. `),
  ])

export const wasAdvised = (d: CaseFile) => d.advice.some((advice) => advice.given)

const lettingGo = (d: CaseFile, why: Field): readonly Field[] => [
  ...itemsToDecide(d),
  { kind: 'heading', text: 'Your decision' },
  why,
  CONDITIONS_FIELD,
  ...(wasAdvised(d) ? FOLLOWED : []),
  { kind: 'heading', text: 'Telling the person' },
  ...NOTIFICATION_FIELDS,
  ...CONFLICT_FIELDS,
]

export const approveFields = (d: CaseFile) => lettingGo(d, WHY)

export const complyFields = (d: CaseFile) => lettingGo(d, WHY_COMPLY)

export const REFUSE_FIELDS: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'codes',
    label: 'Why is it refused?',
    hint: 'Select all that apply. The requester is told these reasons, in these words.',
    options: refusalOptions,
    small: true,
  },
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your reasons in full',
    hint: 'Kept inside the council, in the note for the record. The requester does not see this.',
    rows: 6,
    maxLength: 4000,
  },
  {
    kind: 'textarea',
    name: 'wouldHelp',
    label: 'What would change the answer',
    hint: 'The requester reads this in the letter. Name nobody, and do not say what is held.',
    rows: 4,
    maxLength: 2000,
  },
  ...CONFLICT_FIELDS,
]

export const NIL_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'neitherConfirmNorDeny',
    label: 'Does the answer neither confirm nor deny that anything is held?',
    hint: 'Saying “nothing is held” can itself tell somebody something.',
    options: yesNo,
    inline: true,
  },
  { kind: 'textarea', name: 'searched', label: 'What was searched', rows: 4, maxLength: 2000 },
  ...CONFLICT_FIELDS,
]

export const RETURN_FOR_WORK_FIELDS = reasonField(
  'What must be done first',
  'The coordinator reads this. The assessment is kept; you decide when it comes back.',
)
