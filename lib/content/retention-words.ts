import type { Field } from '@/components/forms/form-spec'
import { longText, optionsOf, yesNo } from '@/lib/content/question-fields'
import { agreedDay } from '@/lib/domain/checks/retention/certificates'
import {
  END_ACTION_NAMES,
  END_ACTIONS,
  type Extension,
  inMonths,
  longestUntil,
  RECIPIENT_ROLES,
  type RecipientRole,
  type RetentionLine,
  type RetentionTerm,
  shortestOf,
} from '@/lib/domain/checks/retention/retention'
import { certificatesOf, type OwedCertificate } from '@/lib/domain/checks/sheet/certificates'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
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

export const RECIPIENT_ROLE_WORDS: Readonly<Record<RecipientRole, string>> = {
  controller: 'A controller: they decide why and how they use it',
  processor: 'A processor: they work for the council',
}

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
  {
    kind: 'radios',
    name: 'recipientIs',
    label: 'If there is such a law: what are they?',
    hint: 'Whoever only works for the council has no such duty of its own.',
    options: optionsOf(RECIPIENT_ROLES, RECIPIENT_ROLE_WORDS),
  },
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

type OfData = { readonly dataset: string; readonly day: string | null }

const whichData = (lines: readonly OfData[]): Field => ({
  kind: 'radios',
  name: 'dataset',
  label: 'Which data?',
  options: lines.map(({ dataset, day }) => ({
    value: dataset,
    label: dataset,
    ...(day && { hint: `Certificate by ${dayOf(day)}` }),
  })),
})

const untilHint = (line: RetentionLine) => {
  const longest = longestUntil(line)
  return longest ? `${line.term.dataset}: until ${dayOf(longest)} at the latest.` : null
}

export const extensionFields = (lines: readonly RetentionLine[]): readonly Field[] => [
  whichData(lines.map(({ term }) => ({ dataset: term.dataset, day: agreedDay(term) }))),
  {
    kind: 'date',
    name: 'until',
    label: 'Until which day may they keep it?',
    hint: ['For example, 27 3 2027.', ...lines.map(untilHint).filter((hint) => hint !== null)].join(' '),
  },
  longText('reason', 'Why do they need more time?'),
  text('approvedBy', 'Who agreed to it?', 'Their name and post.'),
]

export const certificateFields = (owed: readonly OwedCertificate[]): readonly Field[] => [
  whichData(owed.map(({ dataset, dueOn }) => ({ dataset, day: dueOn }))),
  {
    kind: 'date',
    name: 'receivedOn',
    label: 'On which day did it come?',
    hint: 'For example, 27 3 2027',
  },
  text(
    'evidence',
    'What came, and where is it kept?',
    'For example, a letter of their record manager, by its reference.',
  ),
]

const limitWords = (limit: number | null) => (limit === null ? 'None' : inMonths(limit))

const periodWords = ({ months: kept, wording, trigger, reviewOn }: RetentionTerm) =>
  kept === null
    ? `${wording}. Until ${trigger || 'nobody says what'}; looked at ${reviewOn ? `on ${dayOf(reviewOn)}` : 'on no set day'}`
    : `${inMonths(kept)}: ${wording}`

const longestWords = (limits: RetentionLine['limits']) => {
  const shortest = shortestOf(limits)
  return shortest ? `${inMonths(shortest.months)}, by ${shortest.name}` : 'Nothing limits it'
}

type Certified = Pick<Sheet, 'certificates'>

const certificateWords = (term: RetentionTerm, sheet: Certified) => {
  if (!term.certificateRequired) return 'None'
  const day = agreedDay(term)
  if (day === null) return 'No day is set'
  const came = certificatesOf(sheet).find(({ dataset, dueOn }) => dataset === term.dataset && dueOn === day)
  return came ? `Came on ${dayOf(came.receivedOn)}: ${came.evidence}` : `By ${dayOf(day)}`
}

const extensionWords = ({ until, reason, approvedBy }: Extension) =>
  `Until ${dayOf(until)}, agreed by ${approvedBy}. ${reason}`

const OTHERS: Readonly<Record<string, string>> = {
  true: 'Bound by the same',
  false: 'Not bound',
  null: 'Nobody',
}

type Said = { readonly key: string; readonly value: string }

/** One line as it is shown. */
export const retentionRows = ({ term, limits }: RetentionLine, sheet: Certified): readonly Said[] => [
  { key: 'They may keep it', value: periodWords(term) },
  { key: 'The longest that is allowed', value: longestWords(limits) },
  { key: 'The council’s own period', value: limitWords(limits.council) },
  { key: 'Limit of the source', value: limitWords(limits.source) },
  { key: 'Limit of the Confidentiality Advisory Group', value: limitWords(limits.cag) },
  { key: 'Term of the agreement', value: limitWords(limits.agreement) },
  ...(term.ownDuty
    ? [
        {
          key: 'Their own duty to keep it',
          value: `${term.ownDuty}. ${term.recipientIs ? RECIPIENT_ROLE_WORDS[term.recipientIs] : 'Nobody said whether they are a controller'}`,
        },
      ]
    : []),
  { key: 'Line of the schedule, and why', value: `${term.scheduleCode}: ${term.basis}` },
  {
    key: 'At the end',
    value: `${term.endAction ? END_ACTION_NAMES[term.endAction] : 'Not said'}. ${term.method}`,
  },
  { key: 'Copies and backups', value: term.backups },
  { key: 'Certificate', value: certificateWords(term, sheet) },
  ...(term.extension ? [{ key: 'More time', value: extensionWords(term.extension) }] : []),
  { key: 'Whoever they pass it to', value: OTHERS[String(term.subRecipientsBound)] ?? '' },
  ...(term.legalHold ? [{ key: 'Legal hold', value: term.legalHold }] : []),
]
