import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256Hex } from '@/lib/hash'
import { INVALID, tenthOf } from './nhs-number'
import { NumberSet, Numbers, placeOf } from './numbers'
import { isLocalId, requestFileName, requestPieces, requestSettings, sequenceAfter } from './request'
import {
  classified,
  excerptOf,
  interimStatus,
  NO_LINE,
  numberOfLine,
  RESPONSE_OUTCOMES,
  RESPONSE_RULES,
  type ResponseFacts,
} from './response'

/** Specification 2.6 and 2.7. */

const numbersOf = (...given: readonly number[]) => {
  const numbers = new Numbers(1)
  for (const number of given) numbers.add(number)
  return numbers.distinct()
}

const requestOf = (ascending: Uint32Array, lineEnd: 'LF' | 'CRLF' = 'LF') =>
  Buffer.concat([...requestPieces(ascending, lineEnd)])

describe('the request', () => {
  const vector = numbersOf(999012345, 999000001, 999000003, 999000002, 999000001)

  it('is byte for byte that of vector 2.7', () => {
    const bytes = requestOf(vector)
    expect(bytes.toString()).toBe('9990000018,\n9990000026,\n9990000034,\n9990123454,\n')
    expect(bytes.length).toBe(48)
    expect(sha256Hex(bytes)).toBe('403d253e29d962317990736d7576b4f5104b83de35f65dcf60c2fd28f3a8d2c5')
  })

  it('has the line ends that the service wants', () => {
    expect(requestOf(vector, 'CRLF').toString()).toBe(
      '9990000018,\r\n9990000026,\r\n9990000034,\r\n9990123454,\r\n',
    )
  })

  it('keeps noughts in front', () => {
    expect(requestOf(numbersOf(7)).toString()).toMatch(/^000000007\d,\n$/)
  })

  it('has each number once, ascending, however they came', () => {
    const somebody = fc.integer({ min: 1, max: 999_999_999 })
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 300 }), (given) => {
        const lines = requestOf(numbersOf(...given))
          .toString()
          .split('\n')
          .slice(0, -1)
        expect(lines.map((line) => Number(line.slice(0, 9)))).toEqual(
          [...new Set(given)].sort((a, b) => a - b),
        )
      }),
    )
  })

  it('of more numbers than one piece holds is whole', () => {
    const nines = Array.from({ length: 45_000 }, (_, index) => 999_000_000 + index)
    const many = numbersOf(...nines.filter((nine) => tenthOf(nine) < 10))
    const bytes = requestOf(many)
    expect(bytes.length).toBe(many.length * 12)
    expect(bytes.toString()).toMatch(/^(\d{10},\n){40000,}$/)
    expect(bytes.subarray(-12).toString()).toBe('9990449996,\n')
  })
})

describe('who is asked about', () => {
  it('is found again, and nobody else', () => {
    const somebody = fc.integer({ min: 1, max: 999_999_999 })
    fc.assert(
      fc.property(fc.array(somebody, { maxLength: 200 }), somebody, (given, other) => {
        const ascending = numbersOf(...given)
        const set = new NumberSet(ascending)
        for (const number of [...given, other]) {
          expect(set.has(number)).toBe(given.includes(number))
          expect(ascending[placeOf(ascending, number)] === number).toBe(given.includes(number))
        }
        expect([set.has(0), set.has(-1), set.has(-2)]).toEqual([false, false, false])
      }),
    )
  })
})

describe('the name of a request', () => {
  const settings = requestSettings.parse({
    mailbox: 'X26TEST',
    recipientMailbox: 'X26SPINE',
    workflowId: 'SPINE_NTT_UPHOLDING',
  })

  it('is the mailbox, the day and a number', () => {
    expect(requestFileName(settings, '2026-11-21', 7)).toBe('X26TEST-21112026-0007.dat')
    const short = { ...settings, nameForm: '{mailbox}-{DDMMYY}-{sequence}.dat' }
    expect(requestFileName(short, '2026-11-21', 7)).toBe('X26TEST-211126-0007.dat')
  })

  it('is never used twice in a month, and counts from one again in the next', () => {
    expect(sequenceAfter(null, '2026-11-21')).toBe(1)
    expect(sequenceAfter({ on: '2026-11-02', sequence: 6 }, '2026-11-21')).toBe(7)
    expect(sequenceAfter({ on: '2026-11-30', sequence: 6 }, '2026-12-01')).toBe(1)
    expect(sequenceAfter({ on: '2025-11-30', sequence: 6 }, '2026-11-30')).toBe(1)
    expect(() => requestFileName(settings, '2026-11-21', 10_000)).toThrow(RangeError)
  })

  it.each([
    ['no date', '{mailbox}-{sequence}.dat'],
    ['no number', '{mailbox}-{DDMMYY}.dat'],
    ['another extension', '{mailbox}-{DDMMYY}-{sequence}.txt'],
    ['a colon', '{mailbox}:{DDMMYY}-{sequence}.dat'],
    ['a folder', '../{DDMMYY}-{sequence}.dat'],
    ['a part that there is not', '{council}-{DDMMYY}-{sequence}.dat'],
  ])('may not be formed with %s', (_, nameForm) => {
    expect(requestSettings.safeParse({ ...settings, nameForm }).success).toBe(false)
  })

  it.each([
    ['RUN-2026_1', true],
    ['', false],
    ['RUN:1', false],
    ['RUN 1', false],
    ['Ä', false],
    ['a'.repeat(65), false],
  ])('local id “%s”: %s', (text, fits) => {
    expect(isLocalId(text)).toBe(fits)
  })
})

