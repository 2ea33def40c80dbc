import { describe, expect, it } from 'vitest'
import { DISCLOSE, NOW, pageWith } from '@/lib/testing/acts'
import { type GuardRow, onceConflicted, promoted, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { BENEFITS, CARE, HOUSING } from '@/lib/testing/bodies'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { daysAfter } from '../shared/dates'
import { SHIPPED } from './policy'

const before = aDisclosure().awaitingDecision()
const adviceAgainst = aDisclosure()
  .withAdvice()
  .saying('giveAdvice', { level: 'adviseAgainst' })
  .awaitingDecision()
const notFollowed = { adviceFollowed: 'no', adviceReason: 'The danger to the next household outweighs it.' }
const proposedToWithhold = aDisclosure()
  .withPage({ page: 'item', position: 0, answers: { proposal: 'withhold', code: 'P04', redactions: [] } })
  .awaitingDecision()
const delegated = {
  id: people.auditor.id,
  serviceIds: [HOUSING.id],
  from: people.headOfHousing.name,
  authority: 'Scheme of delegation 4.7',
}
const childAsked = aDisclosure().asAPartner().withRequest({ purpose: 'safeguardChild' }).awaitingDecision()
const dutyToShare = { ...SHIPPED, inForceFrom: { ...SHIPPED.inForceFrom, 'G07-16LA': '2026-10-08' } }

const ROWS: readonly GuardRow[] = [
  [
    'a deputy decides',
    'GRADE',
    { given: before, verb: 'approveRequest', by: people.deputyHead },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'the head of another service decides',
    'SERVICE',
    { given: before, verb: 'approveRequest', by: people.headOfCare },
    { given: before, verb: 'approveRequest', by: people.director },
  ],
  [
    'the Monitoring Officer decides an ordinary request',
    'GRADE',
    { given: before, verb: 'approveRequest', by: people.monitoring },
    { given: before, verb: 'approveRequest', by: people.director },
  ],
  [
    'a head decides for a service that was not delegated to them',
    'SERVICE',
    {
      given: before,
      verb: 'approveRequest',
      by: people.headOfCare,
      context: { delegations: [{ ...delegated, serviceIds: [BENEFITS.id] }] },
    },
    {
      given: before,
      verb: 'approveRequest',
      by: people.headOfCare,
      context: { delegations: [delegated] },
    },
  ],
  [
    'a deputy decides under a delegation',
    'GRADE',
    {
      given: before,
      verb: 'approveRequest',
      by: { ...people.deputyHead, serviceId: CARE.id },
      context: { delegations: [delegated] },
    },
    {
      given: before,
      verb: 'approveRequest',
      by: people.headOfCare,
      context: { delegations: [delegated] },
    },
  ],
  [
    'a child is refused help for another reason than that it would harm them more',
    'INPUT',
    { given: childAsked, verb: 'refuseRequest', context: { policy: dutyToShare } },
    {
      given: childAsked,
      verb: 'refuseRequest',
      input: { codes: ['R15'] },
      context: { policy: dutyToShare },
    },
  ],
  [
    'a child is refused help for another reason, on the day the duty begins',
    'INPUT',
    {
      given: childAsked,
      verb: 'refuseRequest',
      context: { policy: dutyToShare },
      now: '2026-10-07T23:00:00.000Z',
    },
    {
      given: childAsked,
      verb: 'refuseRequest',
      context: { policy: dutyToShare },
      now: '2026-10-07T22:59:00.000Z',
    },
  ],
  [
    'the collator, since promoted, decides',
    'SoD-3',
    { given: before, verb: 'approveRequest', by: promoted(people.coordinator) },
    { given: before, verb: 'approveRequest', by: promoted(people.otherCoordinator) },
  ],
  [
    'the collator, since promoted, refuses',
    'SoD-3',
    { given: before, verb: 'refuseRequest', by: promoted(people.coordinator) },
    { given: before, verb: 'refuseRequest' },
  ],
  [
    'whoever keyed it in, since promoted, decides',
    'SoD-3',
    {
      given: before.keyedBy(people.liaison).by('submitRequest', people.liaison),
      verb: 'approveRequest',
      by: promoted(people.liaison),
    },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'the Data Protection Officer decides',
    'SoD-4',
    { given: before, verb: 'approveRequest', by: people.dpo },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'a head who declared a conflict decides',
    'SoD-8',
    { given: onceConflicted(before, people.headOfHousing), verb: 'approveRequest' },
    { given: onceConflicted(before, people.headOfHousing), verb: 'approveRequest', by: people.director },
  ],
  [
    'an authorisation of 28 days at the decision',
    'R17',
    { given: before, verb: 'approveRequest', now: daysAfter(NOW, 28) },
    { given: before, verb: 'approveRequest', now: daysAfter(NOW, 20) },
  ],
  [
    'nothing would be released',
    'INPUT',
    {
      given: before,
      verb: 'approveRequest',
      input: { items: [{ proposal: 'withhold', code: 'R04', redactions: [] }] },
    },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'an item is left without an answer',
    'INPUT',
    { given: before.withItems({}, {}), verb: 'approveRequest', input: { items: [DISCLOSE] } },
    { given: before, verb: 'approveRequest' },
  ],
  [
    'necessity is not met',
    'R04',
    { given: before.withPage(pageWith('tests', { necessityFinding: 'notMet' })), verb: 'approveRequest' },
    { given: before.withPage(pageWith('tests', { necessityFinding: 'notMet' })), verb: 'refuseRequest' },
  ],
  [
    'proportionality is not met',
    'R07',
    {
      given: before.withPage(pageWith('tests', { proportionalityFinding: 'notMet' })),
      verb: 'approveRequest',
    },
    {
      given: before.withPage(pageWith('tests', { proportionalityFinding: 'partlyMet' })),
      verb: 'approveRequest',
    },
  ],
  [
    'a confidence is owed',
    'R10',
    {
      given: before.withPage(pageWith('exemption', { confidentiality: 'notOverridden' })),
      verb: 'approveRequest',
    },
    {
      given: before.withPage(pageWith('exemption', { confidentiality: 'overriddenStatute' })),
      verb: 'approveRequest',
    },
  ],
  [
    'a statute forbids it',
    'R11',
    {
      given: before.withPage(pageWith('exemption', { statutoryBars: ['genderRecognition'] })),
      verb: 'approveRequest',
    },
    {
      given: before.withPage(pageWith('exemption', { statutoryBars: ['electoral'] })),
      verb: 'approveRequest',
    },
  ],
  [
    'a head goes against advice',
    'DISSENT',
    { given: adviceAgainst, verb: 'approveRequest', input: notFollowed },
    { given: adviceAgainst, verb: 'approveRequest', input: notFollowed, by: people.director },
  ],
  [
    'advice given, and nobody says whether it was followed',
    'INPUT',
    { given: adviceAgainst, verb: 'approveRequest', input: { adviceFollowed: 'notAsked' } },
    { given: adviceAgainst, verb: 'approveRequest', input: { adviceFollowed: 'yes' } },
  ],
  [
    'advice not followed, and no reason',
    'INPUT',
    { given: adviceAgainst, verb: 'approveRequest', input: { adviceFollowed: 'no' }, by: people.director },
    { given: adviceAgainst, verb: 'approveRequest', input: notFollowed, by: people.director },
  ],
  [
    'more than the coordinator proposed',
    'WIDER',
    { given: proposedToWithhold, verb: 'approveRequest' },
    { given: proposedToWithhold.withAdvice(), verb: 'approveRequest', input: { adviceFollowed: 'yes' } },
  ],
  [
    'a nil return of what is held',
    'HELD',
    { given: before, verb: 'recordNilReturn' },
    { given: before.withPage(pageWith('held', { dataHeld: 'notHeld' })), verb: 'recordNilReturn' },
  ],
  [
    'a nil return that neither confirms nor denies, without the DPO',
    'ADVICE',
    { given: before, verb: 'recordNilReturn', input: { neitherConfirmNorDeny: 'yes' } },
    { given: before.withAdvice(), verb: 'recordNilReturn', input: { neitherConfirmNorDeny: 'yes' } },
  ],
  [
    'a refusal that neither confirms nor denies, without the DPO',
    'ADVICE',
    { given: before, verb: 'refuseRequest', input: { codes: ['R19'] } },
    { given: before.withAdvice(), verb: 'refuseRequest', input: { codes: ['R19'] } },
  ],
]

describe('deciding: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})
