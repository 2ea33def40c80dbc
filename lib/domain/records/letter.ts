import type { CaseFile } from '../disclosure/disclosure'
import { needsAnInstrument } from '../disclosure/gateways'
import { theirReference } from './asked'
import { given, type Issue, list, row, rows } from './issue'
import type { Section } from './model'

/** What every letter to those who asked has: no personal data beyond the reference. */

export const yourRequest = (d: CaseFile): Section =>
  rows(
    needsAnInstrument(d.gateway) ? 'Your order or notice' : 'Your request',
    row('Council’s reference', d.reference),
    given('Your reference', theirReference(d)),
    row('From', d.organisation.name),
    given('Part of', d.partOf?.reference),
  )

/** One internal review; after it, or instead of it, only a court. */
export const ifYouDisagree = (d: CaseFile, { reviewWorkingDays }: Issue): Section =>
  list('If you disagree', [
    d.review?.decided
      ? 'The answer has been reviewed once, and the council does not review it again.'
      : `You may ask for a review within ${reviewWorkingDays} working days, saying why. Somebody at or above the decider’s grade who took no part will look at it afresh.`,
    'A court may be asked for an order. The council obeys an order of the court.',
  ])
