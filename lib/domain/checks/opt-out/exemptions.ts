import type { ExemptionRow, Reference } from '../reference'

/** How a row of the table of exemptions is read: what shows it, who confirms it, and what it leaves to be done. */

/** What somebody holds: each by its name in the row, or `complete` where they hold all that it asks for. */
export type Held = 'complete' | readonly string[]

const parts = (text: string, mark: string) =>
  text
    .split(mark)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export const evidenceOf = ({ evidence_required }: Pick<ExemptionRow, 'evidence_required'>) =>
  parts(evidence_required, ';')

export const confirmersOf = ({ confirmed_by }: Pick<ExemptionRow, 'confirmed_by'>) => parts(confirmed_by, '+')

const plain = (text: string) => text.trim().toLowerCase()

export const lacking = (asked: readonly string[], held: Held): readonly string[] =>
  held === 'complete' ? [] : asked.filter((one) => !held.some((other) => plain(other) === plain(one)))

/** An opt-out of the programme’s own, which is run although the national one is not; null where there is none. */
export const alternativeOf = ({ requires_mesh_check }: ExemptionRow): string | null =>
  /\(([^)]+)\)/.exec(requires_mesh_check)?.[1]?.replace(/^but /, '') ?? null

export type Bite = 'yes' | 'no' | 'conditional'

/** Anything that does not begin with a clear no or a condition is a yes. */
export const biteOf = ({ opt_out_applies }: ExemptionRow): Bite => {
  if (/^no\b/i.test(opt_out_applies)) return 'no'
  return /^conditional\b/i.test(opt_out_applies) ? 'conditional' : 'yes'
}

/** A row that nobody has found in the current policy yet is treated as a check (section 6, not confirmed, 6). */
export const isUnconfirmed = ({ confidence }: ExemptionRow) => /^low\b/i.test(confidence)

export const exemptionOf = (code: string, { exemptions }: Pick<Reference, 'exemptions'>) =>
  exemptions.find((row) => row.code === code)
