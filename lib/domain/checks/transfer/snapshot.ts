import type { AdequacyRow, MechanismRow, Reference } from '../reference'
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

/** Of the recipient, of everybody after it, and of what carries the part that an assessment left out. */
export const mechanismsBehind = (
  { content, assessment }: Pick<Transfer, 'content' | 'assessment'>,
  { mechanisms }: Pick<Reference, 'mechanisms'>,
): readonly MechanismRow[] => {
  const codes: readonly (string | undefined)[] = [
    ...destinationsOf(content).map(({ mechanismCode }) => mechanismCode),
    assessment?.submitted?.finding.derogation,
  ]
  return mechanisms.filter(({ mechanism_code }) => codes.includes(mechanism_code))
}

const isSame = (one: AdequacyRow, other: AdequacyRow) =>
  one.status === other.status &&
  one.scope_code === other.scope_code &&
  one.conditions === other.conditions &&
  one.legal_instrument === other.legal_instrument

/** What a mechanism is and asks; another version of its form is another form (1.5). */
const MEANT = [
  'family',
  'version',
  'in_force_from',
  'tra_required',
  'regulator_authorisation',
  'council_public_powers_use',
  'permitted_when',
  'evidence_required',
  'block_if',
] as const satisfies readonly (keyof MechanismRow)[]

const isStill = (was: MechanismRow, { mechanisms }: Pick<Reference, 'mechanisms'>) => {
  const now = mechanisms.find(({ mechanism_code }) => mechanism_code === was.mechanism_code)
  return now !== undefined && MEANT.every((column) => now[column] === was[column])
}

/** A row behind it says something else now. */
export const isTouchedBy = (
  reference: Pick<Reference, 'adequacy' | 'mechanisms'>,
  { signed }: Pick<Transfer, 'signed'>,
) =>
  signed !== null &&
  (signed.adequacy.some((was) => !isSame(was, adequacyRowOf(was.iso_code, reference))) ||
    signed.mechanisms.some((was) => !isStill(was, reference)))
