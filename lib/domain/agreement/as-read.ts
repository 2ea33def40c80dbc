/** How the schedules of an agreement read, cell by cell: the comparison and every document say the same. */
import { dayOf } from '../shared/when'
import { type ChecklistItem, checklistFor, regimesOf } from './checklist'
import { type Kind, PARTY_ROLE_NAMES, REGIME_NAMES } from './kinds'
import {
  type Activity,
  type AgreementText,
  DATA_CLASS_NAMES,
  type DataItem,
  type Party,
  saysIt,
} from './text'

export type Column<T> = { readonly label: string; readonly of: (line: T) => string }

export const PARTY_COLUMNS: readonly Column<Party>[] = [
  { label: 'Party', of: ({ name }) => name },
  { label: 'Role', of: ({ role }) => PARTY_ROLE_NAMES[role] },
  { label: 'Contact', of: ({ contact }) => contact },
  { label: 'Data protection officer', of: ({ dpo }) => dpo },
]

const inMonths = (months: number) => `${months} ${months === 1 ? 'month' : 'months'}`

export const DATA_COLUMNS: readonly Column<DataItem>[] = [
  { label: 'Information', of: ({ name }) => name },
  { label: 'About whom', of: ({ people }) => people },
  { label: 'Kind', of: ({ classes }) => classes.map((one) => DATA_CLASS_NAMES[one]).join('; ') },
  { label: 'Lawful basis', of: ({ basis }) => basis },
  { label: 'How long it is kept', of: ({ retention }) => retention },
  { label: 'Deletion is shown after', of: ({ retentionMonths }) => inMonths(retentionMonths) },
  { label: 'How often', of: ({ frequency }) => frequency },
  { label: 'By what channel', of: ({ channel }) => channel },
]

export const ACTIVITY_COLUMNS: readonly Column<Activity>[] = [
  { label: 'Activity', of: ({ name }) => name },
  { label: 'What it is', of: ({ regime }) => (regime ? REGIME_NAMES[regime] : 'Not yet assigned') },
]

type Terms = Pick<AgreementText, 'start' | 'reviewOn' | 'endsOn' | 'protocol'>

export const TERM_COLUMNS: readonly Column<Terms>[] = [
  {
    label: 'Starts',
    of: ({ start }) => (start === 'lastSignature' ? 'On the last signature' : dayOf(start.on)),
  },
  {
    label: 'Reviewed by',
    of: ({ reviewOn }) => (reviewOn ? dayOf(reviewOn) : 'As the council’s rules require'),
  },
  { label: 'Ends', of: ({ endsOn }) => (endsOn ? dayOf(endsOn) : 'When a party ends it') },
  { label: 'Stands under', of: ({ protocol }) => protocolOf(protocol) },
]

const protocolOf = (protocol: Terms['protocol']) => {
  if (protocol === null) return 'Not yet said'
  return protocol === 'none' ? 'No partnership protocol' : protocol.reference
}

export const cellsOf = <T>(columns: readonly Column<T>[], line: T): readonly string[] =>
  columns.map(({ of }) => of(line))

/** What a document has besides its clauses. The clauses of the library name the schedules by these numbers. */
export const SECTIONS = {
  parties: 'The parties to this agreement',
  terms: 'When it starts, is reviewed and ends',
  data: 'Schedule 1: the information',
  activities: 'Schedule 2: the activities',
  checklist: 'Schedule 3: where each required point is made',
} as const

export const numberedHeading = (index: number, heading: string) => `${index + 1}. ${heading}`

type Point = { readonly item: ChecklistItem; readonly where: string }

export const CHECKLIST_COLUMNS: readonly Column<Point>[] = [
  { label: 'Point', of: ({ item }) => item.name },
  { label: 'Law or policy', of: ({ item }) => item.reference },
  { label: 'Where it is made', of: ({ where }) => where },
]

/** Every point that an agreement of this kind answers to, with the clauses that make it. */
export const pointsOf = (kind: Kind, text: AgreementText): readonly Point[] =>
  checklistFor(regimesOf(kind, text.activities)).map((item) => ({ item, where: whereMade(item.id, text) }))

/** What the legal team initialled goes before a clause that stands there all the same. */
const whereMade = (id: string, text: AgreementText) => {
  const mark = text.notApplicable.find(({ item }) => item === id)
  if (mark) return `Not applicable: ${mark.reason} (${mark.initials})`
  const made = text.clauses.flatMap((clause, index) =>
    clause.covers.includes(id) && saysIt(clause, text) ? [numberedHeading(index, clause.heading)] : [],
  )
  return made.length > 0 ? made.join('; ') : 'Not made'
}
