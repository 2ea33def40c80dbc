import type { Field, Option } from '@/components/forms/form-spec'
import { LONGEST_MONTHS } from '@/lib/domain/disclosure/delegation'
import { boundsOf, type Switch } from '@/lib/domain/disclosure/policy'
import { HOLIDAY_CHANGES, IN_FORCE } from '@/lib/domain/disclosure/policy-inputs'
import type { SettingName } from '@/lib/domain/disclosure/settings'
import { type OrganisationType, ranksOf } from '@/lib/domain/shared/ranks'
import { upper } from '@/lib/domain/shared/text'
import { HOLIDAY_WORDS, SETTING_WORDS, SWITCH_WORDS } from './policy-words'

/** The forms that change the council's rules, and the form of a delegation. */

/** What every proposal of a change asks. */
export const PROPOSED: readonly Field[] = [
  {
    kind: 'date',
    name: 'effectiveFrom',
    label: 'When should it take effect?',
    hint: 'Tomorrow or later, so that no rule changes on a day when it was already used. For example, 4 1 2027',
  },
  {
    kind: 'textarea',
    name: 'why',
    label: 'Why should it change?',
    hint: 'The second person reads this, and it is kept. Name the decision or the law behind it.',
    rows: 4,
    maxLength: 1000,
  },
]

const figureField = (name: SettingName): Field => {
  const { unit, hint } = SETTING_WORDS[name]
  const [least, most] = boundsOf(name)
  if (!unit)
    return {
      kind: 'radios',
      name: 'value',
      label: 'Has the council adopted this rule?',
      hint,
      options: [
        { value: '1', label: 'Yes' },
        { value: '0', label: 'No' },
      ],
      inline: true,
    }
  return {
    kind: 'text',
    name: 'value',
    label: upper(`${unit}s`),
    hint: `${hint} A whole number from ${least} to ${most}.`,
    width: 3,
    inputMode: 'numeric',
  }
}

export const settingFields = (name: SettingName): readonly Field[] => [figureField(name), ...PROPOSED]

export const floorFields = (name: OrganisationType): readonly Field[] => [
  {
    kind: 'select',
    name: 'value',
    label: 'Lowest rank or grade that may authorise',
    hint: 'No law fixes this rank: it is the council’s to set.',
    options: ranksOf(name).map((rank) => ({ value: rank.toLowerCase(), label: rank })),
  },
  ...PROPOSED,
]

const IN_FORCE_WORDS: Readonly<Record<(typeof IN_FORCE)[number], string>> = {
  yes: 'Yes, from a date',
  no: 'No, or not confirmed',
}

export const switchFields = (name: Switch): readonly Field[] => [
  {
    kind: 'radios',
    name: 'inForce',
    label: 'Is the law in force for the council?',
    hint: SWITCH_WORDS[name].law,
    options: IN_FORCE.map((value) => ({ value, label: IN_FORCE_WORDS[value] })),
  },
  {
    kind: 'date',
    name: 'from',
    label: 'If yes, the date the law came or comes into force',
    hint: 'The date in the commencement regulations, which may be past. For example, 1 4 2027',
  },
  ...PROPOSED,
]

export const BANK_HOLIDAY_FIELDS: readonly Field[] = [
  { kind: 'date', name: 'name', label: 'Which day?', hint: 'For example, 28 12 2029' },
  {
    kind: 'radios',
    name: 'value',
    label: 'What should it be?',
    options: HOLIDAY_CHANGES.map((value) => ({ value, label: HOLIDAY_WORDS[value] })),
  },
  ...PROPOSED,
]

export const REJECTION_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why not?',
    hint: 'Whoever proposed it reads this, and it is kept.',
    rows: 4,
    maxLength: 1000,
  },
]

type Named = { readonly id: string; readonly name: string }
type Titled = Named & { readonly title: string }

const peopleOptions = (people: readonly Titled[]): readonly Option[] => [
  { value: '', label: 'Choose a person' },
  ...people.map(({ id, name, title }) => ({ value: id, label: `${name}, ${title}` })),
]

export const delegationFields = (people: readonly Titled[], services: readonly Named[]): readonly Field[] => [
  {
    kind: 'select',
    name: 'delegatorId',
    label: 'Whose decisions are delegated?',
    options: peopleOptions(people),
  },
  {
    kind: 'select',
    name: 'delegateId',
    label: 'Who may decide instead?',
    hint: 'Only a head of service or above is listed. A deputy can never decide.',
    options: peopleOptions(people),
  },
  {
    kind: 'checkboxes',
    name: 'serviceIds',
    label: 'For which services?',
    hint: 'A head of service can delegate only for their own.',
    options: services.map(({ id, name }) => ({ value: id, label: name })),
    small: true,
  },
  { kind: 'date', name: 'starts', label: 'First day', hint: 'For example, 4 1 2027' },
  { kind: 'date', name: 'ends', label: 'Last day', hint: `Within ${LONGEST_MONTHS} months of the first day` },
  {
    kind: 'text',
    name: 'authority',
    label: 'Reference of the written authority',
    hint: 'For example, the scheme of delegation and its paragraph, or the letter’s date',
  },
]
