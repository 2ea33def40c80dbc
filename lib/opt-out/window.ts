/** What has come of a file and is not done with: the end of one piece and the beginning of the next are one. */
export class Window {
  bytes = Buffer.alloc(0)
  length = 0
  #done = 0

  /** Bytes up to here are done with, and go when the next piece comes. */
  done(upTo: number): void {
    this.#done = upTo
  }

  get open(): number {
    return this.length - this.#done
  }

  append(piece: Uint8Array): void {
    const kept = this.bytes.subarray(this.#done, this.length)
    const needed = kept.length + piece.length
    if (needed > this.bytes.length) this.#grow(kept, needed)
    else this.bytes.copyWithin(0, this.#done, this.length)
    this.bytes.set(piece, kept.length)
    this.length = needed
    this.#done = 0
  }

  get undone(): number {
    return this.#done
  }

  #grow(kept: Uint8Array, needed: number): void {
    const larger = Buffer.alloc(2 * needed)
    larger.set(kept)
    this.bytes = larger
  }
}
