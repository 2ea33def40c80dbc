import type { Field } from '@/components/forms/form-spec'
import { optionsOf } from '@/lib/content/question-fields'
import { GRACE_COURSES } from '@/lib/domain/checks/training/keeping'
import type { TrainingState } from '@/lib/domain/checks/training/standing'
import { COURSE_NAMES, COURSES } from '@/lib/domain/checks/training/training'

/** The register of training in words. */

export const TRAINING_STATE_WORDS: Readonly<Record<TrainingState, string>> = {
  never: 'Never done',
  lapsed: 'Lapsed',
  grace: 'Days of grace',
  soon: 'Lapses soon',
  current: 'Current',
}

export const TRAINING_STATE_COLOURS = {
  never: 'red',
  lapsed: 'red',
  grace: 'orange',
  soon: 'yellow',
  current: 'green',
} as const satisfies Readonly<Record<TrainingState, string>>

type Person = { readonly id: string; readonly name: string; readonly title: string }

const oneOf = (people: readonly Person[], name: string, label: string): Field => ({
  kind: 'select',
  name,
  label,
  options: [
    { value: '', label: 'Select a person' },
    ...people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
  ],
})

const who = (people: readonly Person[]) => oneOf(people, 'personId', 'Who?')

export const completionFields = (people: readonly Person[], months: number): readonly Field[] => [
  who(people),
  { kind: 'radios', name: 'course', label: 'Which course?', options: optionsOf(COURSES, COURSE_NAMES) },
  { kind: 'date', name: 'completedOn', label: 'When was it completed?' },
  {
    kind: 'text',
    name: 'validMonths',
    label: 'For how many months does it count?',
    hint: `Leave it empty for the council’s ${months} months. It may be shorter, never longer.`,
    width: 3,
    inputMode: 'numeric',
  },
  {
    kind: 'text',
    name: 'evidence',
    label: 'What shows it?',
    hint: 'Such as the number of a certificate, or the learning system and its line.',
  },
]

export const graceFields = (people: readonly Person[], managers: readonly Person[]): readonly Field[] => [
  who(people),
  {
    kind: 'radios',
    name: 'course',
    label: 'Which course lapsed?',
    options: optionsOf(GRACE_COURSES, COURSE_NAMES),
  },
  oneOf(managers, 'exemptedBy', 'Which manager gives the reason?'),
  {
    kind: 'textarea',
    name: 'reason',
    label: 'What is the manager’s reason?',
    hint: 'Why they sign before they complete the course, and when they will.',
    rows: 3,
    maxLength: 1000,
  },
]

const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`)

export const trainingCounted = (found: number, all: number) =>
  found === all ? people(all) : `${people(found)} of ${all.toLocaleString('en-GB')}`
