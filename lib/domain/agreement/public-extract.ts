import { z } from 'zod'
import type { CalendarDate } from '../shared/dates'
import { regimesOf } from './checklist'
import { KIND_NAMES, type Kind } from './kinds'
import { PUBLIC_STATUS_NAMES } from './public-status'
import type { AgreementStatus } from './states'
import { type AgreementText, classesIn, DATA_CLASS_NAMES } from './text'

/**
 * What the public may read about an agreement (3.7, record P12). The extract is built from this list and from
 * nothing else, so whatever is added to an agreement tomorrow stays inside until somebody adds it here.
 */

/** As much of an agreement as the list may look at. */
export type PublicSource = {
  readonly reference: string
  readonly kind: Kind
  readonly status: AgreementStatus
  readonly text: AgreementText
  readonly inForceFrom: CalendarDate | null
  readonly reviewOn: CalendarDate | null
  readonly contact: string
  /** How often advice of the data protection officer was not followed; what was said stays inside. */
  readonly dissentCount: number
}

type Field<T> = {
  readonly label: string
  readonly schema: z.ZodType<T>
  readonly from: (source: PublicSource) => T
}

const field = <T>(
  label: string,
  schema: z.ZodType<T>,
  description: string,
  from: (source: PublicSource) => T,
): Field<T> => ({ label, schema: schema.meta({ title: label, description }), from })

const said = (text: string | undefined) => text?.trim() || null

const each = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.flatMap((text) => said(text) ?? [])),
]

const sentence = z.string().nullable()
const list = z.array(z.string())
const day = z.iso.date().nullable()

const powersIn = ({ text: { answers } }: PublicSource) =>
  each([answers.ourPower, answers.theirPower, answers.statute])

const basesIn = ({ text: { answers, data } }: PublicSource) =>
  each([answers.ourBasis, answers.theirBasis, ...data.map(({ basis }) => basis)])

/** Unless the legal team has initialled that none of it is for law enforcement (A26). */
const isForLawEnforcement = ({ answers, notApplicable }: AgreementText) =>
  said(answers.lawEnforcement) !== null && !notApplicable.some(({ item }) => item === 'A26')

/** A line such as "markers on addresses under surveillance" would tell the people it is about. */
const dataIn = ({ text }: PublicSource) =>
  isForLawEnforcement(text)
    ? classesIn(text).map((one) => DATA_CLASS_NAMES[one])
    : each([...text.data.map(({ name }) => name), text.answers.dataset])

const essenceOf = ({ kind, text }: PublicSource) =>
  regimesOf(kind, text.activities).includes('C') ? said(text.answers.essence) : null

const OFFICE_WORDS = new Set(
  `access adults agreements board business caldicott care children childrens community compliance contact
  corporate council data dataprotection dpo education enquiries feedback finance foi gdpr governance help
  housing ig info information informationgovernance legal mail mailbox office partnerships policy privacy
  protection public records register requests rights safeguarding security service services sharing social
  support team transparency`.split(/\s+/),
)

const MAILBOX = /^([a-z._-]+)@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i

/**
 * Whether an address is that of an office and not of somebody who works there: every part of its name is a
 * word for an office, so that neither `jane.smith@` nor `j.smith.records@` is one.
 */
export const isRoleMailbox = (address: string) => {
  const [, name = ''] = MAILBOX.exec(address.trim()) ?? []
  return name
    .toLowerCase()
    .split(/[._-]/)
    .every((word) => OFFICE_WORDS.has(word))
}

