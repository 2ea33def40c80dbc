import type { Field, Option } from '@/components/forms/form-spec'
import { PURPOSES } from '@/lib/domain/disclosure/lane'
import * as inputs from '@/lib/domain/disclosure/request-inputs'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import * as words from '@/lib/domain/disclosure/words'
import { type OrganisationType, rankFloor, ranksOf } from '@/lib/domain/shared/ranks'

/** The outside form in words. A page's fields stand in the order of its schema. */

export const optionsOf = <T extends string>(
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): readonly Option[] => values.map((value) => ({ value, label: labels[value] }))

const yesNo = optionsOf(inputs.YES_NO, words.YES_NO_WORDS)
const yesNoUnknown = optionsOf(inputs.YES_NO_UNKNOWN, words.YES_NO_WORDS)

export type QuestionWords = {
  readonly title: string
  readonly fields: (about: { type: OrganisationType; organisation: string }) => readonly Field[]
}

const radios = (name: string, label: string, options: readonly Option[], hint?: string): Field => ({
  kind: 'radios',
  name,
  label,
  options,
  hint,
  asHeading: true,
})

const rankOptions = (type: OrganisationType): readonly Option[] => [
  { value: '', label: 'Choose a rank or grade' },
  ...ranksOf(type).map((rank) => ({ value: rank, label: rank })),
]

