import { describe, expect, it } from 'vitest'
import { CLAIM_CASE, CLAIM_REQUEST, CRIME_CASE, CRIME_REQUEST, decided, type Given } from './given'

const crime = (change: Given) => decided({ ...CRIME_CASE, ...change })

describe('section 6, what is refused, answered otherwise, or decided higher up', () => {
  describe('44: a solicitor wants an address for a debt claim', () => {
    it('is weighed as legal proceedings, not as crime', () => {
      expect(decided(CLAIM_REQUEST)).toMatchObject({ outcome: 'ASSESS', gateway: { code: 'G10' } })
    })

    it('is refused where it is not necessary', () => {
      expect(decided({ ...CLAIM_CASE, necessityFinding: 'notMet' })).toMatchObject({
        outcome: 'REFUSED',
        reasons: [{ code: 'R04' }],
      })
    })

    it('is refused when it is dressed as crime', () => {
      expect(decided({ ...CLAIM_CASE, purpose: 'preventCrime' })).toMatchObject({
        outcome: 'REFUSED',
        reasons: [{ code: 'R16' }],
      })
    })
  })

  it.each<[string, Given, string, readonly string[]]>([
    [
      'B11: a mental-health assessment for a litter allegation',
      {
        specialCategories: ['health'],
        proportionalityFinding: 'notMet',
        art9Condition: '9-2-g',
        sch1Condition: 'para10',
      },
      'REFUSED',
      ['R07'],
    ],
    [
      'B13: health data, and no condition fits',
      { specialCategories: ['health'], art9Condition: 'none', sch1Condition: 'none' },
      'REFUSED',
      ['R09'],
    ],
    ['B15: objectors’ names on the public register', { alreadyPublic: true }, 'REFUSED', ['R14']],
    [
      'B16: a bailiff ticks “crime prevention”',
      { organisationType: 'bailiff', purpose: 'preventCrime' },
      'REFUSED',
      ['R16'],
    ],
    [
      'B18: any answer would reveal a refuge',
      { dataHeld: 'neitherConfirmNorDeny', adviceGiven: ['DPO'] },
      'NIL_RETURN',
      ['R19'],
    ],
    [
      'B19: neighbours’ complaints and unrelated repairs',
      { otherPeopleInside: true, irrelevantInside: true },
      'APPROVED_PART',
      ['P02', 'P03'],
    ],
  ])('%s', (_, change, outcome, expected) => {
    const answer = crime(change)
    expect(answer.outcome).toBe(outcome)
    expect(answer.reasons.map((reason) => reason.code)).toEqual(expected)
  })

  it('B18: only a head of service or above gives that answer', () => {
    const silent = { dataHeld: 'neitherConfirmNorDeny', adviceGiven: ['DPO'] } as const
    expect(crime({ ...silent, approverGrade: 'deputyHead' })).toMatchObject({
      outcome: 'AWAIT_HOS',
      row: 'GRADE',
    })
    const deciding = { ...silent, status: 'AWAIT_HOS', actorRole: 'HOS' } as const
    expect(crime({ ...deciding, actorGrade: 'headOfService' }).permitted).toContain('recordNilReturn')
    expect(crime({ ...deciding, actorGrade: 'deputyHead' }).denied?.recordNilReturn).toBe('GRADE')
  })

  it('B18: the wording is the same whether anything is held or not', () => {
    const [answer] = crime({ dataHeld: 'neitherConfirmNorDeny', adviceGiven: ['DPO'] }).reasons
    expect(answer?.text).toContain('same words whether anything is held or not')
  })

  describe('B21: a shielded domestic-abuse address, asked for to serve a summons', () => {
    const shielded = { ...CLAIM_CASE, shielded: true } as const satisfies Given
    const checked = { ...shielded, threatCheck: 'The refuge was asked; nobody has traced her.' } as const

    it('waits for a threat check, and papers may be forwarded instead', () => {
      const answer = decided(shielded)
      expect(answer).toMatchObject({ outcome: 'ASSESS', row: 'SHIELDED', requires: ['threatCheck'] })
      expect(answer.reasons[0]?.text).toContain('offer to forward them')
    })

    it('is decided by a director', () => {
      expect(decided(checked)).toMatchObject({
        outcome: 'AWAIT_HOS',
        row: 'SHIELDED-DIRECTOR',
        requires: ['ABOVE'],
      })
      expect(decided({ ...checked, approverGrade: 'director' }).outcome).toBe('APPROVED_FULL')
      const deciding = {
        ...checked,
        status: 'AWAIT_HOS',
        actorRole: 'HOS',
        actorGrade: 'headOfService',
      } as const
      expect(decided(deciding).denied?.approveRequest).toBe('SHIELDED-DIRECTOR')
    })

    it('is refused where there is a risk', () => {
      expect(decided({ ...checked, seriousHarm: true })).toMatchObject({
        outcome: 'REFUSED',
        reasons: [{ code: 'R15' }],
      })
    })
  })

  describe('B23: another round of questions', () => {
    it('is a question while a round is left', () => {
      expect(decided({ ...CRIME_REQUEST, furtherQuestion: true, clarificationRounds: 1 })).toMatchObject({
        outcome: 'CLARIFY',
        row: 'T7',
      })
    })

    it('the third is not put: decide on what is known', () => {
      const third = { ...CRIME_REQUEST, furtherQuestion: true, clarificationRounds: 2 } as const
      expect(decided(third)).toMatchObject({ outcome: 'ASSESS', row: 'CLARIFY-2' })
      const { denied } = decided({ ...third, status: 'ASSESS', actorRole: 'DDC' })
      expect(denied?.askClarification).toBe('CLARIFY-2')
    })
  })
})
