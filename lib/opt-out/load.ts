import type { NumberMode } from '@/lib/domain/checks/run/nhs-number'
import { done, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { mappingPieces, type Progress } from './cohort-rows'
import { beginFile, beginTerm, type Hold, keepFile } from './hold'
import { LookedAt } from './looked-at'
import { purgeFiles } from './purge'
import { refusalOfCohort } from './refused-cohort'
import { RowIndex } from './row-index'
import type { SealedFile } from './sealed-file'

/** How a cohort comes into the hold: as it streams in, looked at, sealed, and never on disk in the clear. */

export type Upload = {
  readonly source: AsyncIterable<Uint8Array>
  /** The heading above the NHS numbers. */
  readonly column: string
  readonly mode: NumberMode
  readonly largestBytes: number
  readonly holdHours: number
  readonly progress?: Progress
}

export type Loaded = { readonly cohortBytes: number; readonly rows: number; readonly heldUntil: string }

/** Takes the place of whatever was loaded before. Of a file that is refused nothing stays. */
export const loadCohort = async (hold: Hold, upload: Upload): Promise<Outcome<Loaded>> => {
  const { until } = await beginTerm(hold, upload.holdHours)
  let isLoaded = false
  try {
    const outcome = await sealed(hold, upload)
    isLoaded = outcome.ok
    return outcome.ok ? done({ ...outcome.value, heldUntil: until }) : outcome
  } finally {
    if (!isLoaded) await purgeFiles(hold, hold.now)
  }
}

const sealed = async (hold: Hold, upload: Upload): Promise<Outcome<Omit<Loaded, 'heldUntil'>>> => {
  const file = await beginFile(hold, 'cohort')
  const index = await RowIndex.begin(hold, 'index')
  let isKept = false
  try {
    const looked = new LookedAt(index, upload.column, upload.mode)
    const refusal = (await received({ file, index, looked }, upload)) ?? looked.end()
    if (refusal) return { ok: false, refusal }
    await keepFile(hold, 'mapping', mappingPieces({ ...looked.shape, mode: upload.mode }))
    await index.finish()
    const cohortBytes = await file.finish()
    isKept = true
    return done({ cohortBytes, rows: looked.rows })
  } finally {
    if (!isKept) await Promise.all([file.abandon(), index.abandon()])
  }
}

type Taking = { readonly file: SealedFile; readonly index: RowIndex; readonly looked: LookedAt }

const GIGABYTE = 1_000_000_000

const tooLarge = (most: number) =>
  refusalOfCohort('RUN_FILE_SIZE', { gigabytes: Number((most / GIGABYTE).toPrecision(2)) })

/** Stops reading at the first piece that is too much, or of the wrong kind: what comes after it never arrives. */
const received = async (
  { file, index, looked }: Taking,
  { source, largestBytes, progress }: Upload,
): Promise<Refusal | null> => {
  let bytes = 0
  const pieces = source[Symbol.asyncIterator]()
  try {
    for (;;) {
      const piece = await nextOf(pieces)
      if (piece === 'broken') return refusalOfCohort('RUN_FILE_BROKEN')
      if (piece === null) return null
      bytes += piece.length
      if (bytes > largestBytes) return tooLarge(largestBytes)
      const refusal = looked.take(piece)
      if (refusal) return refusal
      await file.write(piece)
      await index.flush()
      progress?.(looked.rows)
    }
  } finally {
    await pieces.return?.().catch(() => undefined)
  }
}

/** Why a stream broke off is let go: what it says may quote what it carried. */
const nextOf = async (pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | 'broken' | null> => {
  try {
    const { done: isOver, value } = await pieces.next()
    return isOver ? null : value
  } catch {
    return 'broken'
  }
}
