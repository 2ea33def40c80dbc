import { describe, expect, it } from 'vitest'
import { onceConflicted, ruleOf } from '@/lib/testing/attempts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import type { Actor } from '../shared/actor'
import type { Verb } from './transitions'

const intake = aDisclosure().atIntake()
const assessed = aDisclosure().beingAssessed().after('recordAssessment')
const before = aDisclosure().awaitingDecision()
const packed = aDisclosure().beingPrepared().after('listPackFile')
const checked = packed.after('checkPack')

describe('somebody who declared a conflict takes no further part (SoD-8)', () => {
  it.each<[Verb, DisclosureBuilder, Actor]>([
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
    ['checkPack', packed, people.otherReleaser],
    ['releasePack', checked, people.releaser],
    ['returnToDecider', packed, people.releaser],
  ])('not %s', (verb, given, by) => {
    expect(ruleOf({ given, verb, by })).toBe('passes')
    expect(ruleOf({ given: onceConflicted(given, by), verb, by })).toBe('SoD-8')
  })

  it('nor close or chase a case that was released without them', () => {
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
    for (const verb of ['chaseReceipt', 'closeCase'] as const)
      expect(ruleOf({ given: d.after('chaseReceipt', 'chaseReceipt'), verb, by: people.otherIntake })).toBe(
        'SoD-8',
      )
  })
})
