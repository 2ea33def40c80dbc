import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GATEWAY_CODES, isMandatory, validityOf } from '../gateways'
import { decided, type Given } from './given'

type Required = readonly [string, Given, string]

/** Cases that the council has to comply with once the legal team has found them valid. */
const COMPLIED_WITH: readonly Required[] = [
  ['26: a Schedule 36 notice with its approval', { law: 'taxNotice', organisationType: 'hmrc' }, 'G11'],
  ['28: section 129, a named absconder', { law: 'whereabouts', organisationType: 'homeOffice' }, 'G14'],
  ['34: a coroner’s notice', { law: 'coroner', organisationType: 'coroner' }, 'G18'],
  ['36: a sealed production order', { law: 'courtOrder', organisationType: 'force' }, 'G09'],
  ['38: a Safeguarding Adults Board', { law: 'adultsBoard', organisationType: 'safeguarding' }, 'G08'],
  ['41: trading standards, with suspicion stated', { law: 'consumer', organisationType: 'council' }, 'G20'],
  ['43: who drove a pool van', { law: 'driver', organisationType: 'force' }, 'G21'],
  ['B4: a policing body, section 17', { law: 'seriousViolence', organisationType: 'other' }, 'G05s17'],
  ['B5: the Child Maintenance Service', { law: 'childMaintenance', organisationType: 'other' }, 'G13'],
  ['B6: the Health and Safety Executive', { law: 'regulator', organisationType: 'regulator' }, 'G22'],
]

const VALID = { legalVerdict: 'valid' } as const

describe.each(COMPLIED_WITH)('section 6, %s', (_, required, code) => {
  it('goes to the legal team first', () => {
    expect(decided(required)).toMatchObject({
      outcome: 'LEGAL_VALIDATION',
      requires: ['LEGAL'],
      gateway: { code, nature: 'mandatory' },
    })
  })

  it('is complied with once it is found valid', () => {
    expect(decided({ ...required, ...VALID })).toMatchObject({ outcome: 'COMPLY' })
    expect(
      decided({
        ...required,
        ...VALID,
        dataHeld: 'held',
        approverGrade: 'headOfService',
        approverConflict: false,
      }),
    ).toMatchObject({ outcome: 'COMPLY', row: 'T16', requires: [] })
  })

  it('is found valid when each test of its gateway holds, and not before', () => {
    const tests = Object.keys(validityOf(code as never))
    expect(decided({ ...required, legalTestsMet: tests }).outcome).toBe('COMPLY')
    expect(decided({ ...required, legalTestsMet: tests.slice(1) })).toMatchObject({
      outcome: 'LEGAL_VALIDATION',
      row: 'T11',
      requires: [tests[0]],
    })
  })

  it('has no button to refuse or to approve', () => {
    const { permitted, denied } = decided({
      ...required,
      ...VALID,
      status: 'AWAIT_HOS',
      actorRole: 'HOS',
      actorGrade: 'headOfService',
      adviceGiven: ['LEGAL'],
    })
    expect(permitted).toEqual(expect.arrayContaining(['complyWithRequirement', 'challengeRequirement']))
    expect(denied).toMatchObject({ refuseRequest: 'T18', approveRequest: 'T18' })
  })

  it('found invalid, it becomes a request for which somebody senior has to sign', () => {
    const answer = decided({ ...required, legalVerdict: 'invalid' })
    expect(answer).toMatchObject({ outcome: 'ASSESS', reasons: [{ code: 'R18' }], requires: ['EXT_AUTH'] })
    expect(answer.gateway?.nature).toBe('voluntary')
  })
})

