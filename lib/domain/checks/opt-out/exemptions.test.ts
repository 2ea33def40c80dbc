import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { type Determined, determine, isDetermined } from './determine'
import { confirmersOf, evidenceOf, exemptionOf } from './exemptions'
import { optOutFacts } from './facts'
import { type Given, SHOWN, STUDY, WAYS } from './testing'

const reference = shippedReference()
const found = (facts: Given): Determined => determine(optOutFacts.parse(facts), reference)

const determined = (facts: Given) => {
  const one = found(facts)
  return isDetermined(one) ? one : expect.unreachable(`it needs ${one.needs}`)
}

const rowOf = (code: string) => exemptionOf(code, reference) ?? expect.unreachable(code)

const LETS_GO = ['ASSESSED_OUT', 'ASSESSED_EXEMPT']

const OUT_OR_EXEMPT = Object.keys(WAYS).filter(
  (code) => /^(EX|OUT)_/.test(code) && code !== 'EX_ASSURING_TRANSFORMATION',
)

describe('the table of exemptions', () => {
  it('has a way to each of its rows here, and no other', () => {
    expect(Object.keys(WAYS).toSorted()).toEqual(reference.exemptions.map(({ code }) => code).toSorted())
  })

  it.each(OUT_OR_EXEMPT)('%s holds with all its evidence and everybody who confirms it', (code) => {
    const row = rowOf(code)
    const all = { evidence: evidenceOf(row), confirmedBy: confirmersOf(row) }
    for (const held of [all, SHOWN])
      expect(determined({ ...WAYS[code], ...held })).toMatchObject({
        code,
        ground: code,
        state: code.startsWith('OUT_') ? 'ASSESSED_OUT' : 'ASSESSED_EXEMPT',
        lacks: { evidence: [], roles: [] },
      })
  })

  it.each(OUT_OR_EXEMPT)('%s is checked without any one item of evidence', (code) => {
    const items = evidenceOf(rowOf(code))
    expect(items.length).toBeGreaterThan(0)
    for (const item of items)
      expect(
        determined({ ...WAYS[code], confirmedBy: 'complete', evidence: items.filter((one) => one !== item) }),
      ).toMatchObject({ code: 'CHECK_REQUIRED', row: 'NB3', state: 'ASSESSED_APPLIES', requires: [item] })
  })

  it.each(OUT_OR_EXEMPT)('%s is checked without any one role that confirms it', (code) => {
    const roles = confirmersOf(rowOf(code))
    expect(roles.length).toBeGreaterThan(0)
    for (const role of roles)
      expect(
        determined({ ...WAYS[code], evidence: 'complete', confirmedBy: roles.filter((one) => one !== role) }),
      ).toMatchObject({ code: 'CHECK_REQUIRED', row: 'NB3', state: 'ASSESSED_APPLIES', requires: [role] })
  })

  it.each(OUT_OR_EXEMPT)('%s is not decided while nobody says what is held', (code) => {
    expect(found(WAYS[code] ?? {})).toEqual({
      needs: ['evidence', 'confirmedBy'],
      asks: { evidence: evidenceOf(rowOf(code)), roles: confirmersOf(rowOf(code)) },
    })
  })

  it('EX_ASSURING_TRANSFORMATION is checked until somebody finds it in the current policy', () => {
    const facts = { ...WAYS.EX_ASSURING_TRANSFORMATION, ...SHOWN }
    expect(determined(facts)).toMatchObject({ code: 'CHECK_REQUIRED', row: 'NB3' })
    const exemptions = reference.exemptions.map((row) =>
      row.code === 'EX_ASSURING_TRANSFORMATION' ? { ...row, confidence: 'high' } : row,
    )
    expect(determine(optOutFacts.parse(facts), { exemptions })).toMatchObject({
      code: 'EX_ASSURING_TRANSFORMATION',
    })
  })

  it.each(['APPLIES_REG5', 'APPLIES_REG2'])('%s is checked, whatever is shown', (ground) => {
    for (const held of [{}, SHOWN])
      expect(determined({ ...WAYS[ground], ...held })).toMatchObject({ code: 'CHECK_REQUIRED', ground })
  })

  it('APPLIES_DEFAULT is blocked until its basis is recorded and both roles confirm it, and is checked then', () => {
    const recorded = WAYS.APPLIES_DEFAULT ?? {}
    const roles = confirmersOf(rowOf('APPLIES_DEFAULT'))
    expect(determined({ ...recorded, confirmedBy: roles })).toMatchObject({
      code: 'CHECK_REQUIRED',
      ground: 'APPLIES_DEFAULT',
      state: 'ASSESSED_APPLIES',
    })
    for (const role of roles)
      expect(determined({ ...recorded, confirmedBy: roles.filter((one) => one !== role) })).toMatchObject({
        code: 'NDO_BLOCK_NO_BASIS',
        state: 'ASSESSED_BLOCKED',
        lacks: { roles: [role] },
      })
    expect(determined({ ...recorded, confidentialityBasis: ' ', ...SHOWN }).state).toBe('ASSESSED_BLOCKED')
  })

  it('COND_CONTRACTED_PAYMENT lets nothing go, and is checked at most', () => {
    const facts = WAYS.COND_CONTRACTED_PAYMENT ?? {}
    for (const held of [{}, SHOWN])
      expect(determined({ ...facts, ...held })).toMatchObject({
        code: 'COND_CONTRACTED_PAYMENT',
        state: 'ASSESSED_BLOCKED',
      })
    expect(
      determined({ ...facts, ...SHOWN, confidentialityBasis: 'A limb of the policy, section 7.1' }),
    ).toMatchObject({ code: 'COND_CONTRACTED_PAYMENT', state: 'ASSESSED_APPLIES' })
  })

  it('is what counts: a ground that two people took out, or turned round, exempts nobody', () => {
    const facts = optOutFacts.parse({ ...WAYS.EX_REG3, ...SHOWN })
    const without = reference.exemptions.filter(({ code }) => code !== 'EX_REG3')
    const turned = reference.exemptions.map((row) =>
      row.code === 'EX_REG3' ? { ...row, opt_out_applies: 'yes' } : row,
    )
    for (const exemptions of [without, turned])
      expect(determine(facts, { exemptions })).toMatchObject({ code: 'CHECK_REQUIRED', row: 'NB3' })
  })

  it('lets nobody name as a programme what another question decides', () => {
    for (const code of ['EX_CONSENT', 'EX_REG3', 'EX_CAG_EXEMPT', 'OUT_CHILDRENS', 'EX_NO_NHS_NUMBER'])
      expect(determined({ ...STUDY, ...SHOWN, namedGround: code })).toMatchObject({ code: 'CHECK_REQUIRED' })
  })
})

