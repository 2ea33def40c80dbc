import type { CohortCounts } from '@/lib/domain/checks/run/counts'
import { Numbers } from '@/lib/domain/checks/run/numbers'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { mappingOf, numberOfCell, Partition, type Progress } from './cohort-rows'
import { type Hold, keepFile, withinTerm } from './hold'
import { packed } from './packed-numbers'
import { RowIndex, UNREAD, walkIndexed } from './row-index'

/** Reads the number of every row: how many rows there are of each kind, and each valid number once. */
export const validateCohort = (hold: Hold, progress?: Progress): Promise<Outcome<CohortCounts>> =>
  withinTerm(hold, async () => {
    const rows = await RowIndex.begin(hold, 'rows')
    let isKept = false
    try {
      const { partition, numbers } = await readNumbers(hold, rows, progress)
      const distinct = numbers.distinct()
      await keepFile(hold, 'numbers', packed(distinct))
      await rows.finish()
      isKept = true
      return done({ ...partition.counts, distinctSubmitted: distinct.length })
    } finally {
      if (!isKept) await rows.abandon()
    }
  })

const readNumbers = async (hold: Hold, rows: RowIndex, progress?: Progress) => {
  const { mode } = await mappingOf(hold)
  const partition = new Partition()
  const numbers = new Numbers()
  const visit = (
    was: number,
    bytes: Uint8Array,
    from: number,
    to: number,
    cellFrom: number,
    cellTo: number,
  ) => {
    const found = was === UNREAD ? numberOfCell(bytes, cellFrom, cellTo, mode) : was
    partition.add(found)
    if (found >= 0) numbers.add(found)
    rows.add(found, from, to, cellFrom, cellTo)
  }
  await walkIndexed(hold, 'index', { visit }, async () => {
    await rows.flush()
    progress?.(partition.rows)
  })
  return { partition, numbers }
}
