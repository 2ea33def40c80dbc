import { describe, expect, it } from 'vitest'
import { NOW } from '@/lib/testing/acts'
import { asReleaser, type GuardRow, ruleOf, toldOf, WORDS } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { daysAfter } from '../shared/dates'

const before = aDisclosure().awaitingDecision()
const packed = aDisclosure().beingPrepared().after('listPackFile')
const checked = packed.after('checkPack')

const ROWS: readonly GuardRow[] = [
  [
    'the approver prepares',
    'SoD-3',
    { given: aDisclosure().approved(), verb: 'startPreparing', by: asReleaser(people.headOfHousing) },
    { given: aDisclosure().approved(), verb: 'startPreparing' },
  ],
  [
    'the collator releases',
    'SoD-3',
    { given: checked, verb: 'releasePack', by: asReleaser(people.coordinator) },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'the checker releases',
    'SoD-3',
    { given: checked, verb: 'releasePack', by: people.otherReleaser },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'whoever packed it checks it',
    'SoD-3',
    { given: packed, verb: 'checkPack', by: people.releaser },
    { given: packed, verb: 'checkPack', by: people.otherIntake },
  ],
  [
    'the approver checks it',
    'SoD-3',
    { given: packed, verb: 'checkPack', by: asReleaser(people.headOfHousing) },
    { given: packed, verb: 'checkPack', by: people.owner },
  ],
  [
    'an approval of 14 days',
    'R17',
    { given: checked, verb: 'releasePack', now: daysAfter(NOW, 14) },
    { given: checked, verb: 'releasePack', now: daysAfter(NOW, 10) },
  ],
  [
    'a file for an item that was not approved',
    'INPUT',
    { given: packed, verb: 'listPackFile', input: { item: 1 } },
    { given: packed, verb: 'listPackFile' },
  ],
  [
    'an approved item without a file',
    'PACK',
    { given: aDisclosure().beingPrepared(), verb: 'checkPack' },
    { given: packed, verb: 'checkPack' },
  ],
  [
    'nobody checked the pack',
    'CHECK',
    { given: packed, verb: 'releasePack' },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'a file was added after the check',
    'CHECK',
    { given: checked.after('listPackFile'), verb: 'releasePack' },
    { given: checked.after('listPackFile', 'checkPack'), verb: 'releasePack' },
  ],
  [
    'a file was taken out after the check',
    'CHECK',
    { given: packed.after('listPackFile', 'checkPack', 'removePackFile'), verb: 'releasePack' },
    { given: checked, verb: 'releasePack' },
  ],
  [
    'the pack goes to somebody else',
    'INPUT',
    { given: checked, verb: 'releasePack', input: { recipientEmail: people.otherConstable.email } },
    { given: checked, verb: 'releasePack', input: { recipientEmail: people.inspector.email } },
  ],
  [
    'receipt is confirmed twice',
    'RECEIPT',
    { given: aDisclosure().released().after('confirmReceipt'), verb: 'confirmReceipt' },
    { given: aDisclosure().released(), verb: 'confirmReceipt' },
  ],
  [
    'a chaser after receipt',
    'RECEIPT',
    { given: aDisclosure().released().after('confirmReceipt'), verb: 'chaseReceipt' },
    { given: aDisclosure().released(), verb: 'chaseReceipt' },
  ],
  [
    'closed without receipt after one chaser',
    'RECEIPT-2',
    { given: aDisclosure().released().after('chaseReceipt'), verb: 'closeCase' },
    { given: aDisclosure().released().after('chaseReceipt', 'chaseReceipt'), verb: 'closeCase' },
  ],
  [
    'no clock has run out',
    'CLOCK',
    { given: before, verb: 'expireCase' },
    { given: before, verb: 'expireCase', now: daysAfter(NOW, 28) },
  ],
]

describe('releasing and closing: a guard refuses with its rule, and lets the nearest case pass', () => {
  it.each(ROWS)('%s: %s', (_, rule, refused, passes) => {
    expect(ruleOf(refused)).toBe(rule)
    expect(toldOf(refused)).toMatch(WORDS)
    expect(ruleOf(passes)).toBe('passes')
  })
})
