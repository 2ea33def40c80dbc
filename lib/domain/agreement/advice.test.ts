import { describe, expect, it } from 'vitest'
import { AUTHORITIES } from '@/lib/testing/agreements/acts'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { changeBy, doneBy, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import { boardMember, deputyDpo, director, dpo, headOfHousing, lawyer } from '@/lib/testing/people'
import { currentAdvice, isDissent } from './agreement'
import { type GateFacts, gateFactsOf, gateReasons } from './gate'
import { onFile } from './signing'

const AGAINST = { level: 'adviseAgainst', text: 'It is wider than its purpose needs.' } as const
const DISSENT = {
  followed: 'notFollowed',
  reasons: 'Children wait in hospital until the home is known to be safe.',
  alternative: 'Only the ward manager sees it, for a week at a time.',
} as const

const advisedAgainst = anAgreement().with('adviseOnAgreement', AGAINST).inStatus('NEGOTIATION')
const dissented = advisedAgainst.after('respondToAdvice', { by: director, input: DISSENT })
const finalised = dissented.after('finaliseText').after('setSeats')
const told = finalised.after('recordBoardNotice')

describe('A5: the officer advises against, and the Director proceeds', () => {
  it('blocks approval until the advice is answered', () => {
    const given = advisedAgainst.after('finaliseText').after('setSeats')
    expect(ruleOn({ given, verb: 'submitForApproval' })).toBe('RESPONSE')
  })

  it('is not for a head of service, who may still follow it', () => {
    const given = advisedAgainst
    expect(ruleOn({ given, verb: 'respondToAdvice', input: DISSENT })).toBe('DIRECTOR')
    expect(ruleOn({ given, verb: 'respondToAdvice', input: { ...DISSENT, followed: 'partly' } })).toBe(
      'DIRECTOR',
    )
    expect(ruleOn({ given, verb: 'respondToAdvice' })).toBe('passes')
    expect(ruleOn({ given, verb: 'respondToAdvice', by: director, input: DISSENT })).toBe('passes')
  })

  it.each([
    ['REASONS', { reasons: '' }],
    ['ALTERNATIVE', { alternative: '' }],
    ['DIRECTOR', { grade: 'headOfService' }],
  ] as const)('blocks with %s until it is written down', (code, change) => {
    const given = told.build()
    const broken = {
      ...given,
      advice: given.advice.map((one) => ({
        ...one,
        response: one.response && { ...one.response, ...change },
      })),
    }
    expect(ruleOn({ given, verb: 'submitForApproval' })).toBe('passes')
    expect(ruleOn({ given: broken, verb: 'submitForApproval' })).toBe(code)
  })

  it('blocks until the officer was told', () => {
    const facts = gateFactsOf(told.build(), onFile({ authorities: AUTHORITIES }))
    const untold: GateFacts = { ...facts, advice: facts.advice && { ...facts.advice, isCommunicated: false } }
    expect(gateReasons(facts)).toEqual([])
    expect(gateReasons(untold)).toMatchObject([{ code: 'COMMUNICATED' }])
  })

  it('blocks until the board was told, on a day that has come', () => {
    expect(ruleOn({ given: finalised, verb: 'submitForApproval' })).toBe('BOARD')
    expect(ruleOn({ given: finalised, verb: 'recordBoardNotice', input: { on: '2026-12-01' } })).toBe(
      'FUTURE',
    )
    expect(ruleOn({ given: told, verb: 'submitForApproval' })).toBe('passes')
  })

  it('does not block by itself: it goes on to both signatures', () => {
    const given = told.after('submitForApproval').after('approveAgreement')
    const signed = given.after('signAgreement').after('signAgreement').build()
    expect(signed.status).toBe('IN_FORCE')
    expect(signed.advice.filter(isDissent)).toHaveLength(1)
  })

  it('tells the officer and the board of it, and a Director that there is something to decide', () => {
    const answered = changeBy({
      given: advisedAgainst,
      verb: 'respondToAdvice',
      by: director,
      input: DISSENT,
    })
    expect(answered.notices?.map(({ to }) => to)).toEqual(['DPO', 'IGB'])
    const advised = changeBy({
      given: anAgreement().inStatus('DPO_ADVICE'),
      verb: 'adviseOnAgreement',
      input: AGAINST,
    })
    expect(advised.notices?.map(({ to }) => to)).toEqual(['LEGAL', 'ABOVE'])
  })
})

describe('a departure from any advice', () => {
  const supported = anAgreement().inStatus('NEGOTIATION')

  it('that supports it is a head of service’s to answer, and the board’s to know', () => {
    const given = supported.after('respondToAdvice', { input: { ...DISSENT, followed: 'partly' } })
    expect(ruleOn({ given: given.after('finaliseText').after('setSeats'), verb: 'submitForApproval' })).toBe(
      'BOARD',
    )
  })

  it('is nothing to tell the board of while the advice is followed', () => {
    expect(ruleOn({ given: supported, verb: 'recordBoardNotice' })).toBe('NO_DISSENT')
    expect(ruleOn({ given: supported.after('respondToAdvice'), verb: 'recordBoardNotice' })).toBe(
      'NO_DISSENT',
    )
  })

  it('is still owed to officer and board when later advice is sought', () => {
    const again = dissented
      .after('seekAdvice')
      .after('adviseOnAgreement', { by: deputyDpo, input: { level: 'support', text: 'On this text, yes.' } })
    const [first, second] = again.after('recordBoardNotice').after('acknowledgeResponse').build().advice
    expect(first).toMatchObject({
      boardNotified: { by: { personId: dpo.id } },
      acknowledgement: { text: 'Seen, with thanks.' },
    })
    expect(second).toMatchObject({ boardNotified: null, acknowledgement: null, response: null })
  })
})

describe('advice', () => {
  const given = anAgreement().inStatus('NEGOTIATION')

  it('keeps what was asked, on which version, and by whom it was given', () => {
    const a = given.build()
    expect(currentAdvice(a)).toMatchObject({
      asked: { question: 'May this go ahead, and on which conditions?', by: { personId: lawyer.id } },
      textVersion: a.textVersion,
      textHash: a.textHash,
      by: { personId: dpo.id },
    })
    expect(a.adviceAsked).toBeNull()
  })

  it('is added to, by the officer or a deputy, and never changed', () => {
    const before = currentAdvice(given.build())
    const after = currentAdvice(given.after('addToAdvice').after('addToAdvice').build())
    expect(after).toMatchObject({ ...before, additions: [{ by: { personId: deputyDpo.id } }, {}] })
    for (const by of [lawyer, headOfHousing, director, boardMember])
      expect(ruleOn({ given, verb: 'addToAdvice', by })).toBe('NOT_PERMITTED')
  })

  it('is answered once, and the answer acknowledged once', () => {
    const answered = given.after('respondToAdvice')
    expect(ruleOn({ given, verb: 'acknowledgeResponse' })).toBe('ACKNOWLEDGED')
    expect(ruleOn({ given: answered, verb: 'respondToAdvice' })).toBe('ANSWERED')
    expect(ruleOn({ given: answered, verb: 'acknowledgeResponse' })).toBe('passes')
    expect(ruleOn({ given: answered.after('acknowledgeResponse'), verb: 'acknowledgeResponse' })).toBe(
      'ACKNOWLEDGED',
    )
  })

  it('is not answered as of a day that has not come', () => {
    expect(ruleOn({ given, verb: 'respondToAdvice', input: { communicatedOn: '2026-12-24' } })).toBe('FUTURE')
  })

  it('on another purpose is no advice on this one', () => {
    const edit = { edit: 'answers', answers: { purpose: 'Research into falls' } } as const
    const changed = given
      .after('respondToAdvice')
      .after('reviseText', { input: edit })
      .after('confirmTriage')
      .after('finaliseText')
      .after('setSeats')
    expect(ruleOn({ given: changed, verb: 'submitForApproval' })).toBe('ADVICE_STALE')
    expect(toldOn({ given: changed, verb: 'submitForApproval' })).toContain('another purpose')
    const readvised = changed.after('seekAdvice').after('adviseOnAgreement').after('respondToAdvice')
    expect(ruleOn({ given: readvised.after('finaliseText'), verb: 'submitForApproval' })).toBe('passes')
  })

  it('is sought after a colleague’s review, and on a kind that still fits', () => {
    const reviewed = anAgreement().inStatus('INTERNAL_REVIEW')
    expect(ruleOn({ given: reviewed, verb: 'seekAdvice' })).toBe('UNREVIEWED')
    expect(ruleOn({ given: reviewed.after('answerReview'), verb: 'seekAdvice' })).toBe('passes')
    const moved = reviewed
      .after('answerReview')
      .after('reviseText', { input: { edit: 'answers', answers: { purpose: 'Research into falls' } } })
    expect(ruleOn({ given: moved, verb: 'seekAdvice' })).toBe('TRIAGE_STALE')
  })

  it('leaves its own text alone when the agreement changes', () => {
    const before = currentAdvice(given.build())
    expect(currentAdvice(doneBy({ given, verb: 'reviseText' }))).toEqual(before)
  })
})
