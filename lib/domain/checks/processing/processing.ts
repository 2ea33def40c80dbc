import { addMonths, type CalendarDate } from '../../shared/dates'
import type { Reason } from '../../shared/decision'
import type { Signatory } from '../../shared/signatory'
import type { Checked, Matter } from '../kernel'
import { isSameName } from '../names'
import { when } from '../objections'

/** The register of processing (UK GDPR Article 30(1); 3.5) and what an agreement or a release needs of it. */

export const PROCESSING_STATUSES = ['DRAFT', 'LIVE', 'CLOSED'] as const
export type ProcessingStatus = (typeof PROCESSING_STATUSES)[number]

/** One body that receives the data, opened by a signature and closed when the agreement ends. */
export type RecipientLine = {
  readonly recipient: string
  /** Codes of the places it goes to or is seen from. */
  readonly destinations: readonly string[]
  /** Of a place abroad: why it may go there, such as the row of adequacy or the instrument. */
  readonly safeguard: string
  readonly since: Pick<Matter, 'kind' | 'reference'> | null
  readonly openedOn: CalendarDate
  readonly closedOn: CalendarDate | null
}

/** What its owner writes. */
export type ProcessingContent = {
  readonly controller: string
  readonly jointControllers: string
  readonly purpose: string
  readonly purposeCode: string
  readonly dataSubjects: string
  readonly dataCategories: string
  readonly lawfulBasis: string
  readonly retention: string
  readonly retentionMonths: number
  readonly security: string
  readonly impactAssessment: string
  readonly privacyNotice: string
  readonly department: string
  readonly coordinator: string
  readonly systemOwner: string
}

export type ProcessingReview = { readonly by: Signatory; readonly on: CalendarDate }

export type ProcessingEntry = Checked<ProcessingStatus> &
  ProcessingContent & {
    readonly recipients: readonly RecipientLine[]
    readonly reviewed: ProcessingReview | null
    readonly confirmed: ProcessingReview | null
    readonly ended: { readonly by: Signatory; readonly text: string } | null
  }

/** The part of an entry that the check reads. */
export type EntryFacts = {
  readonly recipients: readonly Pick<RecipientLine, 'recipient' | 'destinations' | 'closedOn'>[]
  readonly purposeCode: string
  readonly retentionMonths: number | null
  readonly lastReviewedOn: CalendarDate | null
  readonly coordinatorConfirmedOn: CalendarDate | null
}

/** What the agreement or the release is about. */
export type ProcessingNeed = {
  readonly recipient: string
  readonly destinations: readonly string[]
  readonly purposeCode: string
  readonly retentionMonths: number | null
}

export const REVIEW_MONTHS = { owner: 12, coordinator: 24 } as const

export const entryFactsOf = (entry: ProcessingEntry): EntryFacts | null =>
  entry.status === 'LIVE'
    ? {
        recipients: entry.recipients,
        purposeCode: entry.purposeCode,
        retentionMonths: entry.retentionMonths,
        lastReviewedOn: entry.reviewed?.on ?? null,
        coordinatorConfirmedOn: entry.confirmed?.on ?? null,
      }
    : null

const isWithin = (on: CalendarDate | null, months: number, day: CalendarDate) =>
  on !== null && on <= day && day <= addMonths(on, months)

const SOURCE = 'UK GDPR Art 30(1); local policy, register of processing'

const listingBlocks = (entry: EntryFacts, need: ProcessingNeed): readonly Reason[] => {
  const lines = entry.recipients.filter(
    ({ recipient, closedOn }) => closedOn === null && isSameName(recipient, need.recipient),
  )
  const listed = lines.flatMap(({ destinations }) => destinations)
  const unlisted = need.destinations.filter((code) => !listed.includes(code))
  return [
    ...when(
      lines.length === 0,
      'ROPA_RECIPIENT',
      `The register of processing does not list ${need.recipient} as a recipient.`,
      SOURCE,
    ),
    ...when(
      lines.length > 0 && unlisted.length > 0,
      'ROPA_DESTINATION',
      `The register of processing does not list where it goes: ${unlisted.join(', ')}.`,
      SOURCE,
    ),
  ]
}

/** G-ROPA. */
export const processingBlocks = (
  entry: EntryFacts | null,
  need: ProcessingNeed,
  day: CalendarDate,
): readonly Reason[] => {
  if (entry === null)
    return when(true, 'ROPA_MISSING', 'No live entry of the register of processing is named.', SOURCE)
  return [
    ...listingBlocks(entry, need),
    ...when(
      entry.purposeCode !== need.purposeCode,
      'ROPA_PURPOSE',
      'The register of processing gives another purpose.',
      SOURCE,
    ),
    ...when(
      entry.retentionMonths !== need.retentionMonths,
      'ROPA_RETENTION',
      'The register of processing gives another retention period.',
      SOURCE,
    ),
    ...when(
      !isWithin(entry.lastReviewedOn, REVIEW_MONTHS.owner, day),
      'ROPA_OWNER',
      `The system owner has not reviewed the entry within ${REVIEW_MONTHS.owner} months.`,
      SOURCE,
    ),
    ...when(
      !isWithin(entry.coordinatorConfirmedOn, REVIEW_MONTHS.coordinator, day),
      'ROPA_COORDINATOR',
      `The department’s coordinator has not confirmed the entry within ${REVIEW_MONTHS.coordinator} months.`,
      SOURCE,
    ),
  ]
}
