import { placeOf } from '@/lib/domain/checks/run/numbers'
import { NO_LINE, numberOfLine, type ResponseFacts } from '@/lib/domain/checks/run/response'
import { Window } from './window'

const [LF, CR, OPEN_BRACE] = [0x0a, 0x0d, 0x7b]

/** As much of a message as is looked at when it is no list of numbers. */
const OPENING_BYTES = 64 * 1024
/** No line of a list is longer than thirteen bytes; past this it is none, and is not gathered further. */
const LONGEST_LINE = 64 * 1024

type Known = Omit<ResponseFacts, 'message' | 'isOfThisRun'>

/** Lines of a response held against what was submitted, as they come; LF and CRLF both, blank lines at the end. */
export class ResponseLines {
  readonly #submitted: Uint32Array
  readonly #seen: Uint8Array
  readonly #window = new Window()
  #opening: Buffer = Buffer.alloc(0)
  #bytes = 0
  #numberLines = 0
  #otherLines = 0
  #strangers = 0
  #repeated = 0
  #blank = 0

  constructor(submitted: Uint32Array) {
    this.#submitted = submitted
    this.#seen = new Uint8Array(submitted.length)
  }

  take(piece: Uint8Array): void {
    this.#bytes += piece.length
    const room = OPENING_BYTES - this.#opening.length
    if (room > 0) this.#opening = Buffer.concat([this.#opening, piece.subarray(0, room)])
    this.#window.append(piece)
    this.#lines()
    if (this.#window.open > LONGEST_LINE) this.#tooLong()
  }

  end(): void {
    const { undone, length } = this.#window
    if (undone < length) this.#line(undone, length)
  }

  get opening(): string {
    return this.#opening.toString()
  }

  facts(): Known {
    return {
      bytes: this.#bytes,
      isStatusDocument: this.#opening.find((byte) => !isSpace(byte)) === OPEN_BRACE,
      numberLines: this.#numberLines,
      otherLines: this.#otherLines,
      strangers: this.#strangers,
      repeated: this.#repeated,
    }
  }

  returned(): Uint32Array {
    return this.#submitted.filter((_, place) => this.#seen[place] === 1)
  }

  #lines(): void {
    const { bytes, length } = this.#window
    let from = this.#window.undone
    for (;;) {
      const end = bytes.subarray(0, length).indexOf(LF, from)
      if (end < 0) break
      this.#line(from, end)
      from = end + 1
    }
    this.#window.done(from)
  }

  #line(from: number, end: number): void {
    const { bytes } = this.#window
    const to = end > from && bytes[end - 1] === CR ? end - 1 : end
    if (to === from) this.#blank += 1
    else this.#written(numberOfLine(bytes, from, to))
  }

  #written(number: number): void {
    // Blank lines that something follows were not the end.
    this.#otherLines += this.#blank
    this.#blank = 0
    if (number === NO_LINE) {
      this.#otherLines += 1
      return
    }
    this.#numberLines += 1
    const place = placeOf(this.#submitted, number)
    if (place < 0) this.#strangers += 1
    else if (this.#seen[place] === 1) this.#repeated += 1
    else this.#seen[place] = 1
  }

  #tooLong(): void {
    this.#written(NO_LINE)
    this.#window.done(this.#window.length)
  }
}

const isSpace = (byte: number) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
