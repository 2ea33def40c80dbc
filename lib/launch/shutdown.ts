/** What was started, ended in the opposite order, once, however often it is asked for. */
type End = () => Promise<void>

export class Shutdown {
  readonly #ends: End[] = []
  #under: Promise<void> | undefined

  get isUnderWay(): boolean {
    return this.#under !== undefined
  }

  /** Something begun while the rest is ending is ended at once. */
  async onStop(end: End): Promise<void> {
    if (this.isUnderWay) await end()
    else this.#ends.push(end)
  }

  stop(): Promise<void> {
    this.#under ??= this.#endAll()
    return this.#under
  }

  async #endAll(): Promise<void> {
    for (let end = this.#ends.pop(); end; end = this.#ends.pop()) await end()
  }
}
