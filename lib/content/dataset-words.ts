import type { Field, Option } from '@/components/forms/form-spec'
import { type CheckLines, said } from '@/lib/content/check-timeline'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import type { DatasetStatus } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import type { RestrictionState } from '@/lib/domain/checks/dataset/restriction-state'
import {
  TEMPLATES,
  type Template,
  USE_KIND_NAMES,
  USE_KINDS,
  type UseKind,
} from '@/lib/domain/checks/location/restriction'

/** Datasets and what their sources lay on them, in words. */

export const DATASET_STATUS_WORDS: Readonly<Record<DatasetStatus, string>> = {
  IN_USE: 'In use',
  RETIRED: 'No longer used',
}

export const RESTRICTION_STATE_WORDS: Readonly<Record<RestrictionState, string>> = {
  unconfirmed: 'Waits for a second person',
  binding: 'Binding',
  waived: 'Waived in part',
  expired: 'Expired',
}

/** A restriction in force is no good and no bad news; one that nobody has compared is to be looked at. */
export const RESTRICTION_STATE_COLOURS = {
  unconfirmed: 'orange',
  binding: 'blue',
  waived: 'purple',
  expired: 'grey',
} as const satisfies Readonly<Record<RestrictionState, string>>

export const restrictionsCounted = (count: number) =>
  count === 0 ? 'No restriction' : count === 1 ? '1 restriction' : `${count} restrictions`

export const DATASET_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'name',
    label: 'What do you call it?',
    hint: 'For example, adult social care records.',
  },
  {
    kind: 'textarea',
    name: 'description',
    label: 'What is in it?',
    hint: 'Whom it is about and what it says of them, in a sentence or two. No names.',
    rows: 3,
    maxLength: 3000,
  },
  {
    kind: 'text',
    name: 'source',
    label: 'Where does it come from?',
    hint: 'The council, or the organisation that gave it to us.',
  },
  {
    kind: 'radios',
    name: 'nhsData',
    label: 'Is it health or care data from the NHS?',
    options: yesNo,
    inline: true,
  },
]

const USE_HINTS: Readonly<Record<UseKind, string>> = {
  STORAGE: 'Where it is kept.',
  PROCESSING: 'Where it is worked on.',
  ACCESS: 'From where people look at it, officers who travel among them.',
  BACKUP: 'Where copies are kept.',
  SUPPORT: 'From where a supplier’s engineers can log in.',
  DR: 'Where it would run if the usual place failed.',
}

const CODES_HINT =
  'Codes with commas between them: GB-ENG, GB-WLS, GB-SCT and GB-NIR are the parts of the United Kingdom; a country has two letters, such as IE.'

/** Somewhere else than a template says. */
export const OTHER_PLACES = 'other'

const TEMPLATE_OPTIONS: readonly Option[] = [
  ...(Object.keys(TEMPLATES) as Template[]).map((value) => ({ value, label: TEMPLATES[value].name })),
  { value: OTHER_PLACES, label: 'Other places' },
]

const USES: Field = {
  kind: 'checkboxes',
  name: 'appliesTo',
  label: 'What may be done there and nowhere else?',
  hint: 'Tick everything that the document restricts. Where it does not say, tick all.',
  options: optionsOf(USE_KINDS, USE_KIND_NAMES, USE_HINTS),
}

export const RESTRICTION_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'organisation',
    label: 'Who restricts it?',
    hint: 'The organisation it comes from. Nobody else can waive it later.',
  },
  { kind: 'text', name: 'document', label: 'Which document says so?', hint: 'Its title and date.' },
  { kind: 'text', name: 'clause', label: 'Which clause?', width: 10 },
  { kind: 'radios', name: 'template', label: 'Where may the data be?', options: TEMPLATE_OPTIONS },
  { kind: 'text', name: 'permitted', label: 'If other places, which?', hint: CODES_HINT },
  USES,
  {
    kind: 'radios',
    name: 'inheritsToDerivatives',
    label: 'Does it also bind what is made of the data?',
    hint: 'Yes, unless the document says otherwise.',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'radios',
    name: 'anonymisedOutputsReleased',
    label: 'Does it let go of outputs in which nobody can be known again?',
    hint: 'No, unless the document says so.',
    options: yesNo,
    inline: true,
  },
  { kind: 'date', name: 'expiresOn', label: 'What is its last day?', hint: 'Leave it empty if it has none.' },
]

/** As a restriction usually is; the document may say otherwise. */
export const USUAL_RESTRICTION = {
  template: 'ENG_WLS_ONLY' satisfies Template,
  appliesTo: USE_KINDS,
  inheritsToDerivatives: 'yes',
  anonymisedOutputsReleased: 'no',
} as const

const isTemplate = (name: unknown): name is Template =>
  typeof name === 'string' && Object.hasOwn(TEMPLATES, name)

/** A template stands for its places. */
export const restrictionShape = ({ template, permitted, ...rest }: Record<string, unknown>) => ({
  ...rest,
  permitted: isTemplate(template) ? TEMPLATES[template].codes.join(', ') : permitted,
})

/** Where no place was asked to be typed, it is the choice that is wrong. */
export const restrictionFieldAt = (path: readonly PropertyKey[], { template }: Record<string, unknown>) =>
  path[0] === 'permitted' && template !== OTHER_PLACES ? 'template' : String(path[0] ?? '')

export const WAIVER_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'fromSource',
    label: 'Who waives it?',
    hint: 'The organisation that restricts it, as it is named on the restriction.',
  },
  {
    kind: 'text',
    name: 'reference',
    label: 'What is the reference of their letter?',
    hint: 'Somebody must be able to find it.',
  },
  { kind: 'text', name: 'codes', label: 'Which places does it add?', hint: CODES_HINT },
  {
    kind: 'checkboxes',
    name: 'appliesTo',
    label: 'What may be done there?',
    options: optionsOf(USE_KINDS, USE_KIND_NAMES, USE_HINTS),
  },
  { kind: 'date', name: 'date', label: 'When was it given?' },
]

export const MISTAKE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'why',
    label: 'Why was it a mistake?',
    hint: 'What the document says instead.',
    rows: 3,
    maxLength: 1000,
  },
]

export const RETIRE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'Why is it no longer used?',
    hint: 'Its restrictions stay readable, and go on binding where the data still is.',
    rows: 3,
    maxLength: 2000,
  },
]

export const DATASET_LINES: CheckLines<keyof DatasetInputs | 'openDataset'> = {
  openDataset: { done: 'Entered', tried: 'enter a dataset' },
  describeDataset: { done: 'Description changed', tried: 'change the description' },
  addRestriction: {
    done: 'Restriction entered',
    tried: 'enter a restriction',
    told: said('organisation', 'document', 'clause'),
  },
  confirmRestriction: { done: 'Restriction compared with the document', tried: 'confirm a restriction' },
  askRemoval: {
    done: 'Restriction called a mistake: a second person agrees or does not',
    tried: 'call a restriction a mistake',
    told: said('why'),
  },
  removeRestriction: {
    done: 'Restriction taken out as a mistake',
    tried: 'take out a restriction',
    told: said('why'),
  },
  recordWaiver: {
    done: 'Waiver of the source recorded: it waits for a second person',
    tried: 'record a waiver',
    told: said('fromSource', 'reference'),
  },
  confirmWaiver: { done: 'Waiver compared with the paper of the source', tried: 'confirm a waiver' },
  retireDataset: { done: 'No longer used', tried: 'end its use', told: said('text') },
}
