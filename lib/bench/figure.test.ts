import { describe, expect, it } from 'vitest'
import { type Aim, type Figure, isMet } from './figure'

const figure = (measured: number, baseline: number | undefined, aim?: Aim): Figure => ({
  name: 'Work list',
  unit: 'ms',
  measured,
  baseline,
  aim,
})

describe('an aim', () => {
  it.each([
    ['a ratio at the most', 10, 5, { of: 'ratio', most: 2 }, true],
    ['a ratio above it', 10.1, 5, { of: 'ratio', most: 2 }, false],
    ['a ratio at the least', 5, 10, { of: 'ratio', least: 0.5 }, true],
    ['a ratio below it', 4.9, 10, { of: 'ratio', least: 0.5 }, false],
    ['an excess at the most', 214, 174, { of: 'excess', most: 40 }, true],
    ['an excess above it', 215, 174, { of: 'excess', most: 40 }, false],
    ['a measure at the most', 350, undefined, { of: 'measured', most: 350 }, true],
    ['a measure above it, whatever its baseline', 351, 350, { of: 'measured', most: 350 }, false],
  ] as const)('judges %s', (_, measured, baseline, aim, expected) => {
    expect(isMet(figure(measured, baseline, aim))).toBe(expected)
  })

  it('is neither met nor missed where there is none', () => {
    expect(isMet(figure(10, 5))).toBeUndefined()
  })

  it('against a baseline that was not measured is a fault', () => {
    expect(() => isMet(figure(10, undefined, { of: 'ratio', most: 2 }))).toThrow('no baseline')
  })
})
