import { describe, expect, it } from 'vitest'
import { chanceFrom } from './chance'

describe('chance', () => {
  it('is the same from the same seed and another from another', () => {
    const drawn = (seed: string) => Array.from({ length: 5 }, chanceFrom(seed).uuid)
    expect(drawn('a')).toEqual(drawn('a'))
    expect(drawn('a')).not.toEqual(drawn('b'))
  })

  it('draws ids in the form of random ones', () => {
    expect(chanceFrom('a').uuid()).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('reaches everything in a list, and nothing beyond a range', () => {
    const chance = chanceFrom('a')
    const drawn = Array.from({ length: 500 }, () => chance.oneOf(['x', 'y', 'z']))
    expect(new Set(drawn)).toEqual(new Set(['x', 'y', 'z']))
    const between = Array.from({ length: 500 }, () => chance.between(3, 4))
    expect(between.every((n) => n >= 3 && n < 4)).toBe(true)
  })
})