describe('section 6, requirements', () => {
  it('26: the approval of the tribunal or the taxpayer is one of the legal team’s tests', () => {
    expect(Object.keys(validityOf('G11'))).toContain('approval')
  })

  it('28: only where the person is goes; the rest is outside the notice', () => {
    const answer = decided({ law: 'whereabouts', ...VALID, itemCount: 3, itemsOutside: 2 })
    expect(answer).toMatchObject({
      outcome: 'COMPLY',
      reasons: [{ code: 'NOTICE' }],
      gateway: { reach: 'Only where the person is' },
    })
  })

  describe('34: a coroner’s notice with five days', () => {
    const notice = {
      law: 'coroner',
      organisationType: 'coroner',
      ...VALID,
      receivedOn: '2026-11-16',
      deadlineLegal: '2026-11-21',
    } as const satisfies Given

    it('may be challenged as unreasonable', () => {
      expect(decided({ ...notice, challengeGrounds: ['unreasonable'] })).toMatchObject({
        outcome: 'CHALLENGE',
        deadlines: { legal: '2026-11-21' },
      })
    })

    it('has a deadline that no question pauses', () => {
      const asked = { questionAskedOn: '2026-11-17', questionAnsweredOn: '2026-11-20' } as const
      expect(decided({ ...notice, ...asked }).deadlines).toEqual({ legal: '2026-11-21' })
    })

    it('never lapses for want of an answer', () => {
      const asked = { status: 'CLARIFY', questionAskedOn: '2026-09-01', onDate: '2026-11-16' } as const
      expect(decided({ ...notice, ...asked }).outcome).not.toBe('EXPIRED')
    })
  })

  it('B4: aggregate figures are preferred', () => {
    expect(decided({ law: 'seriousViolence' }).gateway).toMatchObject({
      row: 'G05',
      reach: expect.stringContaining('Aggregate'),
    })
  })

  it('B5: only the items that the regulation prescribes go', () => {
    expect(decided({ law: 'childMaintenance', ...VALID, itemCount: 2, itemsOutside: 1 })).toMatchObject({
      outcome: 'COMPLY',
      row: 'T16-part',
    })
    expect(decided({ law: 'childMaintenance', ...VALID, itemCount: 1, itemsOutside: 1 })).toMatchObject({
      outcome: 'LEGAL_VALIDATION',
    })
  })

  it('an application for a production order freezes what it lists and discloses nothing', () => {
    expect(decided({ law: 'applicationNotice', ...VALID })).toMatchObject({
      outcome: 'LEGAL_VALIDATION',
      row: 'G09n',
      flags: ['LEGAL_HOLD'],
    })
  })

  it('a benefits notice is a request until its power is confirmed to be in force', () => {
    expect(
      decided({ law: 'benefitsNotice', organisationType: 'dwp', purpose: 'detectCrime' }).gateway,
    ).toMatchObject({ code: 'G01' })
  })

  it('a notice of the Public Sector Fraud Authority is challenged within seven days', () => {
    const notice = {
      law: 'fraudNotice',
      ...VALID,
      challengeGrounds: ['excessive'],
      instrumentIssuedOn: '2026-11-02',
    } as const satisfies Given
    expect(decided({ ...notice, challengeSentOn: '2026-11-09' })).toMatchObject({
      outcome: 'CHALLENGE',
      deadlines: { psfaReview: '2026-11-09' },
    })
    expect(decided({ ...notice, challengeSentOn: '2026-11-10' })).toMatchObject({
      outcome: 'AWAIT_HOS',
      row: 'PSFA-7',
    })
  })

  it('is never refused once it is valid, whatever else is true', () => {
    const bad: readonly Given[] = [
      { necessityFinding: 'notMet' },
      { proportionalityFinding: 'notMet' },
      { confidentiality: 'notOverridden' },
      { statutoryBars: ['adoption'] },
      { statutoryBars: ['familyCourt'] },
      { legalPower: 'none' },
      { specialCategories: ['health'], art9Condition: 'none', sch1Condition: 'none' },
      { seriousHarm: true },
      { alreadyPublic: true },
      { organisationType: 'bailiff' },
      { purpose: 'other' },
      { shielded: true },
    ]
    fc.assert(
      fc.property(
        fc.constantFrom(...GATEWAY_CODES.filter(isMandatory)),
        fc.subarray([...bad]),
        (gateway, facts) => {
          expect(decided(Object.assign({ gateway, ...VALID }, ...facts)).outcome).not.toBe('REFUSED')
        },
      ),
    )
  })
})
