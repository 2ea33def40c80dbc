import type { CalendarDate } from '../../shared/dates'
import type { OptOutAnswers } from './answers'
import { confirmersOf, exemptionOf, type Held, lacking } from './exemptions'
import { CODES, type Next, NUMBERED, type StepId, type Tables, TREE, type TreeId, type YesNo } from './tree'

/** The way through the tree that the answers take, and where it ends. */

export type DeterminationFacts = OptOutAnswers & {
  readonly evidence?: Held | undefined
  readonly confirmedBy?: Held | undefined
  /** The day of the conclusion, which a letter may have outlived. */
  readonly on?: CalendarDate | undefined
}

export type PathStep = { readonly row: StepId; readonly answer: YesNo }

/** What would have to be shown and confirmed for a ground to hold. */
export type Lacks = { readonly evidence: readonly string[]; readonly roles: readonly string[] }

export type Undetermined = {
  readonly needs: readonly string[]
  /** What the row of exemptions asks, where all that is missing is whether somebody has it. */
  readonly asks?: Lacks
}

type End = Exclude<Next, { goes: 'to' }>

export type Walked = { readonly path: readonly PathStep[]; readonly row: StepId; readonly end: End }

/** As far as the answers lead; without an end where the step it stands at cannot be read yet. */
export type Climbed = Pick<Walked, 'path'> & { readonly row: TreeId; readonly end: End | null }

export const climb = (
  facts: OptOutAnswers,
  tables: Tables,
  row: TreeId = 'N1',
  before: readonly PathStep[] = [],
): Climbed => {
  const step = TREE[row]
  const answer = step.read(facts, tables)
  if (answer === undefined) return { path: before, row, end: null }
  const path = [...before, { row, answer: answer ? 'yes' : 'no' } as const]
  const next = answer ? step.yes(facts, tables) : step.no(facts)
  return next.goes === 'to' ? climb(facts, tables, next.step, path) : { path, row, end: next }
}

/** N12: the number decides whether a run is possible at all. Nobody needs to know it to know that one is required. */
const numbered = (walked: Walked, { nhsNumbers, tracing }: OptOutAnswers): Walked => {
  if (walked.end.goes !== 'check' || nhsNumbers === undefined) return walked
  const isThere = nhsNumbers !== 'none'
  const path = [...walked.path, { row: NUMBERED.id, answer: isThere ? 'yes' : 'no' } as const]
  if (isThere || tracing !== 'disproportionate') return { ...walked, path }
  return { path, row: NUMBERED.id, end: { goes: 'claim', code: CODES.noNumber } }
}

/** Whoever must still confirm a basis that somebody recorded; nobody where none is recorded. */
export const unconfirmedBasis = (
  ground: string,
  { confidentialityBasis, confirmedBy }: DeterminationFacts,
  tables: Tables,
): readonly string[] => {
  const row = exemptionOf(ground, tables)
  return row && confidentialityBasis?.trim() ? lacking(confirmersOf(row), confirmedBy ?? []) : []
}

/** No listed route lifts the duty of confidence. A basis that the row’s people confirm lets it be checked, never exempt. */
const based = (walked: Walked, facts: DeterminationFacts, tables: Tables): Walked => {
  const { goes, code } = walked.end
  const isBased =
    goes === 'baseless' &&
    Boolean(facts.confidentialityBasis?.trim()) &&
    exemptionOf(code, tables) !== undefined &&
    unconfirmedBasis(code, facts, tables).length === 0
  return isBased ? { ...walked, end: { goes: 'check', code } } : walked
}

export const walk = (facts: DeterminationFacts, tables: Tables): Walked | Undetermined => {
  const { path, row, end } = climb(facts, tables)
  if (!end) return { needs: TREE[row].asks(facts) }
  return numbered(based({ path, row, end }, facts, tables), facts)
}
