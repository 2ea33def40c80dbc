import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CLEAR, decided, type Given } from '@/lib/testing/guards'
import { GUARD_IDS, guardFacts } from './facts'
import { GUARDS } from './guards'
import { GUARD_ROWS } from './rules'

/** Facts under which each guard blocks, and no other does. */
const BLOCKING: Readonly<Record<string, Given>> = {
  'G-ROPA': { ...CLEAR, ropa: { exists: false } },
  'G-NOTICE': { ...CLEAR, notice: { ...CLEAR.notice, mentionsOptOut: false } },
  'G-TRAIN': {
    ...CLEAR,
    training: { actors: [{ person: 'New starter', courses: [] }], recipientStatement: true },
  },
  'G-RETAIN': {
    ...CLEAR,
    retention: [{ ...CLEAR.retention[0], openEnded: true, recipientMonths: undefined }],
  },
  'G-LOC': { ...CLEAR, location: { ...CLEAR.location, uses: [{ place: 'IM' }] } },
  'G-DPO': { ...CLEAR, advice: { level: 'NOT_GIVEN' } },
  'G-NDO': { ...CLEAR, optOut: { healthOrCareData: true, blockedBy: ['NB3'] } },
  'G-DPIA': { ...CLEAR, impact: { newTechnology: true, assessed: false } },
  'G-TRANSFER': { ...CLEAR, transfers: [{ status: 'SUSPENDED' }] },
}

describe('the table', () => {
  it('has facts here for each guard, in its order', () => {
    expect(Object.keys(BLOCKING)).toEqual([...GUARD_IDS])
    expect(GUARDS.map(({ id }) => id)).toEqual([...GUARD_IDS])
    expect(GUARD_ROWS.map(({ id }) => id)).toEqual(['REVIEW_LATE', ...GUARD_IDS, 'SIGN_OK'])
  })

  it('lets an agreement that nothing stands in the way of be signed', () => {
    expect(decided(CLEAR)).toMatchObject({ outcome: 'SIGN_OK', requires: [], flags: [] })
  })

  it.each(Object.entries(BLOCKING))('%s blocks, and says why, what clears it and who can', (row, facts) => {
    const { outcome, toClear, reasons, ...decision } = decided(facts)
    expect({ outcome, row: decision.row }).toEqual({ outcome: 'BLOCKED', row })
    expect(toClear?.map(({ id }) => id)).toEqual([row])
    for (const { clears, who } of toClear ?? []) expect([clears, who]).not.toContain('')
    for (const { text, source } of reasons) {
      expect(text).toMatch(/^\p{Lu}.*\.$/su)
      expect(source).not.toBe('')
    }
  })

  it('says everything that stands in the way at once, and the first guard gives its name', () => {
    const both = { ...BLOCKING['G-RETAIN'], transfers: BLOCKING['G-TRANSFER']?.transfers }
    expect(decided(both)).toMatchObject({ row: 'G-RETAIN', requires: ['RETENTION_NO_END', 'TRANSFER'] })
  })

  it('needs no impact assessment, opt-out or transfer where there is nothing of the kind', () => {
    const impact = {
      specialCategoryAtScale: false,
      vulnerablePeople: false,
      newTechnology: false,
      transferRiskHigh: false,
    }
    expect(decided({ ...CLEAR, impact, optOut: { healthOrCareData: false }, transfers: [] }).outcome).toBe(
      'SIGN_OK',
    )
  })
})

