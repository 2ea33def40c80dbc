import { type Decision, needsFacts, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import { starredItems } from '../gate'
import { KINDS } from '../kinds'
import { type Activity, EMPTY_TEXT } from '../text'
import { FACT_OF, factAt, givenIn, type TriageFacts } from './facts'
import type { Direction } from './inputs'
import { QUESTION_IDS, QUESTIONS, type QuestionId } from './questions'
import { ENDING_CODES, endingOf, type LeadsTo, TABLE, type TriageOutcome } from './table'
import { type Triaged, triage } from './triage'

/** Triage from facts alone, for the command line: the same table that the questions walk through. */

/** The questions on the way to one, which were answered so that they go on. */
const before = (id: QuestionId): readonly QuestionId[] => {
  const here = id === 'Q5' ? 'activities' : id
  const from = QUESTION_IDS.find((one) => Object.values(TABLE[one]).includes(here))
  return from ? [...before(from), from] : []
}

export const TRIAGE_ROWS: readonly RuleRow[] = ENDING_CODES.map((code) => {
  const { row, condition, outcome } = endingOf(code)
  const needs = [...before(row), row].map((id) => FACT_OF[id])
  return { id: row, condition, outcome, code, source: QUESTIONS[row].source, needs }
})

export type TriageDecision = Decision<TriageOutcome> & {
  readonly leadsTo?: LeadsTo
  readonly direction?: Direction
  readonly activities?: readonly Activity[]
}

/** The starred items of 3.2 that the agreement will have to say; what hangs on its data is not known yet. */
const itemsToSay = ({ outcome, activities }: Triaged) => {
  const kind = KINDS.find((one) => one === outcome) ?? null
  return starredItems({ kind, text: { ...EMPTY_TEXT, title: '', activities } }).map(({ id }) => id)
}

export const recommendTriage = (facts: TriageFacts): TriageDecision => {
  const found = triage(givenIn(facts))
  if ('needs' in found) return { ...needsFacts(found.needs.map(factAt)), ruleset: SHIPPED_RULESET }
  const { outcome, row, reasons, requires, leadsTo, direction, activities } = found
  return {
    outcome,
    row,
    reasons,
    requires: [...requires, ...itemsToSay(found)],
    ruleset: SHIPPED_RULESET,
    leadsTo,
    ...(direction && { direction }),
    activities,
  }
}
