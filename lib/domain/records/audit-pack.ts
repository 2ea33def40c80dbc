import type { CaseFile } from '../disclosure/disclosure'
import type { Status } from '../disclosure/states'
import { STATUS_WORDS } from '../disclosure/words'
import { momentOf } from '../shared/when'
import { type Issue, issued, list, row, rows, table } from './issue'
import type { RecordModel, Section } from './model'

/** One entry of the ledger about the case, as the caller read it there. */
export type AuditEvent = {
  /** Its place in the ledger of the whole council, so that gaps between two are other cases' entries. */
  readonly index: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly who: { readonly name: string; readonly isAdministrator: boolean }
  /** In words. */
  readonly act: string
  /** Row of the transition table, or the rule that refused. */
  readonly rule: string | null
  readonly after: Status | null
  /** SHA-256, hex, over what was said. */
  readonly commitment: string
  /** SHA-256, hex, of the entry in the ledger's tree. */
  readonly leaf: string
  /** Hex: the root of the tree once the entry was in it. */
  readonly root: string
}

/** Section 4: who administers the system need not be told outside. */
const whoOf = ({ who }: AuditEvent, { copy }: Issue) =>
  copy === 'external' && who.isAdministrator ? 'An administrator' : who.name

const acts = (events: readonly AuditEvent[], issue: Issue): Section =>
  table('What happened, in order', {
    caption: 'Every act on the case',
    head: ['Entry', 'When', 'Who', 'Act', 'Rule', 'Stood then'],
    widths: [1.3, 3, 3, 4, 1.7, 3],
    body: events.map((event) => [
      String(event.index),
      momentOf(event.at),
      whoOf(event, issue),
      event.act,
      event.rule ?? '',
      event.after ? STATUS_WORDS[event.after] : '',
    ]),
  })

const hashes = (events: readonly AuditEvent[]): Section =>
  table('What each entry is held by', {
    caption: 'Hashes of each entry, SHA-256',
    head: ['Entry', 'Commitment to what was said', 'Entry in the tree', 'Root of the ledger after it'],
    widths: [1.3, 5, 5, 5],
    body: events.map(({ index, commitment, leaf, root }) => [String(index), commitment, leaf, root]),
  })

const HOW_TO_CHECK = [
  'The ledger is one tree of hashes for the whole council (RFC 6962). An entry changed, taken out or put in changes every later root.',
  'Compare a root here with a checkpoint that somebody outside the council’s computers has kept.',
  'What was said in an act is not in its entry; the commitment is, so that a person can be erased and the tree still holds.',
]

/** P14: the case as the ledger has it. The case alone does not hold its events, so the caller brings them. */
export const auditPack = (d: CaseFile, issue: Issue, events: readonly AuditEvent[]): RecordModel => {
  const inOrder = events.toSorted((a, b) => a.index - b.index)
  const last = inOrder.at(-1)
  return issued('P14', d, issue, {
    ruleset: issue.ruleset,
    summary: `Every act on ${d.reference} that the ledger holds, ${inOrder.length} in all.`,
    sections: [
      rows(
        'The case',
        row('Reference', d.reference),
        row('Asked by', d.organisation.name),
        row('Stands now', STATUS_WORDS[d.status]),
        row('Entries', inOrder.length),
        row('Last entry', last?.index),
        row('Root of the ledger after it', last?.root),
      ),
      acts(inOrder, issue),
      hashes(inOrder),
      list('How to check it', HOW_TO_CHECK),
    ],
    signatures: [],
  })
}
