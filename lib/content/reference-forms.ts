import type { Field } from '@/components/forms/form-spec'
import { KEY_OF, type Reference, type ReferenceSet } from '@/lib/domain/checks/reference'
import { columnsOf, isDateColumn, rowField, valuesOf } from '@/lib/domain/checks/reference-table'
import { cellWords, columnWords } from '@/lib/domain/checks/reference-words'
import { TRANSFER_OUTCOME_WORDS } from '@/lib/domain/checks/transfer/outcome-words'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { PROPOSED } from './policy-forms'
import { wordsFor } from './refusals'

/** The forms that change the tables which the checks read, and why a change is refused. */

const GROUNDS: readonly Field[] = [
  ...PROPOSED,
  {
    kind: 'textarea',
    name: 'source',
    label: 'Where was this read?',
    hint: 'The regulations, the guidance page or the decision, with its address if it has one.',
    rows: 2,
    maxLength: 1000,
  },
]

/** Columns that hold a sentence or more. */
const LONG: readonly string[] = [
  'conditions',
  'legal_instrument',
  'permitted_when',
  'evidence_required',
  'block_if',
  'statutory_or_policy_basis',
  'applies_when',
  'does_not_stretch_to',
  'council_example',
  'prompt',
  'answer_type',
  'scoring',
  'block_or_effect',
]

const HINTS: Readonly<Record<string, string>> = {
  iso_code: 'Two capital letters, such as BR. A body that is no country begins with X-.',
  mechanism_code: 'Capital letters, digits and underscores, such as SDPC_IDTA.',
  code: 'Capital letters, digits and underscores, such as EX_COURT_ORDER.',
  q_id: 'Such as T4.1.',
  uk_in_force_date: 'Leave it empty if there is none. For example, 5 2 2026',
  source_url: 'The address of the page, beginning with https://',
}

const isDate = (set: ReferenceSet, column: string) => set === 'adequacy' && isDateColumn(column)

const fieldOf = (set: ReferenceSet, column: string): Field => {
  const common = { name: rowField(column), label: columnWords(column), hint: HINTS[column] }
  const values = valuesOf(set, column)
  if (values)
    return {
      ...common,
      kind: 'select',
      options: values.map((value) => ({ value, label: cellWords(column, value) })),
    }
  if (isDate(set, column)) return { ...common, kind: 'date' }
  return LONG.includes(column) ? { ...common, kind: 'textarea', rows: 3 } : { ...common, kind: 'text' }
}

/** The code of a row is asked when it is new, and never changes. */
export const rowFields = (set: ReferenceSet, { isNew }: { readonly isNew: boolean }): readonly Field[] => [
  ...columnsOf(set)
    .filter((column) => isNew || column !== KEY_OF[set])
    .map((column) => fieldOf(set, column)),
  { kind: 'heading', text: 'About this change' },
  ...GROUNDS,
]

export const WITHDRAW_FIELDS = GROUNDS

export const UPLOAD_FIELDS: readonly Field[] = [
  {
    kind: 'file',
    name: 'file',
    label: 'The whole table',
    hint: 'A CSV file or an Excel workbook (.xlsx), up to 5 MB. A row that is not in it is taken out of the table.',
  },
  ...GROUNDS,
]

const WORDS: Readonly<Record<string, string>> = {
  NOT_FOUND: 'There is no such table, or no such change of one.',
  REFERENCE_GONE:
    'The table has no such row on that date. Somebody may have taken it out: open the table again to see.',
  REFERENCE_MOVED:
    'Another change of this table was approved since you opened this page, so this one may do something else now. Open the page again, look, and then approve it.',
}

export const referenceWordsFor = (refusal: Refusal): string => WORDS[refusal.rule] ?? wordsFor(refusal)

const rows = (count: number) => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`)

export const rowsFound = (found: number, all: number) =>
  found === all ? rows(all) : `${rows(found)} of ${all.toLocaleString('en-GB')}`

export const versionCount = (waiting: number) =>
  waiting === 0 ? 'Waiting for a second person' : `Waiting for a second person (${waiting})`

const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${many}`

type Counts = { readonly assessments: number; readonly agreements: number; readonly live: number }

/** What a change would do, in one sentence, before anybody commits to it. */
export const impactWords = ({ assessments, agreements, live }: Counts): string => {
  if (assessments === 0) return 'Nothing that the council has decided would be decided otherwise.'
  const all = counted(assessments, 'assessment', 'assessments')
  const behind = agreements > 0 ? `, under ${counted(agreements, 'agreement', 'agreements')},` : ''
  return `${all}${behind} would be decided otherwise: ${counted(live, 'live flow', 'live flows')} among them.`
}

export const shiftWords = (moved: number) =>
  `${counted(moved, 'assessment changes', 'assessments change')} from`

const OTHER_OUTCOMES: Readonly<Record<string, string>> = {
  CHECK_REQUIRED: 'the opt-out is checked',
  NDO_BLOCK_NO_BASIS: 'blocked: nothing lifts the duty of confidence',
  NEEDS_FACTS: 'undecided: facts are missing',
}

const OUTCOMES: Readonly<Record<string, string>> = { ...TRANSFER_OUTCOME_WORDS, ...OTHER_OUTCOMES }

/** A ground of the opt-out goes by its name in its table. */
export const outcomeWords = (code: string, { exemptions }: Pick<Reference, 'exemptions'>): string =>
  OUTCOMES[code] ?? exemptions.find((row) => row.code === code)?.ground ?? code
