import { describe, expect, it } from 'vitest'
import { AUTHORITIES } from '@/lib/testing/agreements/acts'
import { AGAINST, aCondition, aDeparture, DEPARTING, onConditions } from '@/lib/testing/agreements/advising'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { changeBy, doneBy, LATER, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import {
  boardMember,
  chiefExecutive,
  coordinator,
  deputyDpo,
  director,
  dpo,
  executiveDirector,
  headOfHousing,
  lawyer,
} from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import { addDays, londonDate } from '../shared/dates'
import { type Advice, currentAdvice, type Dissent, isDissent, type Response } from './advice'
import { gateFactsOf, gateReasons } from './gate'
import { onFile } from './signing'

const TODAY = londonDate(new Date(LATER))

const advisedAgainst = anAgreement().with('adviseOnAgreement', AGAINST).inStatus('NEGOTIATION')
const dissented = advisedAgainst.after('respondToAdvice', { by: director, input: DEPARTING })
const finalised = dissented.after('finaliseText').after('setSeats')
const told = finalised.after('acknowledgeResponse').after('recordBoardNotice')

const codesOf = (given: AgreementBuilder | ReturnType<AgreementBuilder['build']>, today = TODAY) => {
  const a = 'build' in given ? given.build() : given
  return gateReasons(gateFactsOf(a, onFile({ authorities: AUTHORITIES }), [], today)).map(({ code }) => code)
}

const withAdvice = (given: AgreementBuilder, change: (one: Advice) => Partial<Advice>) => {
  const a = given.build()
  return { ...a, advice: a.advice.map((one) => ({ ...one, ...change(one) })) }
}

const answering = (change: Partial<Response>) => (one: Advice) => ({
  response: one.response && { ...one.response, ...change },
})

const departing = (change: Partial<Dissent>) => answering({ dissent: aDeparture(change) })

describe('A5 and G02: the officer advises against, and the Director proceeds', () => {
  it('blocks approval until the advice is answered', () => {
    const given = advisedAgainst.after('finaliseText').after('setSeats')
    expect(ruleOn({ given, verb: 'submitForApproval' })).toBe('RESPONSE')
  })

  it('is not for a head of service, who may still follow it', () => {
    const given = advisedAgainst
    for (const followed of ['partly', 'notFollowed'] as const)
      expect(ruleOn({ given, verb: 'respondToAdvice', input: { ...DEPARTING, followed } })).toBe('DIRECTOR')
    expect(ruleOn({ given, verb: 'respondToAdvice' })).toBe('passes')
  })

  it.each([
    ['a Director', director],
    ['an executive director', executiveDirector],
    ['the Chief Executive', chiefExecutive],
  ])('is for %s', (_, by) => {
    expect(ruleOn({ given: advisedAgainst, verb: 'respondToAdvice', by, input: DEPARTING })).toBe('passes')
  })

  it.each<[string, (one: Advice) => Partial<Advice>]>([
    ['DIRECTOR', answering({ grade: 'headOfService' })],
    ['SCOPE', departing({ notFollowed: [] })],
    ['REASONS', answering({ reasons: 'x'.repeat(79) })],
    ['ALTERNATIVE', departing({ alternative: '' })],
    ['RISK', departing({ risk: { level: 'HIGH', owner: '', post: 'Director' } })],
    ['RISK', departing({ risk: { level: 'LOW', owner: 'Grace Okonjo', post: '' } })],
    ['COMMUNICATED', departing({ communicatedHow: '' })],
    ['COMMUNICATED', answering({ communicatedOn: addDays(TODAY, 1) })],
    ['UNACKNOWLEDGED', () => ({ acknowledgement: null })],
    ['BOARD', () => ({ boardNotified: null })],
  ])('blocks with %s until that is on record', (code, change) => {
    expect(codesOf(told)).toEqual([])
    expect(codesOf(withAdvice(told, change))).toEqual([code])
    expect(ruleOn({ given: withAdvice(told, change), verb: 'submitForApproval' })).toBe(code)
  })

  it('takes reasons of 80 characters', () => {
    expect(codesOf(withAdvice(told, answering({ reasons: 'x'.repeat(80) })))).toEqual([])
  })

  it('blocks until the officer acknowledged it and the board was told, on a day that has come', () => {
    expect(codesOf(finalised)).toEqual(['UNACKNOWLEDGED', 'BOARD'])
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

  it('opens nothing that a check has closed', () => {
    const checks = [
      {
        id: 'G-LOC',
        name: 'Where the data is',
        source: 'the source’s agreement',
        clears: 'a place inside',
        who: 'the source',
        state: 'blocked',
        reasons: [{ code: 'BLOCK_LOCATION', text: 'It is kept elsewhere.', source: 'the source' }],
      },
    ] as const
    expect(ruleOn({ given: told, verb: 'submitForApproval', context: { checks } })).toBe('G-LOC')
  })

  it('tells the officer and the board of it, and a Director that there is something to decide', () => {
    const answered = changeBy({
      given: advisedAgainst,
      verb: 'respondToAdvice',
      by: director,
      input: DEPARTING,
    })
    expect(answered.notices?.map(({ to }) => to)).toEqual(['DPO', 'IGB'])
    const advised = changeBy({
      given: anAgreement().inStatus('DPO_ADVICE'),
      verb: 'adviseOnAgreement',
      input: AGAINST,
    })
    expect(advised.notices?.map(({ to }) => to)).toEqual(['LEGAL', 'ABOVE'])
  })

  it('tells the Chief Executive where the risk that remains is high, and only there', () => {
    const toldAt = (level: Dissent['risk']['level']) =>
      changeBy({
        given: advisedAgainst,
        verb: 'respondToAdvice',
        by: director,
        input: {
          ...DEPARTING,
          dissent: aDeparture({ risk: { level, owner: 'Grace Okonjo', post: 'Director' } }),
        },
      }).notices?.filter(({ what }) => what === 'agreementHighRisk')
    expect(toldAt('HIGH')).toEqual([{ to: { grade: 'chiefExecutive' }, what: 'agreementHighRisk' }])
    expect(toldAt('MODERATE')).toEqual([])
  })
})

describe('whoever departs from advice', () => {
  const inRoleOf = (somebody: Actor): Actor => ({ ...director, id: somebody.id, name: somebody.name })
  const tried = (given: AgreementBuilder, by: Actor, input: object = DEPARTING) =>
    ruleOn({ given, verb: 'respondToAdvice', by, input })

  it('is not who asked for it, who may only follow it', () => {
    const given = advisedAgainst.by('seekAdvice', { ...deputyDpo, role: 'LEGAL' })
    expect(tried(given, inRoleOf(deputyDpo))).toBe('INDEPENDENT')
    expect(tried(given, inRoleOf(deputyDpo), {})).toBe('passes')
    expect(tried(given, director)).toBe('passes')
  })

  it('is neither the adviser nor a drafter, who do not even follow it', () => {
    for (const input of [DEPARTING, {}]) {
      expect(tried(advisedAgainst, inRoleOf(dpo), input)).toBe('SoD-5')
      expect(tried(advisedAgainst.after('addToAdvice'), inRoleOf(deputyDpo), input)).toBe('SoD-5')
      expect(tried(advisedAgainst, inRoleOf(lawyer), input)).toBe('SoD-5')
    }
  })

  it('is stopped at the gate too, however it came about', () => {
    const by = (one: Advice) => one.response?.by ?? expect.unreachable()
    for (const somebody of [lawyer, dpo])
      expect(
        codesOf(withAdvice(told, (one) => answering({ by: { ...by(one), personId: somebody.id } })(one))),
      ).toContain('INDEPENDENT')
  })

  const again = dissented.after('seekAdvice').after('adviseOnAgreement', { input: AGAINST })

  it('does not give the reasons of an earlier departure again, however they are spaced or marked', () => {
    const shouted = `  ${DEPARTING.reasons.toUpperCase().replaceAll(' ', '   ')}!! `
    for (const reasons of [DEPARTING.reasons, shouted]) {
      expect(tried(again, director, { ...DEPARTING, reasons })).toBe('REPEATED')
      expect(
        toldOn({ given: again, verb: 'respondToAdvice', by: director, input: { ...DEPARTING, reasons } }),
      ).toContain('earlier departure')
    }
    const own = `${DEPARTING.reasons} And the ward has no other way to know.`
    expect(tried(again, director, { ...DEPARTING, reasons: own })).toBe('passes')
  })

  it('may follow later advice for the same reasons', () => {
    expect(tried(again, director, { followed: 'followed', reasons: DEPARTING.reasons })).toBe('passes')
  })

  it('names conditions that the advice has', () => {
    const given = anAgreement().with('adviseOnAgreement', onConditions(aCondition())).inStatus('NEGOTIATION')
    const naming = (...notFollowed: Dissent['notFollowed']) =>
      tried(given, director, { ...DEPARTING, followed: 'partly', dissent: aDeparture({ notFollowed }) })
    expect(naming('C1', 'retention')).toBe('passes')
    expect(naming('C2')).toBe('POINT')
  })
})

describe('conditions of advice', () => {
  const SECOND = aCondition({ text: 'Train the ward clerks.', blocking: false })
  const given = anAgreement()
    .with('adviseOnAgreement', onConditions(aCondition(), SECOND))
    .inStatus('LEGAL_FINAL')

  const met = (condition: 'C1' | 'C2') => (at: AgreementBuilder) => ({
    given: at,
    verb: 'closeCondition' as const,
    input: { advice: currentAdvice(at.build())?.id ?? '', condition },
  })

  it('stand in the way of approval while one that blocks is open, and say which', () => {
    expect(codesOf(given)).toEqual(['CONDITION'])
    expect(ruleOn({ given, verb: 'submitForApproval' })).toBe('CONDITION')
    expect(codesOf(doneBy(met('C1')(given)))).toEqual([])
  })

  it('that do not block can be met later, also once it is in force', () => {
    const first = given.after('closeCondition')
    const signed = first
      .after('submitForApproval')
      .after('approveAgreement')
      .after('signAgreement')
      .after('signAgreement')
    expect(ruleOn(met('C2')(signed))).toBe('passes')
  })

  it('are shown to be met by the legal team or the coordinator, with who and when; the officer is told', () => {
    const change = changeBy({ ...met('C1')(given), by: coordinator })
    expect(currentAdvice(change.next)?.conditions).toMatchObject([
      { closed: { text: 'The trust sent its new schedule.', by: { personId: coordinator.id, at: LATER } } },
      { closed: null },
    ])
    expect(change.notices).toEqual([{ to: 'DPO', what: 'agreementConditionMet' }])
    for (const by of [headOfHousing, director, dpo])
      expect(ruleOn({ ...met('C1')(given), by })).toBe('NOT_PERMITTED')
  })

  it('are met once, and only those that there are', () => {
    const once = given.after('closeCondition')
    expect(ruleOn(met('C1')(once))).toBe('CONDITION_MET')
    expect(ruleOn(met('C2')(once))).toBe('passes')
    expect(ruleOn({ ...met('C1')(given), input: { advice: 'another', condition: 'C1' } })).toBe(
      'CONDITION_MET',
    )
  })

  const partly = (...notFollowed: Dissent['notFollowed']) =>
    anAgreement()
      .with('adviseOnAgreement', onConditions(aCondition(), aCondition({ text: 'Ask the families.' })))
      .by('respondToAdvice', director)
      .with('respondToAdvice', { ...DEPARTING, followed: 'partly', dissent: aDeparture({ notFollowed }) })
      .inStatus('LEGAL_FINAL')
      .after('acknowledgeResponse')
      .after('recordBoardNotice')

  it('are departed from one by one: what is not named must still be met', () => {
    const [reason] = gateReasons(
      gateFactsOf(partly('C1').build(), onFile({ authorities: AUTHORITIES }), [], TODAY),
    )
    expect(reason).toMatchObject({ code: 'CONDITION', text: expect.stringContaining('Ask the families.') })
    expect(reason?.text).not.toContain(aCondition().text)
    expect(codesOf(partly('C1', 'C2'))).toEqual([])
  })

  it('of earlier advice stand in nobody’s way once the officer advised again', () => {
    const again = given
      .after('reopenNegotiation')
      .after('seekAdvice')
      .after('adviseOnAgreement', {
        by: deputyDpo,
        input: { level: 'support', text: 'The new schedule answers what I asked for.', conditions: [] },
      })
    expect(codesOf(again.after('respondToAdvice').after('finaliseText'))).toEqual([])
  })
})

describe('advice as time passes', () => {
  const final = anAgreement().inStatus('LEGAL_FINAL')
  const { validUntil = '' } = currentAdvice(final.build()) ?? {}

  it('is good for the months that the council chose, through its last day', () => {
    expect(validUntil).toBe('2027-10-08')
    expect(currentAdvice(final.inContext({ adviceMonths: 6 }).build())?.validUntil).toBe('2027-04-08')
    expect(codesOf(final, validUntil)).toEqual([])
    expect(codesOf(final, addDays(validUntil, 1))).toEqual(['ADVICE_OLD'])
  })

  it('is too old to approve or sign on', () => {
    const now = '2027-10-09T09:00:00.000Z'
    expect(ruleOn({ given: final, verb: 'submitForApproval', now })).toBe('ADVICE_OLD')
    const approving = anAgreement().inStatus('APPROVAL')
    expect(ruleOn({ given: approving, verb: 'approveAgreement', now })).toBe('ADVICE_OLD')
    const signing = anAgreement().inStatus('SIGNATURE')
    expect(ruleOn({ given: signing, verb: 'signAgreement', now })).toBe('ADVICE_OLD')
  })
})

describe('the record that advice is not followed', () => {
  const kinds = ({ effects = [] }: ReturnType<typeof changeBy>) =>
    effects.flatMap((one) => ('kind' in one ? [`${one.kind}, ${one.copy}`] : []))
  const DISSENT = ['DISSENT, internal', 'DISSENT, external']

  it('is issued by whichever comes last, the acknowledgement or word to the board', () => {
    expect(kinds(changeBy({ given: dissented, verb: 'acknowledgeResponse' }))).not.toContain(DISSENT[0])
    expect(kinds(changeBy({ given: dissented, verb: 'recordBoardNotice' }))).not.toContain(DISSENT[0])
    const seen = dissented.after('acknowledgeResponse')
    expect(kinds(changeBy({ given: seen, verb: 'recordBoardNotice' }))).toEqual(
      expect.arrayContaining(DISSENT),
    )
    const known = dissented.after('recordBoardNotice')
    expect(kinds(changeBy({ given: known, verb: 'acknowledgeResponse' }))).toEqual(
      expect.arrayContaining(DISSENT),
    )
  })

  it('is not issued of advice that is followed', () => {
    const given = anAgreement().inStatus('NEGOTIATION').after('respondToAdvice')
    expect(kinds(changeBy({ given, verb: 'acknowledgeResponse' }))).toEqual(['P10, internal'])
  })
})

describe('a departure from any advice', () => {
  const supported = anAgreement().inStatus('NEGOTIATION')

  it('that supports it is for a Director too, and the officer’s and the board’s to know', () => {
    const input = { ...DEPARTING, followed: 'partly' } as const
    expect(ruleOn({ given: supported, verb: 'respondToAdvice', input })).toBe('DIRECTOR')
    const given = supported.after('respondToAdvice', { by: director, input })
    expect(codesOf(given.after('finaliseText').after('setSeats'))).toEqual(['UNACKNOWLEDGED', 'BOARD'])
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
      .after('adviseOnAgreement', { by: deputyDpo, input: { level: 'support' } })
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
