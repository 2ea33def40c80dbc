import { type RunRefusal, runWords } from '@/lib/content/run-refusals'
import type { Refusal } from '@/lib/domain/shared/outcome'

const OF_COLUMN: readonly RunRefusal[] = ['RUN_COLUMN_MISSING', 'RUN_COLUMN_TWICE', 'RUN_COLUMN_WRONG']

/** An upload that is not taken, and the field that is to be put right. Nothing of the file is repeated. */
export const refusalOfCohort = (rule: RunRefusal, facts: NonNullable<Refusal['facts']> = {}): Refusal => {
  const field = OF_COLUMN.includes(rule) ? 'column' : 'file'
  return { rule, facts, fields: { [field]: runWords(rule, facts) } }
}
