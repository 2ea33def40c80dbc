import { describe, expect, it } from 'vitest'
import { KIND_NAMES, KINDS, type Kind, TIER_NAMES, TIERS } from '../kinds'
import { kindIn, statusByDates, statusIn, tierIn } from './words'

describe('the kind that people write', () => {
  it.each<[string, Kind | null]>([
    ['ISA', 'SHARING'],
    ['DSA', 'SHARING'],
    ['Information sharing protocol', 'SHARING'],
    ['Data-sharing agreement', 'SHARING'],
    ['Joint data sharing agreement', 'SHARING'],
    ['Statutory data sharing agreement', 'SHARING'],
    ['One-way disclosure', 'SHARING'],
    ['DPA', 'PROCESSING'],
    ['Data processor agreement', 'PROCESSING'],
    ['Processing agreement (Article 28)', 'PROCESSING'],
    ['JCA', 'JOINT'],
    ['Joint controllers', 'JOINT'],
    ['Art. 26 arrangement', 'JOINT'],
    ['Statutory register entry', 'STATUTORY'],
    ['Mixed', 'MIXED'],
    ['DSA and DPA', 'MIXED'],
    ['DPIA', null],
    ['MOU', null],
    ['Statutory return / DPA', null],
    ['=1+1', null],
  ])('“%s” is %s', (text, kind) => {
    expect(kindIn(text)).toBe(kind)
  })

  it.each(KINDS.map((kind) => [kind]))('%s is known by our own name for it', (kind) => {
    expect(kindIn(KIND_NAMES[kind])).toBe(kind)
    expect(kindIn(kind.toLowerCase())).toBe(kind)
  })
})

describe('the tier that people write', () => {
  it.each(TIERS.map((tier) => [tier]))('%s is known by number and by name', (tier) => {
    for (const text of [tier, `Tier ${tier}`, `t${tier}`, TIER_NAMES[tier].toUpperCase()])
      expect(tierIn(text)).toBe(tier)
  })

  it.each([['4'], ['Tier two'], ['-1'], ['2.5']])('%s is none', (text) => {
    expect(tierIn(text)).toBeNull()
  })
})

describe('the status that people write', () => {
  it.each([
    ['Live', 'IN_FORCE'],
    ['Signed', 'IN_FORCE'],
    ['In place - to be replaced in 2027', 'IN_FORCE'],
    ['Under review', 'REVIEW_DUE'],
    ['Pending review', 'REVIEW_DUE'],
    ['Review in progress', 'REVIEW_DUE'],
    ['Signed, review overdue', 'REVIEW_DUE'],
    ['On hold', 'SUSPENDED'],
    ['EXPIRED', 'ENDED'],
    ['Inactive', 'ENDED'],
    ['Not current', 'ENDED'],
    ['No longer live', 'ENDED'],
    ['Superseded by 2024 agreement', 'ENDED'],
    ['Draft', 'DRAFT'],
    ['Drafting', 'DRAFT'],
    ['Not yet signed', 'DRAFT'],
    ['In progress', 'DRAFT'],
    ['Live but unsigned', 'DRAFT'],
    ['Draft under review', 'DRAFT'],
    ['Amber', null],
  ])('“%s” is %s', (text, status) => {
    expect(statusIn(text)).toBe(status)
  })
})

describe('where dates decide', () => {
  const today = '2026-11-21'

  it.each([
    ['neither has passed', '2027-01-01', '2028-01-01', 'IN_FORCE'],
    ['there are none', null, null, 'IN_FORCE'],
    ['both are today', today, today, 'IN_FORCE'],
    ['the review was yesterday', '2026-11-20', null, 'REVIEW_DUE'],
    ['the end was yesterday', null, '2026-11-20', 'ENDED'],
    ['both have passed', '2020-01-01', '2021-01-01', 'ENDED'],
  ] as const)('and %s', (_, reviewOn, endsOn, status) => {
    expect(statusByDates({ reviewOn, endsOn }, today)).toBe(status)
  })
})
