import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { UK_PARTS, UNKNOWN_PLACE } from '../places'
import type { Held } from './floor'
import { type PlaceOfUse, testLocations } from './location'
import { type RestrictionTerms, TEMPLATES, USE_KINDS } from './restriction'

const DAY = '2026-11-21'
const reference = shippedReference()

const restricted = (change: Partial<RestrictionTerms> = {}): RestrictionTerms => ({
  id: 'one',
  dataset: 'Adult social care',
  source: { organisation: 'Haverbrook Trust', document: 'Agreement 12', clause: 'clause 4.2' },
  permitted: TEMPLATES.ENG_WLS_ONLY.codes,
  appliesTo: USE_KINDS,
  inheritsToDerivatives: true,
  anonymisedOutputsReleased: false,
  expiresOn: null,
  waiver: null,
  ...change,
})

const at = (code: string, kind: PlaceOfUse['kind'] = 'STORAGE'): PlaceOfUse => ({ kind, code, what: '' })

const tested = (code: string, change: Partial<RestrictionTerms> = {}, kind?: PlaceOfUse['kind']) =>
  testLocations([restricted(change)], [at(code, kind)], reference, DAY)

const nhs: Held = { isNhsData: true, approvedOutsideUk: false, conditionProvedFor: [] }
const floor = (code: string, change: Partial<Held> = {}) =>
  testLocations([], [at(code)], reference, DAY, { ...nhs, ...change }).reasons.map((one) => one.code)

describe('data that its source keeps in England and Wales', () => {
  it.each(['GB-ENG', 'GB-WLS'])('may be in %s', (code) => {
    expect(tested(code).outcome).toBe('CLEAR')
  })

  it.each(['GB-SCT', 'GB-NIR', 'IE', 'US', 'JE', 'GG', 'IM', 'GI'])('may not be in %s', (code) => {
    const { outcome, reasons } = tested(code)
    expect(outcome).toBe('BLOCK_LOCATION')
    expect(reasons).toEqual([
      {
        code: 'LOCATION_OUTSIDE',
        text: expect.stringContaining('England, Wales'),
        source: 'Haverbrook Trust, Agreement 12, clause 4.2',
      },
    ])
  })

  it('may not be “in the United Kingdom” until somebody names the site', () => {
    expect(tested('GB').reasons).toMatchObject([
      { code: 'LOCATION_SITE', text: expect.stringContaining('Name the site') },
    ])
  })

  it('may not be where nobody knows; nor may data without any restriction', () => {
    expect(tested(UNKNOWN_PLACE).reasons.map(({ code }) => code)).toEqual(['LOCATION_UNKNOWN'])
    expect(testLocations([], [at(UNKNOWN_PLACE)], reference, DAY).outcome).toBe('BLOCK_LOCATION')
  })

  it.each(USE_KINDS)('is tested apart for %s', (kind) => {
    const others = USE_KINDS.filter((one) => one !== kind)
    expect(tested('GB-SCT', {}, kind).outcome).toBe('BLOCK_LOCATION')
    expect(tested('GB-SCT', { appliesTo: others }, kind).outcome).toBe('CLEAR')
  })

  it('may not be seen by an officer abroad, whatever the law on transfers says', () => {
    expect(tested('TR', { appliesTo: ['ACCESS'] }, 'ACCESS').outcome).toBe('BLOCK_LOCATION')
  })
})

describe('a United Kingdom restriction', () => {
  it.each(['GB', ...UK_PARTS])('permits %s, whether it names the whole or all four parts', (code) => {
    expect(tested(code, { permitted: ['GB'] }).outcome).toBe('CLEAR')
    expect(tested(code, { permitted: TEMPLATES.UK_ONLY.codes }).outcome).toBe('CLEAR')
  })

  it.each(['IM', 'JE', 'GG', 'GI'])('does not permit %s', (code) => {
    expect(tested(code, { permitted: ['GB'] }).outcome).toBe('BLOCK_LOCATION')
  })
})

describe('several restrictions', () => {
  const uk = restricted({ id: 'uk', dataset: 'Hospital rows', permitted: ['GB'] })

  it('leave only what all of them permit', () => {
    const { permitted } = testLocations([uk, restricted()], [], reference, DAY)
    expect(permitted).toEqual(['GB-ENG', 'GB-WLS'])
    expect(testLocations([], [], reference, DAY).permitted).toBeNull()
  })

  it('that leave no place block before anything is put anywhere', () => {
    const scottish = restricted({ permitted: ['GB-SCT'] })
    const { outcome, reasons } = testLocations([scottish, restricted()], [], reference, DAY)
    expect(outcome).toBe('BLOCK_LOCATION')
    expect(reasons.map(({ code }) => code)).toEqual(['LOCATION_NOWHERE'])
  })

  it('do not fight where they are about different uses', () => {
    const stored = restricted({ appliesTo: ['STORAGE'] })
    const seen = restricted({ appliesTo: ['ACCESS'], permitted: ['GB-SCT'] })
    const uses = [at('GB-ENG'), at('GB-SCT', 'ACCESS')]
    expect(testLocations([stored, seen], uses, reference, DAY).outcome).toBe('CLEAR')
  })
})

describe('what is made of the data', () => {
  const used = (material: 'derivative' | 'anonymised', change: Partial<RestrictionTerms>) =>
    testLocations([restricted(change)], [at('IE')], reference, DAY, { ...nhs, isNhsData: false, material })
      .outcome

  it('is bound as the data is, unless the source says otherwise', () => {
    expect(used('derivative', {})).toBe('BLOCK_LOCATION')
    expect(used('derivative', { inheritsToDerivatives: false })).toBe('CLEAR')
  })

  it('is bound when it is anonymous too, unless the source lets go of anonymous outputs', () => {
    expect(used('anonymised', {})).toBe('BLOCK_LOCATION')
    expect(used('anonymised', { anonymisedOutputsReleased: true })).toBe('CLEAR')
    expect(used('derivative', { anonymisedOutputsReleased: true })).toBe('BLOCK_LOCATION')
  })
})

