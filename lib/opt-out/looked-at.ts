import type { NumberMode } from '@/lib/domain/checks/run/nhs-number'
import type { Refusal } from '@/lib/domain/shared/outcome'
import { numberOfCell } from './cohort-rows'
import { isBlankFile, shapeFrom } from './head'
import { refusalOfCohort } from './refused-cohort'
import { BLANK, HEAD, type RowIndex, UNREAD } from './row-index'
import { Rows, type Shape } from './rows'

/** The first refusal that an upload gives cause for, as early as it can be known. */
export class LookedAt {
  readonly #column: string
  readonly #text = new TextDecoder('utf-8', { fatal: true })
  readonly #mode: NumberMode
  readonly #index: RowIndex
  #begun: Buffer = Buffer.alloc(0)
  #hasNumber = false
  #found: { readonly shape: Shape; readonly rows: Rows } | null = null

  constructor(index: RowIndex, column: string, mode: NumberMode) {
    this.#index = index
    this.#column = column
    this.#mode = mode
  }

  get rows(): number {
    return this.#found?.rows.count ?? 0
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
    return this.#hasNumber ? null : refusalOfCohort('RUN_COLUMN_WRONG')
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
    const index = this.#index
    return new Rows(shape, {
      head: (_, ...places) => index.add(HEAD, ...places),
      blank: (_, ...places) => index.add(BLANK, ...places),
      row: (bytes, from, to, cellFrom, cellTo) => {
        this.#hasNumber ||= numberOfCell(bytes, cellFrom, cellTo, this.#mode) >= 0
        index.add(UNREAD, from, to, cellFrom, cellTo)
      },
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
