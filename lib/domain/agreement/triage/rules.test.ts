import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { triageFacts } from './facts'
import { recommendTriage, TRIAGE_ROWS } from './rules'

const FLOW = {
  identifiableDataLeaves: true,
  separateLegalEntity: true,
  singleCaseNoPattern: false,
  whollyCompelled: false,
}
const USE = { jointPurposesAndMeans: false, onlyOnInstructions: true, ownEnds: false }

/** Facts that each row fits. */
const FITTING: Readonly<Record<string, object>> = {
  'Q1-no': { identifiableDataLeaves: false },
  'Q2-no': { identifiableDataLeaves: true, separateLegalEntity: false },
  'Q3-yes': { ...FLOW, singleCaseNoPattern: true },
  'Q4-yes': { ...FLOW, whollyCompelled: true },
  'Q5-yes': { ...FLOW, jointPurposesAndMeans: true },
  'Q5-part': {
    ...FLOW,
    activities: [
      { name: 'Planning', servesWhom: 'decidedTogether' },
      { name: 'Paying', servesWhom: 'theirs' },
    ],
  },
  'Q7-yes': { ...FLOW, ...USE, ownEnds: true },
  'Q7-no': { ...FLOW, ...USE },
  'Q8-yes': { ...FLOW, ...USE, onlyOnInstructions: false, ownRequirements: true },
  'Q8-no': { ...FLOW, ...USE, onlyOnInstructions: false, ownRequirements: false },
}

const decided = (facts: object) => recommendTriage(triageFacts.parse(facts))

describe('the table', () => {
  it('has facts here for each of its rows, in its order', () => {
    expect(Object.keys(FITTING)).toEqual(TRIAGE_ROWS.map(({ code }) => code))
  })

  it.each(TRIAGE_ROWS.map((row) => [row.code, row] as const))(
    '%s is reached, and says why and by what',
    (code, { id, outcome, source }) => {
      const decision = decided(FITTING[code] ?? {})
      expect(decision).toMatchObject({ outcome, row: id, ruleset: '2026-06-19' })
      expect(decision.reasons[0]).toEqual({ code, text: expect.stringMatching(/^\p{Lu}.*\.$/u), source })
    },
  )

  it.each(TRIAGE_ROWS.filter(({ code }) => code !== 'Q5-part').map((row) => [row.code, row] as const))(
    '%s is not read while one of its facts is unknown, which is then named',
    (code, { needs }) => {
      for (const need of needs) {
        const decision = decided({ ...FITTING[code], [need]: undefined })
        expect(decision).toMatchObject({ outcome: 'NEEDS_FACTS', row: 'NEEDS_FACTS', reasons: [] })
        expect(decision.requires).toContain(need)
      }
    },
  )
})

describe('facts', () => {
  it('that are missing and matter are named all at once', () => {
    expect(decided({}).requires).toEqual([
      'identifiableDataLeaves',
      'separateLegalEntity',
      'singleCaseNoPattern',
      'whollyCompelled',
      'jointPurposesAndMeans',
      'onlyOnInstructions',
    ])
    expect(decided({ ...FLOW, jointPurposesAndMeans: false, onlyOnInstructions: true }).requires).toEqual([
      'ownEnds',
    ])
  })

  it('of an activity are named with its place', () => {
    const activities = [{ name: 'Visits', servesWhom: 'ours' }, { name: 'Records' }]
    expect(decided({ ...FLOW, activities }).requires).toEqual([
      'activities.1.jointPurposesAndMeans',
      'activities.1.onlyOnInstructions',
    ])
  })

  it('that were said outright count before those that stand for them', () => {
    expect(decided({ ...FLOW, servesWhom: 'ours', ownEnds: true }).outcome).toBe('MIXED')
    expect(decided({ ...FLOW, otherParty: 'ownService', servesWhom: 'ours' }).outcome).toBe('PROCESSING')
  })

  it('are every one of them described', () => {
    const schema = JSON.parse(JSON.stringify(z.toJSONSchema(triageFacts, { io: 'input' })))
    const inActivity = schema.properties.activities.items.properties
    for (const [name, fact] of Object.entries({ ...schema.properties, ...inActivity }))
      expect((fact as { description?: string }).description, name).toMatch(/\.$/)
  })
})
