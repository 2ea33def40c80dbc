import type { AdequacyRow, Reference } from '../reference'
import { adequacyRowOf } from './adequacy'
import { abroad, destinationsOf } from './destinations'
import type { Transfer } from './transfer'

/** The rows that a signature rested on, kept as they were (1.2: a snapshot, not a link). */

export const adequacyBehind = (
  { content }: Pick<Transfer, 'content'>,
  reference: Pick<Reference, 'adequacy'>,
): readonly AdequacyRow[] => {
  const codes = [...new Set(destinationsOf(content).flatMap(abroad))]
  return codes.map((code) => ({ ...adequacyRowOf(code, reference), iso_code: code }))
}

const isSame = (one: AdequacyRow, other: AdequacyRow) =>
  one.status === other.status &&
  one.scope_code === other.scope_code &&
  one.conditions === other.conditions &&
  one.legal_instrument === other.legal_instrument

/** A row behind it says something else now. */
export const isTouchedBy = (
  reference: Pick<Reference, 'adequacy'>,
  t: Pick<Transfer, 'content' | 'signed'>,
) => (t.signed?.adequacy ?? []).some((was) => !isSame(was, adequacyRowOf(was.iso_code, reference)))
