import { describe, expect, it } from 'vitest'
import {
  type Authoriser,
  GATEWAY_CODES,
  GATEWAYS,
  type GatewayCode,
  type Group,
  gatewayOf,
  isAuthorised,
  isMandatory,
  needsAnInstrument,
  otherwise,
  specificationRow,
  validityOf,
} from './gateways'

/** Table 2.1a, written by hand: which rows of table 2.2 each group has. */
const GROUPS: Readonly<Record<Group, string>> = {
  crimeTax: 'G01 G11v G14v G15 G19 G22v',
  victim: 'G02',
  family: 'G03',
  partnership: 'G04 G05 G07',
  vital: 'G06 G23',
  compulsory: 'G05s17 G08 G09 G11 G12 G13 G14 G17 G18 G20 G21 G22',
  application: 'G09n',
  legalProceedings: 'G10',
}

const codesWhere = (is: (code: GatewayCode) => boolean) => GATEWAY_CODES.filter(is).join(' ')

describe('table 2.1a', () => {
  it.each(Object.entries(GROUPS))('%s: %s', (group, codes) => {
    expect(codesWhere((code) => GATEWAYS[code].group === group)).toBe(codes)
  })

  it.each<[Authoriser, string]>([
    ['rankFloor', 'G01 G02 G03 G11v G14v G15 G19 G22v'],
    ['manager', 'G04 G05 G07'],
    ['supervisor', 'G10'],
    ['nobody', 'G06 G09n G23'],
    ['issuer', GROUPS.compulsory],
  ])('the asking body’s %s signs for %s', (authoriser, codes) => {
    expect(codesWhere((code) => GATEWAYS[code].authoriser === authoriser)).toBe(codes)
  })

  it('prejudice is explained for crime and tax, and where rights are set aside', () => {
    expect(codesWhere((code) => GATEWAYS[code].prejudice === 'always')).toBe(GROUPS.crimeTax)
    expect(codesWhere((code) => GATEWAYS[code].prejudice === 'ifDisapplied')).toBe('G02 G04')
    expect(codesWhere((code) => GATEWAYS[code].prejudice === 'wouldPrevent')).toBe('G10')
  })
})

describe('a requirement', () => {
  it('is what the group of compulsory notices holds, and nothing else', () => {
    expect(codesWhere(isMandatory)).toBe(GROUPS.compulsory)
  })

  it('comes with its paper, and so does the notice that one is applied for', () => {
    expect(GATEWAY_CODES.filter(needsAnInstrument).sort()).toEqual(
      [...GROUPS.compulsory.split(' '), 'G09n'].sort(),
    )
  })

  it.each(GROUPS.compulsory.split(' ') as GatewayCode[])(
    '%s is checked by the legal team, and found invalid it is a request that somebody authorises',
    (code) => {
      expect(Object.keys(validityOf(code)).length).toBeGreaterThan(2)
      for (const test of Object.values(validityOf(code))) expect(test).toMatch(/^\p{Lu}[^.]+$/u)
      expect(isMandatory(otherwise(code))).toBe(false)
      expect(isAuthorised(otherwise(code))).toBe(true)
    },
  )

  it('reaches no further than its words where the power is narrow', () => {
    expect(gatewayOf('G14').reach).toBe('Only where the person is')
    expect(gatewayOf('G21').reach).toBe('Only who was driving')
  })
})

describe('a gateway', () => {
  it.each(GATEWAY_CODES)('%s has a name of its own, and its law', (code) => {
    const named = GATEWAY_CODES.filter((other) => GATEWAYS[other].name === GATEWAYS[code].name)
    expect(named).toEqual([code])
    expect(gatewayOf(code).statute).not.toBe('')
    expect(specificationRow(code)).toMatch(/^G\d\d[nv]?$/)
  })
})
