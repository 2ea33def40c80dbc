import { describe, expect, it } from 'vitest'
import { decided, type Given } from './given'

describe('section 6, after the answer', () => {
  describe('53: a refusal is reviewed', () => {
    it('not by the head of service who refused', () => {
      expect(decided({ status: 'REVIEW', reviewerTookPart: true })).toMatchObject({
        outcome: 'REVIEW',
        row: 'SoD-6',
        requires: ['ABOVE'],
      })
      const same = {
        status: 'REVIEW',
        actorRole: 'HOS',
        actorGrade: 'headOfService',
        actorTookPart: ['decided'],
      } as const satisfies Given
      expect(decided(same).denied?.decideReview).toBe('SoD-6')
      expect(decided({ ...same, actorTookPart: [] }).permitted).toContain('decideReview')
    })

    it('not by anybody below the grade of who refused', () => {
      const below = { status: 'REVIEW', reviewerGrade: 'headOfService', deciderGrade: 'director' } as const
      expect(decided(below)).toMatchObject({ outcome: 'REVIEW', row: 'SoD-6-grade' })
    })

    it.each<[Given['reviewResult'], string]>([
      ['uphold', 'REFUSED'],
      ['vary', 'APPROVED_PART'],
      ['overturn', 'APPROVED_FULL'],
    ])('by a director, who may %s it', (reviewResult, outcome) => {
      const fit = { status: 'REVIEW', reviewerGrade: 'director', deciderGrade: 'headOfService' } as const
      expect(decided({ ...fit, ...(reviewResult && { reviewResult }) }).outcome).toBe(outcome)
    })

    it('within twenty working days', () => {
      const asked = { status: 'REFUSED', reviewAsked: true, decidedOn: '2026-10-01' } as const
      expect(decided({ ...asked, onDate: '2026-10-29' })).toMatchObject({
        outcome: 'REVIEW',
        deadlines: { review: '2026-10-29' },
      })
      expect(decided({ ...asked, onDate: '2026-10-30' })).toMatchObject({
        outcome: 'REFUSED',
        row: 'T28-LATE',
      })
    })
  })

  describe('54: an address is found wrong after release', () => {
    const wrong = { status: 'CLOSED', foundAfterRelease: 'inaccurate' } as const satisfies Given

    it('the recipient is sent a notice, and the case stays where it is', () => {
      expect(decided(wrong)).toMatchObject({ outcome: 'CLOSED', row: 'T30', requires: ['P13'] })
      expect(decided({ ...wrong, status: 'RELEASED' }).outcome).toBe('RELEASED')
    })

    it('the recipient is left untold only with a reason', () => {
      const untold = { ...wrong, recipientTold: 'exempt' } as const
      expect(decided(untold).requires).toEqual(['notToldReason'])
      expect(decided({ ...untold, notToldReason: 'It would warn the suspect.' }).row).toBe('T30-untold')
    })

    it('the coordinator may send it', () => {
      expect(decided({ ...wrong, actorRole: 'DDC' }).permitted).toContain('sendCorrection')
    })
  })

  it('sent to the wrong recipient: the regulator’s 72 hours run, also over a clock change', () => {
    expect(decided({ wrongRecipient: true, breachAwareAt: '2026-10-24T12:00:00+01:00' })).toMatchObject({
      row: 'Art33',
      requires: ['DPO'],
      deadlines: { breach: '2026-10-27T11:00:00.000Z' },
    })
  })

  it('B24: a complaint of 1 October is acknowledged by 31 October and looked at by the DPO', () => {
    const answer = decided({ status: 'CLOSED', complaintReceivedOn: '2026-10-01' })
    expect(answer).toMatchObject({
      outcome: 'CLOSED',
      row: 's164A',
      requires: ['DPO'],
      deadlines: { complaint: '2026-10-31' },
    })
    expect(decided({ status: 'CLOSED', actorRole: 'INTAKE' }).permitted).toContain('linkComplaint')
  })

  it('the person may know who received their information, unless telling would prejudice the purpose', () => {
    expect(decided({ status: 'CLOSED', asksWhoReceived: true }).row).toBe('Art15')
    expect(
      decided({ status: 'CLOSED', asksWhoReceived: true, tellingWouldPrejudice: 'He would flee.' }).row,
    ).toBe('Art15-exempt')
  })

  describe('release', () => {
    const pack = {
      status: 'PREPARE',
      packChecked: true,
      channel: 'egress',
      recipient: 'requester',
    } as const satisfies Given

    it('goes, checked, by an allowed way to the right person', () => {
      expect(decided(pack).outcome).toBe('RELEASED')
      expect(decided({ status: 'PREPARE' })).toMatchObject({
        outcome: 'NEEDS_FACTS',
        requires: ['packChecked', 'channel', 'recipient'],
      })
    })

    it.each<[string, Given, string]>([
      ['a telephone', { channel: 'telephone' }, 'PREPARE'],
      ['somebody else', { recipient: 'somebodyElse' }, 'PREPARE'],
      ['nobody’s second look', { packChecked: false }, 'PREPARE'],
      ['a releaser who decided', { releaserTookPart: true }, 'PREPARE'],
      ['something new in the pack', { packDiffers: true }, 'AWAIT_HOS'],
      ['an approval of 14 days', { approvalAgeDays: 14 }, 'EXPIRED'],
      ['a scope that changed', { scopeChanged: true }, 'AWAIT_EXT_AUTH'],
    ])('does not go with %s', (_, change, outcome) => {
      expect(decided({ ...pack, ...change }).outcome).toBe(outcome)
    })

    it('by somebody who neither decided nor collated', () => {
      const releasing = { status: 'PREPARE', actorRole: 'RELEASE' } as const
      expect(decided(releasing).permitted).toContain('releasePack')
      expect(decided({ ...releasing, actorTookPart: ['collated'] }).denied?.releasePack).toBe('SoD-3')
      expect(decided({ status: 'PREPARE', actorRole: 'HOS' }).denied?.releasePack).toBe('SoD-3')
    })

    it('closes on a receipt or after two chasers', () => {
      expect(decided({ status: 'RELEASED', chasers: 1 }).outcome).toBe('RELEASED')
      expect(decided({ status: 'RELEASED', chasers: 2 }).outcome).toBe('CLOSED')
      expect(decided({ status: 'RELEASED', receiptConfirmed: true }).outcome).toBe('CLOSED')
    })
  })

  it('the council’s own target waits while a question is open, and a legal date does not', () => {
    const asked = {
      receivedOn: '2026-11-02',
      questionAskedOn: '2026-11-04',
      questionAnsweredOn: '2026-11-06',
    } as const
    expect(decided({ receivedOn: '2026-11-02' }).deadlines.target).toBe('2026-11-16')
    expect(decided(asked).deadlines.target).toBe('2026-11-18')
  })
})
