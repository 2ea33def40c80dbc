import type { Field, Option } from '@/components/forms/form-spec'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import {
  MATERIALS,
  type Material,
  USE_KIND_NAMES,
  USE_KINDS,
  type UseKind,
} from '@/lib/domain/checks/location/restriction'
import { UK_PART_NAMES, UK_PARTS, UK_SOMEWHERE, UNKNOWN_PLACE } from '@/lib/domain/checks/places'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { Reference } from '@/lib/domain/checks/reference'
import { NO_DATASET } from '@/lib/domain/checks/sheet/inputs'
import { TOOLKIT_STATUSES, type ToolkitStatus } from '@/lib/domain/checks/sheet/sheet'

/** The forms of what the checks of an agreement or a disclosure rest on, in words. */

const yesOrNo = (name: string, label: string, hint?: string): Field => ({
  kind: 'radios',
  name,
  label,
  hint,
  options: yesNo,
  inline: true,
})

export const MATERIAL_WORDS: Readonly<Record<Material, string>> = {
  dataset: 'The datasets themselves, or rows out of them',
  derivative: 'Something made of them, such as a linked file',
  anonymised: 'Outputs in which nobody can be known again',
}

type Listed = Pick<Dataset, 'reference' | 'title' | 'source' | 'status'>

const datasetOption = ({ reference, title, source, status }: Listed): Option => ({
  value: reference,
  label: title,
  hint: `${reference}, from ${source}${status === 'RETIRED' ? '. No longer used' : ''}`,
})

/** The answer that names none, on the form and where it is shown. */
export const NONE_OF_OURS: Option = {
  value: NO_DATASET,
  label: 'None of the council’s datasets goes into it',
}

const whichDatasets = (datasets: readonly Listed[]): Field => ({
  kind: 'checkboxes',
  name: 'datasets',
  label: 'Which datasets go into it?',
  hint: 'Where the source of a dataset restricts where it may be, that holds here too.',
  options: [...datasets.map(datasetOption), NONE_OF_OURS],
})

export const datasetFields = (datasets: readonly Listed[]): readonly Field[] => [
  whichDatasets(datasets),
  {
    kind: 'radios',
    name: 'material',
    label: 'What passes?',
    options: optionsOf(MATERIALS, MATERIAL_WORDS),
  },
  yesOrNo(
    'isNhsData',
    'Is any of it health or care data from the NHS?',
    'National guidance then says where it may be kept, even where its source says nothing.',
  ),
]

const USE_HINTS: Readonly<Record<UseKind, string>> = {
  STORAGE: 'Where the data lies, such as the live database.',
  PROCESSING: 'Where something is done with it.',
  ACCESS: 'From where people look at it. Looking counts, also from abroad.',
  BACKUP: 'Where copies lie. A backup is tested on its own.',
  SUPPORT: 'Where engineers sit who can log in, by day or by night.',
  DR: 'Where it would run if the usual place failed.',
}

const NOT_CHOSEN: Option = { value: '', label: 'Not chosen' }

const byName = (one: Option, other: Option) => one.label.localeCompare(other.label, 'en-GB')

/** The last row of the table is of any place that it does not list. */
const isPlace = ({ iso_code }: { readonly iso_code: string }) => iso_code !== '*'

export const placeOptions = ({ adequacy }: Pick<Reference, 'adequacy'>): readonly Option[] => [
  NOT_CHOSEN,
  ...UK_PARTS.map((code) => ({ value: code, label: UK_PART_NAMES[code] })),
  { value: UK_SOMEWHERE, label: 'Somewhere in the United Kingdom' },
  { value: UNKNOWN_PLACE, label: 'Nobody knows' },
  ...adequacy
    .filter(isPlace)
    .map(({ iso_code, territory }) => ({ value: iso_code, label: territory }))
    .toSorted(byName),
]

export const placeFields = (reference: Pick<Reference, 'adequacy'>): readonly Field[] => [
  {
    kind: 'radios',
    name: 'kind',
    label: 'What happens there?',
    options: optionsOf(USE_KINDS, USE_KIND_NAMES, USE_HINTS),
  },
  {
    kind: 'select',
    name: 'code',
    label: 'Where is it?',
    hint: '“UK region” of a cloud is not enough where a source permits only parts of the country: ask for the site.',
    options: placeOptions(reference),
  },
  {
    kind: 'text',
    name: 'codeOther',
    label: 'If the list does not have it: the two letters of the country (optional)',
    hint: 'Such as PE for Peru.',
    width: 4,
    spellcheck: false,
  },
  {
    kind: 'text',
    name: 'what',
    label: 'What is it? (optional)',
    hint: 'Such as “live database” or “engineers on call”.',
  },
  {
    kind: 'text',
    name: 'evidence',
    label: 'How do you know?',
    hint: 'The contract and its clause, or the supplier’s answer with its date.',
  },
]

