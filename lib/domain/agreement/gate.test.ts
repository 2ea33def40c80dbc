import { describe, expect, it } from 'vitest'
import { AUTHORITIES, seatsFor } from '@/lib/testing/agreements/acts'
import { aCondition } from '@/lib/testing/agreements/advising'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { attemptOn, changeBy, doneBy, LATER, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import {
  deputyHead,
  director,
  guardian,
  headOfCare,
  headOfHousing,
  lawyer,
  trustSignatory,
} from '@/lib/testing/people'
import type { GuardResult, GuardState } from '../checks/guard'
import { addDays, londonDate } from '../shared/dates'
import { adviceBasis } from './advice-basis'
import type { Agreement } from './agreement'
import { itemOf } from './checklist'
import type { Edit } from './command'
import { GATE, type GateFacts, gateFactsOf, gateOf, gateReasons, starredItems } from './gate'
import { KINDS, type Kind } from './kinds'
import { onFile } from './signing'

const TODAY = londonDate(new Date(LATER))
const HEALTH = aDataItem(['health'])
const facts = (a: Agreement): GateFacts => gateFactsOf(a, onFile({ authorities: AUTHORITIES }), [], TODAY)
const codesOf = (a: Agreement) => gateReasons(facts(a)).map(({ code }) => code)

/** Everything about health, so that even the opt-out check is owed. */
const complete = (kind: Kind) => anAgreement().ofKind(kind).withData(HEALTH)
const finals = Object.fromEntries(KINDS.map((kind) => [kind, complete(kind).inStatus('LEGAL_FINAL').build()]))
const signing = Object.fromEntries(KINDS.map((kind) => [kind, complete(kind).inStatus('SIGNATURE').build()]))
const at = (from: Record<string, Agreement>, kind: Kind) => from[kind] ?? expect.unreachable(kind)

/** As if nobody had ever written the clause that says it; nothing else about the agreement changes. */
const silentOn = (a: Agreement, item: string): Agreement => ({
  ...a,
  text: {
    ...a.text,
    clauses: a.text.clauses.map((one) => ({ ...one, covers: one.covers.filter((id) => id !== item) })),
  },
})
const marked = (a: Agreement, item: string): Agreement => {
  const mark = {
    item,
    reason: 'Nothing of that kind passes here.',
    initials: 'PH',
    by: lawyer.name,
    at: LATER,
  }
  return { ...a, text: { ...a.text, notApplicable: [mark] } }
}

describe.each([...KINDS])('a complete agreement of kind %s', (kind) => {
  const final = at(finals, kind)
  const starred = starredItems(final).map(({ id }) => id)

  it('has an open gate', () => {
    expect(codesOf(final)).toEqual([])
    expect(starred.length).toBeGreaterThan(3)
  })

  it.each(starred)('that says nothing of %s reaches neither approval nor signature', (item) => {
    const refused = {
      ok: false,
      refusal: { rule: item, facts: { text: expect.stringContaining(itemOf(item)?.name ?? '?'), more: 0 } },
    }
    const waiting = doneBy({ given: final, verb: 'submitForApproval' })
    expect(gateReasons(facts(silentOn(final, item)))).toEqual([
      { code: item, text: expect.stringContaining('Nothing says'), source: itemOf(item)?.reference },
    ])
    expect(attemptOn({ given: silentOn(final, item), verb: 'submitForApproval' })).toMatchObject(refused)
    expect(attemptOn({ given: silentOn(waiting, item), verb: 'approveAgreement' })).toMatchObject(refused)
    if (kind === 'STATUTORY') return
    const text = silentOn(at(signing, kind), item)
    expect(attemptOn({ given: text, verb: 'signAgreement' })).toMatchObject(refused)
  })

  it.each(starred)('passes without %s where the legal team gave its reason and initials', (item) => {
    expect(codesOf(marked(silentOn(final, item), item))).toEqual([])
  })

  it.each(starred)('may have %s marked by a lawyer, and by nobody else', (item) => {
    const given = complete(kind).inStatus('DRAFTING').build()
    const kept = doneBy({ given, verb: 'markNotApplicable', input: { item } })
    expect(kept.text.notApplicable).toMatchObject([{ item, initials: 'PH', by: lawyer.name }])
    expect(kept.textVersion).toBe(given.textVersion + 1)
    expect(ruleOn({ given, verb: 'markNotApplicable', input: { item }, by: headOfHousing })).toBe(
      'NOT_PERMITTED',
    )
    expect(doneBy({ given: kept, verb: 'unmarkNotApplicable', input: { item } }).text.notApplicable).toEqual(
      [],
    )
  })
})

describe('A11: the national data opt-out check', () => {
  const starredFor = (...classes: Parameters<typeof aDataItem>) =>
    starredItems(
      anAgreement()
        .withData(aDataItem(...classes))
        .inStatus('DRAFTING')
        .build(),
    ).map(({ id }) => id)

  it('is owed where health data of the NHS passes', () => {
    expect(starredFor(['health'])).toContain('A30')
    expect(starredFor(['ordinary', 'health'])).toContain('A30')
  })

  it.each(['ordinary', 'special', 'offence', 'children'] as const)('is not owed for %s data', (one) => {
    expect(starredFor([one])).not.toContain('A30')
  })

  it('blocks an extract for research until it is recorded', () => {
    const extract = at(finals, 'SHARING')
    const { optOutCheck: _none, ...answers } = extract.text.answers
    const unchecked = { ...extract, text: { ...extract.text, answers } }
    expect(codesOf(unchecked)).toContain('A30')
    expect(toldOn({ given: unchecked, verb: 'submitForApproval' })).toContain('National data opt-out check')
  })
})

describe('a clause that points to a table', () => {
  const edited = (a: Agreement, change: Partial<Agreement['text']>) =>
    codesOf({ ...a, text: { ...a.text, ...change } })

  it('says nothing while the table is empty', () => {
    expect(edited(at(finals, 'SHARING'), { data: [] })).toContain('A8')
    expect(edited(at(finals, 'PROCESSING'), { data: [] })).toContain('B1')
  })

  it.each(['ours', 'theirs'])('says nothing of the parties while %s is missing', (side) => {
    const { parties } = at(finals, 'SHARING').text
    const left = parties.filter(({ own }) => own !== (side === 'ours'))
    expect(edited(at(finals, 'SHARING'), { parties: left })).toEqual(expect.arrayContaining(['A1', 'A9']))
  })

  it('says nothing while an answer that it names is missing', () => {
    const { purpose: _none, ...answers } = at(finals, 'SHARING').text.answers
    expect(edited(at(finals, 'SHARING'), { answers })).toContain('A2')
  })
})

type Row = readonly [code: string, why: string, change: (a: Agreement) => Agreement, kind?: Kind]

const withText =
  (change: Partial<Agreement['text']>) =>
  (a: Agreement): Agreement => ({
    ...a,
    text: { ...a.text, ...change },
  })
const withoutSeat =
  (personId: string) =>
  (a: Agreement): Agreement => ({
    ...a,
    seats: a.seats.filter((seat) => seat.personId !== personId),
  })
const aProposal = changeBy({ given: complete('SHARING').inStatus('NEGOTIATION'), verb: 'proposeWording' })
  .next.proposals
const conceded = (a: Agreement): Agreement => {
  const [clause] = a.text.clauses.filter(({ covers }) => covers.includes('A16'))
  const by = a.approval?.by ?? a.openedBy
  return { ...a, positions: { [clause?.key ?? '']: { position: 'conceded', reason: 'They insist', by } } }
}

const ROWS: readonly Row[] = [
  ['TRIAGE', 'nobody answered the questions about its kind', (a) => ({ ...a, triage: null })],
  [
    'TRIAGE_STALE',
    'its purpose changed since',
    withText({ answers: { ...at(finals, 'SHARING').text.answers, purpose: 'Research' } }),
  ],
  [
    'DPIA',
    'nobody says whether an assessment is needed',
    withText({ answers: { ...at(finals, 'SHARING').text.answers, impactAssessment: '' } }),
  ],
  ['ADVICE', 'the officer was never asked', (a) => ({ ...a, advice: [] })],
  [
    'ADVICE_STALE',
    'the advice was on other data',
    (a) => ({ ...a, advice: a.advice.map((one) => ({ ...one, basis: 'other' })) }),
  ],
  [
    'ADVICE_OLD',
    'the last day of the advice has passed',
    (a) => ({ ...a, advice: a.advice.map((one) => ({ ...one, validUntil: addDays(TODAY, -1) })) }),
  ],
  [
    'CONDITION',
    'a condition of the advice is open',
    (a) => ({
      ...a,
      advice: a.advice.map((one) => ({
        ...one,
        conditions: [{ ...aCondition(), id: 'C1' as const, closed: null }],
      })),
    }),
  ],
  [
    'RESPONSE',
    'nobody answered the advice',
    (a) => ({ ...a, advice: a.advice.map((one) => ({ ...one, response: null })) }),
  ],
  ['SEAT_OURS', 'nobody signs for the council', withoutSeat(director.id)],
  ['SEAT_THEIRS', 'nobody signs for the other party', withoutSeat(trustSignatory.id)],
  [
    'SEAT_GRADE',
    'a deputy head signs for the council',
    (a) => ({
      ...a,
      seats: a.seats.map((seat) =>
        seat.personId === director.id ? { ...seat, personId: guardian.id } : seat,
      ),
    }),
  ],
  [
    'AUTHORITY',
    'somebody’s authority has run out',
    (a) => ({
      ...a,
      seats: a.seats.map((seat) =>
        seat.personId === trustSignatory.id ? { ...seat, personId: headOfCare.id } : seat,
      ),
    }),
  ],
  ['COUNTERSIGN', 'nobody countersigns health data', withoutSeat(guardian.id)],
  ['ACTIVITIES', 'it lists none', withText({ activities: [] }), 'MIXED'],
  [
    'ACTIVITY',
    'one is assigned to nobody’s purpose',
    withText({ activities: [{ name: 'Reports', regime: null }, ...at(finals, 'MIXED').text.activities] }),
    'MIXED',
  ],
  ['PROTOCOL', 'it does not say under which protocol it stands', withText({ protocol: null })],
  ['PROPOSALS', 'the counterpart waits for an answer', (a) => ({ ...a, proposals: aProposal })],
  ['CONCEDED', 'what may not be conceded was', conceded],
]

describe('the gate', () => {
  const rows = ROWS.map(([code, why, change, kind = 'SHARING']) => [code, why, change, kind] as const)
  it.each(rows)('is shut with %s where %s', (code, _why, change, kind) => {
    const a = change(at(finals, kind))
    expect(codesOf(a)).toContain(code)
    expect(ruleOn({ given: a, verb: 'submitForApproval' })).not.toBe('passes')
    expect(gateReasons(facts(a)).find((one) => one.code === code)).toMatchObject({
      text: expect.stringMatching(/^[A-Z].{10,}\.$/),
      source: expect.stringMatching(/.{3,}/),
    })
  })

  it('opens for every row that applies, and says so of every one', () => {
    for (const { id, state, reasons } of gateOf(facts(at(finals, 'SHARING'))))
      expect([id, state, reasons]).toEqual([id, ['G8', 'G10'].includes(id) ? 'notApplicable' : 'pass', []])
  })

  it('numbers its rows, each with its source and whoever can clear it', () => {
    expect(GATE.map(({ id }) => id)).toEqual(GATE.map((_, place) => `G${place + 1}`))
    for (const { name, source, who } of GATE)
      for (const words of [name, source, who]) expect(words).toMatch(/.{4,}/)
  })

  it('names the first thing that stands in the way, and counts the others', () => {
    const { text, advice } = at(finals, 'SHARING')
    const given = { ...at(finals, 'SHARING'), text: { ...text, protocol: null }, advice: advice.slice(1) }
    expect(attemptOn({ given, verb: 'submitForApproval' })).toMatchObject({
      refusal: { rule: 'ADVICE', facts: { more: 1 } },
    })
    expect(toldOn({ given, verb: 'submitForApproval' })).toContain('One other point stands in the way')
  })

  it('needs nobody’s signature for what the law compels', () => {
    expect(codesOf({ ...at(finals, 'STATUTORY'), seats: [], organisation: null })).toEqual([])
  })

  it('passes a tier 2 that names its protocol, as well as one that says there is none', () => {
    const named = withText({ protocol: { reference: 'London protocol 2025' } })
    expect(codesOf(named(at(finals, 'SHARING')))).toEqual([])
  })
})

describe('charters and protocols', () => {
  const protocol = anAgreement().ofTier('1')

  it.each(['0', '1'] as const)('tier %s begins with its text and is signed like an agreement', (tier) => {
    expect(anAgreement().ofTier(tier).build().status).toBe('DRAFTING')
    expect(anAgreement().ofTier(tier).inStatus('IN_FORCE').build()).toMatchObject({
      kind: null,
      status: 'IN_FORCE',
    })
  })

  it('let no data flow: a schedule shuts the gate', () => {
    const edit: Edit = { edit: 'data', data: [aDataItem()] }
    const given = doneBy({ given: protocol.inStatus('LEGAL_FINAL'), verb: 'reviseText', input: edit })
    expect(codesOf(given)).toContain('TIER')
    expect(ruleOn({ given, verb: 'submitForApproval' })).not.toBe('passes')
  })

  it('a charter is the council’s own: nobody else has to sign it', () => {
    const ours = (tier: '0' | '1') => {
      const a = anAgreement().ofTier(tier).inStatus('LEGAL_FINAL').build()
      const text = { ...a.text, parties: a.text.parties.filter(({ own }) => own) }
      const advice = a.advice.map((one) => ({ ...one, basis: adviceBasis(text) }))
      return codesOf({ ...a, advice, text, seats: a.seats.filter(({ side }) => side === 'ours') })
    }
    expect(ours('0')).toEqual([])
    expect(ours('1')).toEqual(['SEAT_THEIRS'])
  })
})

describe('whoever approves', () => {
  const given = anAgreement().inStatus('APPROVAL')

  it.each([
    ['the head of the service', headOfHousing, 'passes'],
    ['a Director', director, 'passes'],
    ['the head of another service', headOfCare, 'SERVICE'],
    [
      'a head to whom the service is delegated',
      { ...headOfCare, delegatedServices: [given.build().serviceId ?? ''] },
      'passes',
    ],
    ['a deputy head', deputyHead, 'GRADE'],
  ])('%s: %s', (_, by, rule) => {
    expect(ruleOn({ given, verb: 'approveAgreement', by })).toBe(rule)
  })

  it.each([
    ['the head of another service', headOfCare, 'SERVICE'],
    ['a deputy head', deputyHead, 'GRADE'],
  ])('%s does not answer the advice either', (_, by, rule) => {
    expect(ruleOn({ given: anAgreement().inStatus('NEGOTIATION'), verb: 'respondToAdvice', by })).toBe(rule)
  })
})

describe('whoever signs', () => {
  const given = anAgreement().inStatus('SIGNATURE').build()
  const onTheDay = (change: Partial<(typeof AUTHORITIES)[number]>) => ({
    authorities: AUTHORITIES.map((one) => (one.personId === trustSignatory.id ? { ...one, ...change } : one)),
  })

  it('signs in the order that was set', () => {
    expect(ruleOn({ given, verb: 'signAgreement', by: director })).toBe('NOT_YOUR_TURN')
    expect(toldOn({ given, verb: 'signAgreement', by: director })).toContain(trustSignatory.name)
    const second = doneBy({ given, verb: 'signAgreement' })
    expect(ruleOn({ given: second, verb: 'signAgreement', by: director })).toBe('passes')
    expect(ruleOn({ given: second, verb: 'signAgreement', by: trustSignatory })).toBe('NOT_YOUR_TURN')
  })

  it('has a seat', () => {
    expect(ruleOn({ given, verb: 'signAgreement', by: headOfHousing })).toBe('NOT_A_SIGNATORY')
    expect(ruleOn({ given, verb: 'declineToSign', by: headOfHousing })).toBe('NOT_A_SIGNATORY')
  })

  it('is on the list on that very day', () => {
    const authorities = AUTHORITIES.filter(({ personId }) => personId !== trustSignatory.id)
    expect(ruleOn({ given, verb: 'signAgreement', context: { authorities } })).toBe('AUTHORITY')
  })

  it('is known by the domain of the organisation', () => {
    expect(
      ruleOn({ given, verb: 'signAgreement', context: onTheDay({ email: 'olu@webmail.example' }) }),
    ).toBe('DOMAIN')
    expect(ruleOn({ given, verb: 'signAgreement', context: onTheDay({ domains: [] }) })).toBe('DOMAIN')
    const shouted = onTheDay({ email: trustSignatory.email.toUpperCase() })
    expect(ruleOn({ given, verb: 'signAgreement', context: shouted })).toBe('passes')
  })

  it('signs the text they read, and only that', () => {
    expect(ruleOn({ given, verb: 'signAgreement', input: { textHash: 'another' } })).toBe('TEXT_MOVED')
  })

  it('is chosen among those who may', () => {
    const order = [{ personId: headOfCare.id, as: 'signatory' }]
    const final = anAgreement().inStatus('LEGAL_FINAL')
    expect(ruleOn({ given: final, verb: 'setSeats', input: { order } })).toBe('AUTHORITY')
    expect(ruleOn({ given: final, verb: 'setSeats', input: seatsFor(final.build()) })).toBe('passes')
  })
})

describe('a seat of a body that is no party', () => {
  it('blocks approval, also where it was a party when the seats were chosen', () => {
    const final = at(finals, 'SHARING')
    const seats = final.seats.map((one) =>
      one.side === 'theirs' ? { ...one, personId: 'somebody', organisationId: 'elsewhere' } : one,
    )
    expect(codesOf({ ...final, seats: [...final.seats, ...seats] })).toContain('SEAT_STRANGER')
    expect(codesOf(final)).not.toContain('SEAT_STRANGER')
  })
})

describe('the checks', () => {
  const final = at(finals, 'SHARING')
  const check = (id: string, code: string, state: GuardState = 'blocked'): GuardResult => ({
    id,
    name: 'A check',
    source: 'The specification',
    clears: 'What clears it',
    who: 'Whoever can',
    state,
    reasons: state === 'blocked' ? [{ code, text: 'Backup is in Ireland.', source: 'The source' }] : [],
  })
  const blockedBy = (...checks: readonly GuardResult[]) =>
    gateReasons({ ...facts(final), checks }).map(({ code }) => code)

  it.each(['G-ROPA', 'G-NOTICE', 'G-TRAIN', 'G-RETAIN', 'G-LOC', 'G-NDO', 'G-DPIA', 'G-TRANSFER'])(
    '%s closes the gate for approval and signature while it blocks, and says why',
    (id) => {
      expect(blockedBy(check(id, 'WHY'))).toEqual([id])
      const context = { checks: [check(id, 'WHY')] }
      expect(
        ruleOn({ given: complete('SHARING').inStatus('LEGAL_FINAL'), verb: 'submitForApproval', context }),
      ).toBe(id)
      expect(
        ruleOn({ given: complete('SHARING').inStatus('APPROVAL'), verb: 'approveAgreement', context }),
      ).toBe(id)
      expect(
        ruleOn({ given: complete('SHARING').inStatus('SIGNATURE'), verb: 'signAgreement', context }),
      ).toBe(id)
    },
  )

  it('that pass or do not apply leave it open', () => {
    expect(blockedBy(check('G-LOC', '', 'pass'), check('G-NDO', '', 'notApplicable'))).toEqual([])
  })

  it('ask of advice only whether it is on what stands now: the rest is asked once', () => {
    expect(blockedBy(check('G-DPO', 'ADVICE'))).toEqual([])
    expect(blockedBy(check('G-DPO', 'ADVICE_STALE'))).toEqual(['G-DPO'])
  })

  it('are not asked of principles alone', () => {
    const charter = anAgreement().ofTier('1').inStatus('LEGAL_FINAL').build()
    expect(gateReasons({ ...facts(charter), checks: [check('G-LOC', 'WHY')] })).toEqual([])
  })
})
