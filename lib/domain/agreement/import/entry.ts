import type { CalendarDate } from '../../shared/dates'
import { KIND_NAMES, type Kind, type Tier } from '../kinds'
import { isStanding } from '../states'
import { type CellReader, type Columns, cellReader, type Problem } from './cells'
import type { FieldName } from './columns'
import { dateIn } from './dates'
import { type ImportedStatus, kindIn, saysNoEnd, statusByDates, statusIn, tierIn } from './words'

/** Something on file that a cell may name. */
export type Named = { readonly id: string; readonly name: string }

export type Counterpart = { readonly name: string; readonly organisationId: string | null }

const TEXTS = [
  'externalRef',
  'purpose',
  'power',
  'basis',
  'data',
  'people',
  'owner',
  'leadOrg',
  'adoptedVersion',
  'contact',
] as const satisfies readonly FieldName[]

/** One row of a register in our terms. */
export type Values = { readonly [F in (typeof TEXTS)[number]]: string | null } & {
  /** Empty where the row has none. */
  readonly title: string
  /** As the cell reads; `counterparts` holds them one by one. */
  readonly counterpart: string
  readonly counterparts: readonly Counterpart[]
  readonly kind: Kind | null
  readonly tier: Tier | null
  readonly startsOn: CalendarDate | null
  readonly reviewOn: CalendarDate | null
  readonly endsOn: CalendarDate | null
  readonly service: string | null
  readonly serviceId: string | null
  readonly status: ImportedStatus
  readonly isDraft: boolean
  /** Its own notes, and below them whatever could not be read. */
  readonly notes: string | null
}

/** Folded for comparing: "The Thamesgate Police" and "thamesgate  police" are one body. */
export const sameName = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()

const finder = (named: readonly Named[]) => {
  const ids = new Map(named.map(({ id, name }) => [sameName(name), id]))
  return (name: string) => ids.get(sameName(name)) ?? null
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const TO_DO = {
  kind: `Choose the kind after importing: ${Object.values(KIND_NAMES).join(', ').toLowerCase()}.`,
  tier: 'Choose the tier after importing, from 0 to 3.',
  date: 'Write it as 7 March 2026 or 07/03/2026, or enter it after importing.',
  endBeforeStart: 'It is before the start date. Enter the right one after importing.',
  status: 'Choose what it is: in force, review due, suspended or ended. Until then its dates decide.',
  draft: 'Drafts are not imported. Start a new agreement, or correct the status if everybody has signed it.',
  standingButEnded: 'Its end date has passed, so it is imported as ended. Correct the one that is wrong.',
  service: 'No service here has that name. Choose the service after importing.',
} as const

type Days = Pick<Values, 'startsOn' | 'reviewOn' | 'endsOn'>

const daysOf = ({ text, value, refuse }: CellReader): Days => {
  const day = (field: FieldName) => value(field, dateIn, TO_DO.date)
  const startsOn = day('startsOn')
  const reviewOn = day('reviewOn')
  const endsOn = saysNoEnd(text('endsOn')) ? null : day('endsOn')
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return { startsOn, reviewOn, endsOn }
  refuse('endsOn', TO_DO.endBeforeStart)
  return { startsOn, reviewOn, endsOn: null }
}

/** Each worse than the one before: of what a row says and what its dates say, the worse is true. */
const WORSE: readonly ImportedStatus[] = ['IN_FORCE', 'REVIEW_DUE', 'SUSPENDED', 'ENDED']

const statusOf = ({ value, refuse }: CellReader, days: Days, today: CalendarDate) => {
  const said = value('status', statusIn, TO_DO.status)
  const dated = statusByDates(days, today)
  if (said === 'DRAFT') refuse('status', TO_DO.draft)
  if (said === null || said === 'DRAFT') return { status: dated, isDraft: said === 'DRAFT' }
  if (isStanding(said) && dated === 'ENDED') refuse('status', TO_DO.standingButEnded)
  return { status: WORSE.indexOf(said) > WORSE.indexOf(dated) ? said : dated, isDraft: false }
}

// A comma or an "and" may be part of one name: "Barnet, Enfield and Haringey NHS Trust".
const namesIn = (text: string) =>
  text
    .split(/[;\n|]/)
    .map(onOneLine)
    .filter((name) => name !== '')

const serviceOf = ({ text, refuse }: CellReader, find: (name: string) => string | null) => {
  const service = text('service')
  const serviceId = find(service)
  if (service !== '' && serviceId === null) refuse('service', TO_DO.service)
  return { service: service || null, serviceId }
}

const notesOf = ({ text, kept }: CellReader) => [text('notes'), ...kept].filter(Boolean).join('\n') || null

export type Reading = Columns & {
  /** The council's own names: it is party to everything, and its own counterpart never. */
  readonly own: readonly string[]
  readonly today: CalendarDate
  readonly services: readonly Named[]
  readonly organisations: readonly Named[]
}
type Read = { readonly values: Values; readonly problems: readonly Problem[] }

/** What is on file is looked up by name once, however many rows there are. */
export const entryReader = ({ head, mapping, own, today, services, organisations }: Reading) => {
  const isOurs = (name: string) => own.some((ours) => sameName(ours) === sameName(name))
  const serviceId = finder(services)
  const organisationId = finder(organisations)
  return (cells: readonly string[]): Read => {
    const reader = cellReader(cells, { head, mapping })
    const { text, value, problems } = reader
    const days = daysOf(reader)
    const names = namesIn(text('counterpart')).filter((name) => !isOurs(name))
    const read = {
      ...(Object.fromEntries(TEXTS.map((field) => [field, text(field) || null])) as Pick<
        Values,
        (typeof TEXTS)[number]
      >),
      title: onOneLine(text('title')),
      counterpart: names.length > 0 ? text('counterpart') : '',
      counterparts: names.map((name) => ({ name, organisationId: organisationId(name) })),
      kind: value('kind', kindIn, TO_DO.kind),
      tier: value('tier', tierIn, TO_DO.tier),
      ...days,
      ...statusOf(reader, days, today),
      ...serviceOf(reader, serviceId),
    }
    return { values: { ...read, notes: notesOf(reader) }, problems }
  }
}
