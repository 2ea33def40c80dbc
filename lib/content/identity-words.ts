import type { Field, Option } from '@/components/forms/form-spec'
import { CHANNELS, type Channel, SIGN_IN_PATHS, type SignInPath } from '@/lib/domain/identity/agency'
import type { ProposalKind } from '@/lib/domain/identity/proposals'
import type { LockReason } from '@/lib/domain/identity/standing'
import { ROLE_NAMES, type Role } from '@/lib/domain/shared/actor'
import { GRADE_NAMES, GRADES } from '@/lib/domain/shared/grades'
import { ORGANISATION_TYPE_NAMES, ORGANISATION_TYPES } from '@/lib/domain/shared/ranks'
import { dayOf } from '@/lib/domain/shared/when'
import { optionsOf } from './question-fields'

/** Agencies, people and what two agree about them, in words. */

export const PROPOSAL_WORDS: Readonly<Record<ProposalKind, string>> = {
  addAgency: 'Take in an organisation',
  changeAgency: 'Change an organisation',
  addPerson: 'Make an account',
  changePerson: 'Change what somebody is here',
  unlockPerson: 'Let somebody in again',
}

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  gatehouse: 'Gatehouse itself',
  secureMail: 'Secure mail',
  telephone: 'Telephone, by the switchboard',
  post: 'Post',
}

export const SIGN_IN_WORDS: Readonly<Record<SignInPath, string>> = {
  passkey: 'A passkey',
  ownProvider: 'Their organisation’s own account, where their machines cannot hold a passkey (weaker)',
  codeAndCallback: 'A code and a call back, where their machines cannot hold a passkey (weaker)',
}

/** In a list, where the weaker mark must still be seen. */
export const SIGN_IN_SHORT: Readonly<Record<SignInPath, string>> = {
  passkey: 'Passkey',
  ownProvider: 'Own account (weaker)',
  codeAndCallback: 'Code and call back (weaker)',
}

/** Of an agency whose people are to sign in by its own provider. */
export const PROVIDER_WORDS = {
  known: 'This server knows it',
  unknown: 'This server does not know it, so nobody of theirs can sign in that way',
} as const

type Link = { readonly isKnown: boolean; readonly isLinked: boolean }

export const linkWords = ({ isKnown, isLinked }: Link) => {
  if (!isKnown) return PROVIDER_WORDS.unknown
  return isLinked ? 'Linked: they sign in with it' : 'Not linked yet: invite them to set up sign-in'
}

export const LOCK_WORDS: Readonly<Record<LockReason, string>> = {
  idle: 'Locked: no sign-in for 30 days',
  unattested: 'Locked: their organisation did not confirm its people for 90 days',
}

const WHY: Field = {
  kind: 'textarea',
  name: 'why',
  label: 'Why is it needed?',
  hint: 'The second person reads this before they agree.',
  rows: 3,
  maxLength: 1000,
}

const DIRECTORY: readonly Field[] = [
  { kind: 'text', name: 'name', label: 'Name of the organisation' },
  {
    kind: 'textarea',
    name: 'domains',
    label: 'Its own mail domains, one a line',
    hint: 'Exactly as they are written, such as thamesgate.police.uk. An account must have an address at one of them.',
    rows: 2,
  },
  {
    kind: 'text',
    name: 'switchboard',
    label: 'Switchboard number',
    hint: 'Look it up yourself. Never take it from the request or from whoever telephoned.',
    type: 'tel',
    inputMode: 'tel',
    width: 20,
  },
  { kind: 'text', name: 'switchboardSource', label: 'Where did you find the number?' },
  { kind: 'date', name: 'switchboardCheckedOn', label: 'When did you look it up?' },
  {
    kind: 'checkboxes',
    name: 'channels',
    label: 'How may they be reached?',
    options: optionsOf(CHANNELS, CHANNEL_WORDS),
  },
  {
    kind: 'text',
    name: 'rankFloor',
    label: 'Lowest rank that may authorise (optional)',
    hint: 'Only where it is higher than the council’s own floor for this kind of organisation.',
    width: 20,
  },
  {
    kind: 'radios',
    name: 'signInPath',
    label: 'How do their people sign in?',
    options: optionsOf(SIGN_IN_PATHS, SIGN_IN_WORDS),
  },
]

export const newAgencyFields: readonly Field[] = [
  {
    kind: 'select',
    name: 'type',
    label: 'What kind of organisation is it?',
    options: [
      { value: '', label: 'Select a kind' },
      ...optionsOf(ORGANISATION_TYPES, ORGANISATION_TYPE_NAMES),
    ],
  },
  ...DIRECTORY,
  WHY,
]

type Named = { readonly id: string; readonly name: string }

const listed = (some: readonly Named[], nothing: string): readonly Option[] => [
  { value: '', label: nothing },
  ...some.map(({ id, name }) => ({ value: id, label: name })),
]

