import type { Field, Option } from '@/components/forms/form-spec'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { type GatewayCode, needsAnInstrument } from '@/lib/domain/disclosure/gateways'
import * as words from '@/lib/domain/disclosure/words'
import { inShort } from './agreement-life-words'
import { CONFLICT_FIELDS, reasonField, refusalOptions } from './council-forms'
import { gatewayOptions, routeCheck } from './gateway-words'
import { optionsOf } from './question-fields'

/** What intake is asked: who it is, which route, which service, and who needs to know. */

type Named = { readonly id: string; readonly name: string }

const serviceOptions = (services: readonly Named[]): readonly Option[] => [
  { value: '', label: 'Choose a service' },
  ...services.map(({ id, name }) => ({ value: id, label: name })),
]

export const acceptFields = (gateway: GatewayCode, services: readonly Named[]): readonly Field[] => [
  {
    kind: 'heading',
    text: 'Who is asking',
    body: 'Use a number or an address from your own directory, never one that the request gives.',
  },
  {
    kind: 'radios',
    name: 'idMethod',
    label: 'How did you verify who is asking?',
    options: optionsOf(inputs.ID_METHODS, words.ID_METHOD_WORDS),
  },
  { kind: 'text', name: 'idNumberUsed', label: 'Number or address you used', width: 20 },
  {
    kind: 'text',
    name: 'idSource',
    label: 'Where that number or address came from',
    hint: 'For example, the force’s published switchboard number',
  },
  { kind: 'heading', text: 'The request' },
  {
    kind: 'checkboxes',
    name: 'complete',
    label: 'Is it complete?',
    options: [{ value: 'yes', label: 'Every question is answered, and the answers can be worked with' }],
  },
  {
    kind: 'checkboxes',
    name: 'gatewayConfirmed',
    label: 'Is this the right route?',
    hint: 'If it is not, correct the gateway first, or send it to another route.',
    options: [{ value: 'yes', label: routeCheck(gateway) }],
  },
  {
    kind: 'select',
    name: 'serviceId',
    label: 'Which service holds the information?',
    options: serviceOptions(services),
  },
  {
    kind: 'checkboxes',
    name: 'legalCheck',
    label: 'Does the legal team have to look first?',
    hint: needsAnInstrument(gateway)
      ? 'It does, because this is an order or notice. Select what else they must look at, or leave empty.'
      : 'Select all that apply, or leave empty.',
    options: optionsOf(inputs.LEGAL_CHECKS, words.LEGAL_CHECK_WORDS),
  },
  ...CONFLICT_FIELDS,
]

export const RETURN_FIELDS: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'codes',
    label: 'What is missing?',
    hint: 'Select all that apply. The requester is told these.',
    options: refusalOptions,
    small: true,
  },
  {
    kind: 'textarea',
    name: 'missing',
    label: 'What they must add',
    hint: 'In plain words: the requester reads this and starts again from it.',
    rows: 5,
    maxLength: 2000,
  },
]

export const ROUTE_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'door',
    label: 'Where should it go?',
    options: optionsOf(inputs.DOORS, words.DOOR_WORDS),
  },
  { kind: 'textarea', name: 'note', label: 'What you told the requester', rows: 4, maxLength: 1000 },
]

export const gatewayFields = (d: CaseFile): readonly Field[] => [
  {
    kind: 'radios',
    name: 'gateway',
    label: 'Which is the right one?',
    hint: 'Everything that was answered is kept.',
    options: gatewayOptions(d),
    small: true,
  },
  {
    kind: 'textarea',
    name: 'reason',
    label: 'Why this is the right one',
    hint: 'Kept on the case, and shown beside the gateway.',
    rows: 4,
    maxLength: 1000,
  },
]

export const partsFields = (d: CaseFile, services: readonly Named[]): readonly Field[] =>
  (d.request?.items ?? []).flatMap((item, position): readonly Field[] => [
    { kind: 'heading', text: `Item ${position + 1}`, body: item.description },
    {
      kind: 'select',
      name: `services-${position}`,
      label: `Item ${position + 1}. Which service holds it?`,
      hint: item.service && `They named ${item.service}.`,
      options: serviceOptions(services),
    },
  ])

export const RESTRICT_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'why',
    label: 'Why only named people may see it',
    hint: 'You are the first of them. You name the others next.',
    rows: 4,
    maxLength: 1000,
  },
]

type Assignable = Named & { readonly title: string; readonly role: string }

export const assignFields = (people: readonly Assignable[]): readonly Field[] => [
  {
    kind: 'checkboxes',
    name: 'people',
    label: 'Who else needs to work on it?',
    hint: 'Nobody is taken off by this. Advisers who are asked, and those who oversee, see it without being named.',
    options: people.map(({ id, name, title, role }) => ({
      value: id,
      label: name,
      hint: `${title}. ${role}`,
    })),
    small: true,
  },
]

export const PRESERVE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'what',
    label: 'What must not be overwritten or deleted?',
    hint: 'For example, the recording of one camera between two times. Its owner is told at once.',
    rows: 4,
    maxLength: 1000,
  },
]

export const LIFT_FIELDS = reasonField(
  'Why it need not be kept any longer',
  'What was preserved goes back to its ordinary retention.',
)

type Coverable = { readonly reference: string; readonly title: string; readonly purpose: string }

export const coverFields = (agreements: readonly Coverable[]): readonly Field[] => [
  {
    kind: 'radios',
    name: 'agreement',
    label: 'Which agreement covers it?',
    options: [
      ...agreements.map(({ reference, title, purpose }) => ({
        value: reference,
        label: `${title} (${reference})`,
        hint: inShort(purpose),
      })),
      { value: inputs.NO_AGREEMENT, label: 'None of them covers it' },
    ],
  },
  {
    kind: 'textarea',
    name: 'why',
    label: 'Why',
    hint: 'What of the request falls under it, or does not. It is kept with the case, inside the council.',
    rows: 4,
    maxLength: 1000,
  },
]

export const OPEN_FIELDS = reasonField(
  'Why do you need to see this case?',
  'At least 10 characters. Your reason, your name and the time are kept in the ledger.',
)