export const TOOLKIT_WORDS: Readonly<Record<ToolkitStatus, string>> = {
  standardsMet: 'Standards met',
  approachingWithPlan: 'Approaching standards, with a plan',
  notMet: 'Standards not met',
  none: 'They say nothing of it',
}

export const recipientFields: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'trainingStatement',
    label: 'What do they say of their people’s training? (optional)',
    hint: 'Their statement takes the place of a record for each of their people.',
    rows: 4,
    maxLength: 1000,
  },
  yesOrNo('passesOn', 'Do they pass it on to anybody?'),
  {
    kind: 'text',
    name: 'onwardClause',
    label: 'If yes, which clause makes them apply the national data opt-out again?',
    hint: 'Leave it empty where there is none.',
  },
  {
    kind: 'radios',
    name: 'toolkitStatus',
    label: 'How do they stand with the Data Security and Protection Toolkit?',
    hint: 'It matters where they will hold data from the NHS.',
    options: optionsOf(TOOLKIT_STATUSES, TOOLKIT_WORDS),
  },
  {
    kind: 'text',
    name: 'toolkitYear',
    label: 'In which year does that toolkit year end? (optional)',
    hint: 'Its years end on 30 June. For example, 2026.',
    width: 4,
    inputMode: 'numeric',
  },
]

type Entry = Pick<ProcessingEntry, 'reference' | 'title' | 'purposeCode' | 'status'>

const entryOption = ({ reference, title, purposeCode, status }: Entry): Option => ({
  value: reference,
  label: `${title} (${reference}, purpose ${purposeCode}${status === 'LIVE' ? '' : ', not live yet'})`,
})

const byTitle = (one: Entry, other: Entry) => one.title.localeCompare(other.title, 'en-GB')

export const processingFields = (entries: readonly Entry[]): readonly Field[] => [
  {
    kind: 'select',
    name: 'entry',
    label: 'Which entry of the register of processing is it under?',
    hint: 'One that is not live yet waits for its first review by the system owner.',
    options: [{ value: '', label: 'Choose an entry' }, ...entries.toSorted(byTitle).map(entryOption)],
  },
  {
    kind: 'text',
    name: 'purposeCode',
    label: 'The code of the purpose, as it is here',
    hint: 'It must be that of the entry.',
    width: 20,
    spellcheck: false,
  },
]

export const noticeFields: readonly Field[] = [
  {
    kind: 'text',
    name: 'reference',
    label: 'Which privacy notice tells people of it?',
    hint: 'Its title with its address or version.',
  },
  yesOrNo('coversRecipient', 'Does it name this kind of recipient?'),
  yesOrNo('coversDestination', 'Does it say that the data goes abroad, and where?', 'Matters where it does.'),
  yesOrNo(
    'coversSafeguard',
    'Does it say what protects the data abroad?',
    'Matters where it goes abroad: the regulations that cover the place, or the contract.',
  ),
  yesOrNo('mentionsOptOut', 'Does it mention the national data opt-out?', 'Matters for health or care data.'),
]

export const impactFields: readonly Field[] = [
  yesOrNo('specialCategoryAtScale', 'Is it sensitive data about many people?'),
  yesOrNo('vulnerablePeople', 'Is it about children or other vulnerable people?'),
  yesOrNo('newTechnology', 'Does it use new technology?'),
  {
    kind: 'text',
    name: 'reference',
    label: 'Which impact assessment covers it? (optional)',
    hint: 'Its reference. It is needed where you said yes above, or where the risk of a transfer abroad is high.',
  },
]

export const outsideUkFields: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your decision, and why',
    hint: 'It is signed in your name. Say which risk you accept, and for which place.',
    rows: 8,
    maxLength: 3000,
  },
]

export const guardianFields: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'Your view',
    hint: 'It is signed in your name. It is asked for where confidential care information is used for more than care.',
    rows: 8,
    maxLength: 3000,
  },
]
