import { certificateDay } from '../../checks/retention/certificates'
import {
  END_ACTION_NAMES,
  inMonths,
  type RetentionLine,
  type RetentionTerm,
  shortestOf,
} from '../../checks/retention/retention'
import { dayOf } from '../../shared/when'
import { given, type Issuing, lines, row, rows, table } from '../issue'
import type { Copy, RecordModel, Section } from '../model'
import { type Annexed, annexOf } from './annex'

export type RetentionAnnexed = Annexed & { readonly lines: readonly RetentionLine[] }

/** Section 4, retention schedule annex: how long the recipient keeps each dataset, and what then becomes of it. */
export const retentionAnnex = (annexed: RetentionAnnexed, issue: Issuing): RecordModel =>
  annexOf('RETENTION', annexed, issue, {
    summary: `How long what is given under ${annexed.reference} is kept, and what then becomes of it.`,
    sections: [schedule(annexed.lines), ...annexed.lines.map((line) => detail(line, issue.copy))],
  })

const periodOf = ({ months, wording }: RetentionTerm) => lines(months !== null && inMonths(months), wording)

const certificateOf = (term: RetentionTerm) => {
  if (!term.certificateRequired) return 'None is asked for'
  const due = certificateDay(term)
  if (due) return `By ${dayOf(due)}`
  return term.certificateDueOn ? 'Put off by a legal hold' : 'No day is set'
}

const schedule = (all: readonly RetentionLine[]): Section =>
  table('Schedule', {
    caption: 'Schedule',
    head: ['Dataset', 'Kept for', 'Begins with', 'At the end', 'Certificate'],
    widths: [3, 3, 3, 3, 3],
    body: all.map(({ term }) => [
      term.dataset,
      periodOf(term),
      term.trigger,
      term.endAction ? END_ACTION_NAMES[term.endAction] : '',
      certificateOf(term),
    ]),
  })

const bound = (subRecipientsBound: boolean | null) => {
  if (subRecipientsBound === null) return 'Nobody receives it from the recipient'
  return subRecipientsBound ? 'Bound by the same terms' : 'Not bound'
}

/** Claims and approvals inside the council are not the recipient’s to read. */
const insideOf = ({ term, limits }: RetentionLine) => {
  const shortest = shortestOf(limits)
  return [
    given('Shortest limit', shortest && `${inMonths(shortest.months)}: ${shortest.name}`),
    given('Legal hold', term.legalHold),
    given(
      'Extension',
      term.extension &&
        lines(
          `Until ${dayOf(term.extension.until)}, approved by ${term.extension.approvedBy}`,
          term.extension.reason,
        ),
    ),
  ]
}

const detail = (line: RetentionLine, copy: Copy): Section => {
  const { term } = line
  return rows(
    term.dataset,
    row('Line of the schedule', term.scheduleCode),
    row('Basis', term.basis),
    given('Reviewed on', term.reviewOn && dayOf(term.reviewOn)),
    row('Method', term.method),
    row('Copies and backups', term.backups),
    row('Others who receive it', bound(term.subRecipientsBound)),
    given('Enactment that obliges the recipient to keep it longer', term.ownDuty),
    ...(copy === 'internal' ? insideOf(line) : []),
  )
}
