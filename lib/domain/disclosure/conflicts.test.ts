import { describe, expect, it } from 'vitest'
import { pageWith } from '@/lib/testing/acts'
import { onceConflicted, ruleOf } from '@/lib/testing/attempts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import { TRANSITIONS, type Transition, type Verb } from './transitions'

const intake = aDisclosure().atIntake()
const assessed = aDisclosure().beingAssessed().after('recordAssessment')
const before = aDisclosure().awaitingDecision()
const packed = aDisclosure().beingPrepared().after('listPackFile')
const notice = aDisclosure().requirement('G18')
const nothing = aDisclosure()
  .withPage(pageWith('held', { dataHeld: 'notHeld' }))
  .awaitingDecision()
const held = aDisclosure()
  .beingPrepared()
  .saying('listPackFile', {
    sha256: 'b'.repeat(64),
    looked: { findings: [{ id: 'HD-2', where: 'Codes' }] },
  })
  .after('listPackFile')
const checked = packed.after('checkPack')

const GUARDED = (TRANSITIONS as readonly Transition[])
  .filter(({ guards }) => guards.includes('hasNoDeclaredConflict'))
  .map(({ verb }) => verb)
/** Only ever reached without declaring there: released, confirmed, or waiting for advice; told of below. */
const LATER = ['giveAdvice', 'chaseReceipt', 'closeCase', 'sendCorrection', 'ratifyUrgent']

describe('somebody who declared a conflict takes no further part (SoD-8)', () => {
  const EACH: readonly [Verb, DisclosureBuilder, Actor][] = [
    ['returnIncomplete', intake, people.intake],
    ['routeOut', intake, people.intake],
    ['askClarification', intake, people.intake],
    ['acceptIntake', intake, people.intake],
    ['recordAssessment', aDisclosure().beingAssessed(), people.coordinator],
    ['askAdvice', aDisclosure().beingAssessed(), people.coordinator],
    ['proposeDecision', assessed, people.coordinator],
    ['approveRequest', before, people.headOfHousing],
    ['refuseRequest', before, people.headOfHousing],
    ['returnForWork', before, people.headOfHousing],
    ['startPreparing', aDisclosure().approved(), people.releaser],
    ['listPackFile', packed, people.releaser],
    ['removePackFile', packed, people.releaser],
    ['clearHeldFile', held, people.otherReleaser],
    ['checkPack', packed, people.otherReleaser],
    ['releasePack', checked, people.releaser],
    ['returnToDecider', packed, people.releaser],
    ['correctGateway', intake, people.intake],
    ['splitIntoParts', intake.withItems({}, {}), people.intake],
    ['sendToLegal', intake, people.intake],
    ['preserveMaterial', intake, people.intake],
    ['liftHold', intake.after('preserveMaterial'), people.intake],
    ['nameAgreement', intake, people.intake],
    ['validateRequirement', notice.withTheLegalTeam(), people.lawyer],
    ['endApplication', aDisclosure().application().withTheLegalTeam(), people.lawyer],
    ['complyWithRequirement', notice.awaitingDecision(), people.headOfHousing],
    ['challengeRequirement', notice.awaitingDecision(), people.headOfHousing],
    ['answerChallenge', notice.challenged(), people.lawyer],
    ['recordNilReturn', nothing, people.headOfHousing],
    ['decideReview', aDisclosure().underReview(), people.director],
    ['decideUrgent', aDisclosure().emergency(), people.headOfHousing],
    ['notUrgent', aDisclosure().emergency(), people.headOfHousing],
  ]

  it('and every act that asks is here', () => {
    expect([...EACH.map(([verb]) => verb), ...LATER].sort()).toEqual([...GUARDED].sort())
  })

  it.each(EACH)('not %s', (verb, given, by) => {
    expect(ruleOf({ given, verb, by })).toBe('passes')
    expect(ruleOf({ given: onceConflicted(given, by), verb, by })).toBe('SoD-8')
  })

  it('nor advise, though they were asked', () => {
    const asked = aDisclosure().beingAssessed().saying('askAdvice', { adviser: 'LEGAL' })
    const by = people.lawyer
    expect(ruleOf({ given: asked.after('askAdvice'), verb: 'giveAdvice', by })).toBe('passes')
    const conflicted = asked.by('declareConflict', by).after('declareConflict', 'askAdvice')
    expect(ruleOf({ given: conflicted, verb: 'giveAdvice', by })).toBe('SoD-8')
  })

  it('nor ratify an emergency that another confirmed', () => {
    const d = aDisclosure()
      .emergency()
      .by('declareConflict', people.headOfHousing)
      .by('decideUrgent', people.director)
      .after('declareConflict', 'decideUrgent', 'awaitConfirmation', 'confirmUrgent')
    expect(ruleOf({ given: d, verb: 'ratifyUrgent' })).toBe('SoD-8')
    expect(ruleOf({ given: d, verb: 'ratifyUrgent', by: people.director })).toBe('passes')
  })

  it('nor close, chase or correct a case that was released without them', () => {
    const d = aDisclosure()
      .awaitingDecision()
      .by('declareConflict', people.otherIntake)
      .after(
        'declareConflict',
        'approveRequest',
        'startPreparing',
        'listPackFile',
        'checkPack',
        'releasePack',
      )
    for (const verb of ['chaseReceipt', 'closeCase', 'sendCorrection'] as const)
      expect(ruleOf({ given: d.after('chaseReceipt', 'chaseReceipt'), verb, by: people.otherIntake })).toBe(
        'SoD-8',
      )
  })
})
