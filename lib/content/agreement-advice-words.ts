import type { Field } from '@/components/forms/form-spec'
import { optionsOf } from '@/lib/content/question-fields'
import { ADVICE_LEVELS, type AdviceLevel, FOLLOWED, type Response } from '@/lib/domain/agreement/agreement'
import { LEVEL_WORDS } from '@/lib/domain/agreement/words'

export { FOLLOWED_WORDS, LEVEL_WORDS } from '@/lib/domain/agreement/words'

/** Advice on an agreement, and what became of it (3.5), in words. */

const LEVEL_HINTS: Readonly<Record<AdviceLevel, string>> = {
  noConcern: 'You see nothing that needs your view.',
  support: 'You looked into it, and the safeguards are enough.',
  supportWithConditions: 'It should go ahead only if what you write below is done.',
  adviseAgainst: 'Only a director or above may go ahead all the same.',
}

const FOLLOWED_OPTIONS: Readonly<Record<Response['followed'], string>> = {
  followed: 'Yes, all of it',
  partly: 'In part',
  notFollowed: 'No',
}

export const DIRECTOR_ONLY =
  'The advice is not to go ahead. Departing from it, wholly or in part, is for a director or above.'

export const SEEK_ADVICE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'question',
    label: 'Your question',
    hint: 'The officer sees the whole agreement. Say what you are unsure of.',
    rows: 4,
    maxLength: 3000,
  },
  {
    kind: 'textarea',
    name: 'facts',
    label: 'The facts it rests on',
    hint: 'What is shared, with whom, why, and what could go wrong. These facts are kept with the advice.',
    rows: 6,
    maxLength: 4000,
  },
]

export const GIVE_ADVICE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'level',
    label: 'What do you advise?',
    options: optionsOf(ADVICE_LEVELS, LEVEL_WORDS, LEVEL_HINTS),
  },
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your advice in full',
    hint: 'Signed in your name. You can add to it later; nobody, you included, can change it.',
    rows: 8,
    maxLength: 6000,
  },
  {
    kind: 'textarea',
    name: 'conditions',
    label: 'Your conditions, if it should go ahead only on conditions',
    rows: 4,
    maxLength: 3000,
  },
]

/** A form stands below each piece of advice: each field has a name of its own, and so an id. */
export const additionField = (advice: string) => `addition-${advice}`

export const additionFields = (advice: string): readonly Field[] => [
  {
    kind: 'textarea',
    name: additionField(advice),
    label: 'What you add',
    hint: 'What was written before stays as it is.',
    rows: 4,
    maxLength: 3000,
  },
]

/** Ways that are not this person’s stay in sight and are shut, with the reason. */
const followedOptions = (mayDepart: boolean) =>
  optionsOf(FOLLOWED, FOLLOWED_OPTIONS).map((option) =>
    option.value === 'followed' || mayDepart
      ? option
      : { ...option, disabled: true, hint: 'A director or above must answer this way.' },
  )

export const responseFields = (mayDepart: boolean): readonly Field[] => [
  { kind: 'radios', name: 'followed', label: 'Is the advice followed?', options: followedOptions(mayDepart) },
  {
    kind: 'textarea',
    name: 'reasons',
    label: 'Your reasons',
    hint: 'In your own words. They stand in the record beside the advice.',
    rows: 6,
    maxLength: 4000,
  },
  {
    kind: 'textarea',
    name: 'alternative',
    label: 'If it is not followed in full, what is done instead',
    rows: 4,
    maxLength: 3000,
  },
  {
    kind: 'date',
    name: 'communicatedOn',
    label: 'The day you told the Data Protection Officer',
    hint: 'For example, 27 3 2026',
  },
]

export const ACKNOWLEDGEMENT_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'acknowledgement',
    label: 'Your acknowledgement, and anything you reply',
    hint: 'It stands in the record after the answer, and ends the exchange.',
    rows: 4,
    maxLength: 3000,
  },
]

export const BOARD_NOTICE_FIELDS: readonly Field[] = [
  {
    kind: 'date',
    name: 'on',
    label: 'The day the Information Governance Board was told',
    hint: 'For example, 27 3 2026',
  },
]
