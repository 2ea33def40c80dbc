import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ResponseLines } from '@/lib/opt-out/response-lines'
import { responseFactsOf } from './response-facts'

const SUBMITTED = ['9990000018', '9990000026', '9990000034', '9990123454']

/** A run knows a number by the nine digits that its check digit follows from. */
const firstNine = (number: string) => Number(number.slice(0, 9))

const streamed = (text: string) => {
  const lines = new ResponseLines(Uint32Array.from(SUBMITTED, firstNine))
  lines.take(new TextEncoder().encode(text))
  lines.end()
  return { ...lines.facts(), message: 'DATA', isOfThisRun: true }
}

const PIECES = [
  ...SUBMITTED.map((number) => `${number},`),
  '9990000018',
  '9990012342,',
  '9990000017,',
  '999000001',
  '{"status":"pending"}',
  'One or more NHS numbers are invalid',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '',
]

describe('a message read at once', () => {
  it('is what the import of a long one makes of it, piece by piece', () => {
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''))
    const lined = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join('\n'))
    fc.assert(
      fc.property(fc.oneof(text, lined), (message) => {
        const given = { message: 'DATA', text: message, submitted: SUBMITTED, ofThisRun: true } as const
        expect(responseFactsOf(given)).toEqual(streamed(message))
      }),
      { numRuns: 2000, seed: 20261121 },
    )
  })
})
