import { describe, expect, it } from 'vitest'
import { ruleOf } from '@/lib/testing/attempts'
import { aDisclosure } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { caseFile } from './disclosure'
import {
  clearableIn,
  eachOnce,
  found,
  HIDDEN_IDS,
  type HiddenId,
  holdsOn,
  isHeld,
  MOST_FINDINGS,
} from './hidden-data'

const SHA = 'b'.repeat(64)
const listed = (...ids: readonly HiddenId[]) =>
  aDisclosure()
    .beingPrepared()
    .saying('listPackFile', { sha256: SHA, looked: { findings: ids.map((id) => found(id, 'Staff notes')) } })
    .after('listPackFile')
const held = listed('HD-2')
const REASON = 'The sheet holds the list of codes and nothing about anybody.'
const clear = (findings: readonly HiddenId[], sha256 = SHA) =>
  ({ verb: 'clearHeldFile', input: { sha256, findings: [...findings], reason: REASON } }) as const

describe('a file with something hidden in it', () => {
  it('keeps the pack from being checked or released', () => {
    expect(ruleOf({ given: held, verb: 'checkPack' })).toBe('HIDDEN')
    expect(ruleOf({ given: held, verb: 'releasePack' })).toBe('HIDDEN')
  })

  it.each(HIDDEN_IDS)('is held for %s', (id) => {
    expect(ruleOf({ given: listed(id), verb: 'releasePack' })).toBe('HIDDEN')
  })

  it('is no longer in the way once a second person decided, and the pack was checked after that', () => {
    const cleared = held.after('clearHeldFile')
    expect(ruleOf({ given: cleared, verb: 'releasePack' })).toBe('CHECK')
    expect(ruleOf({ given: cleared.after('checkPack'), verb: 'releasePack' })).toBe('passes')
  })

  it('is decided on for every finding by its name, and no other', () => {
    const two = listed('HD-2', 'HD-6')
    expect(ruleOf({ given: two, ...clear(['HD-2']) })).toBe('INPUT')
    expect(ruleOf({ given: two, ...clear(['HD-2', 'HD-7']) })).toBe('INPUT')
    expect(ruleOf({ given: two, ...clear(['HD-2', 'HD-6']) })).toBe('passes')
  })

  it('is decided on by somebody other than who prepares the pack', () => {
    expect(ruleOf({ given: held, ...clear(['HD-2']), by: people.releaser })).toBe('SoD-3')
  })

  it('is decided on by its bytes: another file is another decision', () => {
    expect(ruleOf({ given: held, ...clear(['HD-2'], 'c'.repeat(64)) })).toBe('HELD-GONE')
    expect(ruleOf({ given: held.after('clearHeldFile'), ...clear(['HD-2']) })).toBe('HELD-GONE')
  })

  it('keeps who decided, on what and why, in the list that is checked and released', () => {
    const file = caseFile(held.after('clearHeldFile').build()).pack?.files[0]
    expect(file?.cleared).toMatchObject({
      findings: ['HD-2'],
      reason: REASON,
      by: { personId: people.otherReleaser.id },
    })
  })

  it('drops a check that was made before', () => {
    const d = caseFile(listed().after('checkPack', 'listPackFile').build())
    expect(d.pack?.check).toBeUndefined()
    expect(caseFile(held.after('clearHeldFile').build()).pack?.check).toBeUndefined()
  })
})

describe('a file that no scanner passed', () => {
  it('is nobody’s to wave through, alone or among others', () => {
    expect(ruleOf({ given: listed('HD-26'), ...clear([]) })).toBe('HELD-NOT-YOURS')
    const cleared = { looked: { findings: [found('HD-26'), found('HD-2')] }, cleared: true }
    expect(holdsOn(cleared).map(({ id }) => id)).toEqual(['HD-26'])
    expect(clearableIn(cleared)).toEqual(['HD-2'])
  })
})

describe('a file that was never looked into', () => {
  it('is held', () => {
    expect(isHeld({})).toBe(true)
    expect(isHeld({ cleared: true })).toBe(false)
  })
})

describe('where something was found', () => {
  it('is said in letters that steer nothing, cut, once, and not without end', () => {
    expect(found('HD-1', 'A\u202Eb\r\nc').where).toBe('A b  c')
    expect(found('HD-1', 'x'.repeat(500)).where).toHaveLength(60)
    expect(eachOnce([found('HD-1', 'a'), found('HD-1', 'a')])).toHaveLength(1)
    expect(eachOnce(Array.from({ length: 99 }, (_, at) => found('HD-1', String(at))))).toHaveLength(
      MOST_FINDINGS,
    )
  })
})
