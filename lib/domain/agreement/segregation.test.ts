import { describe, expect, it } from 'vitest'
import { AUTHORITIES, authorityFor } from '@/lib/testing/agreements/acts'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { attemptOn, LATER, ruleOn, toldOn } from '@/lib/testing/agreements/attempts'
import { WORDS } from '@/lib/testing/attempts'
import {
  deputyDpo,
  director,
  dpo,
  guardian,
  headOfHousing,
  lawyer,
  owner,
  trustSignatory,
} from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import { gateFactsOf, gateReasons } from './gate'
import { onFile } from './signing'

/**
 * SoD-5: whoever drafts, advises and signs are different people. Roles change between two acts, and a
 * second role is the only way in which one person could come to two seats: hence the same id in another role.
 */

const inRoleOf = (somebody: Actor, role: Actor): Actor => ({ ...role, id: somebody.id, name: somebody.name })

const sensitive = () => anAgreement().withData(aDataItem(['health']))
const authorities = [
  ...AUTHORITIES,
  authorityFor(inRoleOf(lawyer, director)),
  authorityFor(inRoleOf(dpo, director)),
]
const seating = (...people: readonly [string, 'signatory' | 'countersignatory'][]) => ({
  order: people.map(([personId, as]) => ({ personId, as })),
})

type Seats = readonly [
  first: string,
  second: string,
  given: AgreementBuilder,
  attempt: Omit<Parameters<typeof ruleOn>[0], 'given'>,
]

const REFUSED: readonly Seats[] = [
  [
    'drafter',
    'adviser',
    anAgreement().inStatus('DPO_ADVICE'),
    { verb: 'adviseOnAgreement', by: inRoleOf(lawyer, dpo) },
  ],
  [
    'adviser',
    'drafter',
    anAgreement().inStatus('NEGOTIATION'),
    { verb: 'reviseText', by: inRoleOf(dpo, lawyer) },
  ],
  [
    'adviser',
    'drafter by a mark',
    anAgreement().inStatus('NEGOTIATION'),
    { verb: 'markNotApplicable', by: inRoleOf(dpo, lawyer) },
  ],
  [
    'adviser',
    'drafter by a proposal',
    anAgreement().inStatus('NEGOTIATION').after('proposeWording'),
    { verb: 'answerProposal', by: inRoleOf(dpo, lawyer) },
  ],
  [
    'drafter',
    'approver',
    anAgreement().inStatus('APPROVAL'),
    { verb: 'approveAgreement', by: inRoleOf(lawyer, director) },
  ],
  [
    'adviser',
    'approver',
    anAgreement().inStatus('APPROVAL'),
    { verb: 'approveAgreement', by: inRoleOf(dpo, director) },
  ],
  [
    'drafter',
    'respondent',
    anAgreement().inStatus('NEGOTIATION'),
    { verb: 'respondToAdvice', by: inRoleOf(lawyer, director) },
  ],
  [
    'adviser',
    'respondent',
    anAgreement().inStatus('NEGOTIATION'),
    { verb: 'respondToAdvice', by: inRoleOf(dpo, director) },
  ],
  [
    'drafter',
    'signatory of ours',
    anAgreement().inStatus('LEGAL_FINAL'),
    {
      verb: 'setSeats',
      input: seating([trustSignatory.id, 'signatory'], [lawyer.id, 'signatory']),
      context: { authorities },
    },
  ],
  [
    'adviser',
    'signatory of ours',
    anAgreement().inStatus('LEGAL_FINAL'),
    {
      verb: 'setSeats',
      input: seating([trustSignatory.id, 'signatory'], [dpo.id, 'signatory']),
      context: { authorities },
    },
  ],
  [
    'signatory of ours',
    'drafter',
    anAgreement().inStatus('LEGAL_FINAL'),
    { verb: 'reviseText', by: inRoleOf(director, lawyer) },
  ],
  [
    'signatory of ours',
    'adviser',
    anAgreement().inStatus('LEGAL_FINAL').after('seekAdvice'),
    { verb: 'adviseOnAgreement', by: inRoleOf(director, dpo) },
  ],
  [
    'signatory of theirs',
    'drafter',
    anAgreement().inStatus('LEGAL_FINAL'),
    { verb: 'reviseText', by: inRoleOf(trustSignatory, lawyer) },
  ],
  [
    'signatory of theirs',
    'adviser',
    anAgreement().inStatus('LEGAL_FINAL').after('seekAdvice'),
    { verb: 'adviseOnAgreement', by: inRoleOf(trustSignatory, dpo) },
  ],
  [
    'drafter',
    'signatory of theirs',
    anAgreement()
      .by('reviseText', inRoleOf(trustSignatory, lawyer))
      .inStatus('NEGOTIATION')
      .after('respondToAdvice')
      .after('finaliseText'),
    { verb: 'setSeats' },
  ],
  [
    'adviser',
    'signatory of theirs',
    anAgreement()
      .by('adviseOnAgreement', inRoleOf(trustSignatory, dpo))
      .inStatus('NEGOTIATION')
      .after('respondToAdvice')
      .after('finaliseText'),
    { verb: 'setSeats' },
  ],
  [
    'drafter',
    'countersignatory',
    sensitive()
      .by('reviseText', inRoleOf(guardian, lawyer))
      .inStatus('NEGOTIATION')
      .after('respondToAdvice')
      .after('finaliseText'),
    { verb: 'setSeats' },
  ],
  [
    'adviser',
    'countersignatory',
    sensitive()
      .by('adviseOnAgreement', inRoleOf(guardian, dpo))
      .inStatus('NEGOTIATION')
      .after('respondToAdvice')
      .after('finaliseText'),
    { verb: 'setSeats' },
  ],
  [
    'countersignatory',
    'drafter',
    sensitive().inStatus('LEGAL_FINAL'),
    { verb: 'reviseText', by: inRoleOf(guardian, lawyer) },
  ],
  [
    'countersignatory',
    'adviser',
    sensitive().inStatus('LEGAL_FINAL').after('seekAdvice'),
    { verb: 'adviseOnAgreement', by: inRoleOf(guardian, dpo) },
  ],
  [
    'signatory of ours',
    'countersignatory',
    sensitive().inStatus('LEGAL_FINAL'),
    {
      verb: 'setSeats',
      input: seating(
        [trustSignatory.id, 'signatory'],
        [director.id, 'signatory'],
        [director.id, 'countersignatory'],
      ),
    },
  ],
  [
    'signatory of theirs',
    'countersignatory',
    sensitive().inStatus('LEGAL_FINAL'),
    {
      verb: 'setSeats',
      input: seating(
        [trustSignatory.id, 'signatory'],
        [director.id, 'signatory'],
        [trustSignatory.id, 'countersignatory'],
      ),
    },
  ],
]

