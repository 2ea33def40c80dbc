import type { CohortCounts } from '@/lib/domain/checks/run/counts'
import { Numbers } from '@/lib/domain/checks/run/numbers'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { mappingOf, numberOfCell, Partition, type Progress } from './cohort-rows'
import { type Hold, keepFile, piecesOf, withinTerm } from './hold'
import { packed } from './packed-numbers'
import { BLANK, HEAD, RowIndex } from './row-index'
import { Rows } from './rows'
import { DamagedFile } from './sealed-file'

/** Reads every row once: how many there are of each kind, and each valid number once. */
export const validateCohort = (hold: Hold, progress?: Progress): Promise<Outcome<CohortCounts>> =>
  withinTerm(hold, async () => {
    const index = await RowIndex.begin(hold)
    let isKept = false
    try {
      const { partition, numbers } = await readRows(hold, index, progress)
      const distinct = numbers.distinct()
      await keepFile(hold, 'numbers', packed(distinct))
      await index.finish()
      isKept = true
      return done({ ...partition.counts, distinctSubmitted: distinct.length })
    } finally {
      if (!isKept) await index.abandon()
    }
  })

const readRows = async (hold: Hold, index: RowIndex, progress?: Progress) => {
  const mapping = await mappingOf(hold)
  const partition = new Partition()
  const numbers = new Numbers()
  const rows = new Rows(mapping, {
    head: (_, ...places) => index.add(HEAD, ...places),
    blank: (_, ...places) => index.add(BLANK, ...places),
    row: (bytes, from, to, cellFrom, cellTo) => {
      const found = numberOfCell(bytes, cellFrom, cellTo, mapping.mode)
      partition.add(found)
      if (found >= 0) numbers.add(found)
      index.add(found, from, to, cellFrom, cellTo)
    },
  })
  for await (const piece of piecesOf(hold, 'cohort')) {
    sound(rows.take(piece))
    await index.flush()
    progress?.(partition.rows)
  }
  sound(rows.end())
  await index.flush()
  return { partition, numbers }
}

/** It was a table when it was loaded; what is none now was not kept as it was. */
const sound = (isTable: boolean) => {
  if (!isTable) throw new DamagedFile()
}
