/** NHS numbers to plant, and a search for them in bytes and on disk, however people or machines write them. */
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { tenthOf } from '@/lib/domain/checks/run/nhs-number'

const THOUSAND = 1_000
/** Of the range kept for tests, the thousands that no other test takes a number from. */
const FREE_THOUSANDS = 350
const FOR_GOOD = 999_100
/** Put on purpose where they stay, such as the server's own log, so never looked for as a leak. */
const ON_PURPOSE = 999_550

/** All of one thousand, which is how the search is quick, and different each time: what is found was planted now. */
const someOf = (first: number, count: number): readonly string[] => {
  const numbers: string[] = []
  const thousand = first + Math.floor(Math.random() * FREE_THOUSANDS)
  for (let nine = thousand * THOUSAND + 1; numbers.length < count; nine += 7)
    if (tenthOf(nine) < 10) numbers.push(`${nine}${tenthOf(nine)}`)
  return numbers
}

export const plantedNumbers = (count: number) => someOf(FOR_GOOD, count)
export const decoyNumbers = (count: number) => someOf(ON_PURPOSE, count)

const cut = (number: string) => [number.slice(0, 3), number.slice(3, 6), number.slice(6)] as const

export const spaced = (number: string) => cut(number).join(' ')

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView) =>
  Buffer.from(buffer, byteOffset, byteLength)

const nineOf = (number: string) => Number(number.slice(0, 9))

const asBigInt = (number: string, isLittle: boolean) => {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigInt64(0, BigInt(number), isLittle)
  return bytesOf(view)
}

type Form = {
  readonly of: (number: string) => Buffer
  /** Which of its bytes are nearly the same for all numbers of one thousand. */
  readonly shared: readonly [number, number]
}

/** How machines pack one, in bytes enough that chance does not write them. */
const PACKED: readonly Form[] = [
  // What PostgreSQL makes of a numeric: four digits at a time, two bytes each.
  {
    of: (number) =>
      bytesOf(new Uint16Array([number.slice(0, 2), number.slice(2, 6), number.slice(6)].map(Number))),
    shared: [0, 4],
  },
  { of: (number) => asBigInt(number, true), shared: [2, 8] },
  { of: (number) => asBigInt(number, false), shared: [0, 6] },
  { of: (number) => bytesOf(new Float64Array([Number(number)])), shared: [4, 8] },
  { of: (number) => bytesOf(new Float64Array([nineOf(number)])), shared: [4, 8] },
]

/** Nine digits in four bytes, as the product holds them. Chance writes one, so two stand side by side. */
const pairsOf = (numbers: readonly string[]) =>
  numbers
    .slice(1)
    .map((number, before) => bytesOf(new Uint32Array([nineOf(numbers[before] ?? ''), nineOf(number)])))

/** Plain, with a space or a hyphen, in one byte a letter or two, and as a log prints bytes. */
const written = (number: string): readonly Buffer[] =>
  ['', ' ', '-'].flatMap((gap) => {
    const text = cut(number).join(gap)
    const wide = Buffer.from(text, 'utf16le')
    const hex = Buffer.from(text).toString('hex')
    return [
      Buffer.from(text),
      wide,
      Buffer.from(wide).swap16(),
      Buffer.from(hex),
      Buffer.from(hex.toUpperCase()),
    ]
  })

const pattern = (bytes: Uint8Array) =>
  [...bytes].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

/** What every form of these numbers has in it: most files have none of it, and one look tells. */
const stemOf = (numbers: readonly string[]): RegExp => {
  const [first, second] = cut(numbers[0] ?? '')
  const each = (text: string, between: string) => [...text].join(between)
  const hex = (text: string) => Buffer.from(text).toString('hex')
  return new RegExp(
    [
      `${first}[ -]?${second}`,
      `${each(first, '\\x00')}\\x00(?:[ -]\\x00)?${each(second, '\\x00')}`,
      `${hex(first)}(?:20|2[dD])?${hex(second)}`,
      ...new Set(
        PACKED.flatMap(({ of, shared }) => numbers.map((one) => pattern(of(one).subarray(...shared)))),
      ),
      ...new Set(
        pairsOf(numbers).map((pair) => `${pattern(pair.subarray(2, 4))}..${pattern(pair.subarray(6))}`),
      ),
    ].join('|'),
    's',
  )
}

const PIECE = 8 << 20
/** Longer than any form, so that one is not missed where a file is cut. */
const OVERLAP = 64

export const searchFor = (numbers: readonly string[]) => {
  const stem = stemOf(numbers)
  const forms = [
    ...numbers.flatMap((number) => [...written(number), ...PACKED.map(({ of }) => of(number))]),
    ...pairsOf(numbers),
  ]

  const isIn = (bytes: Buffer): boolean =>
    stem.test(bytes.toString('latin1')) && forms.some((form) => bytes.includes(form))

  const isInFile = (path: string): boolean => {
    const file = openSync(path, 'r')
    try {
      const piece = Buffer.alloc(PIECE + OVERLAP)
      for (let at = 0; ; at += PIECE) {
        const length = readSync(file, piece, 0, piece.length, at)
        if (isIn(piece.subarray(0, length))) return true
        if (length < piece.length) return false
      }
    } finally {
      closeSync(file)
    }
  }

  /** Files below these places that hold one, of those that were written to since. */
  const filesWithOne = (places: readonly string[], since = 0): readonly string[] =>
    places.flatMap(filesAt).filter((path) => {
      try {
        return statSync(path).mtimeMs >= since && isInFile(path)
      } catch {
        // Gone meanwhile: a file of somebody else's run.
        return false
      }
    })

  return { isIn, filesWithOne }
}

/** Every file there is at or below a place. */
export const filesAt = (place: string): readonly string[] => {
  try {
    if (statSync(place).isFile()) return [place]
    return readdirSync(place, { withFileTypes: true }).flatMap((entry) => {
      const path = join(place, entry.name)
      if (entry.isDirectory()) return filesAt(path)
      return entry.isFile() ? [path] : []
    })
  } catch {
    // Somebody else's temporary folder, gone or shut.
    return []
  }
}
