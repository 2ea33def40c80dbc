import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ITEM_IDS } from '../checklist'
import { signatureFacts } from './facts'
import { SIGNATURE_ROWS } from './rules'
import { BY_KIND, decided, type Given, READY } from './testing'

/** Facts under which each row of the gate blocks, and no other does. */
const BLOCKING: Readonly<Record<string, Given>> = {
  G1: { ...READY, itemsSaid: READY.itemsSaid?.filter((id) => id !== 'A2') },
  G2: { ...READY, triage: 'stale' },
  G3: { ...READY, impactScreened: false },
  G4: { ...READY, adviceLevel: 'notGiven' },
  G5: { ...READY, adviceFollowed: 'notAnswered' },
  G6: { ...READY, seats: READY.seats?.slice(0, 1) },
  G7: { ...READY, drafters: ['Director'] },
  G8: { ...BY_KIND.MIXED, activities: [...(BY_KIND.MIXED.activities ?? []), { name: 'Analysis' }] },
  G9: { ...READY, protocolSaid: false },
  G10: { ...READY, tier: '1', dataItems: 2 },
  G11: { ...READY, openProposals: 1 },
  G12: { ...READY, clausesWithGaps: ['Checking that it is kept to'] },
  G13: { ...READY, checksBlocked: ['G-LOC'] },
}

describe('the table', () => {
  it('has facts here for each row of the gate, in its order', () => {
    const rows = SIGNATURE_ROWS.flatMap(({ id, outcome }) => (outcome === 'BLOCKED' ? [id] : []))
    expect(Object.keys(BLOCKING)).toEqual(rows)
  })

  it.each(Object.entries(BLOCKING))('%s blocks, and says why and by what', (row, facts) => {
    const { outcome, reasons, ...decision } = decided(facts)
    expect({ outcome, row: decision.row }).toEqual({ outcome: 'BLOCKED', row })
    for (const { text, source } of reasons) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
      expect(source).not.toBe('')
    }
  })

  it('says everything that stands in the way at once, and the first row gives its name', () => {
    const decision = decided({ ...BLOCKING.G3, openProposals: 2, adviceLevel: 'notGiven' })
    expect(decision).toMatchObject({ row: 'G3', requires: ['DPIA', 'ADVICE', 'PROPOSALS'] })
  })

  it('takes no conceded item that is starred', () => {
    expect(decided({ ...READY, concededItems: ['A6', 'A10'] })).toMatchObject({
      outcome: 'BLOCKED',
      requires: ['CONCEDED'],
      reasons: [{ text: expect.stringContaining('special category') }],
    })
  })

  it('lets a protocol without data be signed, and asks nothing that only an agreement has', () => {
    const { kind, itemsSaid, triage, impactScreened, protocolSaid, ...protocol } = READY
    expect(decided({ ...protocol, tier: '1' }).outcome).toBe('SIGNATURE')
  })
})

describe('facts', () => {
  it('that are missing and matter are named all at once, and nothing is allowed without them', () => {
    expect(decided({})).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: [
        'kind',
        'classes',
        'itemsSaid',
        'triage',
        'impactScreened',
        'adviceLevel',
        'adviceFollowed',
        'seats',
        'drafters',
        'advisers',
        'protocolSaid',
      ],
    })
  })

  it.each(Object.keys(READY))('allow no signature while %s is left out', (name) => {
    const decision = decided({ ...READY, [name]: undefined })
    expect(decision.outcome).toBe('NEEDS_FACTS')
    expect(decision.requires).toContain(name)
  })

  it('of a seat are named with its place', () => {
    const seats = [{ person: 'Director', side: 'ours' } as const, ...(READY.seats?.slice(1) ?? [])]
    expect(decided({ ...READY, seats }).requires).toEqual(['seats.0.grade', 'seats.0.authorityOnFile'])
  })

  it('that are bad enough need no others', () => {
    expect(decided({ impactScreened: false })).toMatchObject({ outcome: 'BLOCKED', row: 'G3' })
  })

  it('know every item of the checklist and no other', () => {
    expect(signatureFacts.safeParse({ itemsSaid: ITEM_IDS }).success).toBe(true)
    expect(signatureFacts.safeParse({ itemsSaid: ['A31'] }).success).toBe(false)
  })

  it('are every one of them described', () => {
    const schema = JSON.parse(JSON.stringify(z.toJSONSchema(signatureFacts, { io: 'input' })))
    const { activities, seats } = schema.properties
    const all = { ...schema.properties, ...activities.items.properties, ...seats.items.properties }
    for (const [name, fact] of Object.entries(all))
      expect((fact as { description?: string }).description, name).toMatch(/\.$/)
  })
})
