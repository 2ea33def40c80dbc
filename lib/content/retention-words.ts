import type { Field } from '@/components/forms/form-spec'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import {
  END_ACTION_NAMES,
  END_ACTIONS,
  inMonths,
  type RetentionLine,
  type RetentionTerm,
  shortestOf,
} from '@/lib/domain/checks/retention/retention'
import { dayOf } from '@/lib/domain/shared/when'

/** The form of how long a recipient may keep what it is given, and the limits explained. */

const text = (name: string, label: string, hint?: string): Field => ({ kind: 'text', name, label, hint })

const months = (name: string, label: string, hint?: string): Field => ({
  ...{ kind: 'text', name, label, hint },
  width: 4,
  inputMode: 'numeric',
})

const PERIOD: readonly Field[] = [
  text('dataset', 'Which data?', 'As the agreement or the request calls it. One line for each.'),
  text(
    'wording',
    'How does the agreement word the period?',
    '“As long as necessary” is no period: nobody could ever check it.',
  ),
  months(
    'months',
    'How many months may they keep it? (optional)',
    'Leave it empty only where an event ends it.',
  ),
  text('trigger', 'If no period is set: what ends it? (optional)', 'For example, the end of the court case.'),
  {
    kind: 'date',
    name: 'reviewOn',
    label: 'If no period is set: on which day is that looked at? (optional)',
    hint: 'For example, 27 3 2027',
  },
]

const LIMITS: readonly Field[] = [
  {
    kind: 'heading',
    text: 'What limits it',
    body: 'The shortest of these is the longest that they may keep it. Enter months; leave empty what does not exist.',
  },
  months(
    'council',
    'The council’s own period, in months',
    'From the council’s retention schedule. It is always needed.',
  ),
  months('source', 'A limit of the organisation that the data came from (optional)'),
  months('cag', 'A limit of the Confidentiality Advisory Group (optional)'),
  months('agreement', 'The term of the agreement with its winding down (optional)'),
  text(
    'ownDuty',
    'The law under which they must keep it longer (optional)',
    'Only for a recipient that is a controller itself. Name the Act and the section.',
  ),
  text('scheduleCode', 'The line of the retention schedule', 'Its code.'),
  text('basis', 'Why that long?'),
]

const AT_THE_END: readonly Field[] = [
  { kind: 'heading', text: 'What becomes of it' },
  {
    kind: 'radios',
    name: 'endAction',
    label: 'At the end',
    options: optionsOf(END_ACTIONS, END_ACTION_NAMES),
  },
  text('method', 'By what method?', 'For example, overwritten, or shredded by a contractor.'),
  text('backups', 'How long do copies and backups last beyond it?'),
  {
    kind: 'radios',
    name: 'certificateRequired',
    label: 'Must they send a certificate?',
    hint: 'They are reminded 60 and 30 days before, and on the day.',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'date',
    name: 'certificateDueOn',
    label: 'If yes, by which day? (optional)',
    hint: 'For example, 27 3 2027',
  },
  {
    kind: 'radios',
    name: 'subRecipientsBound',
    label: 'Is whoever they pass it to bound by the same?',
    options: [...yesNo, { value: 'none', label: 'They pass it to nobody' }],
    inline: true,
  },
  text('legalHold', 'A legal hold, if there is one (optional)', 'While it lasts nothing is destroyed.'),
]

export const RETENTION_FIELDS: readonly Field[] = [...PERIOD, ...LIMITS, ...AT_THE_END]

const limitWords = (limit: number | null) => (limit === null ? 'None' : inMonths(limit))

const periodWords = ({ months: kept, wording, trigger, reviewOn }: RetentionTerm) =>
  kept === null
    ? `${wording}. Until ${trigger || 'nobody says what'}; looked at ${reviewOn ? `on ${dayOf(reviewOn)}` : 'on no set day'}`
    : `${inMonths(kept)}: ${wording}`

const longestWords = (limits: RetentionLine['limits']) => {
  const shortest = shortestOf(limits)
  return shortest ? `${inMonths(shortest.months)}, by ${shortest.name}` : 'Nothing limits it'
}

const certificateWords = ({ certificateRequired, certificateDueOn }: RetentionTerm) => {
  if (!certificateRequired) return 'None'
  return certificateDueOn ? `By ${dayOf(certificateDueOn)}` : 'No day is set'
}

const OTHERS: Readonly<Record<string, string>> = {
  true: 'Bound by the same',
  false: 'Not bound',
  null: 'Nobody',
}

type Said = { readonly key: string; readonly value: string }

/** One line as it is shown. */
export const retentionRows = ({ term, limits }: RetentionLine): readonly Said[] => [
  { key: 'They may keep it', value: periodWords(term) },
  { key: 'The longest that is allowed', value: longestWords(limits) },
  { key: 'The council’s own period', value: limitWords(limits.council) },
  { key: 'Limit of the source', value: limitWords(limits.source) },
  { key: 'Limit of the Confidentiality Advisory Group', value: limitWords(limits.cag) },
  { key: 'Term of the agreement', value: limitWords(limits.agreement) },
  ...(term.ownDuty ? [{ key: 'Their own duty to keep it', value: term.ownDuty }] : []),
  { key: 'Line of the schedule, and why', value: `${term.scheduleCode}: ${term.basis}` },
  {
    key: 'At the end',
    value: `${term.endAction ? END_ACTION_NAMES[term.endAction] : 'Not said'}. ${term.method}`,
  },
  { key: 'Copies and backups', value: term.backups },
  { key: 'Certificate', value: certificateWords(term) },
  { key: 'Whoever they pass it to', value: OTHERS[String(term.subRecipientsBound)] ?? '' },
  ...(term.legalHold ? [{ key: 'Legal hold', value: term.legalHold }] : []),
]
