import { describe, expect, it } from 'vitest'
import { ORGANISATION_TYPES, type OrganisationType } from '../shared/ranks'
import { CRIME_ROUTE, type GatewayCode, specificationRow } from './gateways'
import {
  chooseLane,
  gatewayNamedBy,
  isBoundByVictimLaw,
  LAWS,
  type LaneAnswers,
  type Law,
  PURPOSES,
  type Purpose,
} from './lane'
import { type Policy, SHIPPED, type Switch } from './policy'

const switched = (name: Switch, from: string | null): Policy => ({
  ...SHIPPED,
  inForceFrom: { ...SHIPPED.inForceFrom, [name]: from },
})

const led = (
  answers: Partial<LaneAnswers>,
  asked: { type?: OrganisationType; policy?: Policy; day?: string } = {},
) => {
  const lane = chooseLane({ danger: 'no', ...answers }, asked)
  return 'gateway' in lane ? lane.gateway : lane.door
}

/** Table 2.2, as somebody who holds a paper meets it. DWP: commencement is not confirmed, so it is a request. */
const BY_LAW: Readonly<Record<Law, string>> = {
  courtOrder: 'G09',
  coroner: 'G18',
  applicationNotice: 'G09n',
  taxNotice: 'G11',
  benefitsNotice: 'G01',
  fraudNotice: 'G17',
  whereabouts: 'G14',
  childMaintenance: 'G13',
  driver: 'G21',
  consumer: 'G20',
  regulator: 'G22',
  adultsBoard: 'G08',
  childEnquiry: 'G07',
  seriousViolence: 'G05s17',
  fraudInitiative: 'register',
  crimeDataset: 'register',
  none: 'G01',
}

/** And as somebody who asks; the crime and tax purposes go by the body. */
const BY_PURPOSE: Readonly<Record<Purpose, string>> = {
  preventCrime: 'crime route',
  detectCrime: 'crime route',
  apprehend: 'crime route',
  prosecute: 'crime route',
  assessTax: 'crime route',
  collectTax: 'crime route',
  safeguardChild: 'G07',
  safeguardAdult: 'G22v',
  partnership: 'G04',
  seriousViolence: 'G05',
  familyMaterial: 'G03',
  regulatory: 'G22v',
  legalProceedings: 'G10',
  immigrationOffence: 'G14v',
  immigration: 'immigration',
  ownInformation: 'sar',
  publicInformation: 'foi',
  insurerFootage: 'insurerCctv',
  casework: 'casework',
  other: 'other',
}

/** Solicitors, bailiffs, landlords and the like have no crime route, whatever they say it is for (2.6). */
const CRIME: Partial<Record<OrganisationType, GatewayCode | 'other'>> = {
  solicitor: 'other',
  other: 'other',
  hmrc: 'G11v',
  homeOffice: 'G14v',
  nca: 'G15',
  council: 'G19',
}
const crimeRouteOf = (type: OrganisationType) => CRIME[type] ?? 'G01'

const everyBody = ORGANISATION_TYPES.map((type) => [type] as const)

describe('danger now', () => {
  it.each(everyBody)('is never a form, whatever else %s says', (type) => {
    for (const law of LAWS) expect(led({ danger: 'yes', demand: 'telling', law }, { type })).toBe('emergency')
    for (const purpose of PURPOSES)
      expect(led({ danger: 'yes', demand: 'asking', purpose, victim: 'yes' }, { type })).toBe('emergency')
  })
})

describe('a paper that names a law', () => {
  it.each(everyBody)('leads %s where table 2.2 says, whatever it is for', (type) => {
    for (const law of LAWS.filter((named) => named !== 'none'))
      for (const purpose of [undefined, ...PURPOSES])
        expect([law, led({ demand: 'telling', law, ...(purpose && { purpose }) }, { type })]).toEqual([
          law,
          BY_LAW[law],
        ])
  })

  it('is not read when somebody is only asking', () => {
    for (const law of LAWS)
      expect(led({ demand: 'asking', law, purpose: 'detectCrime' }, { type: 'force' })).toBe('G01')
  })

  it('and names none is a request like any other', () => {
    for (const purpose of PURPOSES)
      expect(led({ demand: 'telling', law: 'none', purpose }, { type: 'force' })).toBe(
        led({ demand: 'asking', purpose }, { type: 'force' }),
      )
  })

  it('is known by its gateway, in force or not', () => {
    expect(gatewayNamedBy('benefitsNotice')).toBe('G12')
    expect(gatewayNamedBy('fraudInitiative')).toBeUndefined()
  })
})

