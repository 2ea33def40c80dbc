import { describe, expect, it } from 'vitest'
import { auditor, headOfHousing, lawyer } from '@/lib/testing/people'
import { addressOf, cursorOf, filtersOf, heldTo, sortOf } from './filters'

const ID = '7e570000-0000-4000-8002-000000000001'

describe('the register', () => {
  it('opens on what waits for this person, of their own service where they have one', () => {
    const filters = filtersOf({}, headOfHousing)
    expect(filters.show).toBe('mine')
    const { awaitedFrom } = heldTo(filters, headOfHousing)
    expect(awaitedFrom?.statuses).toContain('APPROVAL')
    expect(awaitedFrom?.services).toEqual([headOfHousing.serviceId])
    expect(heldTo(filters, lawyer).awaitedFrom?.services).toBeNull()
  })

  it('opens on everything for who only looks on, whatever the address says', () => {
    expect(filtersOf({ show: 'mine' }, auditor).show).toBe('all')
    expect(heldTo(filtersOf({}, auditor), auditor)).toMatchObject({ statuses: undefined })
  })

  it('reads its own address back', () => {
    const filters = {
      show: 'force',
      kind: 'JOINT',
      tier: '1',
      service: ID,
      organisation: ID,
      data: 'special',
      review: 'soon',
      gaps: true,
      published: true,
      search: 'care & “home”',
      sort: 'title',
    } as const
    const query = Object.fromEntries(new URL(addressOf(filters), 'https://gatehouse.example').searchParams)
    expect(filtersOf(query, lawyer)).toEqual(filters)
  })

  it('takes nothing from an address that is not its own', () => {
    const query = {
      show: 'constructor',
      kind: 'NONE',
      service: '1 or 1=1',
      data: '__proto__',
      review: 'now',
      gaps: 'yes',
      q: '  \u0000 ',
      sort: 'id; drop table agreement',
    }
    expect(Object.values(filtersOf(query, lawyer)).filter(Boolean)).toEqual(['mine'])
  })

  it('puts the best match first while something is looked for, and the newest while nothing is', () => {
    expect(sortOf({ show: 'all', search: 'care' })).toBe('best')
    expect(sortOf({ show: 'all' })).toBe('updated')
    expect(sortOf({ show: 'all', sort: 'best' })).toBe('updated')
    expect(sortOf({ show: 'all', search: 'care', sort: 'review' })).toBe('review')
  })
})

describe('a page of the register', () => {
  it.each([
    ['updated', '2026-11-20T10:00:00.000Z'],
    ['best', '12026-11-20T10:00:00.000Z'],
    ['review', '2026-11-20'],
    ['review', ''],
    ['title', 'Care, at “home” & beyond_2'],
  ] as const)('goes on after “%s” %s', (sort, key) => {
    const address = addressOf({ show: 'all' }, { id: ID, key })
    const query = Object.fromEntries(new URL(address, 'https://gatehouse.example').searchParams)
    expect(cursorOf(query, sort)).toEqual({ id: ID, key })
  })

  it.each([
    ['updated', 'yesterday'],
    ['updated', '12026-11-20T10:00:00.000Z'],
    ['best', '2'],
    ['review', '2026-02-31'],
    ['title', 'a\u0000b'],
  ] as const)('is the first page when it is asked for after “%s” %s', (sort, key) =>
    expect(cursorOf({ after: `${ID}_${key}` }, sort)).toBeUndefined(),
  )

  it('is the first page after something that is no id', () => {
    expect(cursorOf({ after: 'x_2026-11-20' }, 'review')).toBeUndefined()
    expect(cursorOf({}, 'review')).toBeUndefined()
  })
})
