import { addMonths, type CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import { dayOf } from '../../shared/when'
import { when } from '../objections'

/** How long a recipient may keep what it is given, and what then becomes of it (3.3). */

export const END_ACTIONS = ['DESTROY', 'RETURN', 'ANONYMISE'] as const
export type EndAction = (typeof END_ACTIONS)[number]

export const END_ACTION_NAMES: Record<EndAction, string> = {
  DESTROY: 'It is destroyed',
  RETURN: 'It is returned',
  ANONYMISE: 'It is made anonymous',
}

export const RECIPIENT_ROLES = ['controller', 'processor'] as const
export type RecipientRole = (typeof RECIPIENT_ROLES)[number]

/** Keeping it longer than was agreed at first. */
export type Extension = {
  readonly until: CalendarDate
  readonly reason: string
  /** Whoever agreed to it, by name and post. */
  readonly approvedBy: string
}

export type RetentionTerm = {
  readonly dataset: string
  readonly scheduleCode: string
  readonly basis: string
  /** As the agreement words it. */
  readonly wording: string
  /** Null where no end date can be reckoned. */
  readonly months: number | null
  readonly trigger: string
  readonly reviewOn: CalendarDate | null
  readonly endAction: EndAction | null
  readonly method: string
  /** How long copies and backups last beyond it. */
  readonly backups: string
  readonly certificateRequired: boolean
  readonly certificateDueOn: CalendarDate | null
  /** Null where nobody receives it from the recipient. */
  readonly subRecipientsBound: boolean | null
  readonly legalHold: string
  readonly extension: Extension | null
  /** The enactment under which the recipient, a controller, must keep it longer. */
  readonly ownDuty: string
  /** Undefined where nobody said: then no duty of its own counts, because a processor has none. */
  readonly recipientIs?: RecipientRole | undefined
}

/** In months; null where there is no such limit. */
export type RetentionLimits = {
  readonly council: number | null
  readonly source: number | null
  readonly cag: number | null
  /** The term of the agreement and its winding down. */
  readonly agreement: number | null
}

const LIMIT_NAMES: Record<keyof RetentionLimits, string> = {
  council: 'the council’s schedule',
  source: 'the source’s condition',
  cag: 'the condition of the Confidentiality Advisory Group',
  agreement: 'the term of the agreement and its winding down',
}

export type RetentionLine = { readonly term: RetentionTerm; readonly limits: RetentionLimits }

export const shortestOf = (limits: RetentionLimits) =>
  (Object.keys(LIMIT_NAMES) as (keyof RetentionLimits)[])
    .flatMap((name) => {
      const months = limits[name]
      return months === null ? [] : [{ months, name: LIMIT_NAMES[name] }]
    })
    .toSorted((one, other) => one.months - other.months)
    .at(0) ?? null

/** Only a controller keeps it longer by an enactment of its own, and names it. */
const hasOwnDuty = ({ ownDuty, recipientIs }: RetentionTerm) =>
  recipientIs === 'controller' && ownDuty.trim() !== ''

/** The last day that an extension may reach; null where nothing limits it, or no day is set to put off. */
export const longestUntil = ({ term, limits }: RetentionLine): CalendarDate | null => {
  const { months, certificateDueOn } = term
  const shortest = shortestOf(limits)
  if (months === null || shortest === null || certificateDueOn === null || hasOwnDuty(term)) return null
  return addMonths(certificateDueOn, shortest.months - months)
}

/** Agreeing to more time unlocks no limit of 3.3. */
export const isExtendedTooFar = (line: RetentionLine, until: CalendarDate) => {
  const longest = longestUntil(line)
  return longest !== null && until > longest
}

const SOURCE = 'Local policy, retention by recipients; UK GDPR Art 5(1)(e)'

const ENDLESS: readonly RegExp[] = [
  /\b(as|so) long as\b.*\b(necessary|needed|required)\b/i,
  /\bno longer than\s+((it|they|is|are|strictly|reasonably|absolutely)\s+)*(necessary|needed|required)\b/i,
  /\b(until|when)\b.*\bno longer (necessary|needed|required)\b/i,
  /\b(while|whilst)\s+((it|they|is|are|still)\s+)*(necessary|needed|required)\b/i,
  /\bindefinite(ly)?\b/i,
  /\bfor ?ever\b/i,
]

/** `As long as necessary` says nothing that could ever be checked, whatever is entered beside it. */
export const isEndless = (wording: string) => ENDLESS.some((pattern) => pattern.test(wording))

export const inMonths = (months: number) => {
  const isYears = months > 0 && months % 12 === 0
  const count = isYears ? months / 12 : months
  return `${count} ${isYears ? 'year' : 'month'}${count === 1 ? '' : 's'}`
}

const periodBlocks = ({ term, limits }: RetentionLine): readonly Reason[] => {
  const { dataset, months, wording, trigger, reviewOn } = term
  const shortest = shortestOf(limits)
  const isTooLong = months !== null && shortest !== null && months > shortest.months && !hasOwnDuty(term)
  return [
    ...when(
      isEndless(wording),
      'RETENTION_ENDLESS',
      `${dataset}: “${wording}” sets no end. Word it as a period, or as an event that ends it.`,
      SOURCE,
    ),
    ...when(
      !isEndless(wording) && months === null && (trigger.trim() === '' || reviewOn === null),
      'RETENTION_NO_END',
      `${dataset}: no period is set, so it needs an event that ends it and a day on which that is reviewed.`,
      SOURCE,
    ),
    ...when(
      limits.council === null,
      'RETENTION_SCHEDULE',
      `${dataset}: the council’s own period is not known, so nothing can be compared with it.`,
      SOURCE,
    ),
    ...when(
      isTooLong,
      'RETENTION_TOO_LONG',
      `${dataset}: ${inMonths(months ?? 0)} is longer than ${shortest?.name} allows: ${inMonths(shortest?.months ?? 0)} or less. Only a recipient that is a controller, with a duty of its own, may keep it longer, and it names the enactment.`,
      SOURCE,
    ),
  ]
}

const extensionBlocks = (line: RetentionLine): readonly Reason[] => {
  const { dataset, extension } = line.term
  if (extension === null) return []
  return when(
    isExtendedTooFar(line, extension.until),
    'RETENTION_EXTENDED',
    `${dataset}: more time was agreed, until ${dayOf(extension.until)}. That is later than ${shortestOf(line.limits)?.name} allows.`,
    SOURCE,
  )
}

const endBlocks = ({ term }: RetentionLine): readonly Reason[] => {
  const { dataset, scheduleCode, basis, endAction, method, backups, subRecipientsBound } = term
  return [
    ...when(
      scheduleCode.trim() === '' || basis.trim() === '',
      'RETENTION_BASIS',
      `${dataset}: the line of the retention schedule and its basis are not named.`,
      SOURCE,
    ),
    ...when(
      endAction === null || method.trim() === '',
      'RETENTION_END',
      `${dataset}: it is not said what becomes of it at the end, and by what method.`,
      SOURCE,
    ),
    ...when(
      backups.trim() === '',
      'RETENTION_BACKUPS',
      `${dataset}: it is not said how long copies and backups last.`,
      SOURCE,
    ),
    ...when(
      term.certificateRequired && term.certificateDueOn === null,
      'RETENTION_CERTIFICATE',
      `${dataset}: no day is set for the certificate.`,
      SOURCE,
    ),
    ...when(
      subRecipientsBound === false,
      'RETENTION_SUB_RECIPIENTS',
      `${dataset}: whoever receives it from the recipient is not bound.`,
      SOURCE,
    ),
  ]
}

/** G-RETAIN: every dataset has a line, and every line is complete and no longer than its shortest limit. */
export const retentionBlocks = (lines: readonly RetentionLine[]): readonly Reason[] => [
  ...when(lines.length === 0, 'RETENTION_NONE', 'Nothing says how long the recipient keeps it.', SOURCE),
  ...lines.flatMap((line) => [...periodBlocks(line), ...extensionBlocks(line), ...endBlocks(line)]),
]