describe('SoD-5: one person in two seats of one agreement', () => {
  it.each(REFUSED)('as %s cannot become %s', (_first, _second, given, attempt) => {
    expect(ruleOn({ given, ...attempt })).toBe('SoD-5')
    expect(toldOn({ given, ...attempt })).toMatch(WORDS)
  })

  it.each(REFUSED)('as %s stands in no colleague’s way to become %s', (_first, _second, given, { verb }) => {
    const context = { authorities }
    const others = seating([trustSignatory.id, 'signatory'], [director.id, 'signatory'])
    const colleague = { adviseOnAgreement: deputyDpo, reviseText: lawyer, markNotApplicable: lawyer }[
      verb as string
    ]
    const isSeating = verb === 'setSeats'
    const a = isSeating ? anAgreement().inStatus('LEGAL_FINAL') : given
    expect(
      ruleOn({
        given: a,
        verb,
        context,
        ...(colleague && { by: colleague }),
        ...(isSeating && { input: others }),
      }),
    ).toBe('passes')
  })

  // A head of service who approves may sign for the council: SoD-5 names drafter, adviser and signatory alone.
  it('lets the approver also sign, as 3.3 has a head of service do both', () => {
    const given = anAgreement()
      .with('setSeats', seating([headOfHousing.id, 'signatory'], [trustSignatory.id, 'signatory']))
      .inStatus('SIGNATURE')
    expect(ruleOn({ given, verb: 'signAgreement', by: headOfHousing })).toBe('passes')
  })

  it.each([
    ['a lawyer approves', lawyer, 'approveAgreement', 'APPROVAL'],
    ['the officer approves', dpo, 'approveAgreement', 'APPROVAL'],
    ['the counterpart approves', trustSignatory, 'approveAgreement', 'APPROVAL'],
    ['the Caldicott Guardian approves', guardian, 'approveAgreement', 'APPROVAL'],
    ['a lawyer signs', lawyer, 'signAgreement', 'SIGNATURE'],
    ['the officer signs', dpo, 'signAgreement', 'SIGNATURE'],
    ['a head of service advises', headOfHousing, 'adviseOnAgreement', 'DPO_ADVICE'],
    ['the counterpart advises', trustSignatory, 'adviseOnAgreement', 'DPO_ADVICE'],
    ['a lawyer advises', lawyer, 'adviseOnAgreement', 'DPO_ADVICE'],
    ['a head of service drafts', headOfHousing, 'reviseText', 'DRAFTING'],
    ['the counterpart drafts', trustSignatory, 'reviseText', 'NEGOTIATION'],
    ['the officer drafts', dpo, 'reviseText', 'DRAFTING'],
  ] as const)('never comes to it by role alone: that %s is not permitted', (_, by, verb, status) => {
    expect(ruleOn({ given: anAgreement().inStatus(status), verb, by })).toBe('NOT_PERMITTED')
  })
})