describe('facts', () => {
  it('that are missing and matter are named all at once', () => {
    expect(decided({})).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: [
        'ropa',
        'notice',
        'training.actors',
        'retention',
        'location',
        'advice.level',
        'optOut.healthOrCareData',
        'impact',
        'transfers',
      ],
    })
  })

  it('are not asked of a guard that is known to pass, unless one of them blocks', () => {
    const passed = [...GUARD_IDS]
    expect(decided({ passed }).outcome).toBe('SIGN_OK')
    expect(decided({ passed, ropa: { exists: false } })).toMatchObject({ outcome: 'BLOCKED', row: 'G-ROPA' })
  })

  const PARTS = Object.keys(CLEAR) as (keyof typeof CLEAR)[]

  it.each(PARTS)('allow no signature while %s is left out', (name) => {
    expect(decided({ ...CLEAR, [name]: undefined }).outcome).toBe('NEEDS_FACTS')
  })

  it.each(
    (['ropa', 'notice', 'training', 'location', 'optOut'] as const).flatMap((part) =>
      Object.keys(CLEAR[part]).map((name) => [part, name] as const),
    ),
  )('allow no signature while %s.%s is left out', (part, name) => {
    const facts: Given = { ...CLEAR, [part]: { ...CLEAR[part], [name]: undefined } }
    expect(decided(facts).outcome).toBe('NEEDS_FACTS')
  })

  it('of an impact assessment are asked until there is one, or nothing calls for it', () => {
    const requires = (impact: Given['impact']) => decided({ ...CLEAR, impact }).requires
    expect(requires({ vulnerablePeople: true })).toEqual(['impact.assessed'])
    expect(requires({ vulnerablePeople: false })).toEqual([
      'impact.specialCategoryAtScale',
      'impact.newTechnology',
      'impact.transferRiskHigh',
    ])
    expect(requires({ assessed: true })).toEqual([])
  })

  it('of a single release are those of its own: what is asked of an agreement alone is not asked', () => {
    expect(decided({ singleRelease: true })).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: ['training.actors', 'location', 'optOut.healthOrCareData', 'transfers'],
    })
    const { on, training, location, optOut, transfers } = CLEAR
    const release: Given = { singleRelease: true, on, training, location, optOut, transfers }
    expect(decided(release).outcome).toBe('SIGN_OK')
    const unchecked: Given = { ...release, optOut: { healthOrCareData: true, blockedBy: ['NDO-RUN'] } }
    expect(decided(unchecked)).toMatchObject({ outcome: 'BLOCKED', row: 'G-NDO', requires: ['NDO-RUN'] })
  })

  it('of places that expire are asked about on the day of the act', () => {
    const restrictions = [{ template: 'ENG_WLS_ONLY', expiresOn: '2026-11-20' }] as const
    const location: Given['location'] = { restrictions: [...restrictions], uses: [{ place: 'GB-SCT' }] }
    expect(decided({ ...CLEAR, location }).outcome).toBe('SIGN_OK')
    expect(decided({ ...CLEAR, location: { ...location, on: '2026-11-20' } })).toMatchObject({ row: 'G-LOC' })
  })

  it('count months to the day, on the last day of February too', () => {
    const ropa = { ...CLEAR.ropa, reviewedMonthsAgo: 12, confirmedMonthsAgo: 24 }
    const courses = CLEAR.training.actors[0].courses.map((one) => ({ ...one, completedOn: '2028-02-01' }))
    const training = { ...CLEAR.training, actors: [{ person: 'Director', courses }] }
    expect(decided({ ...CLEAR, on: '2028-02-29', ropa, training }).outcome).toBe('SIGN_OK')
    const later = { ...ropa, reviewedMonthsAgo: 13 }
    expect(decided({ ...CLEAR, on: '2028-02-29', ropa: later, training })).toMatchObject({ row: 'G-ROPA' })
  })

  it('of advice: conditions that are open and advice that is too old block', () => {
    const open = { level: 'SUPPORT_WITH_CONDITIONS', openConditions: 1 } as const
    expect(decided({ ...CLEAR, advice: open }).requires).toEqual(['CONDITION'])
    expect(decided({ ...CLEAR, advice: { ...open, openConditions: 0 } }).outcome).toBe('SIGN_OK')
    expect(decided({ ...CLEAR, advice: { level: 'SUPPORT', monthsAgo: 12 } }).outcome).toBe('SIGN_OK')
    expect(decided({ ...CLEAR, advice: { level: 'SUPPORT', monthsAgo: 13 } }).requires).toEqual([
      'ADVICE_EXPIRED',
    ])
  })

  it('are every one of them described', () => {
    type Schema = {
      readonly description?: string
      readonly properties?: Readonly<Record<string, Schema>>
      readonly items?: Schema
    }
    const walk = (schema: Schema, path: string): void => {
      for (const [name, fact] of Object.entries(schema.properties ?? schema.items?.properties ?? {})) {
        expect(fact.description, `${path}.${name}`).toMatch(/\.$/)
        walk(fact, `${path}.${name}`)
      }
    }
    walk(JSON.parse(JSON.stringify(z.toJSONSchema(guardFacts, { io: 'input' }))), 'facts')
  })
})
