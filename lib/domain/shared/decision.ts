import type { CalendarDate } from './dates'

/** What `gatehouse decide` prints of any area: the outcome, the row that gave it, and what it rests on. */

/** The shipped rules, named by the day their latest law came into force (complaints, DPA 2018 s.164A). */
export const SHIPPED_RULESET: CalendarDate = '2026-06-19'

export type Reason = { readonly code: string; readonly text: string; readonly source: string }

export type Decision<O extends string> = {
  readonly outcome: O | 'NEEDS_FACTS'
  readonly row: string
  readonly reasons: readonly Reason[]
  /** What must come first, or who must act; of `NEEDS_FACTS` the facts that are missing and matter. */
  readonly requires: readonly string[]
  readonly ruleset: CalendarDate
}

export const needsFacts = (missing: readonly string[]) =>
  ({ outcome: 'NEEDS_FACTS', row: 'NEEDS_FACTS', reasons: [], requires: missing }) as const

/** A row as `--rules` lists it. */
export type RuleRow = {
  readonly id: string
  readonly condition: string
  readonly outcome: string
  readonly code: string
  readonly source: string
  /** Facts without which the row cannot be read. */
  readonly needs: readonly string[]
}
