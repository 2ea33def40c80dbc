import type { Field, Option } from '@/components/forms/form-spec'
import { FIELD_NAMES, FIELDS, type Mapping } from '@/lib/domain/agreement/import/columns'
import type { DryRunCounts } from '@/lib/domain/agreement/import/dry-run'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { OFFICE_REFUSALS, type OfficeRefusal, officeWords } from './office-refusals'
import { wordsFor } from './refusals'

/** Taking over an older register, in words. */

const UPLOAD_PROBLEMS: Readonly<Record<string, string>> = {
  'no-file': 'Choose the file that holds your register.',
  empty: 'The file is empty. Check that you chose the right one.',
  broken: 'The file did not arrive whole. Send it again.',
  refused: 'You may not import a register. Ask the information team or the legal team.',
}

const isOffice = (code: string): code is OfficeRefusal =>
  (OFFICE_REFUSALS as readonly string[]).includes(code)

/** What was wrong with the file, from the address that its form came back to. */
export const uploadProblem = (
  code: string | undefined,
  facts: Readonly<Record<string, string | number>>,
): string | undefined => {
  if (code === undefined) return undefined
  if (isOffice(code)) return officeWords(code, facts)
  return Object.hasOwn(UPLOAD_PROBLEMS, code) ? UPLOAD_PROBLEMS[code] : UPLOAD_PROBLEMS.broken
}

const WORDS: Readonly<Record<string, string>> = {
  NOT_FOUND: 'There is no such file, or it has been imported already.',
  IMPORTED_BEFORE: 'This file was imported before. Nothing was imported again.',
  NO_COLUMNS: 'Say first which column holds the title and which the other organisations.',
  NOTHING_NEW: 'Nothing in this file is new. Nothing was imported.',
}

export const importWordsFor = (refusal: Refusal): string => WORDS[refusal.rule] ?? wordsFor(refusal)

const OPTIONS: readonly Option[] = [
  { value: '', label: 'Leave this column out' },
  ...FIELD_NAMES.map((name) => ({ value: name, label: FIELDS[name].label })),
]

const SHOWN = 60

const examplesIn = (rows: readonly (readonly string[])[], at: number) =>
  rows
    .map((cells) => cells[at] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 2)
    .map((cell) => (cell.length > SHOWN ? `${cell.slice(0, SHOWN)}…` : cell))

export const columnName = (at: number) => `column-${at}`

type Sheet = {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** One question a column, with what stands in its first cells. */
export const columnFields = ({ head, rows }: Sheet): readonly Field[] =>
  head.map((heading, at) => {
    const examples = examplesIn(rows, at)
    return {
      kind: 'select',
      name: columnName(at),
      label: heading || `Column ${at + 1}, which has no heading`,
      hint: examples.length > 0 ? `For example: ${examples.join(' / ')}` : 'Nothing stands in this column.',
      options: OPTIONS,
    }
  })

export const columnValues = (mapping: Mapping) =>
  Object.fromEntries(mapping.map((field, at) => [columnName(at), field ?? '']))

const rows = (count: number) => (count === 1 ? '1 row' : `${count.toLocaleString('en-GB')} rows`)

/** What would happen to the rows of the file; each row is in one line, and lines without rows are left out. */
export const countLines = (counts: DryRunCounts): readonly string[] =>
  [
    counts.new > 0 && `${rows(counts.new)} will be imported`,
    counts.alreadyHere > 0 && `${rows(counts.alreadyHere)} left out: already in the register`,
    counts.duplicateInFile > 0 && `${rows(counts.duplicateInFile)} left out: repeating an earlier row`,
    counts.draft > 0 && `${rows(counts.draft)} left out: drafts, which are started here afresh`,
    counts.empty > 0 && `${rows(counts.empty)} left out: empty`,
  ].filter((line) => line !== false)

export const agreementsOf = (count: number) =>
  count === 1 ? '1 agreement' : `${count.toLocaleString('en-GB')} agreements`

export const importButton = (count: number) => `Import ${agreementsOf(count)}`
