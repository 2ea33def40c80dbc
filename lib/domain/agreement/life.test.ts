import { describe, expect, it } from 'vitest'
import { agreementContext } from '@/lib/testing/agreements/acts'
import { anAgreement, aVariationOf } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { changeBy, doneBy, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import {
  chiefExecutive,
  coordinator,
  director,
  dpo,
  headOfCare,
  headOfHousing,
  lawyer,
} from '@/lib/testing/people'
import { SYSTEM } from '../shared/actor'
import { addDays } from '../shared/dates'
import { type Agreement, TRIGGERS } from './agreement'
import { nextClock } from './clocks'
import type { AgreementVerb } from './transitions'

/** Sections 3.4 and 3.7: what becomes of an agreement once it is in force. */

const STARTED = '2026-10-08'
const inForce = anAgreement().inStatus('IN_FORCE')
const noon = (day: string) => `${day}T12:00:00.000Z`
const on = (day: string) => ({ now: noon(day) })
const told = (tried: Parameters<typeof changeBy>[0]) => changeBy(tried).notices?.map(({ to }) => to)

describe('coming into force', () => {
  it('is from the last signature, with a review and the evidence that is owed', () => {
    expect(inForce.build()).toMatchObject({
      force: { from: STARTED, reviewOn: '2028-10-08', endsOn: null },
      evidence: [{ item: 'Name and address of the tenant', dueOn: '2028-10-08', received: null }],
    })
  })

  it('is from the later day that it states, by the clock and by nobody’s hand', () => {
    const given = anAgreement()
      .withDates({ start: { on: '2026-12-01' } })
      .inStatus('SIGNATURE')
      .after('signAgreement')
      .after('signAgreement')
      .build()
    expect(given.status).toBe('SIGNATURE')
    expect(ruleOn({ given, verb: 'commence', ...on('2026-11-30') })).toBe('CLOCK')
    expect(ruleOn({ given, verb: 'commence', by: lawyer, ...on('2026-12-01') })).toBe('NOT_PERMITTED')
    expect(doneBy({ given, verb: 'commence', ...on('2026-12-01') })).toMatchObject({
      status: 'IN_FORCE',
      force: { from: '2026-12-01', reviewOn: '2028-12-01' },
    })
  })

  it('never is before everybody has signed', () => {
    const given = anAgreement()
      .withDates({ start: { on: '2026-10-01' } })
      .inStatus('SIGNATURE')
      .after('signAgreement')
    expect(ruleOn({ given, verb: 'commence' })).toBe('UNSIGNED')
  })
})

describe('a review', () => {
  it('falls due on its day', () => {
    expect(ruleOn({ given: inForce, verb: 'reviewFallsDue', ...on('2028-10-07') })).toBe('CLOCK')
    const due = { given: inForce, verb: 'reviewFallsDue', ...on('2028-10-08') } as const
    expect(doneBy(due)).toMatchObject({
      status: 'REVIEW_DUE',
      reviewDue: { since: '2028-10-08', trigger: 'date', told: [] },
    })
    expect(told(due)).toEqual(['LEGAL', 'HOS'])
  })

  it.each([...TRIGGERS])('falls due before it after: %s', (trigger) => {
    const due = { given: inForce, verb: 'reportTrigger', input: { trigger } } as const
    expect(doneBy(due)).toMatchObject({ status: 'REVIEW_DUE', reviewDue: { since: '2026-10-09', trigger } })
    expect(told(due)).toEqual(['LEGAL', 'DPO', 'HOS'])
  })

  it('that is late already is not made fresh by a new event', () => {
    const late = doneBy({ given: inForce, verb: 'reviewFallsDue', ...on('2028-10-08') })
    const again = doneBy({ given: late, verb: 'reportTrigger', ...on('2028-12-20') })
    expect(again.reviewDue).toMatchObject({ since: '2028-10-08', trigger: 'incident' })
  })

  it('ends in renewal by the head of the service, with a day for the next', () => {
    const given = anAgreement().inStatus('REVIEW_DUE')
    expect(ruleOn({ given, verb: 'renewAgreement', by: headOfCare })).toBe('SERVICE')
    expect(doneBy({ given, verb: 'renewAgreement' })).toMatchObject({
      status: 'RENEWED',
      reviewDue: null,
      force: { from: STARTED, reviewOn: '2028-10-09' },
      reviews: [{ outcome: 'renewed', due: { trigger: 'incident' } }],
    })
  })

  it('may be set sooner and not later than the policy allows', () => {
    const given = anAgreement().inStatus('REVIEW_DUE')
    const renewed = (reviewOn: string) => ruleOn({ given, verb: 'renewAgreement', input: { reviewOn } })
    expect(renewed('2027-05-01')).toBe('passes')
    expect(renewed('2028-10-09')).toBe('passes')
    expect(renewed('2028-10-10')).toBe('REVIEW_DAY')
    expect(renewed('2026-10-09')).toBe('REVIEW_DAY')
  })

  it('is yearly where children’s data passes', () => {
    const given = anAgreement()
      .withData(aDataItem(['children']))
      .inStatus('IN_FORCE')
      .build()
    expect(given.force?.reviewOn).toBe('2027-10-08')
  })
})

describe('A9: a review that nobody holds', () => {
  const SINCE = '2028-10-08'
  const late = (days: number) => on(addDays(SINCE, days))
  const due = doneBy({ given: inForce, verb: 'reviewFallsDue', ...on(SINCE) })
  const owner = doneBy({ given: due, verb: 'escalateReview', ...late(30) })
  const board = doneBy({ given: owner, verb: 'escalateReview', ...late(60) })

  it('is told to the owner after 30 days, and to Director and board after 60', () => {
    expect(ruleOn({ given: due, verb: 'escalateReview', ...late(29) })).toBe('CLOCK')
    expect(told({ given: due, verb: 'escalateReview', ...late(30) })).toEqual(['LEGAL', 'HOS'])
    expect(ruleOn({ given: owner, verb: 'escalateReview', ...late(59) })).toBe('CLOCK')
    expect(told({ given: owner, verb: 'escalateReview', ...late(60) })).toEqual(['ABOVE', 'IGB'])
    expect(ruleOn({ given: board, verb: 'escalateReview', ...late(70) })).toBe('CLOCK')
  })

  it('tells Director and board at once, where nobody looked for 60 days', () => {
    const both = { given: due, verb: 'escalateReview', ...late(64) } as const
    expect(told(both)).toEqual(['ABOVE', 'IGB'])
    expect(doneBy(both).reviewDue?.told).toEqual([30, 60])
  })

  it.each([
    [89, 'CLOCK'],
    [90, 'passes'],
    [95, 'passes'],
  ])('suspends it after %i days: %s', (days, rule) => {
    expect(ruleOn({ given: board, verb: 'suspendOverdue', ...late(days) })).toBe(rule)
  })

  it('and everybody who must know is told', () => {
    const suspended = { given: board, verb: 'suspendOverdue', ...late(95) } as const
    expect(doneBy(suspended)).toMatchObject({
      status: 'SUSPENDED',
      suspension: { by: { personId: SYSTEM.id } },
    })
    expect(told(suspended)).toEqual(['DPO', 'ABOVE', 'IGB', 'HOS'])
  })

  it('goes on where a Director gave the reason, for no longer than 90 days', () => {
    const at = late(80)
    const until = addDays(SINCE, 120)
    const going = (by: typeof director, day: string) =>
      ruleOn({ given: board, verb: 'keepGoing', by, input: { until: day }, ...at })
    expect(going(headOfHousing, until)).toBe('NOT_PERMITTED')
    expect(going({ ...director, grade: 'headOfService' }, until)).toBe('DIRECTOR')
    expect(going(director, addDays(SINCE, 80 + 91))).toBe('UNTIL')
    expect(going(director, addDays(SINCE, 80))).toBe('UNTIL')
    expect(going(director, until)).toBe('passes')
    expect(going(chiefExecutive, until)).toBe('passes')

    const kept = doneBy({ given: board, verb: 'keepGoing', input: { until }, ...at })
    expect(ruleOn({ given: kept, verb: 'suspendOverdue', ...on(until) })).toBe('CLOCK')
    expect(ruleOn({ given: kept, verb: 'suspendOverdue', ...on(addDays(until, 1)) })).toBe('passes')
    expect(nextClock({ ...kept, evidence: [] })).toBe(addDays(until, 1))
  })

  it('once suspended stands again by a Director’s reason, or by its renewal', () => {
    const suspended = doneBy({ given: board, verb: 'suspendOverdue', ...late(95) })
    const input = { until: addDays(SINCE, 130) }
    expect(doneBy({ given: suspended, verb: 'keepGoing', input, ...late(96) })).toMatchObject({
      status: 'REVIEW_DUE',
      suspension: null,
    })
    expect(doneBy({ given: suspended, verb: 'renewAgreement', ...late(96) })).toMatchObject({
      status: 'RENEWED',
      suspension: null,
      reviewDue: null,
    })
  })
})

describe('a suspension', () => {
  it('is a head’s of that service, with the reason', () => {
    expect(ruleOn({ given: inForce, verb: 'suspendAgreement', by: headOfCare })).toBe('SERVICE')
    expect(doneBy({ given: inForce, verb: 'suspendAgreement' })).toMatchObject({
      status: 'SUSPENDED',
      suspension: { by: { personId: headOfHousing.id } },
    })
  })
})

describe('a variation', () => {
  const started = changeBy({ given: inForce, verb: 'startVariation' })
  const [variation = inForce.build()] = started.opens ?? []
  const parent = started.next

  it('is numbered, and begins with the text in force', () => {
    expect(parent.variations).toBe(1)
    expect(variation).toMatchObject({
      reference: 'AGR-2026-000099',
      status: 'DRAFTING',
      variationOf: { reference: 'AGR-2026-000001', number: 1 },
      textVersion: 1,
      textHash: parent.textHash,
      drafters: [],
      advice: [],
      signatures: [],
      approval: null,
      force: null,
    })
    const second = changeBy({ given: parent, verb: 'startVariation' })
    expect(second.opens?.[0]?.variationOf?.number).toBe(2)
  })

  const way: readonly AgreementVerb[] = [
    'reviseText',
    'sendToReview',
    'answerReview',
    'seekAdvice',
    'adviseOnAgreement',
    'respondToAdvice',
    'finaliseText',
    'setSeats',
    'submitForApproval',
    'approveAgreement',
    'signAgreement',
  ]

  it('goes the same way, and hands its text on when it comes into force', () => {
    const signed = way.reduce((given: Agreement, verb) => doneBy({ given, verb }), variation)
    const last = changeBy({ given: signed, verb: 'signAgreement' })
    expect(last.next.status).toBe('IN_FORCE')
    expect(last.effects).toContainEqual({ type: 'adoptVariation', reference: 'AGR-2026-000001' })
    expect(nextClock(last.next)).toBeNull()
  })

  it('in force makes the agreement varied: its text, its kind, its number and its next review', () => {
    const adopted = { ...aVariationOf(parent), kind: 'PROCESSING' as const }
    const given = { given: parent, verb: 'adoptVariation', context: { adopted } } as const
    const varied = doneBy({ ...given, ...on('2027-03-01') })
    expect(varied).toMatchObject({
      status: 'VARIED',
      kind: 'PROCESSING',
      text: { title: expect.stringContaining('first variation') },
      textVersion: parent.textVersion + 1,
      force: { from: STARTED, reviewOn: '2029-03-01' },
      reviews: [{ outcome: 'varied', text: 'Varied by AGR-2026-000002' }],
    })
    expect(varied.textHash).toBe(agreementContext(lawyer).hash({ kind: 'PROCESSING', text: varied.text }))
    expect(varied.evidence).toHaveLength(1)
  })

  it.each(['REVIEW_DUE', 'SUSPENDED'] as const)('in force answers what made it %s', (status) => {
    const given = anAgreement().inStatus(status).build()
    const varied = doneBy({ given, verb: 'adoptVariation', context: { adopted: aVariationOf(given) } })
    expect(varied).toMatchObject({ status: 'VARIED', reviewDue: null, suspension: null })
  })

  it('is taken over once, however often the promise of it is tried', () => {
    const context = { adopted: aVariationOf(parent) }
    const varied = doneBy({ given: parent, verb: 'adoptVariation', context })
    expect(ruleOn({ given: varied, verb: 'adoptVariation', context })).toBe('VARIATION')
    expect(ruleOn({ given: parent, verb: 'adoptVariation' })).toBe('VARIATION')
  })

  it('does not call back an agreement under notice', () => {
    const given = anAgreement().inStatus('TERMINATING').build()
    expect(ruleOn({ given, verb: 'adoptVariation', context: { adopted: aVariationOf(given) } })).toBe(
      'WRONG_STATE',
    )
  })

  it.each(['reportTrigger', 'suspendAgreement', 'giveNotice', 'proposePublication'] as const)(
    'has no life of its own beside it: %s belongs to the agreement',
    (verb) => {
      const given = { ...inForce.build(), variationOf: { reference: 'AGR-2026-000001', number: 1 } }
      expect(ruleOn({ given, verb })).toBe('VARIATION')
    },
  )

  it('is begun one at a time: the text of the second would undo the first', () => {
    const context = { variationUnderWay: 'AGR-2026-000007' }
    expect(ruleOn({ given: inForce, verb: 'startVariation', context })).toBe('VARIED_ALREADY')
    expect(toldOn({ given: inForce, verb: 'startVariation', context })).toContain('AGR-2026-000007')
    expect(ruleOn({ given: inForce, verb: 'startVariation' })).toBe('passes')
  })

  it('needs a text that could be varied', () => {
    const a = inForce.build()
    expect(ruleOn({ given: { ...a, text: { ...a.text, clauses: [] } }, verb: 'startVariation' })).toBe(
      'NO_TEXT',
    )
    expect(
      ruleOn({
        given: { ...a, variationOf: { reference: 'AGR-2026-000003', number: 1 } },
        verb: 'startVariation',
      }),
    ).toBe('NO_TEXT')
  })
})

describe('the end', () => {
  const STOP = '2026-11-09'
  const noticed = inForce.after('giveNotice', { input: { stopOn: STOP } })
  const swept = noticed.after('recordSweep')

  it('begins with notice, which names the last day and the recipients', () => {
    expect(noticed.build()).toMatchObject({
      status: 'TERMINATING',
      ending: { from: 'ours', stopOn: STOP, disposals: [], ended: null },
    })
    expect(
      ruleOn({ given: inForce, verb: 'giveNotice', input: { noticeOn: '2026-10-09', stopOn: '2026-10-08' } }),
    ).toBe('STOP')
    expect(ruleOn({ given: inForce, verb: 'giveNotice', by: headOfCare })).toBe('SERVICE')
  })

  it.each([
    ['STOP_AHEAD', 'while data may still flow', swept.after('recordDisposal'), '2026-11-08'],
    ['CERTIFICATE', 'before anything is certified', swept, STOP],
    ['SWEEP', 'before the recipients were told', noticed.after('recordDisposal'), STOP],
    ['passes', 'after all three', swept.after('recordDisposal'), STOP],
  ])('is answered with %s %s', (rule, _, given, day) => {
    expect(ruleOn({ given, verb: 'endAgreement', ...on(day) })).toBe(rule)
  })

  it('is kept six years, and twelve for a deed', () => {
    const given = swept.after('recordDisposal')
    const kept = (deed: 'yes' | 'no') =>
      doneBy({ given, verb: 'endAgreement', input: { deed }, ...on(STOP) }).ending?.ended?.keepUntil
    expect([kept('no'), kept('yes')]).toEqual(['2032-11-09', '2038-11-09'])
  })

  it('certifies nothing that has not happened yet', () => {
    expect(ruleOn({ given: noticed, verb: 'recordDisposal', input: { certifiedOn: '2026-12-24' } })).toBe(
      'FUTURE',
    )
  })
})

describe('A15: no certificate of deletion comes', () => {
  const given = inForce.after('giveNotice').after('recordSweep')
  const flagging = { given, verb: 'flagUncertified' } as const

  it('is flagged, and told to officer and board', () => {
    expect(doneBy(flagging).ending?.uncertified?.text).toBe('Three letters went without an answer.')
    expect(told(flagging)).toEqual(['DPO', 'IGB'])
    expect(doneBy({ ...flagging, by: dpo }).ending?.uncertified?.by.personId).toBe(dpo.id)
  })

  it('does not keep the agreement from ending', () => {
    expect(ruleOn({ given, verb: 'endAgreement' })).toBe('CERTIFICATE')
    expect(ruleOn({ given: given.after('flagUncertified', { by: dpo }), verb: 'endAgreement' })).toBe(
      'passes',
    )
  })

  it('may still come after the end', () => {
    const ended = doneBy({ given: doneBy(flagging), verb: 'endAgreement' })
    expect(doneBy({ given: ended, verb: 'recordDisposal' }).ending?.disposals).toHaveLength(1)
  })

  it('is flagged neither before data stops nor where a certificate came, nor twice', () => {
    const running = inForce.after('giveNotice', { input: { stopOn: '2026-12-01' } })
    expect(ruleOn({ given: running, verb: 'flagUncertified' })).toBe('STOP_AHEAD')
    expect(ruleOn({ given: given.after('recordDisposal'), verb: 'flagUncertified' })).toBe('CERTIFIED')
    expect(ruleOn({ given: doneBy(flagging), verb: 'flagUncertified' })).toBe('CERTIFIED')
  })
})

describe('evidence that a recipient deleted what it kept', () => {
  const given = anAgreement()
    .withData({ ...aDataItem(), retentionMonths: 1 })
    .inStatus('IN_FORCE')
    .build()
  const chased = doneBy({ given, verb: 'chaseEvidence', ...on('2026-11-09') })

  it('is chased the day after it was due, and once', () => {
    expect(given.evidence[0]?.dueOn).toBe('2026-11-08')
    expect(ruleOn({ given, verb: 'chaseEvidence', ...on('2026-11-08') })).toBe('CLOCK')
    expect(chased.evidence).toMatchObject([{ chasedOn: '2026-11-09', flaggedOn: null }])
    expect(ruleOn({ given: chased, verb: 'chaseEvidence', ...on('2026-12-08') })).toBe('CLOCK')
  })

  it('is flagged as a breach after thirty days more, and the board is told', () => {
    const flagged = { given: chased, verb: 'chaseEvidence', ...on('2026-12-09') } as const
    expect(doneBy(flagged).evidence).toMatchObject([{ chasedOn: '2026-11-09', flaggedOn: '2026-12-09' }])
    expect(told(flagged)).toEqual(['LEGAL', 'DPO', 'IGB'])
    expect(told({ given, verb: 'chaseEvidence', ...on('2026-11-09') })).toEqual(['LEGAL'])
  })

  it('is recorded once, by day and by what shows it', () => {
    const shown = doneBy({ given: chased, verb: 'recordEvidence', ...on('2026-11-20') })
    expect(shown.evidence).toMatchObject([
      { received: { on: '2026-11-20', by: { personId: coordinator.id } } },
    ])
    expect(ruleOn({ given: shown, verb: 'recordEvidence' })).toBe('EVIDENCE')
    expect(ruleOn({ given: shown, verb: 'chaseEvidence', ...on('2027-01-01') })).toBe('CLOCK')
    expect(ruleOn({ given: chased, verb: 'recordEvidence', input: { item: 'Something else' } })).toBe(
      'EVIDENCE',
    )
    expect(ruleOn({ given: chased, verb: 'recordEvidence', input: { on: '2027-01-01' } })).toBe('FUTURE')
  })
})

describe('the public register', () => {
  const proposed = inForce.after('proposePublication')
  const advised = proposed.after('advisePublication')
  const published = advised.after('publishEntry')

  it('takes a proposal, the officer’s advice and a second person', () => {
    expect(ruleOn({ given: proposed, verb: 'publishEntry' })).toBe('PUBLICATION_ADVICE')
    expect(ruleOn({ given: inForce, verb: 'advisePublication' })).toBe('PUBLICATION')
    expect(published.build().publication).toMatchObject({
      proposed: { personId: coordinator.id },
      published: { by: { personId: headOfHousing.id } },
    })
    const promoted = { ...headOfHousing, id: coordinator.id }
    expect(ruleOn({ given: advised, verb: 'publishEntry', by: promoted })).toBe('SECOND_PERSON')
    expect(ruleOn({ given: advised, verb: 'publishEntry', by: headOfCare })).toBe('SERVICE')
  })

  it('has one entry an agreement: what is published already is not published again', () => {
    expect(ruleOn({ given: published, verb: 'publishEntry' })).toBe('PUBLICATION')
  })

  it('has no place for a protocol, which is an agreement of no kind', () => {
    const protocol = anAgreement().ofTier('1').inStatus('IN_FORCE')
    expect(ruleOn({ given: protocol, verb: 'proposePublication' })).toBe('PUBLICATION_KIND')
  })

  it('lets an entry be taken off at once, also while it is proposed anew', () => {
    expect(ruleOn({ given: inForce, verb: 'withdrawPublication' })).toBe('PUBLICATION')
    expect(ruleOn({ given: published, verb: 'withdrawPublication' })).toBe('passes')
    expect(ruleOn({ given: published.after('proposePublication'), verb: 'withdrawPublication' })).toBe(
      'passes',
    )
    const off = published.after('withdrawPublication')
    expect(ruleOn({ given: off, verb: 'withdrawPublication' })).toBe('PUBLICATION')
    expect(ruleOn({ given: proposed.after('withdrawPublication'), verb: 'advisePublication' })).toBe(
      'PUBLICATION',
    )
  })

  it('publishes no other text than the officer advised on', () => {
    const given = advised.after('adoptVariation')
    expect(ruleOn({ given, verb: 'publishEntry' })).toBe('PUBLICATION_ADVICE')
    expect(ruleOn({ given: given.after('advisePublication'), verb: 'publishEntry' })).toBe('passes')
  })

  it('publishes it anew only when all of that was done anew', () => {
    const again = published.after('proposePublication')
    expect(ruleOn({ given: again, verb: 'publishEntry' })).toBe('PUBLICATION_ADVICE')
    expect(ruleOn({ given: again.after('advisePublication'), verb: 'publishEntry' })).toBe('passes')
  })
})