export const changedAgencyFields = (people: readonly Named[]): readonly Field[] => [
  ...DIRECTORY,
  {
    kind: 'select',
    name: 'leadId',
    label: 'Lead, who confirms its people every 90 days (optional)',
    options: listed(people, 'Nobody yet'),
  },
  WHY,
]

const grade: Field = {
  kind: 'select',
  name: 'grade',
  label: 'Grade, for people of the council (optional)',
  options: [{ value: '', label: 'None' }, ...optionsOf(GRADES, GRADE_NAMES)],
}

const roleOf = (roles: readonly Role[]): Field => ({
  kind: 'select',
  name: 'role',
  label: 'Role',
  options: [
    { value: '', label: 'Select a role' },
    ...roles.map((role) => ({ value: role, label: ROLE_NAMES[role] })),
  ],
})

const serviceOf = (services: readonly Named[]): Field => ({
  kind: 'select',
  name: 'serviceId',
  label: 'Service, for people of the council (optional)',
  options: listed(services, 'None'),
})

const TITLE: Field = { kind: 'text', name: 'title', label: 'Rank or job title' }

export const newPersonFields = (
  organisations: readonly Named[],
  roles: readonly Role[],
  services: readonly Named[],
): readonly Field[] => [
  {
    kind: 'select',
    name: 'organisationId',
    label: 'Organisation',
    options: listed(organisations, 'Select one'),
  },
  { kind: 'text', name: 'name', label: 'Full name' },
  {
    kind: 'text',
    name: 'email',
    label: 'Work email address',
    hint: 'At one of the organisation’s own domains. It is for invitations and notices; it proves nothing.',
    inputMode: 'email',
    spellcheck: false,
  },
  roleOf(roles),
  TITLE,
  { kind: 'text', name: 'idNumber', label: 'Collar or staff number (optional)', width: 20 },
  { kind: 'text', name: 'phone', label: 'Telephone (optional)', type: 'tel', inputMode: 'tel', width: 20 },
  grade,
  serviceOf(services),
  WHY,
]

export const changedPersonFields = (roles: readonly Role[], services: readonly Named[]): readonly Field[] => [
  roleOf(roles),
  TITLE,
  grade,
  serviceOf(services),
  WHY,
]

export const WHY_FIELDS: readonly Field[] = [WHY]

export const REASON_FIELDS = (label: string): readonly Field[] => [
  { kind: 'textarea', name: 'reason', label, rows: 2, maxLength: 500 },
]

export const CODE_FIELDS: readonly Field[] = [
  {
    kind: 'text',
    name: 'code',
    label: 'Your code',
    hint: 'Ten letters and digits, such as ABCDE-23456.',
    width: 20,
    autocomplete: 'one-time-code',
    spellcheck: false,
  },
]

/** What a fact of a proposal is called where it is shown. */
const FACT_WORDS: Readonly<Record<string, string>> = {
  type: 'Kind',
  name: 'Name',
  domains: 'Mail domains',
  switchboard: 'Switchboard',
  switchboardSource: 'Source of the number',
  switchboardCheckedOn: 'Number looked up on',
  channels: 'Reached by',
  rankFloor: 'Lowest rank that may authorise',
  signInPath: 'Sign-in',
  leadId: 'Lead',
  organisationId: 'Organisation',
  email: 'Email',
  role: 'Role',
  grade: 'Grade',
  title: 'Rank or job title',
  idNumber: 'Collar or staff number',
  phone: 'Telephone',
  serviceId: 'Service',
  active: 'Has an account',
  lockedFor: 'Locked',
}

const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: ORGANISATION_TYPE_NAMES,
  channels: CHANNEL_WORDS,
  signInPath: SIGN_IN_WORDS,
  role: ROLE_NAMES,
  grade: GRADE_NAMES,
  lockedFor: LOCK_WORDS,
}

export const COUNCILS_FLOOR = 'The council’s own floor for its kind'

/** Where leaving it empty is a choice. */
const NOTHING_WORDS: Readonly<Record<string, string>> = { rankFloor: COUNCILS_FLOOR }

const shownValue = (fact: string, value: unknown, names: ReadonlyMap<string, string>): string => {
  if (value === null || value === undefined || value === '') return NOTHING_WORDS[fact] ?? 'None'
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map((one) => shownValue(fact, one, names)).join(', ')
  const text = String(value)
  if (fact === 'switchboardCheckedOn') return dayOf(text)
  return VALUE_WORDS[fact]?.[text] ?? names.get(text) ?? text
}

type Facts = Readonly<Record<string, unknown>>

/** Each fact that the change makes otherwise, before and after; all of them where it is new. */
export const changesShown = (before: Facts | null, after: Facts, names: ReadonlyMap<string, string>) =>
  Object.keys(FACT_WORDS)
    .filter((fact) => fact in after)
    .map((fact) => ({
      key: FACT_WORDS[fact] ?? fact,
      before: before && shownValue(fact, before[fact], names),
      after: shownValue(fact, after[fact], names),
    }))
    .filter((shown) => shown.before !== shown.after)
