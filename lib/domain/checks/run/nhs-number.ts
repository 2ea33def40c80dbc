/**
 * Specification 2.4 and 2.5. Works on character codes, so that the same rule reads a typed value and the bytes of
 * a file of a million rows. What it finds goes by its first nine digits: the tenth follows from them, and nine fit
 * the whole numbers that a processor is quick with. Nothing is repaired: a value that is damaged may have been
 * another person's.
 */

/** `production` refuses the range kept for tests, `test` everything outside it; `either` asks the arithmetic alone. */
export const NUMBER_MODES = ['production', 'test', 'either'] as const
export type NumberMode = (typeof NUMBER_MODES)[number]

export type NumberState = 'valid' | 'invalid' | 'missing'

export const INVALID = -1
export const MISSING = -2

const [SPACE, HYPHEN, ZERO, NINE] = [0x20, 0x2d, 0x30, 0x39]
const LENGTH = 10
/** As people write it: 3, 3 and 4 digits apart. */
const SPACED_LENGTH = 12
const isGap = (place: number) => place === 3 || place === 7

/** The nine digits where the range kept for tests begins; it goes to the last number there could be. */
const FIRST_FOR_TESTS = 999_000_000

type Codes = ArrayLike<number>

/** The nine digits of the number between two places; `INVALID`; or `MISSING` where there is nothing or only spaces. */
export const numberIn = (codes: Codes, from: number, to: number, mode: NumberMode): number => {
  if (to - from === LENGTH) return checked(codes, from, false, mode)
  if (to - from === SPACED_LENGTH) return checked(codes, from, true, mode)
  return isBlank(codes, from, to) ? MISSING : INVALID
}

const isBlank = (codes: Codes, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (codes[at] !== SPACE) return false
  return true
}

const checked = (codes: Codes, from: number, isSpaced: boolean, mode: NumberMode): number => {
  let nine = 0
  let sum = 0
  let digit = 0
  let weight = LENGTH
  for (let place = 0; weight > 0; place += 1) {
    const code = codes[from + place] ?? 0
    if (isSpaced && isGap(place)) {
      if (code !== SPACE && code !== HYPHEN) return outside(codes, from, isSpaced)
      continue
    }
    if (code < ZERO || code > NINE) return outside(codes, from, isSpaced)
    digit = code - ZERO
    if (weight > 1) {
      nine = nine * 10 + digit
      sum += digit * weight
    }
    weight -= 1
  }
  return digit === checkDigitOf(sum) && isInRange(nine, mode) ? nine : INVALID
}

const outside = (codes: Codes, from: number, isSpaced: boolean): number =>
  isBlank(codes, from, from + (isSpaced ? SPACED_LENGTH : LENGTH)) ? MISSING : INVALID

/** Modulus 11. Ten is no digit: no number exists for those nine. */
const checkDigitOf = (sum: number) => {
  const candidate = 11 - (sum % 11)
  return candidate === 11 ? 0 : candidate
}

const isInRange = (nine: number, mode: NumberMode) => {
  if (nine === 0) return false
  return mode === 'either' || nine >= FIRST_FOR_TESTS === (mode === 'test')
}

/** The digit that follows from nine. */
export const tenthOf = (nine: number): number => {
  let sum = 0
  for (let [rest, weight] = [nine, 2]; weight <= LENGTH; weight += 1) {
    sum += (rest % 10) * weight
    rest = (rest / 10) | 0
  }
  return checkDigitOf(sum)
}

const codesOf = (text: string) => Uint16Array.from(text, (letter) => letter.charCodeAt(0))

const stateOf = (found: number): NumberState => {
  if (found >= 0) return 'valid'
  return found === MISSING ? 'missing' : 'invalid'
}

export const numberState = (text: string, mode: NumberMode): NumberState => {
  const codes = codesOf(text)
  return stateOf(numberIn(codes, 0, codes.length, mode))
}

/** Ten digits together, or as people write them; whether the number exists is another question. */
const LIKE_A_NUMBER = /\d{10}|\d{3}[ -]\d{3}[ -]\d{4}/

/** For text that is to be kept or shown: it must not carry anybody's number. */
export const maySayANumber = (text: string) => LIKE_A_NUMBER.test(text)

/** `*** *** 0018`, the most of a number that a screen may show. */
export const masked = (nine: number) => `*** *** ${String(nine % 1000).padStart(3, '0')}${tenthOf(nine)}`
