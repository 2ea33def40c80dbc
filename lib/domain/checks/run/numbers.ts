/**
 * Numbers of a cohort, by their first nine digits and packed: a million take four megabytes, where a million
 * strings would take eighty.
 */
export class Numbers {
  #packed: Uint32Array
  #count = 0

  constructor(room = 1 << 12) {
    this.#packed = new Uint32Array(room)
  }

  add(nine: number): void {
    if (this.#count === this.#packed.length) this.#grow()
    this.#packed[this.#count] = nine
    this.#count += 1
  }

  /** Each once, ascending by value, which no locale changes. Sorts what was added in place: ask once. */
  distinct(): Uint32Array {
    return eachOnce(ascending(this.#packed.subarray(0, this.#count)))
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.#packed.length)
    larger.set(this.#packed)
    this.#packed = larger
  }
}

const BITS = 10
const BUCKETS = 2 ** BITS
/** Nine digits are fewer than thirty bits. */
const PASSES = 3

/** Dealt into heaps by ten bits at a time, lowest first: a third of the time of comparing them. */
const ascending = (numbers: Uint32Array): Uint32Array => {
  let from = numbers
  let to: Uint32Array = new Uint32Array(numbers.length)
  for (let pass = 0; pass < PASSES; pass += 1) {
    deal(from, to, pass * BITS)
    const dealt = to
    to = from
    from = dealt
  }
  return from
}

const deal = (from: Uint32Array, to: Uint32Array, shift: number): void => {
  const heaps = new Uint32Array(BUCKETS + 1)
  for (let at = 0; at < from.length; at += 1) {
    const heap = (((from[at] ?? 0) >>> shift) & (BUCKETS - 1)) + 1
    heaps[heap] = (heaps[heap] ?? 0) + 1
  }
  for (let heap = 1; heap <= BUCKETS; heap += 1) heaps[heap] = (heaps[heap] ?? 0) + (heaps[heap - 1] ?? 0)
  for (let at = 0; at < from.length; at += 1) {
    const nine = from[at] ?? 0
    const heap = (nine >>> shift) & (BUCKETS - 1)
    const place = heaps[heap] ?? 0
    to[place] = nine
    heaps[heap] = place + 1
  }
}

const eachOnce = (sorted: Uint32Array): Uint32Array => {
  let kept = 0
  for (let at = 0; at < sorted.length; at += 1) {
    const nine = sorted[at] ?? 0
    if (kept > 0 && sorted[kept - 1] === nine) continue
    sorted[kept] = nine
    kept += 1
  }
  return sorted.subarray(0, kept)
}

/** Where a number stands among others that ascend, or -1. */
export const placeOf = (numbers: Uint32Array, nine: number): number => {
  let low = 0
  let high = numbers.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const found = numbers[middle] ?? 0
    if (found === nine) return middle
    if (found < nine) low = middle + 1
    else high = middle - 1
  }
  return -1
}

const NOBODY = 0
const WIDTH = 32

/** Asked of every row of a file: one step or two, where searching a sorted list of a million takes twenty. */
export class NumberSet {
  readonly #slots: Uint32Array
  readonly #mask: number
  readonly #shift: number

  constructor(numbers: Uint32Array) {
    const bits = Math.max(1, Math.ceil(Math.log2(2 * numbers.length)))
    this.#slots = new Uint32Array(2 ** bits)
    this.#mask = 2 ** bits - 1
    this.#shift = WIDTH - bits
    for (let at = 0; at < numbers.length; at += 1) {
      const nine = numbers[at] ?? NOBODY
      this.#slots[this.#slotOf(nine)] = nine
    }
  }

  has(nine: number): boolean {
    return this.#slots[this.#slotOf(nine)] === nine && nine !== NOBODY
  }

  /** Where the number is, or the free place where it would be. */
  #slotOf(nine: number): number {
    const slots = this.#slots
    let slot = scattered(nine) >>> this.#shift
    while (slots[slot] !== nine && slots[slot] !== NOBODY) slot = (slot + 1) & this.#mask
    return slot
  }
}

/** By Knuth's multiplier, so that numbers that follow each other come to lie far apart. */
const scattered = (nine: number) => Math.imul(nine, 2_654_435_769)
