import { describe, expect, it } from 'vitest'
import { shippedReference } from '@/lib/reference-data/shipped'
import { optOutFacts } from './facts'
import { recommendOptOut } from './rules'
import { type Given, SHOWN, STUDY, WAYS } from './testing'

const decided = (facts: Given) => recommendOptOut(optOutFacts.parse(facts), shippedReference())

const letter = (change: Given['cagLetter']): Given => ({
  ...STUDY,
  ...SHOWN,
  cagLetter: { ...STUDY.cagLetter, ...change },
})

describe('section 5, a flow', () => {
  it('N01: a study under regulation 5 whose letter is silent runs the check', () => {
    expect(decided(STUDY)).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      row: 'N11',
      state: 'ASSESSED_APPLIES',
      ground: 'APPLIES_REG5',
      requires: ['RUN', 'REGULATION_7_TERMS'],
    })
  })

  it('N02: a letter that says so for this flow takes the opt-out away, with its alternative to be run', () => {
    expect(decided(letter({ disapplies: true }))).toMatchObject({
      outcome: 'EX_CAG_EXEMPT',
      row: 'N11',
      state: 'ASSESSED_EXEMPT',
      requires: ['ALTERNATIVE_OPT_OUT'],
      alternativeOptOut: 'alternative opt-out must be run',
    })
  })

  it('N02: … but not where it says so for flow 2 and this is flow 1', () => {
    expect(decided(letter({ disapplies: true, flowNamed: false }))).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      row: 'N11',
    })
  })

  it('N02: … nor on the day after the letter ends, and nobody may say without knowing the day', () => {
    const ending = { disapplies: true, expires: '2026-11-20' }
    expect(decided({ ...letter(ending), on: '2026-11-20' }).outcome).toBe('EX_CAG_EXEMPT')
    expect(decided({ ...letter(ending), on: '2026-11-21' })).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      row: 'NB3',
    })
    expect(decided(letter(ending))).toMatchObject({ outcome: 'NEEDS_FACTS', requires: ['on'] })
  })

  it('N04: what an e-mail says about a letter that nobody supplied counts for nothing', () => {
    expect(decided(letter({ disapplies: true, supplied: false }))).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      row: 'NB3',
      state: 'ASSESSED_APPLIES',
      reasons: [{ code: 'NB3' }],
      requires: ['The letter or minutes themselves'],
    })
  })

  it('N04: … and blocks a signature', () => {
    const asked = { ...letter({ disapplies: true, supplied: false }), agreement: {} }
    const decision = decided(asked)
    expect(decision).toMatchObject({ outcome: 'BLOCKED', row: 'NB3' })
    expect(decision.requires).toEqual(['NB3', 'NB5'])
  })

  it.each<[string, string, Given, string, string]>([
    [
      'N05',
      'an outbreak of tuberculosis, to the health protection team',
      WAYS.EX_REG3 ?? {},
      'EX_REG3',
      'N7',
    ],
    ['N07', 'the quarterly client level return', WAYS.EX_ASC_CLD ?? {}, 'EX_ASC_CLD', 'N6'],
    ['N09', 'ward counts, suppressed and reviewed', WAYS.EX_ANONYMISED ?? {}, 'EX_ANONYMISED', 'N3'],
    [
      'N11',
      'a census of children in need, social care only',
      WAYS.OUT_CHILDRENS ?? {},
      'OUT_CHILDRENS',
      'N2',
    ],
    ['N13', 'a discharge summary', WAYS.EX_INDIVIDUAL_CARE ?? {}, 'EX_INDIVIDUAL_CARE', 'N4'],
    ['N15', 'a sealed order of a family court', WAYS.EX_COURT_ORDER ?? {}, 'EX_COURT_ORDER', 'N6'],
    [
      'N19',
      'an invoice without a contract',
      WAYS.EX_NONCONTRACTED_INVOICE ?? {},
      'EX_NONCONTRACTED_INVOICE',
      'N9',
    ],
  ])('%s: %s', (_id, _what, facts, outcome, row) => {
    expect(decided({ ...facts, ...SHOWN })).toMatchObject({ outcome, row })
  })

  it.each([
    ['identifiable rows', { identifiable: true }],
    [
      'a hash that the recipient can undo, whatever the author says',
      { identifiable: false, keyInReach: true },
    ],
    ['small counts that are not suppressed', { identifiable: false, smallCellsOrFreeText: true }],
  ])('N10: %s are confidential, and the questions go on', (_what, change) => {
    expect(decided({ ...STUDY, ...SHOWN, ...change }).path?.slice(2)).toEqual([
      'N3 yes',
      'N4 no',
      'N5 no',
      'N6 no',
      'N7 no',
      'N8 no',
      'N9 no',
      'N10 yes',
      'N11 no',
    ])
  })

  it('N17: a national patient survey, with objections removed and its own opt-out to be run', () => {
    expect(decided({ ...WAYS.EX_PATIENT_SURVEYS, ...SHOWN })).toMatchObject({
      outcome: 'EX_PATIENT_SURVEYS',
      requires: ['ALTERNATIVE_OPT_OUT'],
      alternativeOptOut: 'survey opt-out applies',
    })
    const withObjections = ['Survey name', 'approval reference']
    expect(decided({ ...WAYS.EX_PATIENT_SURVEYS, ...SHOWN, evidence: withObjections })).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      row: 'NB3',
      requires: ['local objections removed'],
    })
  })

  it('N20: backing data of a contracted invoice is not disclosed until a limb is shown', () => {
    expect(decided({ ...WAYS.COND_CONTRACTED_PAYMENT, ...SHOWN })).toMatchObject({
      outcome: 'COND_CONTRACTED_PAYMENT',
      state: 'ASSESSED_BLOCKED',
      requires: ['ANONYMISED', 'CONSENT', 'SECTION_251'],
    })
  })

  it('N20: … and with support under section 251 the check is run', () => {
    expect(decided({ ...WAYS.COND_CONTRACTED_PAYMENT, section251: 'REG5' })).toMatchObject({
      outcome: 'CHECK_REQUIRED',
      ground: 'APPLIES_REG5',
    })
  })

  it('N34: care given in England is in scope, wherever the person lives', () => {
    expect(decided({ ...STUDY, origins: ['nhs', 'publicHealth'], careInEngland: true }).outcome).toBe(
      'CHECK_REQUIRED',
    )
  })

  it('N10 of the tree: with no listed route nothing is disclosed, and the check would not change that', () => {
    expect(decided({ ...STUDY, section251: 'none' })).toMatchObject({
      outcome: 'NDO_BLOCK_NO_BASIS',
      row: 'N10',
      state: 'ASSESSED_BLOCKED',
      requires: ['CONFIDENTIALITY_BASIS'],
    })
  })
})

