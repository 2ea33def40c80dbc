import type { Field, Option } from '@/components/forms/form-spec'
import {
  type Authoriser,
  type GatewayCode,
  gatewayOf,
  needsAnInstrument,
} from '@/lib/domain/disclosure/gateways'
import * as inputs from '@/lib/domain/disclosure/request-inputs'
import { LIMITS } from '@/lib/domain/disclosure/settings'
import * as words from '@/lib/domain/disclosure/words'
import { type Floors, type OrganisationType, rankFloor, ranksOf } from '@/lib/domain/shared/ranks'
import { LANE_PAGES } from './lane-pages'
import { LANE_QUESTIONS } from './lane-questions'
import { type Asking, optionsOf, prosePage, radios, type Words, yesNo, yesNoUnknown } from './question-fields'

export { type Asking, optionsOf } from './question-fields'

/** The outside form in words. A page's fields stand in the order of its schema. */

const rankOptions = (type: OrganisationType): readonly Option[] => [
  { value: '', label: 'Choose a rank or grade' },
  ...ranksOf(type).map((rank) => ({ value: rank, label: rank })),
]

type Signing = Extract<Authoriser, 'rankFloor' | 'manager' | 'supervisor'>

const SIGNING: Readonly<
  Record<Signing, { readonly title: string; readonly who: (floor: string) => string }>
> = {
  rankFloor: { title: 'The senior officer', who: (floor) => `somebody who is ${floor} or above` },
  manager: { title: 'The manager', who: () => 'a manager' },
  supervisor: {
    title: 'The supervising solicitor or manager',
    who: (floor) => `somebody who is ${floor} or above`,
  },
}

const signingFor = (gateway: GatewayCode | null) =>
  SIGNING[gatewayOf(gateway ?? 'G01').authoriser as Signing] ?? SIGNING.rankFloor

/** Who has to sign for the asking body, in words that follow "by". */
export const whoAuthorises = (gateway: GatewayCode | null, type: OrganisationType, floors: Floors) =>
  signingFor(gateway).who(rankFloor(type, floors).toLowerCase())

const authoriserHeading = ({ organisation, asker, gateway }: Asking): Field => ({
  kind: 'heading',
  text: signingFor(gateway).title,
  body: `At ${organisation}: ${whoAuthorises(gateway, asker.type, asker.policy.floors)}, and not the person asking. They will be asked to read and authorise exactly what you ask.`,
})

const itemFields = (gateway: Asking['gateway']): readonly Field[] => [
  {
    kind: 'textarea',
    name: 'description',
    label: 'Information you need',
    rows: 3,
    maxLength: 500,
    hint:
      gateway && needsAnInstrument(gateway)
        ? 'One thing that the order or notice lists, in its own words.'
        : 'One document, event or fact. Asking for “everything” usually means the request is returned.',
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
    label: `Why you need more than ${LIMITS.longRangeMonths} months (only if you do)`,
    rows: 3,
  },
]

/** One thing that is asked for, as it is also changed later. */
export const ITEM_FIELDS = itemFields(null)

const identityFields = (hint: string): readonly Field[] => [
  {
    kind: 'text',
    name: 'name',
    label: 'Name',
    hint,
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
]

export const QUESTION_WORDS: Words = {
  ...LANE_QUESTIONS,
  ...LANE_PAGES,
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
    fields: ({ asker: { type } }) => [
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
    title: 'Who will authorise this request?',
    fields: (asking) => [
      authoriserHeading(asking),
      { kind: 'text', name: 'name', label: 'Full name' },
      { kind: 'select', name: 'rank', label: 'Rank or grade', options: rankOptions(asking.asker.type) },
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
          hint: `One place, and no more than ${LIMITS.incidentHours} hours unless you say why.`,
        },
      ]),
    ],
  },
  'people-named': {
    title: 'Who does the order or notice name?',
    fields: () => identityFields('As the order or notice names or describes them.'),
  },
  subjects: {
    title: 'Who is the information about?',
    fields: () => [
      ...identityFields(
        'Give at least two of: name, other names, date of birth, address, other identifiers.',
      ),
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
        label: `Why you need more than ${LIMITS.incidentHours} hours (only if you do)`,
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
    fields: ({ gateway }) => itemFields(gateway),
  },
  'why-necessary': prosePage(
    'whyNecessary',
    'Why is the information necessary?',
    'Say what it will prove or disprove, and what you cannot do without it. “It would be useful” is not enough.',
    8,
  ),
  prejudice: prosePage(
    'prejudiceIfWithheld',
    'What would be prejudiced without it?',
    'What would be harmed, how, and how likely that is.',
    8,
  ),
  'less-intrusive': prosePage(
    'lessIntrusiveConsidered',
    'What else have you tried or considered?',
    'Other sources, asking the person, asking for less. If you did not ask the person, say why.',
    6,
  ),
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
  retention: prosePage(
    'retentionByRecipient',
    'How long will you keep it?',
    'A period, or the name of your retention schedule.',
    3,
    500,
  ),
  'tipping-off': {
    title: 'Would telling the person harm the investigation?',
    fields: () => [
      radios('tippingOffRisk', 'Would telling the person harm the investigation?', yesNo),
      { kind: 'textarea', name: 'tippingOffReason', label: 'If yes, how?', rows: 4 },
    ],
  },
  urgency: {
    title: 'How urgent is it?',
    fields: ({ asker: { policy } }) => [
      radios('urgency', 'How urgent is it?', [
        {
          value: 'standard',
          label: 'Standard',
          hint: `Our target is ${policy.settings.targetWorkingDays} working days. The law sets no limit.`,
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

/** What was wrong with a file; the field is the file itself in each. */
export const ATTACHMENT_PROBLEMS: Readonly<Record<string, string>> = {
  'no-file': 'Choose the file',
  empty: 'The file is empty. Choose another',
  'too-large': 'The file is larger than 10 MB. Scan it again at a lower quality, or split it',
  'wrong-kind': 'The file must be a PDF, a PNG or JPEG picture, or a Word document (DOCX) without macros',
  name: 'The file’s name has characters that cannot be kept, or is too long. Rename it and try again',
  virus: 'The virus scanner found something in the file. It was not taken. Tell whoever looks after security',
  'not-scanned': 'The virus scanner did not answer, so the file was not taken. Try again in a few minutes',
  broken: 'The file did not arrive whole. Try again',
  refused: 'This request changed in another window. Look at it as it is now and try again',
}