/** 3.1: the officer is neither information owner nor head of service of the same agreement, nor the other way round. */
describe('whoever advised on it as Data Protection Officer', () => {
  it.each([
    ['answers the advice as head of service', headOfHousing, 'respondToAdvice', 'NEGOTIATION'],
    ['answers the advice as a Director', director, 'respondToAdvice', 'NEGOTIATION'],
    ['sends it back as head of service', headOfHousing, 'returnToLegal', 'APPROVAL'],
    ['approves it as head of service', headOfHousing, 'approveAgreement', 'APPROVAL'],
    ['suspends it as head of service', headOfHousing, 'suspendAgreement', 'IN_FORCE'],
    ['renews it as head of service', headOfHousing, 'renewAgreement', 'REVIEW_DUE'],
    ['lets it go on as a Director', director, 'keepGoing', 'REVIEW_DUE'],
    ['ends it as head of service', headOfHousing, 'giveNotice', 'IN_FORCE'],
  ] as const)('never %s', (_, as, verb, status) => {
    const given = anAgreement().inStatus(status)
    expect(ruleOn({ given, verb, by: inRoleOf(dpo, as) })).toBe('SoD-5')
    expect(ruleOn({ given, verb, by: as })).toBe('passes')
  })

  it('never reviews it as its information owner', () => {
    const advised = anAgreement().inStatus('NEGOTIATION').build()
    const given = { ...advised, status: 'INTERNAL_REVIEW' } as const
    expect(ruleOn({ given, verb: 'answerReview', by: inRoleOf(dpo, owner) })).toBe('SoD-5')
    expect(ruleOn({ given, verb: 'answerReview', by: owner })).toBe('passes')
  })

  it('never publishes it as head of service', () => {
    const given = anAgreement().inStatus('IN_FORCE').after('proposePublication').after('advisePublication')
    expect(ruleOn({ given, verb: 'publishEntry', by: inRoleOf(dpo, headOfHousing) })).toBe('SoD-5')
    expect(ruleOn({ given, verb: 'publishEntry' })).toBe('passes')
  })
})

describe('never advises on it as Data Protection Officer', () => {
  const asked = anAgreement().inStatus('LEGAL_FINAL')
  const becomesOfficer = (somebody: Actor, given: AgreementBuilder) =>
    ruleOn({ given, verb: 'adviseOnAgreement', by: inRoleOf(somebody, dpo) })

  it('whoever reviewed it as information owner', () => {
    const given = anAgreement().by('answerReview', owner).inStatus('DPO_ADVICE')
    expect(becomesOfficer(owner, given)).toBe('SoD-5')
  })

  it('whoever answered advice on it as head of service', () => {
    expect(becomesOfficer(headOfHousing, asked.after('seekAdvice'))).toBe('SoD-5')
  })

  it('whoever approved it, also where the approval was undone since', () => {
    const given = anAgreement()
      .by('respondToAdvice', director)
      .inStatus('SIGNATURE')
      .after('returnToLegal')
      .after('seekAdvice')
    expect(becomesOfficer(headOfHousing, given)).toBe('SoD-5')
    expect(becomesOfficer(deputyDpo, given)).toBe('passes')
  })
})

