import type { Field } from '@/components/forms/form-spec'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import {
  ADVICE_LEVELS,
  type Advice,
  type AdviceLevel,
  CONCLUSIONS,
  CONDITION_IDS,
  type ConditionId,
  FOLLOWED,
  type Response,
  RISK_LEVELS,
} from '@/lib/domain/agreement/advice'
import { CONCLUSION_WORDS, LEVEL_WORDS, pointInFull, RISK_WORDS } from '@/lib/domain/agreement/advice-words'
import { ADVICE_POINT_NAMES, ADVICE_POINTS } from '@/lib/domain/shared/advice-points'

/** Advice on an agreement, and what became of it (3.1), in words. */

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
  'Departing from the advice, wholly or in part, is for a director or above who did not ask for it.'

export const OPENS_NOTHING =
  'Departing from the advice opens nothing that a check has closed. What the law or the source of the data forbids stays forbidden, whoever decides.'

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

const concernFields: readonly Field[] = ADVICE_POINTS.map((point) => ({
  kind: 'radios',
  name: `concerns-${point}`,
  label: ADVICE_POINT_NAMES[point],
  options: [
    { value: 'no', label: 'No concern' },
    { value: 'yes', label: 'A concern' },
  ],
  inline: true,
  small: true,
}))

const conclusion = (name: string, label: string): Field => ({
  kind: 'radios',
  name,
  label,
  options: optionsOf(CONCLUSIONS, CONCLUSION_WORDS),
  small: true,
})

const conditionFields = (_id: ConditionId, place: number): readonly Field[] => {
  const name = `Condition ${place + 1}`
  return [
    { kind: 'textarea', name: `conditions-${place}-text`, label: name, rows: 2, maxLength: 1000 },
    { kind: 'text', name: `conditions-${place}-owner`, label: `${name}: who meets it` },
    { kind: 'date', name: `conditions-${place}-dueOn`, label: `${name}: by which day` },
    {
      kind: 'radios',
      name: `conditions-${place}-blocking`,
      label: `${name}: may anybody sign before it is met?`,
      options: yesNo,
      inline: true,
      small: true,
    },
  ]
}

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
    hint: 'At least 40 characters. Signed in your name. You can add to it later; nobody, you included, can change it.',
    rows: 8,
    maxLength: 6000,
  },
  { kind: 'heading', text: 'What you looked at', body: 'Say for each of these whether it concerns you.' },
  ...concernFields,
  { kind: 'heading', text: 'What you conclude' },
  conclusion('optOutConclusion', 'On the national data opt-out'),
  conclusion('transferConclusion', 'On transfers abroad'),
  {
    kind: 'heading',
    text: 'Conditions',
    body: 'Only where it should go ahead on conditions. Leave empty those that you do not need.',
  },
  ...CONDITION_IDS.flatMap(conditionFields),
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

/** The same for each condition that is open. */
export const evidenceField = (condition: string) => `evidence-${condition}`

export const evidenceFields = (condition: ConditionId): readonly Field[] => [
  {
    kind: 'textarea',
    name: evidenceField(condition),
    label: 'What shows that it is met',
    hint: 'Name the document, its date, and where it is kept. The officer is told.',
    rows: 3,
    maxLength: 2000,
  },
]

/** Ways that are not this person’s stay in sight and are shut, with the reason. */
const followedOptions = (mayDepart: boolean) =>
  optionsOf(FOLLOWED, FOLLOWED_OPTIONS).map((option) =>
    option.value === 'followed' || mayDepart
      ? option
      : { ...option, disabled: true, hint: 'A director or above must answer this way.' },
  )

/** Conditions first: they say most plainly what was asked for. */
const pointOptions = (advice: Pick<Advice, 'conditions'>) =>
  [...advice.conditions.map(({ id }) => id), ...ADVICE_POINTS].map((id) => ({
    value: id,
    label: pointInFull(advice, id),
  }))

const departureFields = (advice: Pick<Advice, 'conditions'>): readonly Field[] => [
  {
    kind: 'heading',
    text: 'If it is not followed in full',
    body: 'Leave the rest empty if the advice is followed in full. A condition that you do not tick must still be met.',
  },
  {
    kind: 'checkboxes',
    name: 'dissent-notFollowed',
    label: 'What is not followed',
    options: pointOptions(advice),
    small: true,
  },
  {
    kind: 'textarea',
    name: 'dissent-alternative',
    label: 'What is done instead',
    rows: 4,
    maxLength: 3000,
  },
  {
    kind: 'radios',
    name: 'dissent-risk-level',
    label: 'How high is the risk that remains?',
    hint: 'The Chief Executive is told where it is high.',
    options: optionsOf(RISK_LEVELS, RISK_WORDS),
    inline: true,
    small: true,
  },
  { kind: 'text', name: 'dissent-risk-owner', label: 'Who owns that risk' },
  { kind: 'text', name: 'dissent-risk-post', label: 'Their post' },
  {
    kind: 'text',
    name: 'dissent-communicatedHow',
    label: 'How you told the Data Protection Officer',
    hint: 'For example, by letter or by email',
  },
]

export const responseFields = (mayDepart: boolean, advice: Pick<Advice, 'conditions'>): readonly Field[] => [
  { kind: 'radios', name: 'followed', label: 'Is the advice followed?', options: followedOptions(mayDepart) },
  {
    kind: 'textarea',
    name: 'reasons',
    label: 'Your reasons',
    hint: mayDepart
      ? 'In your own words, and at least 80 characters if the advice is not followed in full.'
      : 'In your own words. They stand in the record beside the advice.',
    rows: 6,
    maxLength: 4000,
  },
  {
    kind: 'date',
    name: 'communicatedOn',
    label: 'The day you told the Data Protection Officer',
    hint: 'For example, 27 3 2026',
  },
  ...(mayDepart ? departureFields(advice) : []),
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
