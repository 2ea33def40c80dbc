import type { CheckKind, CheckNoticeCode } from '@/lib/domain/checks/kernel'
import { paths } from '@/lib/paths'

/** What somebody is told of a check, and the page where they do something about it. */
const WORDS: Readonly<Record<CheckNoticeCode, string>> = {
  checkAdviceAsked: 'Your advice on a check is asked for',
  checkAdviceGiven: 'Advice on a check is given',
  checkDissent: 'Advice on a check is not followed',
  checkReviewDue: 'A review is late',
  checkSuspended: 'A check is suspended: no data may flow under it',
  incidentCandidate: 'There may have been an incident',
  certificateDue: 'A certificate that data was destroyed or returned is due',
  certificateLate: 'No certificate came that data was destroyed or returned',
}

export const checkNoticeText = (code: CheckNoticeCode) => WORDS[code]

type Told = {
  readonly kind: CheckKind
  readonly reference: string
  /** Reference of the agreement or the disclosure, where it is of one. */
  readonly matter: string | null
}

const PAGES: Readonly<Record<CheckKind, (told: Told) => string>> = {
  transfer: ({ reference }) => paths.transfer(reference),
  flow: ({ reference }) => paths.flow(reference),
  run: ({ reference }) => paths.run(reference),
  dataset: ({ reference }) => paths.dataset(reference),
  processing: ({ reference }) => paths.processingEntry(reference),
  incident: ({ reference }) => paths.incident(reference),
  sheet: ({ matter }) => (matter === null ? paths.allChecks() : paths.checks(matter)),
}

export const checkNoticeHref = (told: Told) => PAGES[told.kind](told)
