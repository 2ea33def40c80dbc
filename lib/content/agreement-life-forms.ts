import type { Field } from '@/components/forms/form-spec'
import { INTEREST_FIELDS } from '@/lib/content/agreement-sign-words'
import { reasonField } from '@/lib/content/council-forms'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import { DISPOSALS, type Evidence, TRIGGERS } from '@/lib/domain/agreement/agreement'
import { LONGEST_KEPT_GOING_DAYS } from '@/lib/domain/agreement/clocks'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { DISPOSAL_WORDS, TRIGGER_WORDS } from './agreement-life-words'

/** What is asked during the life of an agreement. */

const DATE_HINT = 'For example, 27 3 2026'

export const TRIGGER_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'trigger',
    label: 'What happened?',
    options: optionsOf(TRIGGERS, TRIGGER_WORDS),
  },
  {
    kind: 'textarea',
    name: 'what',
    label: 'What is known of it',
    hint: 'Whoever reviews the agreement reads this first.',
    rows: 4,
    maxLength: 2000,
  },
]

export const renewFields = (latest: CalendarDate): readonly Field[] => [
  {
    kind: 'textarea',
    name: 'note',
    label: 'What the review found',
    hint: 'Whether it still serves its purpose, is kept to on both sides, and still needs all of its data.',
    rows: 6,
    maxLength: 4000,
  },
  {
    kind: 'date',
    name: 'reviewOn',
    label: 'Day of the next review',
    hint: `Leave empty for ${dayOf(latest)}, the latest day allowed.`,
  },
  ...INTEREST_FIELDS,
]

export const KEEP_GOING_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why it goes on although its review is late',
    hint: 'At least 20 characters. It stands in a signed record.',
    rows: 4,
    maxLength: 2000,
  },
  {
    kind: 'date',
    name: 'until',
    label: 'The day by which it is reviewed',
    hint: `Within ${LONGEST_KEPT_GOING_DAYS} days. ${DATE_HINT}`,
  },
]

export const SUSPEND_FIELDS = reasonField(
  'Why no data may flow under it now',
  'The Data Protection Officer, the directors and the board are told.',
)

export const VARY_FIELDS = reasonField(
  'Why it is to be varied',
  'What changes, and who asked for it. The text in force stands until the variation is signed.',
)

export const noticeFields = (theirs: string): readonly Field[] => [
  {
    kind: 'radios',
    name: 'from',
    label: 'Who gives notice?',
    options: [
      { value: 'ours', label: 'The council' },
      { value: 'theirs', label: theirs },
    ],
  },
  { kind: 'textarea', name: 'why', label: 'Why it ends', rows: 4, maxLength: 2000 },
  { kind: 'date', name: 'noticeOn', label: 'Day on which notice was given', hint: DATE_HINT },
  { kind: 'date', name: 'stopOn', label: 'Last day on which data flows', hint: DATE_HINT },
  {
    kind: 'textarea',
    name: 'recipients',
    label: 'Who has received data under it',
    hint: 'Everybody who is told of the last corrections and erasures, one a line.',
    rows: 4,
    maxLength: 3000,
  },
]

export const DISPOSAL_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'how',
    label: 'What was done with the data?',
    options: optionsOf(DISPOSALS, DISPOSAL_WORDS),
  },
  { kind: 'textarea', name: 'what', label: 'Which data', rows: 3, maxLength: 2000 },
  {
    kind: 'text',
    name: 'certifiedBy',
    label: 'Who certifies it',
    hint: 'Their name, post and organisation',
  },
  { kind: 'date', name: 'certifiedOn', label: 'Date of the certificate', hint: DATE_HINT },
  { kind: 'text', name: 'reference', label: 'Reference of the certificate', width: 20 },
]

export const SWEEP_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'note',
    label: 'What was done',
    hint: 'Which recipients were told of which last corrections and erasures, and when.',
    rows: 4,
    maxLength: 2000,
  },
]

export const UNCERTIFIED_FIELDS = reasonField(
  'What was asked for, and what came of it',
  'The Data Protection Officer and the board are told that no certificate came.',
)

export const END_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'deed',
    label: 'Was it signed as a deed?',
    hint: 'A deed is kept for 12 years after its end; anything else for 6.',
    options: yesNo,
    inline: true,
  },
]

export const evidenceFields = (owed: readonly Pick<Evidence, 'item' | 'dueOn'>[]): readonly Field[] => [
  {
    kind: 'select',
    name: 'item',
    label: 'Which data was deleted?',
    options: [
      { value: '', label: 'Choose a line of the schedule' },
      ...owed.map(({ item, dueOn }) => ({ value: item, label: `${item}, due ${dayOf(dueOn)}` })),
    ],
  },
  { kind: 'date', name: 'on', label: 'Day on which it was deleted', hint: DATE_HINT },
  {
    kind: 'textarea',
    name: 'note',
    label: 'What shows it',
    hint: 'For example, the reference of their certificate or deletion log',
    rows: 3,
    maxLength: 1000,
  },
]
