import type { Field } from '@/components/forms/form-spec'
import { reasonField } from '@/lib/content/council-forms'
import { longText, optionsOf, yesNo } from '@/lib/content/question-fields'
import { OUTCOMES, TIER_NAMES, type Tier } from '@/lib/domain/agreement/kinds'
import { DIRECTIONS, type Direction } from '@/lib/domain/agreement/triage/inputs'
import { type FurtherId, isQuestion, type PageId, QUESTIONS } from '@/lib/domain/agreement/triage/questions'
import type { LeadsTo, TriageOutcome } from '@/lib/domain/agreement/triage/table'

/** Opening an agreement and finding out what is needed (3.1), in words. */

export const OUTCOME_WORDS: Readonly<Record<TriageOutcome, string>> = {
  NONE: 'No agreement is needed',
  STATUTORY: 'An entry in the register, because the law lays it down',
  SHARING: 'A data sharing agreement',
  PROCESSING: 'A data processing agreement',
  JOINT: 'A joint controller arrangement',
  MIXED: 'A mixed agreement, with terms for each activity',
  STOP: 'Do not give it',
}

export const LEADS_TO_WORDS: Readonly<Record<LeadsTo, string>> = {
  requests:
    'One answer about one case is not agreed but decided. Ask for it as a disclosure request; if people ask for their own information, send them to the information team.',
  register:
    'The next pages make an entry in the register: the law, what is sent, how often, and what keeps it in bounds.',
  draft: 'The next pages draft it from the council’s clause library. You edit rather than write.',
  nothing: 'Nothing further is to be done. What you answered is kept with its facts.',
}

export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  reciprocal: 'Both ways',
  oneWay: 'One way',
}

const TIER_HINTS: Readonly<Record<Tier, string>> = {
  '0': 'What the council promises the public. No data flows by it.',
  '1': 'Standards that several bodies share. No data flows by it: each purpose has an agreement under it.',
  '2': 'Data for one purpose, with one or several others. This is the usual choice.',
  '3': 'Contacts and details of how an agreement is carried out.',
}

const MOST_USED_FIRST: readonly Tier[] = ['2', '3', '1', '0']

const NOT_CHOSEN = { value: '', label: 'Choose one' }

type Named = { readonly id: string; readonly name: string }

const optionsFrom = (some: readonly Named[]) => some.map(({ id, name }) => ({ value: id, label: name }))

export const openingFields = (choices: {
  readonly organisations: readonly Named[]
  readonly services: readonly Named[]
}): readonly Field[] => [
  {
    kind: 'text',
    name: 'title',
    label: 'Title',
    hint: 'What is done, and for whom. For example: Hospital discharge, care after a stay',
  },
  {
    kind: 'select',
    name: 'organisationId',
    label: 'With which other organisation?',
    hint: 'Leave it for a charter, or for a use inside the council.',
    options: [{ value: '', label: 'None yet' }, ...optionsFrom(choices.organisations)],
  },
  {
    kind: 'select',
    name: 'serviceId',
    label: 'Which service of the council holds the data?',
    hint: 'Its head approves the agreement.',
    options: [NOT_CHOSEN, ...optionsFrom(choices.services)],
  },
  {
    kind: 'radios',
    name: 'tier',
    label: 'What kind of document is it?',
    options: optionsOf(MOST_USED_FIRST, TIER_NAMES, TIER_HINTS),
  },
]

const FACTS = longText(
  'facts',
  'The facts you rely on',
  'What happens in fact, in a sentence or two. The label on a contract decides nothing.',
  4,
)

const FURTHER_FIELDS: Readonly<Record<FurtherId, readonly Field[]>> = {
  reidentification: [longText('check', 'Who checked, what they tried, and what they found')],
  internalUse: [
    longText('compatibility', 'Why the use fits what the information was collected for'),
    {
      kind: 'text',
      name: 'ropaEntry',
      label: 'Its entry in the records of processing',
      hint: 'The number or name of the entry.',
    },
    { kind: 'radios', name: 'newUse', label: 'Is it a new use?', options: yesNo, inline: true },
    longText(
      'dpoAdvice',
      'If it is new, what did the Data Protection Officer advise?',
      'Ask before you go on. Leave it empty for a use that is not new.',
    ),
  ],
  activities: [
    {
      kind: 'radios',
      name: 'several',
      label: 'Will they do several things with it?',
      options: [
        { value: 'no', label: 'No, one thing' },
        { value: 'yes', label: 'Yes, several', hint: 'Each is asked about in turn.' },
      ],
    },
    longText('names', 'If several, what are they?', 'Each on a line of its own.', 4),
  ],
  direction: [
    {
      kind: 'radios',
      name: 'direction',
      label: 'Which way does it go?',
      options: optionsOf(DIRECTIONS, DIRECTION_WORDS),
    },
  ],
}

/** What one page of triage asks, below its title. */
export const triageFields = (page: PageId): readonly Field[] =>
  isQuestion(page)
    ? [
        {
          kind: 'radios',
          name: 'answer',
          label: 'Your answer',
          options: optionsOf(['yes', 'no'], QUESTIONS[page].options),
        },
        FACTS,
      ]
    : FURTHER_FIELDS[page]

export const OVERRULE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'outcome',
    label: 'What is needed?',
    options: optionsOf(OUTCOMES, OUTCOME_WORDS),
  },
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why the questions lead astray here',
    hint: 'Kept beside the answers, which stay as they were given. At least 30 characters.',
    rows: 5,
    maxLength: 2000,
  },
]

export const OUTSIDE_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'externalRef',
    label: 'The reference that others use',
    hint: 'For example, its number on a gateway that several councils share.',
    width: 20,
  },
  { kind: 'text', name: 'leadOrg', label: 'The lead organisation' },
  { kind: 'text', name: 'adoptedVersion', label: 'The version that we adopted', width: 10 },
  {
    kind: 'textarea',
    name: 'localAnnex',
    label: 'What holds only for us',
    hint: 'A local annex, or where to find it.',
    rows: 4,
    maxLength: 4000,
  },
]

export const ABANDON_FIELDS = reasonField(
  'Why it is given up',
  'It ends before it was signed. Everything written stays readable.',
)
