import { CardTable } from '@/components/ui/card-table'
import { importOutcomeWords, lackAdvice } from '@/lib/content/register-words'
import { FIELDS } from '@/lib/domain/agreement/import/columns'
import type { DryRunEntry } from '@/lib/domain/agreement/import/dry-run'
import { type MissingOnce, missingIn } from './missing'

type Found = { readonly entries: readonly DryRunEntry[] }

/** Enough to see what is the matter; a file has twenty thousand rows at most. */
const SHOWN = 100

const More = ({ of, what }: { readonly of: number; readonly what: string }) =>
  of > SHOWN ? (
    <p className="govuk-body">
      And {(of - SHOWN).toLocaleString('en-GB')} more {what}.
    </p>
  ) : null

const ROWS_NAMED = 12

const whichRows = ({ rows, all }: MissingOnce) => {
  if (all) return 'Every entry'
  const named = rows.slice(0, ROWS_NAMED).join(', ')
  const more = rows.length - ROWS_NAMED
  const what = rows.length === 1 ? 'Row' : 'Rows'
  return more > 0 ? `${what} ${named} and ${more.toLocaleString('en-GB')} more` : `${what} ${named}`
}

/** What the entries that come in do not say, the commonest first, and what somebody does about it. */
export const Missing = ({ entries }: Found) => {
  const missing = missingIn(entries)
  if (missing.length === 0) return null
  return (
    <CardTable
      caption="What the entries do not say"
      columns={[{ label: 'What is missing' }, { label: 'Where' }, { label: 'What to do' }]}
      rows={missing.map((one) => ({
        id: one.id,
        cells: [one.words, whichRows(one), lackAdvice(one.id)],
      }))}
    />
  )
}

/** Cells that could not be read, each with what was typed in it. */
export const Problems = ({ entries }: Found) => {
  const found = entries.flatMap((entry) =>
    entry.outcome === 'new' ? entry.problems.map((problem) => ({ row: entry.row, ...problem })) : [],
  )
  if (found.length === 0) return null
  return (
    <>
      <CardTable
        caption="What could not be read"
        columns={[{ label: 'Row' }, { label: 'Column' }, { label: 'What it says' }, { label: 'What to do' }]}
        rows={found.slice(0, SHOWN).map(({ row, field, was, todo }) => ({
          id: `${row} ${field} ${todo}`,
          cells: [row, FIELDS[field].label, `“${was}”`, todo],
        }))}
      />
      <More of={found.length} what="cells" />
    </>
  )
}

export const LeftOut = ({ entries }: Found) => {
  const left = entries.filter(({ outcome }) => outcome !== 'new' && outcome !== 'empty')
  if (left.length === 0) return null
  return (
    <>
      <CardTable
        caption="What is left out"
        columns={[{ label: 'Row' }, { label: 'Title' }, { label: 'Reference' }, { label: 'Why' }]}
        rows={left.slice(0, SHOWN).map((entry) => ({
          id: String(entry.row),
          cells: [entry.row, entry.title, entry.externalRef ?? '', importOutcomeWords(entry)],
        }))}
      />
      <More of={left.length} what="rows" />
    </>
  )
}
