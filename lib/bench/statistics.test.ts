import { describe, expect, it } from 'vitest'
import { inTurns, percentile } from './statistics'

const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('a percentile', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [1, 100],
    [0, 1],
  ])('%d of 1 to 100 is %d', (share, expected) => {
    expect(percentile(oneTo(100), share)).toBe(expected)
  })

  it('is always a sample that was measured', () => {
    expect(percentile([4, 1], 0.5)).toBe(1)
    expect(percentile([4, 1], 0.51)).toBe(4)
  })

  it('does not mind the order, and leaves it', () => {
    const samples = [10, 9, 1]
    expect(percentile(samples, 0.5)).toBe(9)
    expect(samples).toEqual([10, 9, 1])
  })

  it('of nothing does not exist', () => {
    expect(() => percentile([], 0.5)).toThrow('Nothing was measured.')
  })
})

describe('measuring in turns', () => {
  it('runs one of each, over and over, and times each by itself', async () => {
    const order: string[] = []
    let clock = 0
    const taking = (name: string, ms: number) => async () => {
      order.push(name)
      clock += ms
    }
    const samples = await inTurns({ page: taking('page', 6), bare: taking('bare', 4) }, 3, () => clock)

    expect(order).toEqual(['page', 'bare', 'page', 'bare', 'page', 'bare'])
    expect(samples).toEqual({ page: [6, 6, 6], bare: [4, 4, 4] })
  })
})
