import { describe, expect, it } from 'vitest'
import { askedChange } from './asked-change'

describe('the address of a change', () => {
  it.each([
    [{ kind: 'setting', name: 'targetWorkingDays' }],
    [{ kind: 'floor', name: 'force' }],
    [{ kind: 'switch', name: 'G12' }],
  ])('names %j', (query) => {
    expect(askedChange(query)).toEqual(query)
  })

  it('names no day of a bank holiday, which its form asks', () => {
    expect(askedChange({ kind: 'bankHoliday', name: '' })).toEqual({ kind: 'bankHoliday' })
  })

  it.each([
    [{}],
    [{ kind: 'setting' }],
    [{ kind: 'setting', name: 'force' }],
    [{ kind: 'setting', name: 'constructor' }],
    [{ kind: 'floor', name: ['force', 'hmrc'] }],
    [{ kind: 'permission', name: 'approveRequest' }],
  ])('names nothing that is not the council’s to set: %j', (query) => {
    expect(askedChange(query)).toBeNull()
  })
})
