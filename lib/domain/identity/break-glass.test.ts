import { describe, expect, it } from 'vitest'
import { codeFrom, plainCode } from './break-glass'

describe('a code that is typed once', () => {
  it('has twelve signs in three groups, none of them easily misread', () => {
    const codes = Array.from({ length: 200 }, (_, at) =>
      codeFrom(Uint8Array.from({ length: 40 }, (__, place) => (at * 37 + place * 11) % 256)),
    )
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/)
  })

  it('is not made of too few bytes, or of bytes that would favour a sign', () => {
    expect(codeFrom(new Uint8Array(11))).toBeNull()
    expect(codeFrom(new Uint8Array(40).fill(255))).toBeNull()
  })

  it('may be typed with or without its dashes, in small letters', () => {
    expect(plainCode(' abcd-2345 efgh')).toBe('ABCD2345EFGH')
  })
})