const FIELDS = {
  reference: field(
    'Reference',
    z.string(),
    'The number of the agreement in this register.',
    (one) => one.reference,
  ),
  title: field('Title', z.string(), 'What the agreement is called.', ({ text }) => text.title),
  type: field(
    'Type',
    z.enum(Object.values(KIND_NAMES)),
    'What kind of agreement it is.',
    ({ kind }) => KIND_NAMES[kind],
  ),
  status: field(
    'Status',
    z.enum(Object.values(PUBLIC_STATUS_NAMES)),
    'How it stands on the day the list was made.',
    ({ status }) => PUBLIC_STATUS_NAMES[status],
  ),
  parties: field('Parties', list, 'The names of the organisations that agree.', ({ text }) =>
    each(text.parties.map(({ name }) => name)),
  ),
  purpose: field('Purpose', sentence, 'What the information is for.', ({ text }) =>
    said(text.answers.purpose),
  ),
  dataCategories: field(
    'Data',
    list,
    'What kinds of data it covers; general classes alone where law enforcement is concerned.',
    dataIn,
  ),
  subjectCategories: field('People', list, 'The groups of people the data is about.', ({ text }) =>
    each(text.data.map(({ people }) => people)),
  ),
  powers: field('Legal power', list, 'The laws that allow or require the parties to do it.', powersIn),
  lawfulBases: field('Lawful basis', list, 'The grounds in data protection law.', basesIn),
  startsOn: field('Start', day, 'The day from which it is in force.', ({ inForceFrom }) => inForceFrom),
  reviewOn: field('Review', day, 'The day by which it is next reviewed.', ({ reviewOn }) => reviewOn),
  essence: field(
    'How the parties divide their duties',
    sentence,
    'Where they decide together: the arrangement in a few words (UK GDPR Article 26).',
    essenceOf,
  ),
  contact: field(
    'Contact',
    sentence,
    'A mailbox to ask about it. Without one, ask the council’s information governance team.',
    ({ contact }) => (isRoleMailbox(contact) ? contact.trim() : null),
  ),
  adviceNotFollowed: field(
    'Times our Data Protection Officer’s advice was not followed',
    z.int().nonnegative(),
    'How often the council departed from advice of its Data Protection Officer about it.',
    ({ dissentCount }) => dissentCount,
  ),
  onNationalRegister: field(
    'Also on the national register of such agreements',
    z.boolean(),
    'Whether its power is the Digital Economy Act, whose agreements are also listed nationally.',
    (one) => powersIn(one).some((power) => /\bdigital economy act\b|\bDEA\b/i.test(power)),
  ),
} as const

type Fields = typeof FIELDS
export type PublicFieldName = keyof Fields
export type PublicEntry = { readonly [F in PublicFieldName]: ReturnType<Fields[F]['from']> }

const FIELD_NAMES = Object.keys(FIELDS) as PublicFieldName[]

/** In the order in which people and spreadsheets read them. */
export const PUBLIC_FIELDS = FIELD_NAMES.map((name) => ({ name, ...FIELDS[name] }))

export const publicExtract = (source: PublicSource): PublicEntry =>
  Object.fromEntries(PUBLIC_FIELDS.map(({ name, from }) => [name, from(source)])) as PublicEntry

const SHAPE = Object.fromEntries(PUBLIC_FIELDS.map(({ name, schema }) => [name, schema])) as {
  readonly [F in PublicFieldName]: Fields[F]['schema']
}

const entrySchema = z
  .strictObject(SHAPE)
  .meta({ title: 'Agreement', description: 'One agreement about personal data, as the public may read it.' })

const listSchema = z
  .strictObject({
    generatedOn: z.iso.date().meta({ title: 'Made on', description: 'The day the list was made.' }),
    agreements: z.array(entrySchema).meta({ title: 'Agreements', description: 'Every published agreement.' }),
  })
  .meta({ title: 'Register of agreements', description: 'The agreements that the council has published.' })

/** The published schema, JSON Schema draft 2020-12. */
export const REGISTER_SCHEMA = {
  entry: z.toJSONSchema(entrySchema),
  list: z.toJSONSchema(listSchema),
} as const

export type PublicRegister = {
  readonly generatedOn: CalendarDate
  readonly agreements: readonly PublicEntry[]
}

/** Held to the published schema: a field that is not on the list is a fault here, not a leak there. */
export const asPublicJson = (agreements: readonly PublicEntry[], generatedOn: CalendarDate): PublicRegister =>
  listSchema.parse({ generatedOn, agreements })

/** A spreadsheet would run what begins so; the apostrophe makes it text. */
const RUNS = /^[=+\-@\t\r]/

const cellOf = (value: PublicEntry[PublicFieldName]) => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '')
  return RUNS.test(text) ? `'${text}` : text
}

/** Rows for a spreadsheet, headed by the names of the published schema. */
export const asPublicRows = (agreements: readonly PublicEntry[]): readonly (readonly string[])[] => [
  FIELD_NAMES,
  ...agreements.map((entry) => FIELD_NAMES.map((name) => cellOf(entry[name]))),
]
