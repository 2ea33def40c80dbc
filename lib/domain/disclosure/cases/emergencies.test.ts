import { describe, expect, it } from 'vitest'
import { decided, type Given } from './given'

const CALL = { danger: true, organisationType: 'force' } as const satisfies Given
const GIVEN = { ...CALL, urgentDecidedAt: '2026-10-06T01:10:00Z' } as const satisfies Given

describe('section 6, emergencies', () => {
  it('16: an emergency call is logged, and decided by a head of service on call', () => {
    expect(decided(CALL)).toMatchObject({ outcome: 'U_LOGGED', gateway: { code: 'G06' }, requires: ['HOS'] })
    expect(decided({ ...CALL, status: 'U_LOGGED', approverGrade: 'headOfService' }).outcome).toBe('U_DECIDED')
  })

  it('nothing is given before the call back', () => {
    expect(decided({ ...CALL, callBackMissing: true }).requires).toContain('callBack')
  })

  describe('when nobody of the grade can be reached', () => {
    const alone = { ...CALL, status: 'U_LOGGED', approverGrade: 'manager' } as const satisfies Given

    it('a senior duty officer may act to save a life', () => {
      expect(decided({ ...alone, lifeAtRisk: true, nobodyReachable: true }).outcome).toBe('U_DECIDED')
    })

    it.each<[string, Given]>([
      ['no life is at risk', { nobodyReachable: true }],
      ['they did not try', { lifeAtRisk: true }],
      ['they are no manager', { lifeAtRisk: true, nobodyReachable: true, approverGrade: 'officer' }],
    ])('and not where %s', (_, change) => {
      expect(decided({ ...alone, ...change })).toMatchObject({ outcome: 'U_LOGGED', row: 'T32-grade' })
    })
  })

  describe('17: no written form after 24 hours', () => {
    it('is unconfirmed, and escalated', () => {
      expect(decided({ ...GIVEN, hoursSinceUrgentDecision: 24 })).toMatchObject({
        outcome: 'U_UNCONFIRMED',
        requires: ['DPO'],
        deadlines: { confirmation: '2026-10-07T01:10:00.000Z' },
      })
      expect(decided({ danger: true, hoursSinceUrgentDecision: 24 }).outcome).toBe('U_UNCONFIRMED')
    })

    it('is not a breach by itself', () => {
      const answer = decided({ ...GIVEN, hoursSinceUrgentDecision: 24 })
      expect(answer.reasons[0]?.text).toContain('not unlawful for that alone')
      expect(answer.deadlines.breach).toBeUndefined()
    })

    it('is not yet so an hour before, nor over a weekend, nor once confirmed', () => {
      expect(decided({ ...GIVEN, hoursSinceUrgentDecision: 23 }).outcome).toBe('U_AWAIT_CONFIRM')
      const onFriday = { ...CALL, urgentDecidedAt: '2026-10-09T20:00:00Z' } as const
      expect(decided({ ...onFriday, hoursSinceUrgentDecision: 30 }).outcome).toBe('U_AWAIT_CONFIRM')
      expect(decided({ ...GIVEN, hoursSinceUrgentDecision: 30, urgentConfirmed: true }).outcome).toBe(
        'U_AWAIT_CONFIRM',
      )
    })

    it('closes once it is confirmed and ratified, and not by one of the two', () => {
      const confirmed = { ...GIVEN, hoursSinceUrgentDecision: 20, urgentConfirmed: true } as const
      expect(decided({ ...confirmed, urgentRatified: true }).outcome).toBe('CLOSED')
      expect(decided({ ...confirmed, urgentConfirmed: false, urgentRatified: true }).outcome).not.toBe(
        'CLOSED',
      )
    })
  })

  it('18: an officer at the counter says “emergency” and it is routine: the standard route', () => {
    expect(decided({ ...CALL, status: 'U_LOGGED', notUrgent: true })).toMatchObject({
      outcome: 'DRAFT',
      row: 'T36',
    })
    const head = { actorRole: 'HOS', actorGrade: 'headOfService' } as const
    expect(decided({ ...CALL, status: 'U_LOGGED', ...head }).permitted).toContain('notUrgent')
  })

  it('B8: a librarian suspects terrorist fundraising, and the council tells the police unasked', () => {
    const answer = decided({ organisationType: 'internal' })
    expect(answer).toMatchObject({ outcome: 'U_LOGGED', gateway: { code: 'G23', nature: 'duty' } })
    expect(answer.requires).not.toContain('EXT_AUTH')
    expect(decided({ gateway: 'G23', status: 'U_LOGGED', notUrgent: true }).outcome).not.toBe('DRAFT')
  })
})