describe('section 5, what follows a determination', () => {
  it('N32: whoever passes it on must be bound to apply the opt-out again', () => {
    expect(decided({ passedOn: true, agreement: { onwardClause: false } })).toMatchObject({
      outcome: 'BLOCKED',
      row: 'NB6',
      requires: ['NB6'],
    })
  })

  it('N30: the returned list is no list of people to invite', () => {
    expect(decided({ useOfList: 'selectPeople' })).toMatchObject({
      outcome: 'REFUSED',
      requires: ['INCIDENT_IF_DONE'],
    })
    expect(decided({ useOfList: 'applyOptOuts' }).outcome).toBe('ALLOWED')
  })

  const run = (days: number, rest: Given['run'] = {}): Given => ({
    run: {
      mode: 'DIRECT',
      responseOn: new Date(Date.UTC(2026, 10, 21 - days)).toISOString().slice(0, 10),
      discloseOn: '2026-11-21',
      ...rest,
    },
  })

  it('N22: an answer of twelve days may be disclosed on today', () => {
    expect(decided(run(12))).toMatchObject({ outcome: 'DISCLOSED', row: 'RN10' })
  })

  it('N22: … and one of twenty, and not one of twenty-one', () => {
    expect(decided(run(20)).outcome).toBe('DISCLOSED')
    expect(decided(run(21))).toMatchObject({ outcome: 'BLOCKED', reasons: [{ code: 'RUN_AGE' }] })
  })

  it('N24: a kept list that was not refreshed within the week blocks, though it is young enough', () => {
    expect(decided(run(11, { mode: 'CACHE', refreshedOn: '2026-11-12' }))).toMatchObject({
      outcome: 'BLOCKED',
      reasons: [{ code: 'RUN_REFRESH' }],
    })
    expect(decided(run(11, { mode: 'CACHE', refreshedOn: '2026-11-14' })).outcome).toBe('DISCLOSED')
    expect(decided(run(14, { mode: 'CACHE', refreshedOn: '2026-11-20' })).outcome).toBe('BLOCKED')
  })

  const submitted = ['9990000018', '999 000 0026', '9990000034', '9990123454']
  const came = (text: string) => decided({ response: { text, submitted } })

  it('N25: a number that was not submitted releases nothing', () => {
    expect(came('9990000018,\n9990012342,\n')).toMatchObject({ outcome: 'RUN_FAILED_MISMATCH', row: 'RR5' })
  })

  it('N27: one sentence about invalid numbers is a refusal of the whole file', () => {
    expect(came('One or more NHS numbers are invalid')).toMatchObject({
      outcome: 'RUN_FAILED_REJECTED',
      row: 'RR3',
      requires: ['PURGE', 'NEW_RUN'],
    })
  })

  it('N29: either line ending is taken, and a blank line at the end', () => {
    expect(came('9990000018,\r\n9990000034,\r\n\r\n')).toMatchObject({ outcome: 'RESPONSE_OK', row: 'RR7' })
    expect(came('9990000018,\n9990000034,\n').outcome).toBe('RESPONSE_OK')
  })

  it.each<[string, NonNullable<Given['response']>, string]>([
    ['a JSON status is no result', { text: ' {"status":"pending"}', submitted }, 'INTERIM'],
    ['of nothing at all two people say that it is true', { text: '', submitted }, 'EMPTY_RESULT_CONFIRM'],
    [
      'a number twice is a mismatch',
      { text: '9990000018,\n9990000018,\n', submitted },
      'RUN_FAILED_MISMATCH',
    ],
    [
      'of another run it is a mismatch',
      { text: '9990000018,', submitted, ofThisRun: false },
      'RUN_FAILED_MISMATCH',
    ],
    ['a report changes nothing', { message: 'REPORT' }, 'LOGGED'],
    ['undelivered it has failed', { message: 'REPORT_UNDELIVERED' }, 'RUN_FAILED_TRANSPORT'],
  ])('2.6: %s', (_what, response, outcome) => {
    expect(decided({ response }).outcome).toBe(outcome)
  })

  it('N35: a number of the range for tests is invalid in production', () => {
    const asked = (environment: 'production' | 'test') =>
      decided({ cohortNumber: { value: '9990000018', environment } }).outcome
    expect([asked('production'), asked('test')]).toEqual(['INVALID', 'VALID'])
  })

  it('takes no number that could be a person’s', () => {
    // Put together here, and nobody's: no range that is or was issued begins so.
    const outside = ['12', '34567', '881'].join('')
    for (const given of [
      { cohortNumber: { value: outside, environment: 'production' } },
      { response: { text: '', submitted: [outside] } },
    ])
      expect(optOutFacts.safeParse(given).success).toBe(false)
  })
})
