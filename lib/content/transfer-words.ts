import type { Field, Option } from '@/components/forms/form-spec'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import { placeOptions } from '@/lib/content/sheet-words'
import type { Reference } from '@/lib/domain/checks/reference'
import {
  CAPACITIES,
  CAPACITY_NAMES,
  CATEGORY_CODES,
  CATEGORY_NAMES,
  COUNT_BAND_NAMES,
  COUNT_BANDS,
  EXPORTER_ROLE_NAMES,
  EXPORTER_ROLES,
  FREQUENCIES,
  FREQUENCY_NAMES,
  INITIATOR_NAMES,
  INITIATORS,
  INSTRUMENT_FAULT_CODES,
  INSTRUMENT_FAULTS,
  MODE_NAMES,
  MODES,
  RECIPIENT_ROLE_NAMES,
  RECIPIENT_ROLES,
  RECIPIENT_TYPE_NAMES,
  RECIPIENT_TYPES,
  REGIME_NAMES,
  REGIMES,
  YES_OR_NO,
} from '@/lib/domain/checks/transfer/codes'
import { PLACE_LISTS, type PlaceList } from '@/lib/domain/checks/transfer/pages'
import { upper } from '@/lib/domain/shared/text'

/** The forms of a transfer abroad, in words. */

export type Places = Pick<Reference, 'adequacy'>

/** Names of codes as choices: each begins with a capital there. */
export const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  optionsOf(values, names).map((option) => ({ ...option, label: upper(option.label) }))

export const yesOrNo = (name: string, label: string, hint?: string): Field => ({
  kind: 'radios',
  name,
  label,
  hint,
  options: yesNo,
  inline: true,
})

export const oneLine = (name: string, label: string, hint?: string): Field => ({
  kind: 'text',
  name,
  label,
  hint,
})

export const someLines = (name: string, label: string, hint?: string, maxLength = 4000): Field => ({
  kind: 'textarea',
  name,
  label,
  hint,
  rows: 3,
  maxLength,
})

export const aDay = (name: string, label: string, hint = 'For example, 27 3 2026'): Field => ({
  kind: 'date',
  name,
  label,
  hint,
})

/** A place picked by its name, or typed where the list does not have it. */
export const placePicker = (
  name: string,
  label: string,
  reference: Places,
  hint?: string,
): readonly Field[] => [
  { kind: 'select', name, label, hint, options: placeOptions(reference) },
  {
    kind: 'text',
    name: `${name}Other`,
    label: 'If the list does not have it: the two letters of the country (optional)',
    hint: 'Such as PE for Peru.',
    width: 4,
    spellcheck: false,
  },
]

export const OPENING_FIELDS: readonly Field[] = [
  oneLine('title', 'A name for it', 'Such as “Support of the tenancy system from Dublin”.'),
  oneLine('recipientLegalName', 'Who receives it?', 'The legal name of the organisation, not of a brand.'),
  someLines('purpose', 'What is it for?', undefined, 2000),
]

export const whoFields = (reference: Places): readonly Field[] => [
  oneLine(
    'recipientLegalName',
    'Legal name',
    'Of the organisation that the contract is with, not of a brand.',
  ),
  oneLine('registrationNo', 'Number in the register of companies (optional)'),
  someLines('registeredAddress', 'Registered address', undefined, 500),
  oneLine(
    'parentCompany',
    'Whom it belongs to, and where that is (optional)',
    'A parent abroad does not make a transfer by itself. It is looked into with security.',
  ),
  {
    kind: 'radios',
    name: 'recipientType',
    label: 'What is it?',
    options: named(RECIPIENT_TYPES, RECIPIENT_TYPE_NAMES),
    small: true,
  },
  {
    kind: 'radios',
    name: 'recipientRole',
    label: 'What is it to the data?',
    options: named(RECIPIENT_ROLES, RECIPIENT_ROLE_NAMES),
    small: true,
  },
  ...placePicker(
    'recipientEstablishmentCode',
    'Where is that organisation established?',
    reference,
    'The organisation that the contract is with.',
  ),
]

