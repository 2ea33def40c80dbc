import { describe, expect, it } from 'vitest'
import { TRANSFER_CASES } from '@/lib/testing/transfer-cases'
import {
  ACROSS_THE_BRIDGE,
  at,
  BRIDGE,
  decided,
  type Given,
  MAILING_HOUSE,
  ONCE,
  WRITTEN,
} from '@/lib/testing/transfer-facts'

describe('section 5, transfers', () => {
  it.each(Object.entries(TRANSFER_CASES))('%s', (_, [what, given, [outcome, row]]) => {
    const { outcome: found, row: by, reasons } = decided(given)
    expect({ what, found, by }).toEqual({ what, found: outcome, by: row })
    for (const { text, source } of reasons) {
      expect(text).toMatch(/^\p{Lu}.*\.$/u)
      expect(source).not.toBe('')
    }
  })

  const given = (id: string) => TRANSFER_CASES[id]?.[1] ?? {}

  it('T01 … it is a restricted transfer all the same, and the notice and the register still have to say it', () => {
    expect(decided(given('T01'))).toMatchObject({
      restricted: 'yes',
      requires: expect.arrayContaining(['G-NOTICE', 'G-ROPA']),
      destinations: [{ coveredBy: [{ code: 'IE', mechanism: 'ADEQ_FULL' }] }],
    })
  })

  it('T02 … the parent is recorded, and whether it could be compelled', () => {
    expect(decided(given('T02'))).toMatchObject({ restricted: 'no', requires: ['FOREIGN_COMPULSION'] })
  })

  it('T06, T08 … it names the one condition that is not proved', () => {
    expect(decided(given('T06')).reasons.map(({ code }) => code)).toEqual([
      'BLOCK_CONDITION_UNPROVEN',
      'US_HR',
    ])
    expect(decided(given('T08')).reasons.map(({ code }) => code)).toEqual([
      'BLOCK_CONDITION_UNPROVEN',
      'US_SENSITIVE',
    ])
  })

  it('T08 … and once it was said, it may go', () => {
    const said = { ...given('T08'), usDpf: { ...BRIDGE, sensitiveFlagSentOn: '2026-11-20' } }
    expect(decided(said)).toMatchObject({ outcome: 'ALLOW', row: 'D14' })
  })

  it('T10 … an exception may carry it instead', () => {
    const instead = {
      ...given('T10'),
      ...ONCE,
      derogation: { code: 'DER_PUBLIC_INTEREST', ...WRITTEN, domesticLawRef: 'Children Act 1989 s.47' },
    }
    expect(decided(instead).outcome).toBe('ALLOW_DEROGATION')
  })

  it('T17, T19 … D1 is asked first, and identity and security remain', () => {
    expect(decided(given('T17')).requires).toEqual(['SECURITY', 'TRAVEL_POLICY'])
    expect(decided(given('T19')).requires).toEqual(['IDENTITY', 'SECURE_CHANNEL'])
    expect(decided({ ...given('T17'), permittedLocationCodes: ['GB-ENG'] }).outcome).toBe('BLOCK_LOCATION')
  })

  it('T20 … nor does an officer’s tick lift it, unless no public power is in play and the DPO says why', () => {
    const agreed = { ...WRITTEN, agreedRef: 'Form of 3 March 2026.' }
    const privately: Given = { ...given('T20'), derogation: agreed, actingIn: 'PRIVATE_LAW_CAPACITY' }
    expect(decided(privately).outcome).toBe('BLOCK_DEROGATION_BARRED')
    const reasoned = { ...privately, actingInReason: 'The council is their landlord’s buyer here, no more.' }
    expect(decided(reasoned).outcome).toBe('ALLOW_DEROGATION')
  })

  it('T24 … with the advice of the Data Protection Officer, and the enactment named', () => {
    expect(decided(given('T24')).requires).toContain('DPO_ADVICE')
    expect(decided({ ...given('T24'), derogation: WRITTEN })).toMatchObject({
      outcome: 'BLOCK_NO_MECHANISM',
      reasons: [{}, { text: expect.stringContaining('enactment') }],
    })
  })

  it('T26 … and data that still flows is a candidate for an incident', () => {
    expect(decided(given('T26')).flags).toEqual(['INCIDENT_CANDIDATE'])
    expect(decided({ ...given('T26'), dataFlows: false }).flags).toEqual([])
  })

  it('T29 … Ireland is allowed, and India waits for what is not shown yet', () => {
    expect(decided(given('T29'))).toMatchObject({
      restricted: 'byProcessor',
      requires: ['SUB_PROCESSOR_AUTHORISATION', 'SUB_PROCESSOR_MECHANISM', 'TRA_SUMMARY'],
      destinations: [{ outcome: 'ALLOW' }, { outcome: 'ASSURANCE_REQUIRED' }],
    })
  })

  it('T34 … the flow stops, and what still goes is a candidate for an incident', () => {
    const flowing = decided({ ...given('T34'), dataFlows: true })
    expect(flowing.requires).toContain('STOP_FLOW')
    expect(flowing.flags).toEqual(['INCIDENT_CANDIDATE'])
    expect(decided({ ...ACROSS_THE_BRIDGE, status: 'ACTIVE' }).outcome).toBe('ALLOW')
  })

  it.each([
    ['lost cover', { ...ACROSS_THE_BRIDGE, usDpf: { ...BRIDGE, active: false } }, 'SUSPENDED'],
    ['a place that is permitted no more', { ...at('IE'), permittedLocationCodes: ['GB-ENG'] }, 'SUSPENDED'],
    ['terms that ended', { ...at('IN'), mechanismCode: 'PRIVACY_SHIELD' }, 'SUSPENDED'],
    ['an assessment that ran out', { ...MAILING_HOUSE, onDate: '2026-11-21' }, 'REVIEW_DUE'],
  ] as const)('1.7 … a signed transfer with %s goes on no longer as it was', (_, facts, outcome) => {
    expect(decided({ ...facts, status: 'ACTIVE' } as Given).outcome).toBe(outcome)
  })

  it.each([
    ['2026-10-22', 'SUSPENDED'],
    ['2026-10-23', 'REVIEW_DUE'],
  ])('G10 … due since %s it is %s', (reviewDueSince, outcome) => {
    expect(decided({ ...given('G10'), reviewDueSince }).outcome).toBe(outcome)
  })
})
