import { describe, expect, it } from 'vitest'
import { DISCLOSE } from '@/lib/testing/acts'
import { type GuardRow, promoted, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { caseFile } from './disclosure'
import { GUARDS } from './guards'

const notice = aDisclosure().requirement('G18')
const validating = notice.withTheLegalTeam()
const before = notice.awaitingDecision()
const invalid = notice.saying('validateRequirement', { verdict: 'invalid', tests: [] })
const treatedAsARequest = invalid.awaitingDecision()
const twoItems = notice.withItems({}, { description: 'The rent account of the same months' })
const reachesOne = twoItems.saying('validateRequirement', { items: ['within', 'outside'] }).awaitingDecision()
const WITHHELD = { proposal: 'withhold', code: 'R18', redactions: [] } as const
const fraud = aDisclosure().requirement('G17').awaitingDecision()

const ROWS: readonly GuardRow[] = [
  [
    'an order is sent for authorisation, as if it asked',
    'R12',
    { given: notice, verb: 'submitRequest' },
    { given: notice, verb: 'lodgeRequirement' },
  ],
  [
    'a request is lodged, as if it were an order',
    'R12',
    { given: aDisclosure(), verb: 'lodgeRequirement' },
    { given: aDisclosure(), verb: 'submitRequest' },
  ],
  [
    'a notice of a power that is not in force is lodged',
    'R12',
    { given: aDisclosure().requirement('G12'), verb: 'lodgeRequirement' },
    { given: aDisclosure().requirement('G17'), verb: 'lodgeRequirement' },
  ],
  [
    'a notice is lodged without the notice itself',
    'INCOMPLETE',
    { given: notice.withRequest({ attachments: [] }), verb: 'lodgeRequirement' },
    { given: notice, verb: 'lodgeRequirement' },
  ],
  [
    'a notice is lodged from webmail',
    'R03',
    { given: aDisclosure().requirement('G21').withRequest(fromWebmail()), verb: 'lodgeRequirement' },
    { given: aDisclosure().requirement('G21'), verb: 'lodgeRequirement' },
  ],

  [
    'intake takes in a notice past the legal team',
    'T10',
    { given: notice.atIntake(), verb: 'acceptIntake' },
    { given: notice.atIntake(), verb: 'sendToLegal' },
  ],
  [
    'intake takes in benefits information past the legal team',
    'T10',
    { given: aDisclosure().atIntake(), verb: 'acceptIntake', input: { legalCheck: ['benefits'] } },
    { given: aDisclosure().atIntake(), verb: 'acceptIntake' },
  ],
  [
    'intake takes in family material past the legal team',
    'T10',
    { given: aDisclosure().forFamilyMaterial().atIntake(), verb: 'acceptIntake' },
    { given: aDisclosure().forFamilyMaterial().atIntake(), verb: 'sendToLegal' },
  ],
  [
    'the legal team is asked without a reason',
    'INPUT',
    { given: aDisclosure().atIntake(), verb: 'sendToLegal', input: { legalCheck: [] } },
    { given: aDisclosure().atIntake(), verb: 'sendToLegal', input: { legalCheck: ['privileged'] } },
  ],

  [
    'a notice is called valid with a test open',
    'INPUT',
    { given: validating, verb: 'validateRequirement', input: { tests: ['coroner', 'consequences'] } },
    { given: validating, verb: 'validateRequirement' },
  ],
  [
    'nobody says of an item whether the notice reaches it',
    'INPUT',
    { given: twoItems.withTheLegalTeam(), verb: 'validateRequirement', input: { items: ['within'] } },
    { given: twoItems.withTheLegalTeam(), verb: 'validateRequirement' },
  ],
  [
    'a notice that reaches nothing is called valid',
    'INPUT',
    { given: validating, verb: 'validateRequirement', input: { items: ['outside'] } },
    {
      given: validating,
      verb: 'validateRequirement',
      input: { verdict: 'invalid', tests: [], items: ['outside'] },
    },
  ],
  [
    'the mere application for an order is called valid',
    'G09n',
    { given: aDisclosure().application().withTheLegalTeam(), verb: 'validateRequirement' },
    { given: validating, verb: 'validateRequirement' },
  ],
  [
    'an application is ended that never was one',
    'WRONG_STATE',
    { given: validating, verb: 'endApplication' },
    { given: aDisclosure().application().withTheLegalTeam(), verb: 'endApplication' },
  ],

  [
    'a valid notice is approved, as if it asked',
    'T18',
    { given: before, verb: 'approveRequest' },
    { given: before, verb: 'complyWithRequirement' },
  ],
  [
    'a valid notice is refused',
    'T18',
    { given: before, verb: 'refuseRequest' },
    { given: treatedAsARequest, verb: 'refuseRequest' },
  ],
  [
    'a request is complied with',
    'T16',
    { given: aDisclosure().awaitingDecision(), verb: 'complyWithRequirement' },
    { given: before, verb: 'complyWithRequirement' },
  ],
  [
    'an invalid notice is complied with',
    'T16',
    { given: treatedAsARequest, verb: 'complyWithRequirement' },
    { given: before, verb: 'complyWithRequirement' },
  ],
  [
    'an invalid notice is approved, though nobody senior asked for it',
    'R01',
    { given: treatedAsARequest.withAdvice(), verb: 'approveRequest' },
    { given: aDisclosure().withAdvice().awaitingDecision(), verb: 'approveRequest' },
  ],
  [
    'a request is challenged',
    'T16',
    { given: aDisclosure().awaitingDecision(), verb: 'challengeRequirement' },
    { given: before, verb: 'challengeRequirement' },
  ],
  [
    'something is held back that the notice reaches',
    'NOTICE',
    { given: before, verb: 'complyWithRequirement', input: { items: [WITHHELD] } },
    { given: before, verb: 'complyWithRequirement' },
  ],
  [
    'something is sent that the notice does not reach',
    'NOTICE',
    { given: reachesOne, verb: 'complyWithRequirement', input: { items: [DISCLOSE, DISCLOSE] } },
    { given: reachesOne, verb: 'complyWithRequirement' },
  ],
  [
    'an item of the notice is left without an answer',
    'INPUT',
    { given: reachesOne, verb: 'complyWithRequirement', input: { items: [DISCLOSE] } },
    { given: reachesOne, verb: 'complyWithRequirement' },
  ],
  [
    'a deputy complies',
    'GRADE',
    { given: before, verb: 'complyWithRequirement', by: people.deputyHead },
    { given: before, verb: 'complyWithRequirement', by: people.director },
  ],
  [
    'a deputy challenges',
    'GRADE',
    { given: before, verb: 'challengeRequirement', by: people.deputyHead },
    { given: before, verb: 'challengeRequirement' },
  ],
  [
    'the lawyer who validated it, since promoted, complies',
    'SoD-3',
    { given: before, verb: 'complyWithRequirement', by: promoted(people.lawyer) },
    { given: before, verb: 'complyWithRequirement', by: promoted(people.otherLawyer) },
  ],
  [
    'the lawyer who validated papers, since promoted, approves',
    'SoD-3',
    {
      given: aDisclosure().byTheLegalTeam().awaitingDecision(),
      verb: 'approveRequest',
      by: promoted(people.lawyer),
    },
    { given: aDisclosure().byTheLegalTeam().awaitingDecision(), verb: 'approveRequest' },
  ],
  [
    'a review of a fraud notice is sought on the eighth day',
    'PSFA-7',
    { given: fraud, verb: 'challengeRequirement', input: { sentOn: '2026-10-09' } },
    { given: fraud, verb: 'challengeRequirement', input: { sentOn: '2026-10-08' } },
  ],
]

function fromWebmail() {
  const { requester } = caseFile(aDisclosure().requirement('G21').build()).draft ?? {}
  if (!requester) throw new Error('a draft names who asks')
  return { requester: { ...requester, email: 'sian@gmail.com' } }
}

describe('orders and notices: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})

describe('a challenge without the legal team', () => {
  it('is refused, should the legal team ever not be the one that validates', () => {
    const { validation: _validation, ...unseen } = caseFile(before.build())
    const refusal = GUARDS.legalHasAdvised({ ...unseen, advice: [] })
    expect(refusal).toEqual({ rule: 'ADVICE', facts: { advisers: 'LEGAL' } })
  })
})

describe('an answer that another lane left behind', () => {
  it('does not hold up an order, which has no page to mend it on', () => {
    const { authoriser } = caseFile(aDisclosure().build()).draft ?? {}
    if (!authoriser) throw new Error('a request names its senior officer')
    const given = notice.withRequest({ authoriser: { ...authoriser, email: 'sian@gmail.com' } })
    expect(ruleOf({ given, verb: 'lodgeRequirement' })).toBe('passes')
  })
})