describe('a purpose', () => {
  it.each(everyBody)('leads %s where table 2.2 says', (type) => {
    for (const purpose of PURPOSES)
      expect([purpose, led({ demand: 'asking', victim: 'no', purpose }, { type })]).toEqual([
        purpose,
        BY_PURPOSE[purpose] === 'crime route' ? crimeRouteOf(type) : BY_PURPOSE[purpose],
      ])
  })

  it('of a crime has a row of its own for each body that has one, and the rows are those of the table', () => {
    const { solicitor: _claims, other: _anybody, ...bodies } = CRIME
    expect(bodies).toEqual(CRIME_ROUTE)
  })

  it('of immigration control alone is shut to everybody (X02)', () => {
    for (const type of ORGANISATION_TYPES)
      expect(chooseLane({ danger: 'no', demand: 'asking', purpose: 'immigration' }, { type })).toMatchObject({
        row: 'X02',
        door: 'immigration',
      })
  })
})

describe('a victim', () => {
  it.each(everyBody)('asked about by %s: the law about victims, where it binds them', (type) => {
    const lane = led({ demand: 'asking', victim: 'yes', purpose: 'detectCrime' }, { type })
    expect(lane).toBe(isBoundByVictimLaw(type) ? 'G02' : crimeRouteOf(type))
  })

  it('binds police, the National Crime Agency and those designated at regulators, and nobody else', () => {
    expect(ORGANISATION_TYPES.filter(isBoundByVictimLaw)).toEqual(['force', 'nca', 'regulator'])
  })
})

describe('a law behind a switch', () => {
  const benefits = { demand: 'telling', law: 'benefitsNotice' } as const
  const fraud = { demand: 'telling', law: 'fraudNotice' } as const

  it('of the Department for Work and Pensions is a request until the council has switched it on', () => {
    const policy = switched('G12', '2027-01-01')
    expect(chooseLane(benefits, { type: 'dwp', day: '2026-11-21' })).toMatchObject({
      row: 'G12',
      gateway: 'G01',
    })
    expect(led(benefits, { policy, day: '2026-12-31' })).toBe('G01')
    expect(led(benefits, { policy, day: '2027-01-01' })).toBe('G12')
  })

  it('of the Public Sector Fraud Authority binds from 1 April 2026', () => {
    expect(led(fraud, { type: 'psfa', day: '2026-03-31' })).toBe('G01')
    expect(led(fraud, { type: 'psfa', day: '2026-04-01' })).toBe('G17')
    expect(led(fraud, { policy: switched('G17', null), day: '2026-11-21' })).toBe('G01')
  })
})

describe('the why', () => {
  it('is a sentence for people, and its row stands in table 2.2', () => {
    const lanes = [
      ...LAWS.map((law) => chooseLane({ danger: 'no', demand: 'telling', law })),
      ...PURPOSES.map((purpose) => chooseLane({ danger: 'no', demand: 'asking', purpose })),
    ]
    for (const { because, row } of lanes) {
      expect(because).toMatch(/^\p{Lu}.+[.?]$/u)
      expect(row).toMatch(/^(G\d\d[nbv]?|X0\d|R16)$/)
    }
  })

  it('names the row under which the specification has the gateway', () => {
    for (const law of LAWS) {
      const lane = chooseLane({ danger: 'no', demand: 'telling', law })
      if ('gateway' in lane && lane.row !== 'G12') expect(lane.row).toBe(specificationRow(lane.gateway))
    }
  })
})