describe('A7: the Borough Solicitor drafts and is also the officer', () => {
  const solicitor = inRoleOf(lawyer, dpo)
  const asked = anAgreement().inStatus('DPO_ADVICE')

  it('may not advise, and is told that a deputy does', () => {
    expect(toldOn({ given: asked, verb: 'adviseOnAgreement', by: solicitor })).toContain('deputy')
  })

  it('and the deputy advises', () => {
    const outcome = attemptOn({ given: asked, verb: 'adviseOnAgreement', by: deputyDpo })
    expect(outcome.ok && outcome.value.next.advice.at(-1)?.by.personId).toBe(deputyDpo.id)
  })
})

describe('the gate', () => {
  const complete = anAgreement().inStatus('LEGAL_FINAL').build()
  const reasonsOf = (change: object) =>
    gateReasons({
      ...gateFactsOf(complete, onFile({ authorities: AUTHORITIES }), [], '2026-11-21'),
      ...change,
    })

  it.each([
    ['drafted and advised', { drafters: ['x'], advisers: ['x'] }, 'a deputy advises'],
    ['drafted and signs', { drafters: [director.id] }, 'another person signs'],
    ['advised and signs', { advisers: [director.id] }, 'another person signs'],
  ])('also stops somebody who %s, however it came about', (_, change, words) => {
    expect(reasonsOf(change)).toMatchObject([{ code: 'SoD-5', text: expect.stringContaining(words) }])
  })
})

describe('somebody who declared an interest', () => {
  it.each([
    ['reviseText', 'DRAFTING', lawyer],
    ['markNotApplicable', 'DRAFTING', lawyer],
    ['answerReview', 'INTERNAL_REVIEW', headOfHousing],
    ['adviseOnAgreement', 'DPO_ADVICE', dpo],
    ['respondToAdvice', 'NEGOTIATION', headOfHousing],
    ['setPosition', 'NEGOTIATION', lawyer],
    ['setSeats', 'LEGAL_FINAL', lawyer],
    ['submitForApproval', 'LEGAL_FINAL', lawyer],
    ['approveAgreement', 'APPROVAL', headOfHousing],
    ['signAgreement', 'SIGNATURE', trustSignatory],
    ['suspendAgreement', 'IN_FORCE', headOfHousing],
    ['startVariation', 'IN_FORCE', lawyer],
    ['giveNotice', 'IN_FORCE', headOfHousing],
    ['renewAgreement', 'REVIEW_DUE', headOfHousing],
    ['keepGoing', 'REVIEW_DUE', director],
  ] as const)('does not %s any more', (verb, status, by) => {
    const given = anAgreement().inStatus(status)
    expect(ruleOn({ given, verb, by, now: LATER })).toBe('passes')
    expect(ruleOn({ given: given.after('declareInterest', { by }), verb, by, now: LATER })).toBe('SoD-8')
  })
})

describe('whoever only added to the advice of somebody else', () => {
  const advised = anAgreement().inStatus('NEGOTIATION')
  const given = advised.after('addToAdvice', { by: deputyDpo })

  it('has advised too, and so neither drafts nor signs', () => {
    expect(ruleOn({ given, verb: 'reviseText', by: { ...deputyDpo, role: 'LEGAL' } })).toBe('SoD-5')
    const seats = { order: [{ personId: deputyDpo.id, as: 'signatory' }] }
    const authorities = [...AUTHORITIES, authorityFor(deputyDpo)]
    expect(
      ruleOn({
        given: given.after('finaliseText'),
        verb: 'setSeats',
        input: seats,
        context: { authorities },
      }),
    ).toBe('SoD-5')
  })

  it('did not draft it', () => {
    expect(ruleOn({ given: advised, verb: 'addToAdvice', by: { ...lawyer, role: 'DPO' } })).toBe('SoD-5')
    expect(ruleOn({ given: advised, verb: 'addToAdvice', by: deputyDpo })).toBe('passes')
  })
})