const PLACE_LIST_NAMES: Readonly<Record<PlaceList, string>> = {
  processingLocationCodes: 'It is kept or worked on there',
  accessLocationCodes: 'People look at it from there',
}

export const placeFields = (reference: Places): readonly Field[] => [
  {
    kind: 'radios',
    name: 'list',
    label: 'What happens there?',
    options: optionsOf(PLACE_LISTS, PLACE_LIST_NAMES, {
      accessLocationCodes: 'Support and administration count, by day or by night. Looking is enough.',
    }),
  },
  ...placePicker('code', 'Where is it?', reference),
]

export const NOBODY_FIELDS: readonly Field[] = [
  someLines(
    'accessEvidence',
    'What shows that nobody outside the United Kingdom can look at it?',
    'The clause of the contract, or a test of the controls with its date.',
    2000,
  ),
]

export const WHAT_FIELDS: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'dataCategories',
    label: 'What kinds of data?',
    options: named(CATEGORY_CODES, CATEGORY_NAMES),
    small: true,
  },
  {
    kind: 'checkboxes',
    name: 'people',
    label: 'Is anybody of these among the people? (optional)',
    options: [
      { value: 'children', label: 'Children' },
      { value: 'vulnerableAdults', label: 'Adults at risk' },
      {
        value: 'protectedLocation',
        label: 'People whose whereabouts are protected',
        hint: 'In a refuge, witnesses, adopters.',
      },
    ],
    small: true,
  },
  {
    kind: 'radios',
    name: 'dataSubjectCountBand',
    label: 'How many people is it about?',
    options: optionsOf(COUNT_BANDS, COUNT_BAND_NAMES),
    small: true,
  },
  {
    kind: 'radios',
    name: 'frequency',
    label: 'How often does it go?',
    options: named(FREQUENCIES, FREQUENCY_NAMES),
    small: true,
  },
  { kind: 'radios', name: 'mode', label: 'How does it go?', options: named(MODES, MODE_NAMES), small: true },
  {
    kind: 'radios',
    name: 'initiator',
    label: 'Who makes it go?',
    options: named(INITIATORS, INITIATOR_NAMES),
    small: true,
  },
  yesOrNo('inboundOnly', 'Does data only come into the United Kingdom?'),
  oneLine(
    'keyHolder',
    'If names are replaced by codes, who holds the key? (optional)',
    'Leave it empty where names are not replaced.',
  ),
  someLines(
    'anonymityEvidence',
    'If nobody can be known from it any more, what shows that? (optional)',
    'Leave it empty otherwise. Somebody other than you reviews it.',
  ),
]

export const PURPOSE_FIELDS: readonly Field[] = [
  someLines('purpose', 'What is it for?', undefined, 2000),
  oneLine('lawfulBasisArt6', 'Lawful basis', 'Such as “Public task, Article 6(1)(e)”.'),
  oneLine('conditionArt9', 'If it is special category data: the condition (optional)'),
  oneLine(
    'dpaSch1Condition',
    'If it is special category or offence data: the condition of Schedule 1 (optional)',
  ),
  someLines('retention', 'How long does the recipient keep it, and what then?', undefined, 2000),
  {
    kind: 'radios',
    name: 'exporterRole',
    label: 'What is the council to the data?',
    options: named(EXPORTER_ROLES, EXPORTER_ROLE_NAMES),
    small: true,
  },
  {
    kind: 'radios',
    name: 'regime',
    label: 'Which law is it under?',
    options: named(REGIMES, REGIME_NAMES),
    small: true,
  },
]

export const CAPACITY_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'actingIn',
    label: 'How does the council act?',
    options: named(CAPACITIES, CAPACITY_NAMES),
    small: true,
  },
  someLines(
    'actingInReason',
    'If as any private person could: your reason',
    'Without a reason the council counts as using its public powers.',
  ),
]

