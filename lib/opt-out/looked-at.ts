import type { NumberMode } from '@/lib/domain/checks/run/nhs-number'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { numberOfCell, Partition } from './cohort-rows'
import { isBlankFile, shapeFrom } from './head'
import { refusalOfCohort } from './refused-cohort'
import { Rows, type Shape } from './rows'

/** The first refusal that an upload gives cause for, as early as it can be known. */
export class LookedAt {
  readonly #column: string
  readonly #text = new TextDecoder('utf-8', { fatal: true })
  readonly #mode: NumberMode
  readonly #partition = new Partition()
  #begun: Buffer = Buffer.alloc(0)
  #found: { readonly shape: Shape; readonly rows: Rows } | null = null

  constructor(column: string, mode: NumberMode) {
    this.#column = column
    this.#mode = mode
  }

  get rows(): number {
    return this.#partition.rows
  }

  get shape(): Shape {
    if (!this.#found) throw new Error('the shape of a file is known by its end')
    return this.#found.shape
  }

  take(piece: Uint8Array): Refusal | null {
    if (this.#found) return this.#textRefusal(piece) ?? this.#rowsRefusal(piece)
    this.#begun = Buffer.concat([this.#begun, piece])
    return this.#begin(piece, false)
  }

  end(): Refusal | null {
    if (isBlankFile(this.#begun) && !this.#found) return refusalOfCohort('RUN_FILE_EMPTY')
    const refusal = this.#found ? null : this.#begin(new Uint8Array(), true)
    if (refusal) return refusal
    if (!this.#endsAsText()) return refusalOfCohort('RUN_FILE_TEXT')
    if (!this.#found?.rows.end()) return this.#shapeRefusal()
    if (this.rows === 0) return refusalOfCohort('RUN_FILE_EMPTY')
    return this.#partition.counts.rowsValid === 0 ? refusalOfCohort('RUN_COLUMN_WRONG') : null
  }

  #begin(piece: Uint8Array, isWhole: boolean): Refusal | null {
    const outcome = shapeFrom(this.#begun, this.#column, isWhole)
    // That it is wide text is known by its first two bytes, which are no text of the kind that is taken.
    if (outcome && !outcome.ok && outcome.refusal.rule === 'RUN_FILE_UTF16') return outcome.refusal
    const refusal = this.#textRefusal(piece)
    if (refusal || !outcome) return refusal
    if (!outcome.ok) return outcome.refusal
    this.#found = { shape: outcome.value, rows: this.#rowsOf(outcome.value) }
    const begun = this.#begun
    this.#begun = Buffer.alloc(0)
    return this.#rowsRefusal(begun)
  }

  #rowsOf(shape: Shape): Rows {
    return new Rows(shape, {
      head: () => undefined,
      row: (bytes, _from, _to, cellFrom, cellTo) =>
        this.#partition.add(numberOfCell(bytes, cellFrom, cellTo, this.#mode)),
    })
  }

  #rowsRefusal(piece: Uint8Array): Refusal | null {
    return this.#found?.rows.take(piece) ? null : this.#shapeRefusal()
  }

  #shapeRefusal(): Refusal | null {
    return refusalOfCohort('RUN_FILE_SHAPE', { row: this.rows + 1 })
  }

  #textRefusal(piece: Uint8Array): Refusal | null {
    try {
      this.#text.decode(piece, { stream: true })
    } catch {
      return refusalOfCohort('RUN_FILE_TEXT')
    }
    // Text of two bytes a letter that does not say so reads as text with a nought beside every letter.
    return piece.includes(0) ? refusalOfCohort('RUN_FILE_UTF16') : null
  }

  #endsAsText(): boolean {
    try {
      this.#text.decode()
      return true
    } catch {
      return false
    }
  }
}
