import type { GuardResult } from '../../checks/guard'
import { GUARD_STATE_NAMES } from '../../checks/guards/words'
import type { Reference } from '../../checks/reference'
import { tablesInWords } from '../../checks/reference-words'
import { dayOf, momentOf } from '../../shared/when'
import { framed, given, type Issuing, row, rows, table } from '../issue'
import type { CheckRecordKind, RecordModel, Section, Signature } from '../model'

/** What both annexes of an agreement or a disclosure say besides their own matter (section 4, "common to all"). */

export type Annexed = {
  /** Of the agreement or the disclosure. */
  readonly reference: string
  /** How long the record is kept. */
  readonly retention: string
  readonly parties: readonly string[]
  readonly purpose: string
  readonly guards: readonly GuardResult[]
  readonly tables: Pick<Reference, 'versions' | 'adequacy' | 'exemptions'>
  readonly nextReviewOn: string | null
  /** Advice with any dissent, and who acted, as every record of a check says them. */
  readonly further: readonly (Section | null)[]
  readonly signatures: readonly (Signature | null)[]
}

/** Why something blocks is for the council; that it does is for both. */
export const guardsTable = (guards: readonly GuardResult[], { at, copy }: Issuing): Section =>
  table('Checks', {
    caption: `Checks as they stood on ${momentOf(at)}`,
    head: ['Check', 'Result'],
    widths: [4, 5],
    body: guards.map(({ id, name, state, reasons }) => [
      `${name} (${id})`,
      [GUARD_STATE_NAMES[state], ...(copy === 'internal' ? reasons.map(({ text }) => text) : [])].join('\n'),
    ]),
  })

const belongsTo = ({ reference, parties, purpose, tables, nextReviewOn }: Annexed): Section =>
  rows(
    'What it belongs to',
    row('Agreement or disclosure', reference),
    row('Parties', parties.join('\n')),
    row('Purpose', purpose),
    row('Tables it was made under', tablesInWords(tables)),
    given('Next review', nextReviewOn && `By ${dayOf(nextReviewOn)}`),
    row('Later changes', 'A change makes a new version of this record. This one stays as it is.'),
  )

export const annexOf = (
  kind: CheckRecordKind,
  annexed: Annexed,
  issue: Issuing,
  own: {
    readonly summary: string
    readonly sections: readonly (Section | null)[]
    /** Of the check, where the record is of one and not of the matter as a whole. */
    readonly reference?: string
  },
): RecordModel =>
  framed(kind, { reference: own.reference ?? annexed.reference, retention: annexed.retention }, issue, {
    summary: own.summary,
    sections: [...own.sections, belongsTo(annexed), guardsTable(annexed.guards, issue), ...annexed.further],
    signatures: annexed.signatures,
  })