const step = (number: 1 | 2 | 3, label: string, hint: string): readonly Field[] => [
  {
    kind: 'radios',
    name: `screenStep${number}`,
    label: `${number}. ${label}`,
    hint,
    options: optionsOf(YES_OR_NO, { YES: 'Yes', NO: 'No' }),
    inline: true,
  },
  someLines(`screenReason${number}`, `Why? (question ${number})`, undefined, 2000),
]

export const SCREEN_FIELDS: readonly Field[] = [
  ...step(
    1,
    'Does UK data protection law (UK GDPR) apply to what we do with it?',
    'Also to what a processor does with it for us.',
  ),
  ...step(
    2,
    'Do we send it, or let it be seen, outside the United Kingdom?',
    'To an organisation that is located there. A processor that sends data back to its own client abroad sends nothing of ours.',
  ),
  ...step(
    3,
    'Is that organisation a legal entity of its own?',
    'Our own employees and branches are not; another company of a group is.',
  ),
]

export const INSTRUMENT_FIELDS: readonly Field[] = [
  oneLine(
    'mechanismInstrumentRef',
    'Where is the instrument? (optional)',
    'Such as the deed and its number.',
  ),
  oneLine('mechanismVersion', 'Version of its form (optional)', 'Such as A1.0 or B1.0.'),
  aDay('mechanismExecutedOn', 'When was it signed? (optional)'),
  oneLine('authorisationRef', 'If the regulator has to authorise it: the reference (optional)'),
  yesOrNo('instrumentIsBinding', 'Does it bind both sides, and can it be enforced?'),
  {
    kind: 'checkboxes',
    name: 'instrumentFaults',
    label: 'Is anything wrong with it? (optional)',
    options: named(INSTRUMENT_FAULT_CODES, INSTRUMENT_FAULTS),
    small: true,
  },
]

export const mechanismFields = (options: readonly Option[]): readonly Field[] => [
  {
    kind: 'radios',
    name: 'mechanismCode',
    label: 'What does it rest on?',
    hint: 'Only what the law offers for these places can be chosen. The others say why not.',
    options,
  },
  {
    kind: 'heading',
    text: 'If it is a contract or another instrument',
    body: 'You can say later when it was signed.',
  },
  oneLine(
    'mechanismInstrumentRef',
    'Where is the instrument? (optional)',
    'Such as the deed and its number.',
  ),
  oneLine('mechanismVersion', 'Version of its form (optional)', 'Such as A1.0 or B1.0.'),
  aDay('mechanismExecutedOn', 'When was it signed? (optional)'),
  oneLine('authorisationRef', 'If the regulator has to authorise it: the reference (optional)'),
]

const LIST_HINT = 'On the list of the Data Privacy Framework, today.'

/** `active` and the rest are what the list says; both before the signature and at each check after it. */
export const BRIDGE_CHECK_FIELDS: readonly Field[] = [
  yesOrNo('active', 'Is its entry active?', LIST_HINT),
  yesOrNo('ukExtension', 'Does it take part in the UK Extension?'),
  yesOrNo('coversHr', 'Does its entry cover staff data?'),
  yesOrNo('coversNonHr', 'Does its entry cover data that is not about staff?'),
  aDay('nextRecertOn', 'When is its entry renewed? (optional)'),
]

export const BRIDGE_FIELDS: readonly Field[] = [
  oneLine('listedName', 'Under which name is it on the list?'),
  ...BRIDGE_CHECK_FIELDS,
  {
    kind: 'radios',
    name: 'regulator',
    label: 'Which authority does it answer to?',
    options: [
      { value: 'FTC', label: 'The Federal Trade Commission' },
      { value: 'DOT', label: 'The Department of Transportation' },
      { value: 'NEITHER', label: 'Neither, or nobody knows' },
    ],
    small: true,
  },
  aDay('sensitiveFlagSentOn', 'When was it told which data is sensitive? (optional)'),
]

