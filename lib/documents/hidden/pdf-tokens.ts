/** The drawing orders of a PDF page, one at a time. It keeps only what one order needs, however long the page. */

export type Operand = number | string | Uint8Array | readonly Operand[] | null
export type Order = { readonly operator: string; readonly operands: readonly Operand[] }

const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITER = new Set([...'()<>[]{}/%'].map((mark) => mark.charCodeAt(0)))
const isRegular = (byte: number | undefined) => byte !== undefined && !WHITE.has(byte) && !DELIMITER.has(byte)

const MOST_OPERANDS = 10_000
const DEEPEST = 20

const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

class Reader {
  at = 0
  constructor(readonly bytes: Uint8Array) {}

  private skip() {
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0
      if (byte === 0x25)
        while (this.at < this.bytes.length && ![10, 13].includes(this.bytes[this.at] ?? 10)) this.at += 1
      else if (WHITE.has(byte)) this.at += 1
      else return
    }
  }

  private word() {
    const from = this.at
    while (isRegular(this.bytes[this.at])) this.at += 1
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset + from, this.at - from).toString('latin1')
  }

  private literal(): Uint8Array {
    const out: number[] = []
    let depth = 1
    this.at += 1
    while (this.at < this.bytes.length) {
      const byte = this.bytes[this.at] ?? 0
      this.at += 1
      if (byte === 0x5c) this.escaped(out)
      else if (byte === 0x29 && --depth === 0) break
      else {
        if (byte === 0x28) depth += 1
        out.push(byte)
      }
    }
    return Uint8Array.from(out)
  }

  private escaped(out: number[]) {
    const byte = this.bytes[this.at] ?? 0
    const octal = /^[0-7]{1,3}/.exec(
      Buffer.from(this.bytes.subarray(this.at, this.at + 3)).toString('latin1'),
    )
    this.at += octal ? octal[0].length : 1
    if (octal) out.push(Number.parseInt(octal[0], 8) & 0xff)
    else if (byte !== 10 && byte !== 13) out.push(ESCAPES[String.fromCharCode(byte)] ?? byte)
  }

  private hex(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at)
    const stop = end < 0 ? this.bytes.length : end
    const digits = Buffer.from(this.bytes.subarray(this.at + 1, stop))
      .toString('latin1')
      .replace(/[^0-9a-f]/gi, '')
    this.at = stop + 1
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
  }

  /** Null at the end of what there is; a string that begins with a space is an operator. */
  next(depth = 0): Operand | undefined {
    this.skip()
    const byte = this.bytes[this.at]
    if (byte === undefined || depth > DEEPEST) return undefined
    if (byte === 0x2f) {
      this.at += 1
      return `/${this.word()}`
    }
    if (byte === 0x28) return this.literal()
    if (byte === 0x3c && this.bytes[this.at + 1] !== 0x3c) return this.hex()
    if (byte === 0x5b) return this.array(depth)
    if (!isRegular(byte)) {
      this.at += 1
      return null
    }
    const word = this.word()
    return /^[+-]?(\d+\.?\d*|\.\d+)/.test(word) ? Number.parseFloat(word) : ` ${word}`
  }

  private array(depth: number): readonly Operand[] {
    const items: Operand[] = []
    this.at += 1
    while (this.at < this.bytes.length) {
      this.skip()
      if (this.bytes[this.at] === 0x5d) break
      const item = this.next(depth + 1)
      if (item === undefined) break
      if (items.length < MOST_OPERANDS) items.push(item)
    }
    this.at += 1
    return items
  }

  /** A picture written among the orders: its bytes are no orders, and end where a lone EI stands. */
  skipInlinePicture() {
    const rest = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    const data = rest.indexOf('ID', this.at, 'latin1')
    let end = data < 0 ? -1 : rest.indexOf('EI', data + 3, 'latin1')
    while (end > 0 && (!WHITE.has(rest[end - 1] ?? 0) || isRegular(rest[end + 2])))
      end = rest.indexOf('EI', end + 2, 'latin1')
    this.at = end < 0 ? rest.length : end + 2
  }
}

export function* ordersIn(bytes: Uint8Array): Generator<Order> {
  const reader = new Reader(bytes)
  let operands: Operand[] = []
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (typeof token !== 'string' || !token.startsWith(' ')) {
      if (operands.length < MOST_OPERANDS) operands.push(token)
      continue
    }
    const operator = token.slice(1)
    if (operator === 'BI') reader.skipInlinePicture()
    yield { operator, operands }
    operands = []
  }
}
