import { describe, expect, it } from 'vitest'
import { CLEAR, decided, type Given } from '@/lib/testing/guards'

describe('section 5, guards', () => {
  it('G01: advice of Monday counts no more on Wednesday, when a sub-processor was added on Tuesday', () => {
    const facts: Given = { ...CLEAR, advice: { level: 'SUPPORT', changedSince: true } }
    expect(decided(facts)).toMatchObject({ outcome: 'BLOCKED', row: 'G-DPO', requires: ['ADVICE_STALE'] })
    expect(decided({ advice: facts.advice })).toMatchObject({ outcome: 'BLOCKED', row: 'G-DPO' })
  })

  const dissent = {
    byDirectorOrSiro: true,
    independent: true,
    reasons:
      'The service ends in March unless the letters go out; no supplier in the United Kingdom could take the work on in time.',
    alternative: 'Names and addresses alone are sent, and the contract ends in June.',
    riskOwner: 'Director of housing',
    toldInWriting: true,
    acknowledged: true,
    boardNotified: true,
  }
  const objected: Given = { ...CLEAR, advice: { level: 'OBJECT', dissent } }

  it('G02: a Director may sign against an objection once the departure is recorded in full', () => {
    expect(decided(objected)).toMatchObject({ outcome: 'SIGN_OK', row: 'SIGN_OK', flags: ['DISSENT'] })
    expect(decided({ ...CLEAR, advice: { level: 'OBJECT' } })).toMatchObject({
      outcome: 'BLOCKED',
      requires: ['OBJECTION'],
    })
  })

  it.each<[string, Partial<Record<keyof typeof dissent | 'repeated', unknown>>, string]>([
    ['a Director', { byDirectorOrSiro: false }, 'DISSENT_GRADE'],
    ['somebody apart from it', { independent: false }, 'DISSENT_INDEPENDENT'],
    ['reasons of 80 characters', { reasons: 'x'.repeat(79) }, 'DISSENT_REASONS'],
    ['reasons of its own', { repeated: true }, 'DISSENT_REPEATED'],
    ['an alternative', { alternative: '' }, 'DISSENT_ALTERNATIVE'],
    ['an owner of the risk', { riskOwner: ' ' }, 'DISSENT_RISK_OWNER'],
    ['telling the officer in writing', { toldInWriting: false }, 'DISSENT_COMMUNICATED'],
    ['acknowledgement', { acknowledged: false }, 'DISSENT_ACKNOWLEDGED'],
    ['the board', { boardNotified: false }, 'DISSENT_BOARD'],
  ])('G02: … and not without %s', (_, change, code) => {
    const advice = { level: 'OBJECT', dissent: { ...dissent, ...change } } as Given['advice']
    expect(decided({ ...CLEAR, advice })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G-DPO',
      requires: [code],
    })
  })

  it.each(Object.keys(dissent))('G02: … nor while %s is not known', (name) => {
    const advice = { level: 'OBJECT', dissent: { ...dissent, [name]: undefined } } as const
    expect(decided({ ...CLEAR, advice })).toMatchObject({
      outcome: 'NEEDS_FACTS',
      requires: [`advice.dissent.${name}`],
    })
  })

  it('G02: … and a departure unlocks no block of a transfer or of a place', () => {
    const blockedTransfer: Given = { ...objected, transfers: [{ status: 'READY', decision: 'BLOCK_NO_TRA' }] }
    expect(decided(blockedTransfer)).toMatchObject({ outcome: 'BLOCKED', row: 'G-TRANSFER' })
    const elsewhere: Given = { ...objected, location: { ...CLEAR.location, uses: [{ place: 'GB-SCT' }] } }
    expect(decided(elsewhere)).toMatchObject({ outcome: 'BLOCKED', row: 'G-LOC' })
  })

  it('G05: a recipient may not keep it “as long as necessary”', () => {
    const endless: Given = { retention: [{ recipientPeriod: 'as long as necessary' }] }
    for (const facts of [endless, { ...CLEAR, ...endless }])
      expect(decided(facts)).toMatchObject({
        outcome: 'BLOCKED',
        row: 'G-RETAIN',
        requires: ['RETENTION_ENDLESS'],
      })
  })

  const kept = (recipientMonths: number): Given => ({
    ...CLEAR,
    retention: [{ recipientMonths, councilMonths: 72, cagMonths: 36, complete: true }],
  })

  it('G06: of ten years, the council’s six and the Advisory Group’s three, three is the most', () => {
    expect(decided(kept(120))).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G-RETAIN',
      requires: ['RETENTION_TOO_LONG'],
      reasons: [{ text: expect.stringContaining('3 years or less') }],
    })
    expect(decided(kept(37)).outcome).toBe('BLOCKED')
    expect(decided(kept(36)).outcome).toBe('SIGN_OK')
  })

  it('G08: an entry that its owner reviewed 14 months ago blocks, whatever the coordinator confirmed', () => {
    const ropa = { ...CLEAR.ropa, reviewedMonthsAgo: 14, confirmedMonthsAgo: 5 }
    expect(decided({ ...CLEAR, ropa })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G-ROPA',
      requires: ['ROPA_OWNER'],
    })
    expect(decided({ ropa: { reviewedMonthsAgo: 14, confirmedMonthsAgo: 5 } }).row).toBe('G-ROPA')
  })

  it('3.7: a release goes by no transfer that nobody has signed; an agreement may wait for both signatures', () => {
    const ready: Given = { ...CLEAR, transfers: [{ status: 'READY', decision: 'ALLOW' }] }
    expect(decided(ready).outcome).toBe('SIGN_OK')
    expect(decided({ ...ready, singleRelease: true })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'G-TRANSFER',
    })
  })

  it('1.8: an exception that served a release serves no other', () => {
    const once = (used: boolean): Given => ({
      ...CLEAR,
      singleRelease: true,
      transfers: [{ status: 'ACTIVE', decision: 'ALLOW_DEROGATION', used }],
    })
    expect(decided(once(false)).outcome).toBe('SIGN_OK')
    expect(decided(once(true))).toMatchObject({ outcome: 'BLOCKED', row: 'G-TRANSFER' })
  })

  const late = (reviewDueDays: number, dataMoved = false): Given => ({
    transfers: [{ reference: 'TRF-2026-000003', status: 'REVIEW_DUE', reviewDueDays, dataMoved }],
  })

  it('G10: a live flow that waits for its review for 31 days is suspended', () => {
    expect(decided(late(31))).toMatchObject({
      outcome: 'SUSPENDED',
      reasons: [{ text: expect.stringContaining('TRF-2026-000003') }],
      flags: [],
    })
    expect(decided(late(29))).toMatchObject({ outcome: 'BLOCKED', row: 'G-TRANSFER' })
  })

  it('G10: … and on the day that thirty days have passed, as 1.7 says', () => {
    expect(decided(late(30))).toMatchObject({ outcome: 'SUSPENDED', row: 'REVIEW_LATE' })
  })

  it('G10: … and is an incident if data moved', () => {
    expect(decided(late(31, true)).flags).toEqual(['INCIDENT'])
    expect(decided(late(29, true)).flags).toEqual([])
    const suspended: Given = { transfers: [{ status: 'SUSPENDED', dataMoved: true }] }
    expect(decided(suspended)).toMatchObject({ outcome: 'BLOCKED', flags: ['INCIDENT'] })
  })
})