export const FLOW_CONTINUES_FIELD = yesOrNo(
  'flowContinues',
  'If its entry is no longer active: did data go all the same?',
  'Then it is looked into as an incident.',
)

export const DEROGATION_FIELDS: readonly Field[] = [
  someLines('necessity', 'Why is the transfer strictly necessary?'),
  someLines(
    'proportionality',
    'Why is it in proportion?',
    'What goes, and to whom, is the least that helps.',
  ),
  oneLine(
    'domesticLawRef',
    'If it is for an important public interest: which enactment recognises that interest? (optional)',
  ),
  someLines(
    'incapacityReason',
    'If it is to save life or prevent serious harm: why can the person not consent, and what threatens? (optional)',
  ),
  oneLine('claimRef', 'If it is for a legal claim: which? (optional)'),
  oneLine('registerRef', 'If it is out of a public register: which, and which extract? (optional)'),
  oneLine('agreedRef', 'If it rests on consent or a contract: its wording and dates (optional)'),
  someLines(
    'whyNoSafeguard',
    'If it goes regularly, all the time, or for the third time in twelve months: why can no safeguard be used?',
    'Leave it empty where it goes once or now and then.',
  ),
]

export const CARE_FIELDS: readonly Field[] = [
  { kind: 'heading', text: 'What you found out about the recipient' },
  someLines('identity', 'Who it is, and how you checked that'),
  someLines('financialStanding', 'Its financial standing'),
  someLines('securityCerts', 'Its security certificates'),
  someLines('breachHistory', 'Data that it lost before'),
  someLines('governmentAccessHistory', 'What public bodies demanded of it before'),
  yesOrNo('contractControlsEqualToUk', 'Does the contract ask of it what it would ask at home?'),
  someLines('alternativesShown', 'Other recipients that you looked at'),
  { kind: 'heading', text: 'What else was considered' },
  someLines(
    'alternativesConsidered',
    'Other ways to the same end',
    'Without names, a supplier in the United Kingdom, fewer fields.',
  ),
  oneLine('dpiaRef', 'Impact assessment (optional)', 'Its reference.'),
]

export const coverField = (reference: Pick<Reference, 'mechanisms'>): Field => ({
  kind: 'select',
  name: 'mechanismCode',
  label: 'What covers that transfer? (optional)',
  options: [
    { value: '', label: 'Not chosen' },
    ...reference.mechanisms
      .filter(({ family }) => family !== 'none' && family !== 'invalid')
      .map(({ mechanism_code, name }) => ({ value: mechanism_code, label: name })),
  ],
})

export const onwardFields = (reference: Reference): readonly Field[] => [
  oneLine('recipient', 'To whom does the recipient pass it on?'),
  ...placePicker('code', 'Where is that?', reference),
  coverField(reference),
]

export const subProcessorFields = (reference: Reference): readonly Field[] => [
  oneLine(
    'name',
    'Who is the processor that it uses?',
    'A recipient that our own processor chose is entered here too, by its own name.',
  ),
  ...placePicker('entityCode', 'Where is it established?', reference),
  ...placePicker('locationCode', 'Where does it keep or see the data?', reference),
  oneLine('function', 'What does it do? (optional)'),
  coverField(reference),
  oneLine(
    'evidence',
    'Where is the summary of its own risk assessment, or what shows that it is covered? (optional)',
  ),
  aDay('authorisedOn', 'When did the council authorise it? (optional)'),
]

export const conditionFields = (
  scopes: readonly { readonly scope_code: string; readonly territory: string; readonly conditions: string }[],
): readonly Field[] => [
  {
    kind: 'radios',
    name: 'scopeCode',
    label: 'Which condition does it meet?',
    options: scopes.map(({ scope_code, territory, conditions }) => ({
      value: scope_code,
      label: territory,
      hint: conditions,
    })),
  },
  oneLine('statute', 'Which statute is the recipient subject to?'),
  oneLine('confirmation', 'Where did the recipient confirm it?', 'The letter with its date.'),
]
