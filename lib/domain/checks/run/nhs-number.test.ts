import { describe, expect, it } from 'vitest'
import { INVALID, MISSING, masked, maySayANumber, numberIn, numberState, tenthOf } from './nhs-number'

/** Test vectors of specification 2.5. */
const VALID = [
  '9990000018',
  '9990000026',
  '9990000034',
  '9990000050',
  '9990012342',
  '9990123454',
  '9991000003',
  '9991618031',
  '9992000015',
  '9992718285',
  '9993030309',
  '9993141593',
  '9994567896',
  '9996543218',
  '9998000424',
  '9998765439',
  '9999999999',
  '999 000 0026',
  '999-012-3454',
]

const tenFrom = (nine: string) => Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`)

const FULL_WIDTH = Array.from('9990000018', (digit) =>
  String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
).join('')

const WRONG = [
  '9990000017',
  '9990000062',
  '9990123445',
  '9994567869',
  '9998765493',
  ...tenFrom('999000000'),
  ...tenFrom('999123456'),
  ...tenFrom('999555111'),
  ...tenFrom('999777888'),
  '999000001',
  '99900000180',
  '999000001X',
  '9.99E+09',
  FULL_WIDTH,
]

/** Put together here, and nobody's: no range that is or was issued begins so. */
const OUTSIDE_TEST_RANGE = ['12', '34567', '881'].join('')

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('an NHS number of the range kept for tests', () => {
  it.each(VALID)('%s is valid', (text) => {
    expect(numberState(text, 'test')).toBe('valid')
  })

  it.each(WRONG)('%s is invalid', (text) => {
    expect(numberState(text, 'test')).toBe('invalid')
  })

  it.each(['', ' ', '          ', '            '])('“%s” is missing, not invalid', (text) => {
    expect(numberState(text, 'test')).toBe('missing')
  })

  it.each([...VALID, ...WRONG, ''])('%s is the same read from the bytes of a file', (text) => {
    const bytes = bytesOf(`,${text},`)
    const found = numberIn(bytes, 1, bytes.length - 1, 'test')
    expect(found >= 0 ? 'valid' : found === MISSING ? 'missing' : 'invalid').toBe(numberState(text, 'test'))
  })

  it('goes by its first nine digits, however it is spaced', () => {
    for (const text of ['9990000026', '999 000 0026', '999-000-0026', '999 000-0026'])
      expect(numberIn(bytesOf(text), 0, text.length, 'test')).toBe(999_000_002)
  })
})

describe('the tenth digit', () => {
  it('follows from the nine before it', () => {
    for (const text of VALID) {
      const digits = text.replace(/[ -]/g, '')
      expect(tenthOf(Number(digits.slice(0, 9)))).toBe(Number(digits[9]))
    }
  })
})

describe('nothing is repaired', () => {
  it.each([
    ['a leading apostrophe', "'9990000018"],
    ['a space before it', ' 9990000018'],
    ['a space after it', '9990000018 '],
    ['a gap in another place', '9990 00 0018'],
    ['two gaps together', '999  0000018'],
    ['no digits but gaps in place', '   -   -    '],
    ['a gap that is no ASCII space', '999\u00A0000\u00A00026'],
    ['a tab', '999\t000\t0026'],
    ['quotation marks', '"9990000018"'],
    ['a hyphen by itself', '-'],
    ['a decimal point', '9990000018.0'],
    ['digits of another script', '٩٩٩٠٠٠٠٠١٨'],
  ])('%s makes it invalid', (_, text) => {
    expect(numberState(text, 'test')).toBe('invalid')
    expect(numberState(text, 'either')).toBe('invalid')
  })
})

describe('which numbers are taken', () => {
  it('N35: in production the test range is refused, though its arithmetic is right', () => {
    for (const text of VALID) expect(numberState(text, 'production')).toBe('invalid')
  })

  it('in a test nothing but the test range is taken', () => {
    const outside = OUTSIDE_TEST_RANGE
    expect(numberState(outside, 'test')).toBe('invalid')
    expect(numberState(outside, 'production')).toBe('valid')
    expect(numberState(outside, 'either')).toBe('valid')
  })

  it('ten noughts pass the arithmetic and are no number', () => {
    for (const mode of ['production', 'test', 'either'] as const)
      expect(numberState('0000000000', mode)).toBe('invalid')
  })

  it('ten of another digit are not refused for that alone', () => {
    expect(numberState('9999999999', 'test')).toBe('valid')
  })
})

describe('what may be shown or kept', () => {
  it('is the last four digits at most', () => {
    expect(masked(999_000_001)).toBe('*** *** 0018')
  })

  it.each([
    ['Number 9990000018 is invalid', true],
    ['Number 999 000 0018 is invalid', true],
    ['999-000-0018', true],
    ['One or more NHS numbers are invalid', false],
    ['2026-11-21 02:10 failed, code 1234', false],
  ])('“%s” carries a number: %s', (text, carries) => {
    expect(maySayANumber(text)).toBe(carries)
  })

  it('the two answers that are no number can never be one', () => {
    expect([INVALID, MISSING].every((answer) => answer < 0)).toBe(true)
  })
})
