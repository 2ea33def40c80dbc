import { hasWords } from '@/app/has-words'
import type { ReferenceRow } from '@/lib/domain/checks/reference-table'

/** Rows in which every word that was typed stands somewhere. */
export const foundIn = (rows: readonly ReferenceRow[], wanted = ''): readonly ReferenceRow[] => {
  const isWanted = hasWords(wanted)
  return rows.filter((row) => isWanted(Object.values(row).join('\n')))
}
