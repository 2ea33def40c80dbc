import type { Agreement } from '../../agreement/agreement'
import {
  ACTIVITY_COLUMNS,
  CHECKLIST_COLUMNS,
  type Column,
  DATA_COLUMNS,
  numberedHeading,
  PARTY_COLUMNS,
  pointsOf,
  SECTIONS,
  TERM_COLUMNS,
} from '../../agreement/as-read'
import { wordsOf } from '../../agreement/text'
import { dayOf } from '../../shared/when'
import { given, prose, rows } from '../issue'
import type { Section } from '../model'
import { rowsOf, tableOf } from './parts'

/** P9: everything the parties signed, in the order in which it is read. */
export const theText = (a: Agreement): readonly (Section | null)[] => [
  tableOf(SECTIONS.parties, PARTY_COLUMNS, [3, 2, 3, 3], a.text.parties),
  terms(a),
  ...a.text.clauses.map((clause, index) =>
    prose(
      numberedHeading(index, clause.heading),
      wordsOf(clause, a.text),
      clause.statute && `Law or policy: ${clause.statute}`,
    ),
  ),
  ...information(a),
  activities(a),
  checklist(a),
]

const terms = ({ text, force, variationOf, outside }: Agreement): Section =>
  rows(
    SECTIONS.terms,
    ...rowsOf(TERM_COLUMNS, text),
    given('In force from', force && dayOf(force.from)),
    given('First review', force && `By ${dayOf(force.reviewOn)}`),
    given('Varies', variationOf && `${variationOf.reference}, variation ${variationOf.number}`),
    given('Lead organisation', outside.leadOrg),
    given('Its reference elsewhere', outside.externalRef),
    given('Version adopted', outside.adoptedVersion),
    given('Local annex', outside.localAnnex),
  )

/** Eight columns fit no page that somebody can read, so each item of data is a list of its own. */
const information = ({ text: { data } }: Agreement): readonly Section[] =>
  data.map((item, at) => rows(`${SECTIONS.data}, ${at + 1} of ${data.length}`, ...rowsOf(DATA_COLUMNS, item)))

const activities = ({ text }: Agreement): Section | null =>
  text.activities.length > 0 ? tableOf(SECTIONS.activities, ACTIVITY_COLUMNS, [4, 5], text.activities) : null

type Point = ReturnType<typeof pointsOf>[number]

const REQUIRED: Column<Point> = {
  label: 'Item',
  of: ({ item }) => (item.starred ? `${item.id} *` : item.id),
}

const checklist = ({ kind, text }: Agreement): Section | null => {
  if (!kind) return null
  const { heading, blocks } = tableOf(
    SECTIONS.checklist,
    [REQUIRED, ...CHECKLIST_COLUMNS],
    [1.2, 4, 3.4, 4.4],
    pointsOf(kind, text),
  )
  const legend = 'An item with an asterisk must be made, or marked as not applicable, before anybody signs.'
  return { heading, blocks: [{ type: 'paragraphs', paragraphs: [legend] }, ...blocks] }
}
