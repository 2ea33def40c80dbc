/**
 * What an earlier step found out about each row, so that no later one reads the table again: how long the row is,
 * where its number stands in it, and whose it is.
 */
import { beginFile, type Hold, piecesOf } from './hold'
import { aligned } from './packed-numbers'
import { DamagedFile, type SealedFile } from './sealed-file'
import { Window } from './window'

/** `index` is of the table as it was loaded, `rows` of whose each row is. */
export type IndexName = 'index' | 'rows'

/** Beside a number, `INVALID` and `MISSING`: a line that is no row, the headings, and a row not looked into yet. */
export const BLANK = -3
export const HEAD = -4
export const UNREAD = -5

/** Length, number, and where its cell begins and ends; whole in every frame of a sealed file. */
const FIELDS = 4
const ENTRY_BYTES = FIELDS * Int32Array.BYTES_PER_ELEMENT

export class RowIndex {
  readonly #file: SealedFile
  #entries = new Int32Array(1 << 16)
  #length = 0

  private constructor(file: SealedFile) {
    this.#file = file
  }

  static async begin(hold: Hold, name: IndexName): Promise<RowIndex> {
    return new RowIndex(await beginFile(hold, name))
  }

  add(found: number, from: number, to: number, cellFrom: number, cellTo: number): void {
    if (this.#length === this.#entries.length) this.#grow()
    const entries = this.#entries
    entries[this.#length] = to - from
    entries[this.#length + 1] = found
    entries[this.#length + 2] = cellFrom - from
    entries[this.#length + 3] = cellTo - from
    this.#length += FIELDS
  }

  /** To disk with what has come, so that the index costs the memory of one piece. */
  async flush(): Promise<void> {
    const { buffer } = this.#entries
    await this.#file.write(new Uint8Array(buffer, 0, this.#length * Int32Array.BYTES_PER_ELEMENT))
    this.#length = 0
  }

  async finish(): Promise<void> {
    await this.flush()
    await this.#file.finish()
  }

  async abandon(): Promise<void> {
    await this.#file.abandon()
  }

  #grow(): void {
    const larger = new Int32Array(2 * this.#entries.length)
    larger.set(this.#entries)
    this.#entries = larger
  }
}

export type IndexedVisitor = {
  /**
   * Something else in place of what was found. Asked of many rows at once before any is visited: a
   * processor that need not do anything else between finds out several times as fast.
   */
  judged?(found: number): number
  /** What it was judged to be, and where the row and its cell stand in the bytes. */
  visit(judged: number, bytes: Uint8Array, from: number, to: number, cellFrom: number, cellTo: number): void
}

/** Goes through index and cohort side by side; `after` comes while what was visited is still there. */
export const walkIndexed = async (
  hold: Hold,
  name: IndexName,
  visitor: IndexedVisitor,
  after: (bytes: Buffer) => Promise<void>,
): Promise<void> => {
  const index = new Entries(piecesOf(hold, name), visitor)
  const window = new Window()
  try {
    for await (const piece of piecesOf(hold, 'cohort')) {
      window.append(piece)
      while (await index.isThere()) if (!index.visitIn(window)) break
      await after(window.bytes)
    }
    if (window.open > 0 || (await index.isThere())) throw new DamagedFile()
  } finally {
    await index.close()
  }
}

class Entries {
  readonly #pieces: AsyncGenerator<Uint8Array>
  readonly #visitor: IndexedVisitor
  #entries: Int32Array = new Int32Array()
  #at = 0

  constructor(pieces: AsyncGenerator<Uint8Array>, visitor: IndexedVisitor) {
    this.#pieces = pieces
    this.#visitor = visitor
  }

  async isThere(): Promise<boolean> {
    while (this.#at >= this.#entries.length) {
      const { done, value } = await this.#pieces.next()
      if (done) return false
      if (value.length % ENTRY_BYTES > 0) throw new DamagedFile()
      const { buffer, byteOffset, length } = aligned(value)
      this.#entries = new Int32Array(buffer, byteOffset, length / Int32Array.BYTES_PER_ELEMENT)
      this.#at = 0
      this.#judge()
    }
    return true
  }

  /** Every row that is at hand and whole; false where the next one is not whole yet. */
  visitIn(window: Window): boolean {
    const { bytes, length } = window
    const entries = this.#entries
    const visitor = this.#visitor
    let at = this.#at
    let from = window.undone
    while (at < entries.length) {
      const to = from + (entries[at] ?? 0)
      if (to > length) break
      const cellFrom = from + (entries[at + 2] ?? 0)
      visitor.visit(entries[at + 1] ?? 0, bytes, from, to, cellFrom, from + (entries[at + 3] ?? 0))
      from = to
      at += FIELDS
    }
    window.done(from)
    this.#at = at
    return at >= entries.length
  }

  #judge(): void {
    const entries = this.#entries
    const visitor = this.#visitor
    if (!visitor.judged) return
    for (let at = 1; at < entries.length; at += FIELDS) entries[at] = visitor.judged(entries[at] ?? BLANK)
  }

  async close(): Promise<void> {
    await this.#pieces.return(undefined)
  }
}
