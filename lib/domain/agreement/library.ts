import { regimesOf } from './checklist'
import type { Kind, Regime } from './kinds'
import type { Activity, Clause } from './text'

/** A clause the council owns (issue of a version replaces none: agreements keep the one they took). */
export type LibraryClause = {
  readonly key: string
  readonly version: number
  readonly heading: string
  /** Paragraphs with a blank line between; `[[purpose]]` stands for an answer. */
  readonly text: string
  /** The law or policy it carries out. */
  readonly statute: string
  readonly regimes: readonly Regime[]
  /** Ids of the checklist items it answers. */
  readonly covers: readonly string[]
  /** Who in the council answers for its wording: "Legal Services". */
  readonly owner: string
  readonly mayNotBeConceded: boolean
}

export const asClause = ({ key, version, ...clause }: LibraryClause): Clause => ({
  key,
  heading: clause.heading,
  text: clause.text,
  covers: clause.covers,
  statute: clause.statute,
  from: { key, version },
  mayNotBeConceded: clause.mayNotBeConceded,
})

/** The clauses an agreement of this kind begins with, in the order of the library. */
export const draftFrom = (
  library: readonly LibraryClause[],
  kind: Kind,
  activities: readonly Activity[],
): readonly Clause[] => {
  const regimes = regimesOf(kind, activities)
  return library.filter((clause) => clause.regimes.some((one) => regimes.includes(one))).map(asClause)
}

/**
 * What a regime brings that nothing was drafted for before. Clauses that an earlier regime brought are not
 * brought twice: where they are missing, somebody took them out.
 */
export const broughtBy = (
  library: readonly LibraryClause[],
  before: readonly Activity[],
  after: readonly Activity[],
): readonly Clause[] => {
  const known = regimesOf('MIXED', before)
  const fresh = regimesOf('MIXED', after).filter((one) => !known.includes(one))
  return library
    .filter(({ regimes }) => regimes.some((one) => fresh.includes(one)))
    .filter(({ regimes }) => !regimes.some((one) => known.includes(one)))
    .map(asClause)
}
