import { z } from 'zod'
import { INVALID, MISSING, NUMBER_MODES, numberIn } from '@/lib/domain/checks/run/nhs-number'
import { type Hold, wholeOf } from './hold'

/** How a cohort is read, decided once when it is loaded. */
const mapping = z.object({
  delimiter: z.number(),
  columns: z.number(),
  column: z.number(),
  mode: z.enum(NUMBER_MODES),
})
export type Mapping = z.output<typeof mapping>

export const mappingOf = async (hold: Hold): Promise<Mapping> =>
  mapping.parse(JSON.parse((await wholeOf(hold, 'mapping')).toString()))

export const mappingPieces = (of: Mapping) => [Buffer.from(JSON.stringify(of))]

const QUOTE = 0x22

/** Quotation marks are how a cell is written, and no part of what it says. */
export const numberOfCell = (bytes: Uint8Array, from: number, to: number, mode: Mapping['mode']): number =>
  bytes[from] === QUOTE ? numberIn(bytes, from + 1, to - 1, mode) : numberIn(bytes, from, to, mode)

/** Counts rows by what was found in them. */
export class Partition {
  #valid = 0
  #invalid = 0
  #missing = 0

  add(found: number): void {
    if (found >= 0) this.#valid += 1
    else if (found === INVALID) this.#invalid += 1
    else if (found === MISSING) this.#missing += 1
  }

  get rows(): number {
    return this.#valid + this.#invalid + this.#missing
  }

  get counts() {
    return {
      rowsIn: this.rows,
      rowsValid: this.#valid,
      rowsInvalid: this.#invalid,
      rowsMissing: this.#missing,
    }
  }
}

/** Rows done with so far. */
export type Progress = (rows: number) => void
