import type { Field } from '@/components/forms/form-spec'
import * as inputs from '@/lib/domain/disclosure/after-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import * as words from '@/lib/domain/disclosure/words'
import { NOTIFICATION_FIELDS } from './assessment-forms'
import { CONFLICT_FIELDS, yesNo } from './council-forms'
import { CONDITIONS_FIELD, itemsToDecide } from './decision-forms'
import { optionsOf } from './request-questions'

/** The forms of what happens after an answer: review, correction, breach, complaint, and who received what. */

export const ASK_REVIEW_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'grounds',
    label: 'Why should the answer be looked at again?',
    hint: 'What did the council get wrong, or what does it not know yet?',
    rows: 6,
    maxLength: 3000,
  },
]

export const reviewFields = (d: CaseFile): readonly Field[] => [
  {
    kind: 'radios',
    name: 'result',
    label: 'What do you decide?',
    options: inputs.REVIEW_RESULTS.map((result) => ({
      value: result,
      label: words.REVIEW_RESULT_WORDS[result],
      hint: RESULT_HINTS[result],
    })),
  },
  {
    kind: 'textarea',
    name: 'reasons',
    label: 'Your own reasons, looking at it afresh',
    hint: 'At least 80 characters. They stand in the review decision under your name.',
    rows: 6,
    maxLength: 4000,
  },
  {
    kind: 'heading',
    text: 'The items',
    body: 'Only where you vary or overturn the answer. Leave them as they are if you uphold it.',
  },
  ...itemsToDecide(d),
  CONDITIONS_FIELD,
  { kind: 'heading', text: 'Telling the person' },
  ...NOTIFICATION_FIELDS,
  { kind: 'heading', text: 'You and this request' },
  {
    kind: 'checkboxes',
    name: 'independent',
    label: 'Your independence',
    options: [{ value: 'yes', label: 'I took no part in the answer that I review' }],
  },
  ...CONFLICT_FIELDS,
]

const RESULT_HINTS: Readonly<Record<(typeof inputs.REVIEW_RESULTS)[number], string>> = {
  uphold: 'It stands as it was given.',
  vary: 'Something more is sent, and something is still held back.',
  overturn: 'Everything that was asked for is sent.',
}

export const CORRECTION_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'kind',
    label: 'What happened to the information?',
    options: optionsOf(inputs.CORRECTION_KINDS, words.CORRECTION_WORDS),
  },
  {
    kind: 'textarea',
    name: 'what',
    label: 'What was sent, and what is right',
    hint: 'The recipient reads this in the correction notice.',
    rows: 4,
    maxLength: 2000,
  },
  {
    kind: 'textarea',
    name: 'asked',
    label: 'What the recipient should do',
    hint: 'For example, replace it, stop using it, or return it and confirm that no copy is kept.',
    rows: 3,
    maxLength: 1000,
  },
  {
    kind: 'radios',
    name: 'told',
    label: 'Is the recipient told?',
    hint: 'Every recipient is, unless one of the others is true.',
    options: optionsOf(inputs.NOT_TOLD, words.TOLD_WORDS),
  },
  { kind: 'textarea', name: 'whyNot', label: 'If not, why not?', rows: 3, maxLength: 1000 },
]

export const BREACH_FIELDS: readonly Field[] = [
  { kind: 'date', name: 'awareOn', label: 'Date you became aware' },
  {
    kind: 'text',
    name: 'awareAt',
    label: 'Time you became aware',
    hint: 'For example, 16:40. The 72 hours run from here.',
    width: 5,
    spellcheck: false,
  },
  { kind: 'textarea', name: 'what', label: 'What happened', rows: 4, maxLength: 2000 },
  {
    kind: 'textarea',
    name: 'reached',
    label: 'Who received it, and what they did with it',
    rows: 3,
    maxLength: 1000,
  },
  { kind: 'textarea', name: 'done', label: 'What has been done already', rows: 3, maxLength: 1000 },
]

export const BREACH_DECISION_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'reported',
    label: 'Is the regulator told?',
    hint: 'It must be, unless a risk to people is unlikely.',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'text',
    name: 'reportRef',
    label: 'If so, the regulator’s reference',
    width: 20,
    spellcheck: false,
  },
  {
    kind: 'radios',
    name: 'peopleTold',
    label: 'Are the people concerned told?',
    hint: 'They must be where the risk to them is high.',
    options: yesNo,
    inline: true,
  },
  { kind: 'textarea', name: 'reason', label: 'Why', rows: 5, maxLength: 2000 },
]

export const COMPLAINT_FIELDS: readonly Field[] = [
  { kind: 'date', name: 'receivedOn', label: 'Date it came' },
  { kind: 'text', name: 'from', label: 'Who complains', width: 20 },
  { kind: 'textarea', name: 'about', label: 'What the complaint says', rows: 5, maxLength: 3000 },
]

export const COMPLAINT_ANSWER_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'What you found, looking at it yourself',
    rows: 6,
    maxLength: 4000,
  },
]

export const ACCESS_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'agencyViews',
    label: 'What the recipient says about telling the person',
    hint: 'Ask them, and write down what they answered. The council decides.',
    rows: 4,
    maxLength: 2000,
  },
  {
    kind: 'radios',
    name: 'tell',
    label: 'Is the person told of this disclosure?',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'textarea',
    name: 'reason',
    label: 'If not, why telling them would prejudice the purpose',
    rows: 3,
    maxLength: 2000,
  },
]

export const AUDIT_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'copy',
    label: 'Who is it for?',
    options: [
      { value: 'internal', label: 'The council', hint: 'Everybody is named.' },
      { value: 'external', label: 'Somebody outside', hint: 'Administrators of the system are not named.' },
    ],
  },
]