const GOOD: ResponseFacts = {
  message: 'DATA',
  bytes: 24,
  isStatusDocument: false,
  numberLines: 2,
  otherLines: 0,
  strangers: 0,
  repeated: 0,
  isOfThisRun: true,
}

describe('a message is classified by seven rules in order', () => {
  const TEXT = { numberLines: 0, otherLines: 1 }
  it.each<[string, string, string, Partial<ResponseFacts>]>([
    ['RR1', 'LOGGED', 'a report', { message: 'REPORT', bytes: 0, numberLines: 0 }],
    ['RR1', 'RUN_FAILED_TRANSPORT', 'a report that nobody collected it', { message: 'REPORT_UNDELIVERED' }],
    ['RR2', 'INTERIM', 'a status document', { ...TEXT, isStatusDocument: true }],
    [
      'RR2',
      'INTERIM',
      'a status document of another run',
      { ...TEXT, isStatusDocument: true, isOfThisRun: false },
    ],
    ['RR3', 'RUN_FAILED_REJECTED', 'N27: one sentence', TEXT],
    ['RR3', 'RUN_FAILED_REJECTED', 'a sentence for another run', { ...TEXT, isOfThisRun: false }],
    ['RR4', 'RUN_FAILED_MISMATCH', 'numbers for another run', { isOfThisRun: false }],
    [
      'RR4',
      'RUN_FAILED_MISMATCH',
      'nothing, for another run',
      { bytes: 0, numberLines: 0, isOfThisRun: false },
    ],
    ['RR5', 'RUN_FAILED_MISMATCH', 'N25: a number not submitted', { strangers: 1 }],
    ['RR5', 'RUN_FAILED_MISMATCH', 'a number twice', { repeated: 1 }],
    ['RR5', 'RUN_FAILED_MISMATCH', 'a line that is no number', { otherLines: 1 }],
    ['RR6', 'EMPTY_RESULT_CONFIRM', 'nothing', { bytes: 0, numberLines: 0 }],
    ['RR7', 'RESPONSE_OK', 'numbers that were submitted', {}],
  ])('%s %s: %s', (rule, outcome, _, change) => {
    expect(classified({ ...GOOD, ...change })).toEqual({ rule, outcome })
  })

  it('and every outcome has its rule', () => {
    expect([...new Set(RESPONSE_RULES.map(({ outcome }) => outcome))].toSorted()).toEqual(
      RESPONSE_OUTCOMES.toSorted(),
    )
  })
})

describe('what is kept of a message that is no list', () => {
  it('is the beginning of the sentence, unless it holds a number', () => {
    expect(excerptOf('One or more NHS numbers are invalid')).toBe('One or more NHS numbers are invalid')
    expect(excerptOf('x'.repeat(300))).toHaveLength(200)
    expect(excerptOf('9990000018 is invalid')).toBeNull()
    expect(excerptOf(`${'x'.repeat(195)}9990000018`)).toBeNull()
    expect(excerptOf('999 000 0018 is invalid')).toBeNull()
    expect(excerptOf('99900\u200B00018 is invalid')).toBeNull()
    expect(excerptOf('One\u0007 file\u202E')).toBe('One file')
  })

  it('is the status of a document, and nothing else of it', () => {
    expect(interimStatus({ status: 'pending', numbers: ['9990000018'] })).toBe('pending')
    expect(interimStatus({ status: '9990000018' })).toBeNull()
    expect(interimStatus({ status: 7 })).toBeNull()
    expect(interimStatus(null)).toBeNull()
    expect(interimStatus([])).toBeNull()
  })
})

describe('a line of a response', () => {
  it.each([
    ['9990000018,', 999_000_001],
    ['9990000018', 999_000_001],
    ['9990000017,', INVALID],
    ['9990000018,,', NO_LINE],
    ['999 000 0018', NO_LINE],
    ['999000001', NO_LINE],
    ['999000001X,', NO_LINE],
    ['', NO_LINE],
    [' 9990000018', NO_LINE],
  ])('“%s”', (text, number) => {
    const bytes = Buffer.from(text)
    expect(numberOfLine(bytes, 0, bytes.length)).toBe(number)
  })
})
