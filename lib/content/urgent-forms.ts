import type { Field, Option } from '@/components/forms/form-spec'
import * as inputs from '@/lib/domain/disclosure/urgent-inputs'
import * as words from '@/lib/domain/disclosure/words'
import { type Floors, isAtLeastRank, type OrganisationType, ranksOf } from '@/lib/domain/shared/ranks'
import { yesNo } from './council-forms'
import { optionsOf } from './request-questions'

/** The forms of the emergency lane. Somebody fills them in with a telephone in the other hand. */

type Named = { readonly id: string; readonly name: string }

const time = (name: string, label: string, hint = 'For example, 02:10'): Field => ({
  kind: 'text',
  name,
  label,
  hint,
  width: 5,
  spellcheck: false,
})

const serviceField = (services: readonly Named[]): Field => ({
  kind: 'select',
  name: 'serviceId',
  label: 'Which service holds the information?',
  options: [
    { value: '', label: 'Choose a service' },
    ...services.map(({ id, name }) => ({ value: id, label: name })),
  ],
})

const RISK: Field = {
  kind: 'radios',
  name: 'risk',
  label: 'How great is the danger?',
  options: optionsOf(inputs.RISKS, words.RISK_WORDS),
}

const DANGER: Field = {
  kind: 'textarea',
  name: 'danger',
  label: 'The danger: to whom, from what, how soon',
  rows: 3,
  maxLength: 2000,
}

const PERSON: Field = {
  kind: 'textarea',
  name: 'person',
  label: 'Who is the person? Enough to find them',
  hint: 'Put commas between the name, the age, the address and anything else.',
  rows: 2,
  maxLength: 500,
}

const callingBack = (organisation: string): readonly Field[] => [
  { kind: 'heading', text: 'Calling back' },
  time('calledBackAt', 'Time you called back'),
  {
    kind: 'checkboxes',
    name: 'calledBack',
    label: 'How you know who is asking',
    options: [
      {
        value: 'yes',
        label: `I called the number above, and ${organisation} confirmed who is asking`,
      },
    ],
  },
  { kind: 'text', name: 'answeredBy', label: 'Who answered when you called back', width: 20 },
]

const atOrAbove = (type: OrganisationType, floors: Floors): readonly Option[] => [
  { value: '', label: 'Choose a rank or grade' },
  ...ranksOf(type)
    .filter((rank) => isAtLeastRank(type, rank, floors[type]))
    .map((rank) => ({ value: rank, label: rank })),
]

type Asked = {
  readonly organisation: { readonly name: string; readonly type: OrganisationType }
  readonly services: readonly Named[]
  readonly floors: Floors
}

/** Somebody asks us (G06). */
export const callFields = ({ organisation: { name, type }, services, floors }: Asked): readonly Field[] => [
  ...callingBack(name),
  { kind: 'heading', text: 'The call' },
  { kind: 'date', name: 'calledOn', label: 'Date of the call' },
  time('calledAt', 'Time of the call'),
  { kind: 'text', name: 'callerName', label: 'Caller’s name', width: 20 },
  { kind: 'text', name: 'callerRank', label: 'Caller’s rank or role', width: 20 },
  {
    kind: 'text',
    name: 'callerNumber',
    label: 'Caller’s warrant, collar or staff number',
    width: 10,
    spellcheck: false,
  },
  {
    kind: 'text',
    name: 'numberGiven',
    label: 'Number the caller gave (optional)',
    hint: 'Kept as part of what was said. Do not call it.',
    width: 20,
    inputMode: 'tel',
  },
  { kind: 'heading', text: 'The danger' },
  RISK,
  {
    kind: 'textarea',
    name: 'wordsUsed',
    label: 'What the caller said, in their words',
    rows: 4,
    maxLength: 3000,
  },
  DANGER,
  PERSON,
  {
    kind: 'textarea',
    name: 'needed',
    label: 'What is the least that would help?',
    rows: 2,
    maxLength: 1000,
  },
  serviceField(services),
  {
    kind: 'heading',
    text: 'Who will confirm it in writing',
    body: 'A senior officer of theirs has to, by tomorrow or the next working day. Ask for the name before you put the telephone down.',
  },
  { kind: 'text', name: 'confirmerName', label: 'Senior officer’s name', width: 20 },
  { kind: 'select', name: 'confirmerRank', label: 'Their rank or grade', options: atOrAbove(type, floors) },
  {
    kind: 'text',
    name: 'confirmerEmail',
    label: 'Their work email address',
    type: 'email',
    spellcheck: false,
  },
]