describe('the tree', () => {
  it.each([
    ['health data in the file of a children’s service', ['childrensSocialCare', 'childHealth']],
    ['NHS data merged into it', ['childrensSocialCare', 'nhs']],
  ] as const)('%s is not out of scope', (_what, origins) => {
    expect(determined({ ...STUDY, ...SHOWN, origins: [...origins] }).code).toBe('CHECK_REQUIRED')
  })

  it('decides those who did not consent as if nobody had', () => {
    expect(determined({ ...STUDY, ...SHOWN, explicitConsent: 'some' })).toMatchObject({
      code: 'CHECK_REQUIRED',
    })
  })

  it('asks for numbers last: some missing are traced or withheld, none are withheld unless tracing is out of proportion', () => {
    const numbered = (nhsNumbers: 'all' | 'some' | 'none', rest: Given = {}) =>
      determined({ ...STUDY, nhsNumbers, ...rest })
    expect(numbered('all').requires).toEqual(['RUN', 'REGULATION_7_TERMS'])
    expect(numbered('some').requires).toEqual(['RUN', 'TRACE_OR_WITHHOLD', 'REGULATION_7_TERMS'])
    expect(numbered('none').requires).toEqual(['TRACE_OR_WITHHOLD', 'REGULATION_7_TERMS'])
    expect(numbered('none', { tracing: 'disproportionate', ...SHOWN })).toMatchObject({
      code: 'EX_NO_NHS_NUMBER',
      row: 'N12',
    })
    expect(numbered('none', { tracing: 'notTried', ...SHOWN }).code).toBe('CHECK_REQUIRED')
  })

  it('asks only what it has come to, one question at a time', () => {
    expect(found({})).toEqual({ needs: ['origins'] })
    expect(found({ origins: ['nhs'] })).toEqual({ needs: ['careInEngland'] })
    expect(found({ origins: ['nhs'], careInEngland: true, identifiable: true })).toEqual({
      needs: ['dutyOfConfidence', 'aboutHealthOrCare'],
    })
  })
})

