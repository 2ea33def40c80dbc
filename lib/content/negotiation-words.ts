import type { Field } from '@/components/forms/form-spec'
import { reasonField } from '@/lib/content/council-forms'
import { AUDIENCE_WORDS, POSITION_WORDS, RESULT_WORDS } from '@/lib/content/partner-words'
import { optionsOf } from '@/lib/content/question-fields'
import { AUDIENCES, POSITIONS } from '@/lib/domain/agreement/agreement'

/** The council's side of talking it over, in words. */

export const COMMENT_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'audience',
    label: 'Who may read your comment?',
    options: optionsOf(AUDIENCES, AUDIENCE_WORDS),
    small: true,
  },
  { kind: 'textarea', name: 'body', label: 'Your comment', rows: 4, maxLength: 4000 },
]

const STARRED = 'The council may not give way on this clause. Better wording of theirs can still be agreed.'

export const positionFields = (mayNotBeConceded: boolean): readonly Field[] => [
  {
    kind: 'radios',
    name: 'position',
    label: 'Where does this clause stand?',
    options: optionsOf(POSITIONS, POSITION_WORDS).map((option) =>
      mayNotBeConceded && option.value === 'conceded' ? { ...option, disabled: true, hint: STARRED } : option,
    ),
  },
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why',
    hint: 'Only the council reads this. It is kept for those who review the agreement later.',
    rows: 3,
    maxLength: 2000,
  },
]

export const ANSWER_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'result',
    label: 'What becomes of it?',
    options: [
      { value: 'accepted', label: RESULT_WORDS.accepted, hint: 'It becomes the wording of a new version.' },
      { value: 'declined', label: RESULT_WORDS.declined, hint: 'The wording stays as it is.' },
    ],
  },
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why',
    hint: 'The other organisation reads this.',
    rows: 3,
    maxLength: 2000,
  },
]

export const REOPEN_FIELDS = reasonField(
  'Why it must be talked over again',
  'The other organisation can comment and propose wording again.',
)

export const INVITATION_FIELDS: readonly Field[] = [
  { kind: 'text', name: 'name', label: 'Name', autocomplete: 'off', spellcheck: false },
  {
    kind: 'text',
    name: 'email',
    label: 'Work email address',
    hint: 'Of the other organisation. Free webmail is not taken.',
    type: 'email',
    inputMode: 'email',
    autocomplete: 'off',
    spellcheck: false,
  },
]

export const TOLD_OF_LINK = {
  heading: 'Copy this link now. It is not shown again.',
  label: 'Secret link, for that person alone',
} as const