export const QUESTION_WORDS: Readonly<Record<string, QuestionWords>> = {
  danger: {
    title: 'Is somebody in danger now?',
    fields: () => [
      radios(
        'danger',
        'Is somebody in danger now?',
        yesNo,
        'Danger to life, or of serious harm, that cannot wait for a form.',
      ),
    ],
  },
  order: {
    title: 'Do you hold an order, a warrant or a statutory notice?',
    fields: () => [
      radios(
        'order',
        'Do you hold an order, a warrant or a statutory notice?',
        yesNo,
        'Something that requires the council to answer, such as a production order or a coroner’s notice.',
      ),
    ],
  },
  victim: {
    title: 'Is the person a victim, or at risk of being one?',
    fields: () => [
      radios(
        'victim',
        'Is the person a victim, or at risk of being one?',
        yesNo,
        'The person whose information you need, not the person you suspect.',
      ),
    ],
  },
  purpose: {
    title: 'What do you need the information for?',
    fields: () => [
      radios('purpose', 'What do you need the information for?', optionsOf(PURPOSES, words.PURPOSE_WORDS)),
    ],
  },
  matter: {
    title: 'What are you investigating?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'offence',
        label: 'Offence or matter',
        hint: 'For example, burglary of a dwelling on 3 October 2026.',
        rows: 3,
        maxLength: 500,
      },
      {
        kind: 'checkboxes',
        name: 'offenceWithheld',
        label: 'If naming the offence would prejudice the investigation',
        hint: 'Your senior officer will have to confirm this.',
        options: [
          {
            value: 'yes',
            label: 'The offence is withheld because naming it would prejudice the investigation',
          },
        ],
      },
      {
        kind: 'text',
        name: 'crimeRef',
        label: 'Crime, operation or case reference',
        width: 20,
        spellcheck: false,
      },
    ],
  },
  requester: {
    title: 'Who is asking?',
    fields: ({ type }) => [
      { kind: 'text', name: 'name', label: 'Full name', autocomplete: 'name' },
      { kind: 'select', name: 'rank', label: 'Rank or grade', options: rankOptions(type) },
      {
        kind: 'text',
        name: 'idNumber',
        label: 'Warrant, collar or staff number',
        width: 10,
        spellcheck: false,
      },
      { kind: 'text', name: 'unit', label: 'Unit or team' },
      {
        kind: 'text',
        name: 'email',
        label: 'Work email address',
        type: 'email',
        autocomplete: 'email',
        spellcheck: false,
        hint: 'At your organisation’s own domain. Free webmail is refused.',
      },
      {
        kind: 'text',
        name: 'phone',
        label: 'Work phone number',
        type: 'tel',
        width: 20,
        autocomplete: 'tel',
      },
      { kind: 'text', name: 'supervisor', label: 'Supervisor or officer in the case (optional)' },
    ],
  },
  authoriser: {
    title: 'Which senior officer will authorise this request?',
    fields: ({ type, organisation }) => [
      {
        kind: 'heading',
        text: 'The senior officer',
        body: `Somebody else at ${organisation}, ${rankFloor(type).toLowerCase()} or above. They will be asked to read and authorise exactly what you ask.`,
      },
      { kind: 'text', name: 'name', label: 'Full name' },
      { kind: 'select', name: 'rank', label: 'Rank or grade', options: rankOptions(type) },
      { kind: 'text', name: 'idNumber', label: 'Warrant or staff number', width: 10, spellcheck: false },
      { kind: 'text', name: 'email', label: 'Work email address', type: 'email', spellcheck: false },
    ],
  },
  about: {
    title: 'Do you know who the information is about?',
    fields: () => [
      radios('about', 'Do you know who the information is about?', [
        {
          value: 'people',
          label: 'Yes, one or more people',
          hint: 'You will need at least two things that identify each person.',
        },
        {
          value: 'incident',
          label: 'No, but I know where and when something happened',
          hint: `One place, and no more than ${SETTINGS.incidentHours} hours unless you say why.`,
        },
      ]),
    ],
  },
  subjects: {
    title: 'Who is the information about?',
    fields: () => [
      {
        kind: 'text',
        name: 'name',
        label: 'Name',
        hint: 'Give at least two of: name, other names, date of birth, address, other identifiers.',
      },
      { kind: 'text', name: 'aliases', label: 'Other names they use (optional)' },
      { kind: 'date', name: 'dob', label: 'Date of birth (optional)', hint: 'For example, 27 3 1994' },
      { kind: 'textarea', name: 'lastAddress', label: 'Last known address (optional)', rows: 3 },
      {
        kind: 'text',
        name: 'identifiers',
        label: 'Other identifiers (optional)',
        hint: 'Such as a vehicle registration or a tenancy number.',
      },
      {
        kind: 'radios',
        name: 'role',
        label: 'How are they connected with the matter?',
        options: optionsOf(inputs.SUBJECT_ROLES, words.SUBJECT_ROLE_WORDS),
      },
      {
        kind: 'radios',
        name: 'childNow',
        label: 'Are they under 18 now?',
        options: yesNoUnknown,
        inline: true,
      },
      {
        kind: 'radios',
        name: 'childThen',
        label: 'Were they under 18 at the time?',
        options: yesNoUnknown,
        inline: true,
      },
      {
        kind: 'radios',
        name: 'staffOrMember',
        label: 'Do they work for the council, or are they a councillor?',
        options: yesNoUnknown,
        inline: true,
      },
    ],
  },
  incident: {
    title: 'Where and when did it happen?',
    fields: () => [
      {
        kind: 'text',
        name: 'place',
        label: 'Place',
        hint: 'As exact as you can: a street corner, a car park level, a camera.',
      },
      { kind: 'date', name: 'fromDate', label: 'Date it started', hint: 'For example, 3 10 2026' },
      { kind: 'text', name: 'fromTime', label: 'Time it started', width: 5, hint: 'For example, 21:30' },
      { kind: 'date', name: 'toDate', label: 'Date it ended', hint: 'For example, 3 10 2026' },
      { kind: 'text', name: 'toTime', label: 'Time it ended', width: 5, hint: 'For example, 22:15' },
      {
        kind: 'textarea',
        name: 'whyLong',
        label: `Why you need more than ${SETTINGS.incidentHours} hours (only if you do)`,
        rows: 3,
      },
    ],
  },
  'third-parties': {
    title: 'Is other people’s information likely to be included?',
    fields: () => [
      radios('thirdPartiesLikely', 'Is other people’s information likely to be included?', yesNo),
      {
        kind: 'textarea',
        name: 'thirdPartiesWho',
        label: 'If yes, who are they likely to be?',
        rows: 3,
        hint: 'For example, neighbours who complained, or members of the household. You need not name them.',
      },
    ],
  },
  items: {
    title: 'What information do you need?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'description',
        label: 'Information you need',
        rows: 3,
        maxLength: 500,
        hint: 'One document, event or fact. Asking for “everything” usually means the request is returned.',
      },
      { kind: 'text', name: 'service', label: 'Council service that may hold it (optional)' },
      { kind: 'date', name: 'from', label: 'From', hint: 'For example, 1 5 2026' },
      { kind: 'date', name: 'to', label: 'To', hint: 'For example, 31 10 2026' },
      {
        kind: 'radios',
        name: 'format',
        label: 'How do you need it?',
        options: optionsOf(inputs.FORMATS, words.FORMAT_WORDS),
      },
      {
        kind: 'textarea',
        name: 'whyLong',
        label: `Why you need more than ${SETTINGS.longRangeMonths} months (only if you do)`,
        rows: 3,
      },
    ],
  },
  'why-necessary': {
    title: 'Why is the information necessary?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'whyNecessary',
        label: 'Why is the information necessary?',
        hint: 'Say what it will prove or disprove, and what you cannot do without it. “It would be useful” is not enough.',
        rows: 8,
        maxLength: 3000,
        asHeading: true,
      },
    ],
  },
  prejudice: {
    title: 'What would be prejudiced without it?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'prejudiceIfWithheld',
        label: 'What would be prejudiced without it?',
        hint: 'What would be harmed, how, and how likely that is.',
        rows: 8,
        maxLength: 3000,
        asHeading: true,
      },
    ],
  },
  'less-intrusive': {
    title: 'What else have you tried or considered?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'lessIntrusiveConsidered',
        label: 'What else have you tried or considered?',
        hint: 'Other sources, asking the person, asking for less. If you did not ask the person, say why.',
        rows: 6,
        maxLength: 3000,
        asHeading: true,
      },
    ],
  },
  sensitive: {
    title: 'Do you ask for any sensitive information?',
    fields: () => [
      {
        kind: 'checkboxes',
        name: 'specialCategories',
        label: 'Do you ask for any of these?',
        hint: 'Select all that apply, or leave empty if none do.',
        options: optionsOf(inputs.SPECIAL_CATEGORIES, words.SPECIAL_CATEGORY_WORDS),
      },
      {
        kind: 'radios',
        name: 'criminalOffenceData',
        label: 'Do you ask for information about offences, allegations or proceedings?',
        options: yesNo,
        inline: true,
      },
    ],
  },
  onward: {
    title: 'Who else may receive it?',
    fields: () => [
      {
        kind: 'checkboxes',
        name: 'onward',
        label: 'Who else may receive it?',
        hint: 'Select all that apply.',
        options: optionsOf(inputs.ONWARD, words.ONWARD_WORDS),
        asHeading: true,
      },
      { kind: 'text', name: 'onwardWho', label: 'Which partner agency or country (only if selected)' },
    ],
  },
  retention: {
    title: 'How long will you keep it?',
    fields: () => [
      {
        kind: 'textarea',
        name: 'retentionByRecipient',
        label: 'How long will you keep it?',
        hint: 'A period, or the name of your retention schedule.',
        rows: 3,
        maxLength: 500,
        asHeading: true,
      },
    ],
  },
  'tipping-off': {
    title: 'Would telling the person harm the investigation?',
    fields: () => [
      radios('tippingOffRisk', 'Would telling the person harm the investigation?', yesNo),
      { kind: 'textarea', name: 'tippingOffReason', label: 'If yes, how?', rows: 4 },
    ],
  },
  urgency: {
    title: 'How urgent is it?',
    fields: () => [
      radios('urgency', 'How urgent is it?', [
        {
          value: 'standard',
          label: 'Standard',
          hint: `Our target is ${SETTINGS.targetWorkingDays} working days. The law sets no limit.`,
        },
        { value: 'urgent', label: 'Urgent', hint: 'You will have to say why.' },
      ]),
      { kind: 'textarea', name: 'urgencyReason', label: 'If urgent, why?', rows: 3 },
      {
        kind: 'date',
        name: 'deadlineRequested',
        label: 'Date you need it by (optional)',
        hint: 'For example, 14 12 2026',
      },
    ],
  },
}

export const LIST_WORDS = {
  subjects: {
    one: 'person',
    add: 'Add a person',
    another: 'Add another person',
    none: 'You have not added anybody yet.',
  },
  items: {
    one: 'item',
    add: 'Add an item',
    another: 'Add another item',
    none: 'You have not added anything yet.',
  },
} as const
