import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { shippedReference } from '@/lib/reference-data/shipped'
import { locationFacts } from './facts'
import { LOCATION_ROWS, recommendLocation } from './rules'

type Given = z.input<typeof locationFacts>

const decided = (facts: Given) => recommendLocation(locationFacts.parse(facts), shippedReference())

const SOCIAL_CARE = { dataset: 'Adult social care', template: 'ENG_WLS_ONLY' } as const

describe('section 5', () => {
  it('S01: a supplier in Edinburgh may not have social care data kept to England and Wales', () => {
    const facts: Given = {
      restrictions: [SOCIAL_CARE],
      uses: [{ kind: 'PROCESSING', place: 'GB-SCT', what: 'The supplier' }],
    }
    expect(decided(facts)).toMatchObject({
      outcome: 'BLOCK_LOCATION',
      row: 'D1',
      permitted: ['GB-ENG', 'GB-WLS'],
    })
    expect(decided({ ...facts, uses: [{ kind: 'PROCESSING', place: 'GB-WLS' }] }).outcome).toBe('ALLOW')
  })

  const frankfurt: Given = {
    restrictions: [],
    uses: [{ place: 'DE', what: 'Frankfurt' }],
    nhsData: true,
    siroApproval: true,
  }

  it('S03: NHS data without a restriction may be in Frankfurt once the risk owner approved', () => {
    expect(decided(frankfurt)).toMatchObject({ outcome: 'ALLOW', row: 'L7', requires: [] })
    expect(decided({ ...frankfurt, siroApproval: false })).toMatchObject({
      outcome: 'BLOCK_LOCATION',
      row: 'L6',
    })
  })

  it('S03: … and nobody lets it go there while the approval is not known', () => {
    const { siroApproval, ...unknown } = frankfurt
    expect(decided(unknown)).toMatchObject({ outcome: 'NEEDS_FACTS', requires: ['siroApproval'] })
    const { nhsData, ...less } = unknown
    expect(decided(less)).toMatchObject({ outcome: 'NEEDS_FACTS', requires: ['nhsData'] })
  })

  it('S05: what is linked of a UK-only and an England-and-Wales dataset may not be in Belfast', () => {
    const linked: Given = {
      restrictions: [{ dataset: 'Hospital rows', template: 'UK_ONLY' }, SOCIAL_CARE],
      material: 'derivative',
      uses: [{ place: 'GB-NIR' }],
    }
    expect(decided(linked)).toMatchObject({
      outcome: 'BLOCK_LOCATION',
      row: 'D1',
      permitted: ['GB-ENG', 'GB-WLS'],
    })
  })

  it('T17: an officer on leave in Turkey may not open casework whose access is restricted', () => {
    const facts: Given = {
      restrictions: [{ ...SOCIAL_CARE, appliesTo: ['ACCESS'] }],
      uses: [{ kind: 'ACCESS', place: 'TR', what: 'An officer on leave' }],
    }
    expect(decided(facts)).toMatchObject({ outcome: 'BLOCK_LOCATION', row: 'D1' })
  })
})

/** Facts under which each row is the one that decides. */
const DECIDING: Readonly<Record<string, Given>> = {
  L1: { uses: [{ place: 'UNKNOWN' }] },
  L2: { restrictions: [SOCIAL_CARE, { permitted: ['GB-SCT'] }] },
  D1: { restrictions: [SOCIAL_CARE], uses: [{ place: 'IM' }] },
  L4: { restrictions: [SOCIAL_CARE], uses: [{ place: 'GB' }] },
  L5: { uses: [{ place: 'IN' }], nhsData: true, siroApproval: true },
  L6: { uses: [{ place: 'IE' }], nhsData: true, siroApproval: false },
  L7: { restrictions: [], uses: [{ place: 'GB-ENG' }] },
}

describe('the table', () => {
  it('has facts here for each row, in its order', () => {
    expect(Object.keys(DECIDING)).toEqual(LOCATION_ROWS.map(({ id }) => id))
  })

  it.each(Object.entries(DECIDING))('%s decides, and says why', (row, facts) => {
    const decision = decided(facts)
    const listed = LOCATION_ROWS.find(({ id }) => id === row)
    expect(decision).toMatchObject({ row, outcome: listed?.outcome })
    for (const { text, source } of decision.reasons) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
      expect(source).not.toBe('')
    }
  })
})

describe('facts', () => {
  it('that are missing and matter are named all at once', () => {
    expect(decided({})).toMatchObject({ outcome: 'NEEDS_FACTS', requires: ['restrictions', 'uses'] })
    expect(decided({ restrictions: [{}], uses: [{ place: 'GB-ENG' }] }).requires).toEqual([
      'restrictions.0.permitted',
    ])
  })

  it('ask for the day only where something hangs on it', () => {
    const dated: Given = {
      restrictions: [{ ...SOCIAL_CARE, expiresOn: '2026-12-31' }],
      uses: [{ place: 'IE' }],
      nhsData: false,
    }
    expect(decided(dated)).toMatchObject({ outcome: 'NEEDS_FACTS', requires: ['on'] })
    expect(decided({ ...dated, on: '2026-12-31' }).outcome).toBe('BLOCK_LOCATION')
    expect(decided({ ...dated, on: '2027-01-01' }).outcome).toBe('ALLOW')
  })

  it.each(['England', 'gb-eng', 'GB-LND', 'UK1'])('take %s for no place', (place) => {
    expect(locationFacts.safeParse({ uses: [{ place }] }).success).toBe(false)
  })

  it('are every one of them described', () => {
    const schema = JSON.parse(JSON.stringify(z.toJSONSchema(locationFacts, { io: 'input' })))
    const { restrictions, uses } = schema.properties
    const restriction = restrictions.items.properties
    const all = {
      ...schema.properties,
      ...uses.items.properties,
      ...restriction,
      ...restriction.waiver.properties,
    }
    for (const [name, fact] of Object.entries(all))
      expect((fact as { description?: string }).description, name).toMatch(/\.$/)
  })
})
