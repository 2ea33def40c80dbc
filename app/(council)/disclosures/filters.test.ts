import { describe, expect, it } from 'vitest'
import { auditor, coordinator, headOfHousing } from '@/lib/testing/people'
import { addressOf, cursorOf, filtersOf, statusesOf } from './filters'

const ID = '7e570000-0000-4000-8002-000000000001'

describe('the work list', () => {
  it('opens on what waits for this person', () => {
    expect(filtersOf({}, coordinator).show).toBe('mine')
    expect(statusesOf(filtersOf({}, headOfHousing), headOfHousing)).toEqual(['AWAIT_HOS', 'REVIEW'])
  })

  it('opens on every case for who only looks on, whatever the address says', () => {
    expect(filtersOf({ show: 'mine' }, auditor).show).toBe('all')
    expect(statusesOf(filtersOf({}, auditor), auditor)).toContain('CLOSED')
  })

  it('reads its own address back', () => {
    const filters = {
      show: 'assess',
      agency: ID,
      service: ID,
      overdue: true,
      search: 'Pelham & “House”',
    } as const
    const query = Object.fromEntries(new URL(addressOf(filters), 'https://gatehouse.example').searchParams)
    expect(filtersOf(query, coordinator)).toEqual(filters)
  })

  it('has no emergency twice: they stand above every list, and in a view of their own', () => {
    expect(statusesOf({ show: 'all' }, auditor)).not.toContain('U_LOGGED')
    expect(statusesOf({ show: 'urgent' }, auditor)).toContain('U_LOGGED')
  })

  it('counts as overdue a requirement that is decided and not yet given', () => {
    expect(statusesOf({ show: 'all', overdue: true }, auditor)).toEqual(
      expect.arrayContaining(['COMPLY', 'CHALLENGE']),
    )
  })

  it('counts as overdue only what is not decided', () => {
    expect(statusesOf({ show: 'all', overdue: true }, auditor)).not.toContain('CLOSED')
    expect(statusesOf({ show: 'ended', overdue: true }, auditor)).toEqual([])
  })

  it.each([
    { show: 'constructor', agency: "' or 1=1", service: ['x', ID], overdue: 'yes' },
    { show: ['all', 'mine'], agency: '', service: '../../', overdue: ['0'] },
    { show: '\u0000', q: '  \u0000\u0007 ' },
  ])('takes nothing from %j that it does not know', (query) => {
    const { agency, service, overdue, search, show } = filtersOf(query, coordinator)
    expect([agency, service, overdue, search]).toEqual([undefined, undefined, undefined, undefined])
    expect(['mine', 'all']).toContain(show)
  })

  it('cuts a search that is too long and takes out what PostgreSQL cannot hold', () => {
    expect(filtersOf({ q: `a\u0000b${'c'.repeat(200)}` }, coordinator).search).toBe(`a b${'c'.repeat(97)}`)
  })
})

describe('the next page', () => {
  it('starts after a due date and an id', () => {
    expect(cursorOf({ after: `2026-10-14_${ID}` })).toEqual({ dueOn: '2026-10-14', id: ID })
    expect(cursorOf({ after: `9999-12-31_${ID}` })).toEqual({ dueOn: '9999-12-31', id: ID })
  })

  it.each([
    '',
    'x',
    `2026-02-31_${ID}`,
    `0000-01-01_${ID}`,
    '2026-10-14_not-an-id',
    `2026-10-14_${ID}; drop table`,
  ])('is the first page when it is asked for after “%s”', (after) =>
    expect(cursorOf({ after })).toBeUndefined(),
  )
})
