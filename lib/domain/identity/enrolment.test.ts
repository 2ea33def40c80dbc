import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { CODE_LENGTH, CODE_LETTERS, codeFrom } from './enrolment'

describe('a code of an enrolment', () => {
  it('has more than 48 bits, of letters that are not misread', () => {
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length)
    expect(CODE_LENGTH * Math.log2(CODE_LETTERS.length)).toBeGreaterThan(48)
    expect(CODE_LETTERS).not.toMatch(/[01OILU]/)
  })

  it('uses all letters equally often, at each place', () => {
    const codes = Array.from({ length: 29_000 }, () => codeFrom(randomBytes(64)))
    expect(new Set(codes).size).toBe(codes.length)
    for (let place = 0; place < CODE_LENGTH; place += 1)
      for (const letter of CODE_LETTERS) {
        const times = codes.filter((code) => code[place] === letter).length
        expect(Math.abs(times - codes.length / CODE_LETTERS.length), `${letter} at ${place}`).toBeLessThan(
          250,
        )
      }
  })

  it('is not made of too few bytes', () => {
    expect(() => codeFrom(new Uint8Array(9))).toThrow('too few')
    expect(() => codeFrom(new Uint8Array(64).fill(255))).toThrow('too few')
  })
})
