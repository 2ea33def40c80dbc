import { z } from 'zod'
import type { Field } from '@/components/forms/form-spec'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import * as words from '@/lib/domain/disclosure/words'
import { choices } from '@/lib/domain/shared/text'
import { ITEM_FIELDS } from './request-questions'

/** The outside forms that are not questions of the request itself. */

export const declaration = z.strictObject({
  declaration: choices(['agreed'], 'the declaration').refine((boxes) => boxes.includes('agreed'), {
    error: 'Confirm the declaration to go on',
  }),
})

const declaring = (label: string): readonly Field[] => [
  { kind: 'checkboxes', name: 'declaration', label: 'Declaration', options: [{ value: 'agreed', label }] },
]

export const DECLARATION_FIELDS = declaring(
  'What I have written is true to the best of my knowledge, I ask only for what is necessary, and I know that obtaining personal data without the council’s consent can be an offence',
)

export const LODGING_FIELDS = declaring(
  'The file is a true copy of the whole order or notice, and what I have written is what it says',
)

type Authorising = Pick<Request, 'offenceWithheld' | 'prejudiceIfWithheld' | 'wouldPrevent'>

/** What the authoriser says of the request, and nothing that its lane did not ask. */
const statementOf = ({ prejudiceIfWithheld, wouldPrevent }: Authorising) =>
  [
    'I have read this request. I am satisfied that the information is necessary and proportionate for the purpose stated',
    prejudiceIfWithheld && ', that withholding it would be likely to prejudice that purpose',
    wouldPrevent && ', that the usual rules would prevent the disclosure',
    ', and that it is asked for lawfully. I authorise it as it stands.',
  ]
    .filter(Boolean)
    .join('')

const WITHHELD: Field = {
  kind: 'checkboxes',
  name: 'offenceWithheldConfirmed',
  label: 'The offence is withheld',
  options: [{ value: 'yes', label: 'I confirm that naming the offence would prejudice the investigation' }],
}

export const authoriseFields = (request: Authorising): readonly Field[] => [
  ...(request.offenceWithheld.includes('yes') ? [WITHHELD] : []),
  {
    kind: 'checkboxes',
    name: 'statement',
    label: 'Your authorisation',
    options: [{ value: 'agreed', label: statementOf(request) }],
  },
]

/** Two such forms on one page need two names: a name is also the id that a label and an error link to. */
export const reasonField = (label: string, hint?: string, name = 'reason'): readonly Field[] => [
  { kind: 'textarea', name, label, hint, rows: 4, maxLength: 2000 },
]

export const CLARIFY_FIELDS: readonly Field[] = [
  { kind: 'textarea', name: 'answer', label: 'Your answer', rows: 6, maxLength: 3000 },
  {
    kind: 'radios',
    name: 'purposeChanged',
    label: 'Does your answer change what you ask for, or why?',
    options: [
      { value: 'no', label: 'No, it explains what is already there' },
      { value: 'yes', label: 'Yes', hint: 'Your senior officer will have to authorise the request again.' },
    ],
  },
]

export const RECEIPT_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'complete',
    label: 'Has everything on the disclosure notice arrived, and does it open?',
    options: [
      { value: 'yes', label: words.YES_NO_WORDS.yes },
      { value: 'no', label: words.YES_NO_WORDS.no },
    ],
  },
  { kind: 'textarea', name: 'note', label: 'If not, what is wrong?', rows: 3, maxLength: 1000 },
  {
    kind: 'checkboxes',
    name: 'terms',
    label: 'Conditions',
    options: [{ value: 'accepted', label: 'I accept the conditions on the disclosure notice' }],
  },
]

export const changeFields = (): readonly Field[] => [
  ...ITEM_FIELDS,
  { kind: 'textarea', name: 'reason', label: 'Why does it change?', rows: 3, maxLength: 1000 },
]
