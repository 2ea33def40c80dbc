import { addDays, addMonths, type CalendarDate } from '../../shared/dates'
import { signatory } from '../../shared/signatory'
import { type Begun, begin } from '../begun'
import type { CheckContext, CheckModule } from '../kernel'
import { isSameName } from '../names'
import { unless } from '../objections'
import type { ProcessingInputs } from './inputs'
import { type ProcessingContent, type ProcessingEntry, REVIEW_MONTHS, type RecipientLine } from './processing'
import { PROCESSING_ROWS } from './transitions'

/** How an entry of the processing register comes about, is looked at again and ends (3.5). */

const titleOf = ({ purpose }: Pick<ProcessingContent, 'purpose'>) =>
  purpose.split('\n')[0]?.slice(0, 200) ?? ''

export const newEntry = (content: ProcessingContent, begun: Begun): ProcessingEntry => ({
  ...begin(begun, { status: 'DRAFT', title: titleOf(content), said: content }),
  ...content,
  recipients: [],
  reviewed: null,
  confirmed: null,
  ended: null,
})

/** The earlier of the two reviews that it waits for; null until both were made once. */
export const nextProcessingReview = ({
  reviewed,
  confirmed,
}: Pick<ProcessingEntry, 'reviewed' | 'confirmed'>): CalendarDate | null => {
  if (!reviewed || !confirmed) return null
  const days = [
    addMonths(reviewed.on, REVIEW_MONTHS.owner),
    addMonths(confirmed.on, REVIEW_MONTHS.coordinator),
  ]
  return days.toSorted().at(0) ?? null
}

/** The day after, on which somebody is told that it is late. */
const withClock = (entry: ProcessingEntry): ProcessingEntry => {
  const due = nextProcessingReview(entry)
  return { ...entry, clock: due && addDays(due, 1) }
}

type Since = NonNullable<RecipientLine['since']>

type Listed = ProcessingInputs['listRecipient']

const isOpen = ({ closedOn }: RecipientLine) => closedOn === null
const isOf = (line: RecipientLine, since: Since) => line.since?.reference === since.reference

const lookedAt = (entry: ProcessingEntry, context: CheckContext) => ({
  by: signatory(context, context.hash(entry)),
  on: context.today,
})

const newLine = (
  { recipient, destinations, safeguard }: Pick<RecipientLine, 'recipient' | 'destinations' | 'safeguard'>,
  since: Since | null,
  today: CalendarDate,
): RecipientLine => ({ recipient, destinations, safeguard, since, openedOn: today, closedOn: null })

/** The line that was listed by hand becomes the line of the agreement; what an earlier version of it said is closed. */
const linked = (
  lines: readonly RecipientLine[],
  { since, ...said }: ProcessingInputs['linkRecipient'],
  today: CalendarDate,
): readonly RecipientLine[] => {
  const isReplaced = (line: RecipientLine) =>
    isOpen(line) && isSameName(line.recipient, said.recipient) && (line.since === null || isOf(line, since))
  const kept = lines.flatMap((line) => {
    if (!isReplaced(line)) return [line]
    return line.since === null ? [] : [{ ...line, closedOn: today }]
  })
  return [...kept, newLine(said, since, today)]
}

export const PROCESSING: CheckModule<ProcessingEntry, ProcessingInputs> = {
  kind: 'processing',
  rows: PROCESSING_ROWS,
  guards: {
    recipientIsNotListed: ({ recipients }, _context, { recipient, destinations = [] }: Partial<Listed>) => {
      const open = recipients.filter(
        (line) => recipient !== undefined && isOpen(line) && isSameName(line.recipient, recipient),
      )
      const codes = open.flatMap((line) => line.destinations)
      const isFurther =
        open.every(({ since }) => since !== null) && destinations.some((code) => !codes.includes(code))
      return unless(open.length === 0 || isFurther, 'ROPA_LISTED')
    },
    recipientIsListedByHand: ({ recipients }, _context, { recipient }: { recipient?: string }) => {
      const byHand = recipients.filter((line) => isOpen(line) && line.since === null)
      const isThere = byHand.some((line) => recipient === undefined || isSameName(line.recipient, recipient))
      return unless(isThere, 'ROPA_UNLISTED')
    },
    lineIsOpen: ({ recipients }, _context, { since }: { since?: Since }) =>
      unless(
        since === undefined || recipients.some((line) => isOpen(line) && isOf(line, since)),
        'ROPA_UNLISTED',
      ),
    clockHasCome: ({ clock }, { today }) => unless(clock !== null && clock <= today, 'CLOCK'),
    nobodyReceivesIt: ({ recipients }) => unless(!recipients.some(isOpen), 'ROPA_OPEN'),
  },
  apply: {
    describeProcessing: (entry, _context, content) => ({
      next: withClock({ ...entry, ...content, title: titleOf(content), reviewed: null, confirmed: null }),
      payload: { ...content },
    }),
    listRecipient: (entry, { today }, listed) => ({
      next: { ...entry, recipients: [...entry.recipients, newLine(listed, null, today)] },
      payload: { ...listed },
    }),
    unlistRecipient: (entry, _context, { recipient }) => ({
      next: {
        ...entry,
        recipients: entry.recipients.filter(
          (line) => !(isOpen(line) && line.since === null && isSameName(line.recipient, recipient)),
        ),
      },
      payload: { recipient },
    }),
    reviewProcessing: (entry, context) => ({
      next: withClock({ ...entry, status: 'LIVE', reviewed: lookedAt(entry, context) }),
      payload: {},
    }),
    confirmProcessing: (entry, context) => ({
      next: withClock({ ...entry, confirmed: lookedAt(entry, context) }),
      payload: {},
    }),
    linkRecipient: (entry, { today }, line) => ({
      next: { ...entry, recipients: linked(entry.recipients, line, today) },
      payload: { ...line },
    }),
    closeRecipient: (entry, { today }, { since }) => ({
      next: {
        ...entry,
        recipients: entry.recipients.map((line) =>
          isOpen(line) && isOf(line, since) ? { ...line, closedOn: today } : line,
        ),
      },
      payload: { since },
    }),
    endProcessing: (entry, context, { text }) => ({
      next: {
        ...entry,
        status: 'CLOSED',
        clock: null,
        ended: { by: signatory(context, context.hash(entry)), text },
      },
      payload: { text },
    }),
    tellReviewIsDue: (entry) => ({
      next: { ...entry, clock: null },
      payload: {},
      notices: [
        { to: 'OWNER', what: 'checkReviewDue' },
        { to: 'DDC', what: 'checkReviewDue' },
      ],
    }),
  },
  due: ({ clock }, { today }) => (clock !== null && clock <= today ? 'tellReviewIsDue' : null),
}
