/** Bytes of the rows that are kept, gathered until the piece they came in is done with. */
export class ReleasedBytes {
  readonly #dropped: number | null
  #out = Buffer.alloc(0)
  #length = 0
  #from = 0
  #to = 0

  /** `dropped` is the column to leave out, from 0. */
  constructor(dropped: number | null) {
    this.#dropped = dropped
  }

  keep(bytes: Uint8Array, from: number, to: number, cellFrom: number, cellTo: number): void {
    if (this.#dropped === null) {
      this.#add(bytes, from, to)
      return
    }
    // One of the two delimiters round the cell goes with it.
    const isFirst = this.#dropped === 0
    this.#add(bytes, from, isFirst ? cellFrom : cellFrom - 1)
    this.#add(bytes, isFirst ? cellTo + 1 : cellTo, to)
  }

  /** All that was kept of these bytes; good until more is kept. */
  taken(bytes: Uint8Array): Uint8Array {
    this.#copy(bytes)
    this.#from = 0
    this.#to = 0
    const taken = this.#out.subarray(0, this.#length)
    this.#length = 0
    return taken
  }

  /** What lies side by side is copied in one go. */
  #add(bytes: Uint8Array, from: number, to: number): void {
    if (from !== this.#to) {
      this.#copy(bytes)
      this.#from = from
    }
    this.#to = to
  }

  #copy(bytes: Uint8Array): void {
    if (this.#out.length < bytes.length) this.#grow(bytes.length)
    this.#out.set(bytes.subarray(this.#from, this.#to), this.#length)
    this.#length += this.#to - this.#from
  }

  #grow(room: number): void {
    const larger = Buffer.alloc(room)
    larger.set(this.#out.subarray(0, this.#length))
    this.#out = larger
  }
}
