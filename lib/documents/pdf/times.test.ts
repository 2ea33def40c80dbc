import { describe, expect, it } from 'vitest'
import { london, utc } from './times'

describe('an instant on a record', () => {
  it('is written in UTC', () => {
    expect(utc('2026-03-04T09:05:07Z')).toBe('4 March 2026, 09:05:07 UTC')
  })

  it('is the same hour in London in winter', () => {
    expect(london('2026-03-04T09:05:07Z')).toBe('4 March 2026, 09:05:07 GMT')
  })

  it('is an hour later in London in summer, over midnight too', () => {
    expect(london('2026-07-31T23:30:00Z')).toBe('1 August 2026, 00:30:00 BST')
  })
})
