import { describe, expect, it } from 'vitest'
import {
  decided,
  FAMILY_CASE,
  FAMILY_REQUEST,
  type Given,
  PARTNER_REQUEST,
  VICTIM_CASE,
  VICTIM_REQUEST,
} from './given'

describe('section 6, victims, families and partners', () => {
  describe('12: a request about a victim that meets its rules', () => {
    it('is assessed', () => {
      expect(decided(VICTIM_REQUEST)).toMatchObject({ outcome: 'ASSESS', gateway: { code: 'G02' } })
      expect(decided({ ...VICTIM_CASE, status: 'INTAKE' }).outcome).toBe('ASSESS')
    })

    it('is likely to be approved in part', () => {
      expect(decided({ ...VICTIM_CASE, otherPeopleInside: true }).outcome).toBe('APPROVED_PART')
    })

    it.each<[string, Given]>([
      ['no line of enquiry', { reasonableLineOfEnquiry: '' }],
      ['no views of the victim', { victimViews: '' }],
      ['counselling material and nothing that overcomes the presumption', { counsellingInformation: true }],
      [
        'counselling material and nobody senior who approved asking',
        {
          counsellingInformation: true,
          substantialProbativeValue: 'Her account of that night was written down the next morning.',
          presumptionRebuttal: 'There is no other account from the week of the offence at all.',
        },
      ],
    ])('is returned by R13: %s', (_, change) => {
      const answer = decided({ ...VICTIM_REQUEST, ...change })
      expect(answer.outcome).toBe('RETURNED_INCOMPLETE')
      expect(answer.reasons.map((reason) => reason.code)).toEqual(['R13'])
    })

    it('counselling material with everything it needs goes to the Data Protection Officer', () => {
      const answer = decided({
        ...VICTIM_CASE,
        counsellingInformation: true,
        substantialProbativeValue: 'Her account of that night was written down the next morning.',
        presumptionRebuttal: 'There is no other account from the week of the offence at all.',
        seniorApprover: 'Detective superintendent Amara Lindqvist',
      })
      expect(answer).toMatchObject({ outcome: 'ADVICE', requires: ['DPO'] })
    })
  })

  describe('14: the victim was given no notice', () => {
    const unnoticed = { ...VICTIM_CASE, noticeGiven: 'notGivenExempt' } as const satisfies Given

    it('because it would endanger her: allowed', () => {
      const reason = { noticeExemptReason: 'Notice would endanger her: he opens her post.' }
      expect(decided({ ...unnoticed, ...reason }).outcome).toBe('APPROVED_FULL')
    })

    it('and nobody says why: returned', () => {
      expect(decided(unnoticed)).toMatchObject({ outcome: 'RETURNED_INCOMPLETE', row: 'R13-notice' })
    })
  })

  describe('15: an Annex 6 request for statements from care proceedings', () => {
    it('goes to the legal team', () => {
      expect(decided(FAMILY_REQUEST)).toMatchObject({
        outcome: 'LEGAL_VALIDATION',
        gateway: { code: 'G03' },
        requires: ['LEGAL'],
      })
    })

    const seen = { ...FAMILY_CASE, legalVerdict: 'valid' } as const satisfies Given

    it('what the council itself wrote may be considered', () => {
      expect(decided(seen).outcome).toBe('APPROVED_FULL')
    })

    it('court papers are refused by R11 until the rules or the court allow it', () => {
      const papers = { ...seen, statutoryBars: ['familyCourt'] } as const satisfies Given
      expect(decided(papers)).toMatchObject({ outcome: 'REFUSED', reasons: [{ code: 'R11' }] })
      expect(decided({ ...papers, confidentiality: 'overriddenStatute' }).outcome).toBe('APPROVED_FULL')
      expect(decided({ ...papers, categoryWithheld: true }).outcome).toBe('APPROVED_PART')
    })
  })

  describe('B1: a partner asks under section 115', () => {
    it('is assessed under the agreement; it is a power, not a duty', () => {
      const answer = decided({ ...PARTNER_REQUEST, authoriserRank: 'Sergeant' })
      expect(answer).toMatchObject({
        outcome: 'ASSESS',
        gateway: { code: 'G04', nature: 'voluntary' },
      })
      expect(answer.gateway?.because).toContain('a power, not a duty')
    })

    it('without the purpose of the Act it is returned', () => {
      expect(decided({ ...PARTNER_REQUEST, partnershipPurpose: '' }).outcome).toBe('RETURNED_INCOMPLETE')
    })
  })

  it('33: an upload for the National Fraud Initiative is a register entry, not a case', () => {
    expect(decided({ law: 'fraudInitiative' })).toMatchObject({
      outcome: 'ROUTED_OUT',
      row: 'G16',
      requires: ['register'],
      gateway: null,
    })
  })

  it('B2: a prescribed crime data set is a register entry, depersonalised, and no case', () => {
    const answer = decided({ law: 'crimeDataset' })
    expect(answer).toMatchObject({ outcome: 'ROUTED_OUT', row: 'G04b', gateway: null })
    expect(answer.reasons[0]?.text).toContain('depersonalised')
  })
})
