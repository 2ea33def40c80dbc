import { createHash } from 'node:crypto'
import { brokenInvariants, type Counts } from '@/lib/domain/checks/run/counts'
import { NumberSet } from '@/lib/domain/checks/run/numbers'
import { done, type Outcome, type Refusal, refused } from '@/lib/domain/shared/outcome'
import { type Mapping, mappingOf, Partition, type Progress } from './cohort-rows'
import { beginFile, type Hold, withinTerm } from './hold'
import { unpacked } from './packed-numbers'
import { ReleasedBytes } from './released-bytes'
import { BLANK, HEAD, type IndexedVisitor, walkIndexed } from './row-index'
import type { SealedFile } from './sealed-file'

export type Application = {
  /** Where the agreement does not need the number. */
  readonly dropColumn: boolean
  readonly progress?: Progress
}

export type Applied = {
  readonly counts: Counts
  readonly release: { readonly bytes: number; readonly sha256: string }
}

/** The rows whose number came back, as they stood and where they stood; everybody else's whole row stays out. */
export const applyResponse = (hold: Hold, application: Application): Promise<Outcome<Applied>> =>
  withinTerm(hold, async () => {
    const mapping = await mappingOf(hold)
    if (application.dropColumn && mapping.columns === 1) return refused('RUN_ONLY_COLUMN')
    const file = await beginFile(hold, 'release')
    let isKept = false
    try {
      const { counts, sha256 } = await written(hold, file, mapping, application)
      const refusal = refusalOf(counts)
      if (refusal) return { ok: false, refusal }
      const bytes = await file.finish()
      isKept = true
      return done({ counts, release: { bytes, sha256 } })
    } finally {
      if (!isKept) await file.abandon()
    }
  })

/** Counts that do not add up mean that a row went where it should not: nothing is released. */
const refusalOf = (counts: Counts): Refusal | null => {
  const broken = brokenInvariants(counts)
  return broken.length > 0 ? { rule: 'RUN_COUNTS', facts: { invariant: broken.join(', ') } } : null
}

const written = async (
  hold: Hold,
  file: SealedFile,
  mapping: Mapping,
  { dropColumn, progress }: Application,
): Promise<{ counts: Counts; sha256: string }> => {
  const submitted = await unpacked(hold, 'numbers')
  const returned = await unpacked(hold, 'returned')
  const sorting = new Sorting(returned, new ReleasedBytes(dropColumn ? mapping.column : null))
  const hash = createHash('sha256')
  await walkIndexed(hold, 'rows', sorting, async (bytes) => {
    const piece = sorting.released.taken(bytes)
    hash.update(piece)
    await file.write(piece)
    progress?.(sorting.partition.rows)
  })
  const counts = {
    ...sorting.partition.counts,
    distinctSubmitted: submitted.length,
    distinctReturned: returned.length,
    distinctOptedOut: submitted.length - returned.length,
    rowsReleased: sorting.rowsReleased,
    rowsRemovedOptOut: sorting.rowsRemoved,
    rowsWithheld: sorting.rowsWithheld,
  }
  return { counts, sha256: hash.digest('hex') }
}

/** Of a row whose number was submitted and came back, or did not. */
const CAME = 1
const OPTED_OUT = 0

/** Each row goes one of three ways, and is counted where it goes. */
class Sorting implements IndexedVisitor {
  readonly released: ReleasedBytes
  readonly partition = new Partition()
  readonly #came: NumberSet
  rowsReleased = 0
  rowsRemoved = 0
  rowsWithheld = 0

  constructor(returned: Uint32Array, released: ReleasedBytes) {
    this.#came = new NumberSet(returned)
    this.released = released
  }

  judged(found: number): number {
    if (found < 0) return found
    return this.#came.has(found) ? CAME : OPTED_OUT
  }

  visit(judged: number, bytes: Uint8Array, from: number, to: number, cellFrom: number, cellTo: number): void {
    if (judged === BLANK) return
    const isHead = judged === HEAD
    if (isHead || judged === CAME) this.released.keep(bytes, from, to, cellFrom, cellTo)
    if (isHead) return
    this.partition.add(judged)
    if (judged === CAME) this.rowsReleased += 1
    else if (judged === OPTED_OUT) this.rowsRemoved += 1
    else this.rowsWithheld += 1
  }
}
