import { describe, expect, it } from 'vitest'
import { DISCLOSE, pageWith } from '@/lib/testing/acts'
import { attempt, ruleOf } from '@/lib/testing/attempts'
import { aDisclosure, type DisclosureBuilder } from '@/lib/testing/disclosure'
import * as people from '@/lib/testing/people'
import { caseFile } from './disclosure'

const vary = { result: 'vary', items: [{ proposal: 'disclosePart', code: 'P01', redactions: [] }] }
const overturn = { result: 'overturn', items: [DISCLOSE] }

const reviewed = (given: DisclosureBuilder, input: object = {}) => {
  const outcome = attempt({ given, verb: 'decideReview', input })
  if (!outcome.ok) expect.unreachable(outcome.refusal.rule)
  return caseFile(outcome.value.next)
}

describe('a review that upholds the answer', () => {
  it.each(['REFUSED', 'NIL_RETURN'] as const)('leaves it %s, with its own reasons beside it', (status) => {
    const d = reviewed(aDisclosure().in(status).after('askReview'))
    expect(d.status).toBe(status)
    expect(d.decision?.outcome).toBe(status)
    expect(d.review?.decided).toMatchObject({ result: 'uphold', grade: 'director' })
  })
})

describe('a review that changes the answer', () => {
  it('is a decision of the reviewer, and keeps the first beside it', () => {
    const d = reviewed(aDisclosure().underReview(), vary)
    expect(d.status).toBe('APPROVED_PART')
    expect(d.decision).toMatchObject({ by: { personId: people.director.id }, grade: 'director' })
    expect(d.voided).toMatchObject([{ why: 'reviewed', decision: { outcome: 'REFUSED' } }])
  })

  it('is an approval in full when it overturns it', () => {
    expect(reviewed(aDisclosure().underReview(), overturn).status).toBe('APPROVED_FULL')
  })

  it('keeps whoever was sent the first pack among the recipients', () => {
    const part = { items: [{ proposal: 'disclosePart' as const, code: 'P01' as const, redactions: [] }] }
    const d = reviewed(aDisclosure().saying('approveRequest', part).released().after('askReview'), overturn)
    expect(d.voided).toMatchObject([{ release: { recipientEmail: people.constable.email } }])
    expect(d.release).toBeUndefined()
  })

  it('says that advice was not followed, and why, when it goes against it', () => {
    const advised = aDisclosure().withAdviceOf('DPO')
    const against = advised.saying('giveAdvice', { level: 'adviseAgainst' }).underReview()
    const d = reviewed(against, vary)
    expect(d.decision).toMatchObject({
      adviceFollowed: 'no',
      adviceReason: d.review?.decided?.reasons,
    })
    expect(reviewed(advised.underReview(), vary).decision).toMatchObject({ adviceFollowed: 'yes' })
    expect(reviewed(aDisclosure().underReview(), vary).decision).toMatchObject({ adviceFollowed: 'notAsked' })
  })

  it('is signed for with every item of it, by one signature', () => {
    const part = reviewed(aDisclosure().underReview(), vary)
    const other = { result: 'vary', items: [{ proposal: 'disclosePart', code: 'P02', redactions: [] }] }
    const otherPart = reviewed(aDisclosure().underReview(), other)
    expect(part.review?.decided?.by.bound).not.toBe(otherPart.review?.decided?.by.bound)
    expect(part.review?.decided?.by).toEqual(part.decision?.by)
  })

  it('prepares and releases as any approval does', () => {
    const again = aDisclosure()
      .underReview()
      .saying('decideReview', { result: 'overturn', items: [DISCLOSE] })
      .after('decideReview', 'startPreparing', 'listPackFile', 'checkPack')
    expect(ruleOf({ given: again, verb: 'releasePack' })).toBe('passes')
  })
})

describe('a notice that was found valid', () => {
  it('is not turned into an approval by a review of a nil return', () => {
    const nothing = aDisclosure()
      .requirement('G18')
      .withPage(pageWith('held', { dataHeld: 'notHeld' }))
      .nothingToDisclose()
    expect(ruleOf({ given: nothing, verb: 'askReview' })).toBe('T28')
  })
})

describe('a review is no way round what binds the first decision', () => {
  const shielded = pageWith('held', {
    shielded: 'yes',
    threatCheck: 'The police say that he knows the area.',
  })

  it('so only a director discloses a shielded record', () => {
    const given = aDisclosure().withPage(shielded).underReview()
    expect(ruleOf({ given, verb: 'decideReview', input: overturn, by: people.headOfCare })).toBe(
      'SHIELDED-DIRECTOR',
    )
    expect(ruleOf({ given, verb: 'decideReview', input: overturn })).toBe('passes')
  })

  it('nor does anybody disclose what a statute forbids', () => {
    const given = aDisclosure()
      .withPage(pageWith('exemption', { statutoryBars: ['genderRecognition'] }))
      .underReview()
    expect(ruleOf({ given, verb: 'decideReview', input: overturn })).toBe('R11')
    expect(ruleOf({ given, verb: 'decideReview' })).toBe('passes')
  })
})
