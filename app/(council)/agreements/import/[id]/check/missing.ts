import type { DryRunEntry } from '@/lib/domain/agreement/import/dry-run'
import type { Lack } from '@/lib/domain/agreement/import/lacks'

/** One thing that is missing, with the rows of the spreadsheet that miss it. */
export type MissingOnce = Lack & { readonly rows: readonly number[]; readonly all: boolean }

/** The same lack of many entries is said once; the commonest first. */
export const missingIn = (
  entries: readonly Pick<DryRunEntry, 'row' | 'outcome' | 'lacks'>[],
): readonly MissingOnce[] => {
  const coming = entries.filter(({ outcome }) => outcome === 'new')
  const rows = new Map<string, { readonly lack: Lack; readonly rows: number[] }>()
  for (const { row, lacks } of coming)
    for (const lack of lacks) {
      const known = rows.get(lack.id)
      if (known) known.rows.push(row)
      else rows.set(lack.id, { lack, rows: [row] })
    }
  return [...rows.values()]
    .map(({ lack, rows }) => ({ ...lack, rows, all: rows.length === coming.length && rows.length > 1 }))
    .sort((one, other) => other.rows.length - one.rows.length)
}