/** We tell the police (G23); nobody asks, and nobody there confirms. */
export const ownReportFields = (services: readonly Named[]): readonly Field[] => [
  { kind: 'heading', text: 'Who raised it here' },
  { kind: 'text', name: 'callerName', label: 'Name of whoever raised it', width: 20 },
  { kind: 'text', name: 'callerRank', label: 'Their job', width: 20 },
  { kind: 'text', name: 'callerNumber', label: 'Their staff number', width: 10, spellcheck: false },
  { kind: 'date', name: 'calledOn', label: 'Date it was raised' },
  time('calledAt', 'Time it was raised'),
  { kind: 'heading', text: 'Telling the police' },
  time('calledBackAt', 'Time you called the police'),
  {
    kind: 'checkboxes',
    name: 'calledBack',
    label: 'The number you called',
    options: [{ value: 'yes', label: 'I called the number above' }],
  },
  { kind: 'text', name: 'answeredBy', label: 'Who you told', width: 20 },
  { kind: 'heading', text: 'What is suspected' },
  RISK,
  {
    kind: 'textarea',
    name: 'wordsUsed',
    label: 'What was seen or heard, and by whom',
    rows: 4,
    maxLength: 3000,
  },
  DANGER,
  PERSON,
  { kind: 'textarea', name: 'needed', label: 'What the police need to know', rows: 2, maxLength: 1000 },
  serviceField(services),
]

/** `nobodyReached`: the duty officer’s rule asks whom they tried (T32). */
export const decideUrgentFields = (nobodyReached: boolean): readonly Field[] => [
  ...(nobodyReached
    ? [
        {
          kind: 'textarea' as const,
          name: 'tried',
          label: 'Whom you tried to reach, and when',
          hint: 'A head of service or above decides if they can be reached. You may only when a life is at risk and nobody answers. The Data Protection Officer and the Board are told.',
          rows: 3,
          maxLength: 1000,
        },
      ]
    : []),
  {
    kind: 'textarea',
    name: 'given',
    label: 'Exactly what was given',
    hint: 'Word for word. Nothing more may be given on this decision.',
    rows: 3,
    maxLength: 2000,
  },
  {
    kind: 'textarea',
    name: 'whyEnough',
    label: 'Why this is the least that helps',
    rows: 3,
    maxLength: 2000,
  },
  {
    kind: 'radios',
    name: 'channel',
    label: 'How was it given?',
    options: optionsOf(inputs.SPOKEN_CHANNELS, words.SPOKEN_CHANNEL_WORDS),
  },
  { kind: 'text', name: 'givenTo', label: 'Who it was given to', width: 20 },
  time('givenAt', 'Time it was given', 'For example, 02:20'),
  {
    kind: 'radios',
    name: 'couldConsent',
    label: 'Could the person have been asked to agree?',
    options: yesNo,
    inline: true,
  },
]

export const NOT_URGENT_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why it is not an emergency',
    hint: 'It becomes a draft that takes the ordinary route. An officer at the counter is not by itself an emergency.',
    rows: 3,
    maxLength: 2000,
  },
]

export const CONFIRMATION_STATEMENT =
  'I have read what was asked for in my organisation’s name. I am satisfied that there was a danger that could not wait for a form, and that the information was necessary. I confirm the request in writing.'

export const CONFIRM_FIELDS: readonly Field[] = [
  { kind: 'textarea', name: 'why', label: 'Why it was needed', rows: 4, maxLength: 2000 },
  {
    kind: 'checkboxes',
    name: 'statement',
    label: 'Your confirmation',
    options: [{ value: 'agreed', label: CONFIRMATION_STATEMENT }],
  },
]

export const RATIFY_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'finding',
    label: 'What you find, looking back',
    hint: 'At least 50 characters. Was there a danger, was enough given and no more, and what should be done otherwise next time?',
    rows: 5,
    maxLength: 3000,
  },
  {
    kind: 'text',
    name: 'ropaEntry',
    label: 'Processing register entry',
    width: 20,
    spellcheck: false,
  },
]