describe('a restriction ends', () => {
  it('after its last day, and not on it', () => {
    expect(tested('IE', { expiresOn: DAY }).outcome).toBe('BLOCK_LOCATION')
    expect(tested('IE', { expiresOn: '2026-11-20' }).outcome).toBe('CLEAR')
  })

  const waiver = {
    fromSource: 'haverbrook  trust',
    reference: 'W-3',
    scope: { codes: ['IE'], appliesTo: ['SUPPORT'] },
    date: DAY,
  } as const

  it('where its source waives it, for the places and uses of the waiver alone', () => {
    expect(tested('IE', { waiver }, 'SUPPORT').outcome).toBe('CLEAR')
    expect(tested('IE', { waiver }, 'STORAGE').outcome).toBe('BLOCK_LOCATION')
    expect(tested('FR', { waiver }, 'SUPPORT').outcome).toBe('BLOCK_LOCATION')
  })

  it('not before the day of the waiver', () => {
    const ahead = { ...waiver, date: '2026-11-22' }
    expect(tested('IE', { waiver: ahead }, 'SUPPORT').outcome).toBe('BLOCK_LOCATION')
  })

  it.each(['The council', 'Data Protection Officer', 'SIRO'])('never because %s waives it', (fromSource) => {
    const { outcome, reasons } = tested('IE', { waiver: { ...waiver, fromSource } }, 'SUPPORT')
    expect(outcome).toBe('BLOCK_LOCATION')
    expect(reasons[0]?.text).toContain(`Only Haverbrook Trust can waive it; ${fromSource} cannot.`)
  })
})

describe('NHS data without a restriction', () => {
  it.each(['GB', 'GB-SCT', 'GB-NIR'])('may be in %s', (code) => {
    expect(floor(code)).toEqual([])
  })

  it.each(['DE', 'IS', 'NZ', 'JE', 'GI'])('may be in %s once the risk owner approved', (code) => {
    expect(floor(code)).toEqual(['LOCATION_NOT_APPROVED'])
    expect(floor(code, { approvedOutsideUk: true })).toEqual([])
  })

  it.each(['IN', 'BR', 'BM', 'ZZ', 'US', 'CA'])('may not be in %s, whoever approves', (code) => {
    expect(floor(code, { approvedOutsideUk: true })).toEqual(['LOCATION_NOT_ADEQUATE'])
  })

  it('may be in a place of partial adequacy once its condition is proved', () => {
    const proved = { approvedOutsideUk: true, conditionProvedFor: ['CA', 'IN'] }
    expect(floor('CA', proved)).toEqual([])
    expect(floor('IN', proved)).toEqual(['LOCATION_NOT_ADEQUATE'])
  })

  it('may not be there once the regulations are withdrawn', () => {
    const withdrawn = { adequacy: reference.adequacy.filter(({ iso_code }) => iso_code !== 'DE') }
    const held = { ...nhs, approvedOutsideUk: true }
    expect(testLocations([], [at('DE')], withdrawn, DAY, held).outcome).toBe('BLOCK_LOCATION')
  })
})

const CODES = ['GB', ...UK_PARTS, 'IE', 'DE', 'US', 'IN', 'JE']

const restrictions = fc.array(
  fc
    .record({
      permitted: fc.subarray(CODES, { minLength: 1 }),
      appliesTo: fc.subarray([...USE_KINDS], { minLength: 1 }),
      inheritsToDerivatives: fc.boolean(),
      anonymisedOutputsReleased: fc.boolean(),
      expiresOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    })
    .map(restricted),
  { maxLength: 4 },
)
const uses = fc.array(
  fc.record({
    kind: fc.constantFrom(...USE_KINDS),
    code: fc.constantFrom(...CODES, UNKNOWN_PLACE),
    what: fc.constant(''),
  }),
  { minLength: 1, maxLength: 4 },
)
const held = fc.record({
  isNhsData: fc.boolean(),
  approvedOutsideUk: fc.boolean(),
  conditionProvedFor: fc.subarray(['US', 'CA']),
  material: fc.constantFrom('dataset', 'derivative', 'anonymised'),
})

describe('whatever the datasets are', () => {
  it('another restriction never permits more', () => {
    fc.assert(
      fc.property(restrictions, restrictions, uses, held, (some, more, places, what) => {
        const before = testLocations(some, places, reference, DAY, what)
        const after = testLocations([...some, ...more], places, reference, DAY, what)
        if (before.outcome === 'BLOCK_LOCATION') expect(after.outcome).toBe('BLOCK_LOCATION')
        before.results.forEach(({ state }, place) => {
          if (state === 'blocked') expect(after.results[place]?.state).toBe('blocked')
        })
        if (before.permitted)
          for (const code of after.permitted ?? []) expect(before.permitted).toContain(code)
      }),
    )
  })

  it('taking an approval or a proof away never lets more pass', () => {
    fc.assert(
      fc.property(restrictions, uses, held, (some, places, what) => {
        const less = { ...what, approvedOutsideUk: false, conditionProvedFor: [] }
        const blocked = testLocations(some, places, reference, DAY, what).outcome === 'BLOCK_LOCATION'
        const without = testLocations(some, places, reference, DAY, less).outcome
        if (blocked) expect(without).toBe('BLOCK_LOCATION')
      }),
    )
  })
})
