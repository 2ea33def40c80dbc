import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate } from '../shared/dates'
import { ORGANISATION_TYPES, ranksOf } from '../shared/ranks'
import {
  boundsOf,
  type DatedChange,
  isInForce,
  type Policy,
  policyNamed,
  policyOn,
  SHIPPED,
  SWITCHES,
  wrongValue,
} from './policy'
import { SETTING_NAMES } from './ruleset'

const TODAY = '2026-11-20'

const target = (value: number, effectiveFrom: CalendarDate): DatedChange => ({
  kind: 'setting',
  name: 'targetWorkingDays',
  value,
  effectiveFrom,
})

describe('what is in force on a day', () => {
  it('is what came with the product, until the council changes it', () => {
    expect(policyOn(TODAY, [])).toEqual(SHIPPED)
  })

  it('changes on the day a change takes effect, and not the day before', () => {
    const changes = [target(15, '2027-01-04')]
    expect(policyOn('2027-01-03', changes)).toEqual(SHIPPED)
    expect(policyOn('2027-01-04', changes)).toEqual({
      ...SHIPPED,
      ruleset: '2027-01-04',
      settings: { ...SHIPPED.settings, targetWorkingDays: 15 },
    })
  })

  it('is the later change of two, in whatever order they were approved', () => {
    const changes = [target(20, '2027-02-01'), target(15, '2027-01-04')]
    expect(policyOn('2027-01-20', changes).settings.targetWorkingDays).toBe(15)
    expect(policyOn('2027-02-01', changes).settings.targetWorkingDays).toBe(20)
  })

  it('is the change approved last, of two that begin on one day', () => {
    const changes = [target(15, '2027-01-04'), target(12, '2027-01-04')]
    expect(policyOn('2027-01-04', changes).settings.targetWorkingDays).toBe(12)
  })

  it('may be another rank, another law or another bank holiday', () => {
    const changed = policyOn('2027-01-04', [
      { kind: 'floor', name: 'force', value: 'chief inspector', effectiveFrom: '2027-01-04' },
      { kind: 'switch', name: 'G12', value: '2026-10-01', effectiveFrom: '2027-01-04' },
      { kind: 'bankHoliday', name: '2027-06-14', value: 'added', effectiveFrom: '2027-01-04' },
      { kind: 'bankHoliday', name: '2027-05-31', value: 'removed', effectiveFrom: '2027-01-04' },
    ])
    expect(changed.floors.force).toBe('chief inspector')
    expect(changed.inForceFrom.G12).toBe('2026-10-01')
    expect(changed.bankHolidays).toContain('2027-06-14')
    expect(changed.bankHolidays).not.toContain('2027-05-31')
    expect(changed.bankHolidays).toEqual([...changed.bankHolidays].sort())
  })
})

describe('a law behind a switch', () => {
  it('binds from its day on, and never while it has none', () => {
    expect(isInForce(SHIPPED, 'G17', '2026-03-31')).toBe(false)
    expect(isInForce(SHIPPED, 'G17', '2026-04-01')).toBe(true)
    expect(isInForce(SHIPPED, 'G12', '2099-01-01')).toBe(false)
  })
})

describe('a value', () => {
  it('that came with the product is one the council could have set', () => {
    for (const name of SETTING_NAMES)
      expect(wrongValue({ kind: 'setting', name, value: SHIPPED.settings[name] })).toBeNull()
    for (const name of ORGANISATION_TYPES)
      expect(wrongValue({ kind: 'floor', name, value: SHIPPED.floors[name] })).toBeNull()
  })

  it.each(SETTING_NAMES.map((name) => [name] as const))(
    'of %s is a whole number within its bounds, the ends included',
    (name) => {
      const [least, most] = boundsOf(name)
      const say = (value: number) => wrongValue({ kind: 'setting', name, value })
      expect([say(least), say(most)]).toEqual([null, null])
      for (const value of [least - 1, most + 1, least + 0.5, Number.NaN])
        expect(say(value)).toContain(`from ${least} to ${most}`)
    },
  )

  it.each(ORGANISATION_TYPES.map((type) => [type] as const))(
    'of the floor of %s is one of its own ranks',
    (type) => {
      for (const rank of ranksOf(type))
        expect(wrongValue({ kind: 'floor', name: type, value: rank })).toBeNull()
      expect(wrongValue({ kind: 'floor', name: type, value: 'emperor' })).not.toBeNull()
    },
  )
})

describe('the rules an old decision was made under', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(TODAY, days))
  const change: fc.Arbitrary<DatedChange> = fc.oneof(
    fc.record({
      kind: fc.constant('setting' as const),
      name: fc.constantFrom(...SETTING_NAMES),
      value: fc.integer({ min: 0, max: 90 }),
      effectiveFrom: day,
    }),
    fc.record({
      kind: fc.constant('switch' as const),
      name: fc.constantFrom(...SWITCHES),
      value: fc.option(day),
      effectiveFrom: day,
    }),
    fc.record({
      kind: fc.constant('bankHoliday' as const),
      name: day,
      value: fc.constantFrom('added' as const, 'removed' as const),
      effectiveFrom: day,
    }),
  )

  it('are found again by their name, whatever was approved since for a later day', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (proposals) => {
        const decided: Policy[] = []
        let approved: readonly DatedChange[] = []
        for (let days = 0; days < 60; days += 1) {
          const today = addDays(TODAY, days)
          decided.push(policyOn(today, approved))
          const next = proposals[days % (proposals.length || 1)]
          if (next && next.effectiveFrom > today) approved = [...approved, next]
        }
        for (const then of decided) expect(policyNamed(then.ruleset, approved)).toEqual(then)
      }),
    )
  })
})
