import { describe, expect, it } from 'vitest'
import { attempt, ruleOf } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { MANDATORY } from '@/lib/testing/lanes'
import { daysAfter } from '../shared/dates'
import { caseFile } from './disclosure'
import { otherwise } from './gateways'

const notice = aDisclosure().requirement('G18')

describe.each(MANDATORY)('a notice under %s that was found valid', (code) => {
  const d = aDisclosure().requirement(code)

  it('is complied with or challenged, and never approved or refused', () => {
    const given = d.awaitingDecision()
    expect(ruleOf({ given, verb: 'complyWithRequirement' })).toBe('passes')
    expect(ruleOf({ given, verb: 'challengeRequirement' })).toBe('passes')
    expect(ruleOf({ given, verb: 'approveRequest' })).toBe('T18')
    expect(ruleOf({ given, verb: 'refuseRequest' })).toBe('T18')
  })

  it('is due on the day it says itself, and never lapses', () => {
    const given = d.atIntake()
    expect(caseFile(given.build()).dueOn).toBe('2026-10-23')
    for (const status of ['INTAKE', 'LEGAL_VALIDATION', 'AWAIT_HOS', 'PREPARE'] as const)
      expect(ruleOf({ given: d.in(status), verb: 'expireCase', now: '2027-06-01T00:00:00.000Z' })).toBe(
        'CLOCK',
      )
  })

  it('is treated as a request when it is found invalid, and keeps saying what it was', () => {
    const found = attempt({
      given: d.withTheLegalTeam(),
      verb: 'validateRequirement',
      input: { verdict: 'invalid', tests: [] },
    })
    if (!found.ok) expect.unreachable(found.refusal.rule)
    const { status, gateway, corrected } = caseFile(found.value.next)
    expect({ status, gateway }).toEqual({ status: 'ASSESS', gateway: otherwise(code) })
    expect(corrected).toMatchObject([{ from: code, to: otherwise(code) }])
  })
})

describe('a challenge', () => {
  const given = notice.challenged()
  const outcome = (input: object) => {
    const answered = attempt({ given, verb: 'answerChallenge', input })
    if (!answered.ok) expect.unreachable(answered.refusal.rule)
    return caseFile(answered.value.next)
  }

  it('leaves the legal deadline where it was', () => {
    expect(caseFile(given.build()).dueOn).toBe('2026-10-23')
  })

  it('that fails is decided on again, and the first decision is kept', () => {
    const { status, decision, voided, challenges } = outcome({ result: 'upheld' })
    expect(status).toBe('AWAIT_HOS')
    expect(decision).toBeUndefined()
    expect(voided).toMatchObject([{ why: 'challenged', decision: { outcome: 'CHALLENGE' } }])
    expect(challenges).toHaveLength(1)
  })

  it('that varies the notice sends it back to the legal team, due no later than before', () => {
    expect(outcome({ result: 'varied', newDeadline: '2026-11-30' })).toMatchObject({
      status: 'LEGAL_VALIDATION',
      dueOn: '2026-10-23',
    })
    expect(outcome({ result: 'varied' })).not.toHaveProperty('validation')
    expect(outcome({ result: 'varied' }).voided).toMatchObject([{ validation: { verdict: 'valid' } }])
    expect(outcome({ result: 'varied', newDeadline: '2026-10-15' }).dueOn).toBe('2026-10-15')
  })

  it('that succeeds ends the case', () => {
    expect(outcome({ result: 'fell' }).status).toBe('WITHDRAWN')
  })
})

describe('the notice that an order is being applied for', () => {
  const application = aDisclosure().application()

  it('freezes what it lists from the moment it is lodged, and discloses nothing', () => {
    const { holds, status } = caseFile(application.in('SUBMITTED').build())
    expect(status).toBe('SUBMITTED')
    expect(holds).toMatchObject([{ kind: 'LEGAL_HOLD' }])
    expect(holds[0]).not.toHaveProperty('lifted')
  })

  it('is thawed by nobody’s wish, and by the end of the application', () => {
    const given = application.withTheLegalTeam()
    expect(ruleOf({ given, verb: 'liftHold' })).toBe('WRONG_STATE')
    const ended = attempt({ given, verb: 'endApplication' })
    expect(ended.ok && ended.value.next.holds).toMatchObject([{ lifted: { why: 'refused' } }])
  })

  it('does not lapse with the silence of whoever is asked about it', () => {
    const asked = application.atIntake().after('askClarification')
    expect(ruleOf({ given: asked, verb: 'expireCase', now: daysAfter('2026-10-08T09:00:00.000Z', 90) })).toBe(
      'CLOCK',
    )
  })
})

describe('what a notice asks is the notice’s to say', () => {
  it('so it is not changed by whoever lodged it, which would lose its deadline', () => {
    for (const status of ['INTAKE', 'LEGAL_VALIDATION', 'AWAIT_HOS', 'PREPARE'] as const)
      expect(ruleOf({ given: notice.in(status), verb: 'changeScope' })).toBe('NOTICE')
  })

  it('nor by an answer to a question', () => {
    const given = notice.in('CLARIFY')
    expect(ruleOf({ given, verb: 'answerClarification', input: { purposeChanged: 'yes' } })).toBe('NOTICE')
    expect(ruleOf({ given, verb: 'answerClarification' })).toBe('passes')
  })
})
