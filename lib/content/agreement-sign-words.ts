import type { Field } from '@/components/forms/form-spec'
import { reasonField } from '@/lib/content/council-forms'
import { yesNo } from '@/lib/content/question-fields'
import type { AuthorityState } from '@/lib/domain/agreement/authority'
import type { Authority } from '@/lib/domain/agreement/command'
import { CAPACITY_WORDS } from '@/lib/domain/agreement/words'

export { CAPACITY_WORDS } from '@/lib/domain/agreement/words'

/** Who signs, approving, signing and the list of who may, in words. */

export const INTEREST_FIELDS: readonly Field[] = [
  {
    kind: 'heading',
    text: 'Conflict of interest',
    body: 'You or somebody close to you gains from it, or somebody could fairly think so.',
  },
  {
    kind: 'radios',
    name: 'conflict',
    label: 'Do you have an interest in this agreement?',
    hint: 'Saying yes is recorded, and you take no further part in it.',
    options: yesNo,
    inline: true,
  },
  { kind: 'textarea', name: 'conflictText', label: 'If yes, what is it?', rows: 2, maxLength: 1000 },
]

export const APPROVE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'note',
    label: 'Why this may go ahead, in your own words',
    hint: 'At least 20 characters. It is kept with your approval.',
    rows: 4,
    maxLength: 3000,
  },
  ...INTEREST_FIELDS,
]

export const RETURN_FIELDS = reasonField(
  'What must be changed or answered first',
  'The legal team reads this. An approval, and any signatures, no longer count.',
)

export const SIGN_STATEMENT =
  'I have read this version, I may sign for my organisation, and my organisation agrees to it'

export const SIGN_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'typedName',
    label: 'Your name, as your signature',
    hint: 'Type it in full.',
    autocomplete: 'name',
    width: 30,
    spellcheck: false,
  },
  {
    kind: 'checkboxes',
    name: 'confirms',
    label: 'Your statement',
    options: [{ value: 'yes', label: SIGN_STATEMENT }],
  },
  ...INTEREST_FIELDS,
]

export const DECLINE_FIELDS = reasonField(
  'Why you do not sign',
  'Both sides read this. It goes back to be talked over, and what was signed no longer counts.',
)

/** The names of the two fields of one person’s row. */
export const placeField = (personId: string) => `place-${personId}`
export const capacityField = (personId: string) => `as-${personId}`

const CAPACITY_OPTIONS = Object.entries(CAPACITY_WORDS).map(([value, label]) => ({ value, label }))

type Listed = Pick<Authority, 'personId' | 'name' | 'title' | 'body' | 'reference'>

const rowOf = ({ personId, name, title, reference }: Listed): readonly Field[] => [
  {
    kind: 'text',
    name: placeField(personId),
    label: `${name}, ${title}: place in the order`,
    hint: `May sign by ${reference}. Leave empty if they do not sign.`,
    width: 2,
    inputMode: 'numeric',
  },
  {
    kind: 'radios',
    name: capacityField(personId),
    label: `${name} signs or countersigns`,
    options: CAPACITY_OPTIONS,
    inline: true,
    small: true,
  },
]

/** Organisation by organisation, as the list comes. */
export const seatFields = (listed: readonly Listed[]): readonly Field[] =>
  Array.from(new Set(listed.map(({ body }) => body))).flatMap((body): readonly Field[] => [
    { kind: 'heading', text: body },
    ...listed.filter((one) => one.body === body).flatMap(rowOf),
  ])

type Choosable = { readonly id: string; readonly name: string; readonly title: string; readonly body: string }

export const authorityFields = (people: readonly Choosable[]): readonly Field[] => [
  {
    kind: 'select',
    name: 'personId',
    label: 'Who may sign?',
    hint: 'People with an account who hold a post that signs, here or at a partner.',
    options: [
      { value: '', label: 'Choose a person' },
      ...people.map(({ id, name, title, body }) => ({ value: id, label: `${name}, ${title}, ${body}` })),
    ],
  },
  {
    kind: 'text',
    name: 'reference',
    label: 'Reference of their authority',
    hint: 'For example, the scheme of delegation and its paragraph, or the date of their letter',
  },
  { kind: 'date', name: 'starts', label: 'First day', hint: 'For example, 4 1 2027' },
  { kind: 'date', name: 'ends', label: 'Last day', hint: 'Within three years of the first day' },
]

export const AUTHORITY_STATE_WORDS: Readonly<Record<AuthorityState, string>> = {
  toCome: 'Not yet',
  running: 'May sign',
  expiring: 'Ends soon',
  over: 'Over',
  ended: 'Ended early',
}