describe('a mixed flow, which has the most protective of its answers unless it is split', () => {
  const codeOf = (facts: Given) => determined({ ...STUDY, ...facts }).code

  it.each([
    ['children’s social care beside the health service', ['childrensSocialCare', 'nhs']],
    ['education beside adult social care', ['education', 'adultSocialCare']],
    ['what began outside care beside adult social care', ['outsideCare', 'adultSocialCare']],
    ['what was made for research beside the health service', ['research', 'nhs']],
  ] as const)('of %s is checked as the strictest part of it is', (_, origins) => {
    expect(codeOf({ origins: [...origins] })).toBe('CHECK_REQUIRED')
  })

  it('of people who agreed and people who did not goes on to the next question', () => {
    expect(codeOf({ explicitConsent: 'some' })).toBe('CHECK_REQUIRED')
  })

  it('of records with and without a number is checked, and what has none is traced or withheld', () => {
    expect(determined({ ...STUDY, nhsNumbers: 'some' })).toMatchObject({
      code: 'CHECK_REQUIRED',
      requires: expect.arrayContaining(['RUN', 'TRACE_OR_WITHHOLD']),
    })
  })
})

describe('taking evidence away', () => {
  const some = (all: readonly string[]) =>
    fc.oneof(fc.constant('complete' as const), fc.subarray([...all]), fc.constant(undefined))
  const flag = fc.constantFrom(true, false, undefined)
  const facts = fc.constantFrom(...Object.keys(WAYS)).chain((code) =>
    fc.record({
      way: fc.constant({ ...WAYS[code] }),
      evidence: some(evidenceOf(rowOf(code))),
      confirmedBy: some(confirmersOf(rowOf(code))),
      supplied: flag,
      disapplies: flag,
      keyInReach: flag,
      confidentialityBasis: fc.constantFrom('A basis', undefined),
    }),
  )
  type Facts = typeof facts extends fc.Arbitrary<infer F> ? F : never

  const given = ({ way, supplied, disapplies, ...rest }: Facts): Given => ({
    ...way,
    ...rest,
    cagLetter: { ...way.cagLetter, supplied, disapplies },
  })

  const lessOf = (held: 'complete' | readonly string[] | undefined, less: number) =>
    held === undefined || held === 'complete' ? [] : held.filter((_, at) => at !== less % held.length)

  /** One thing less to show: an item of evidence, somebody who confirms, the basis, or the letter itself. */
  const REMOVALS: readonly ((one: Facts, less: number) => Facts)[] = [
    (one, less) => ({ ...one, evidence: lessOf(one.evidence, less) }),
    (one, less) => ({ ...one, confirmedBy: lessOf(one.confirmedBy, less) }),
    (one) => ({ ...one, confidentialityBasis: undefined }),
    (one) => ({ ...one, supplied: false }),
  ]
  const removals = fc.subarray([...REMOVALS], { minLength: 1 })

  it('never lets go what was not let go before', () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(facts, fc.nat(), removals, (one, less, some) => {
        const before = found(given(one))
        const after = found(given(some.reduce((from, remove) => remove(from, less), one)))
        const letGo = (outcome: Determined) => isDetermined(outcome) && LETS_GO.includes(outcome.state)
        if (isDetermined(before)) reached.add(before.state)
        if (!letGo(before)) expect(letGo(after)).toBe(false)
      }),
      { numRuns: 2000, seed: 20261121 },
    )
    expect([...reached].toSorted()).toEqual([
      'ASSESSED_APPLIES',
      'ASSESSED_BLOCKED',
      'ASSESSED_EXEMPT',
      'ASSESSED_OUT',
    ])
  })
})
