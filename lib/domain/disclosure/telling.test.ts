import { describe, expect, it } from 'vitest'
import { pageWith } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { caseFile } from './disclosure'
import { sentFrom, tellingOf } from './telling'

const released = aDisclosure().released()
const answerOf = (given: ReturnType<typeof aDisclosure>) => tellingOf(caseFile(given.build())).answer

describe('a person who asks who received their information', () => {
  it('may be told where the asking body said that it does no harm', () => {
    expect(answerOf(released)).toBe('may')
  })

  it('is told only after the recipient is asked, where it said that it could', () => {
    const risky = released.withRequest({
      tippingOffRisk: 'yes',
      tippingOffReason: 'He would destroy what is left of the goods.',
    })
    expect(answerOf(risky)).toBe('askFirst')
  })

  it('is told only after the recipient is asked, where the right was disapplied', () => {
    const disapplied = released.withPage(
      pageWith('exemption', {
        provisionsDisapplied: ['art15'],
        prejudiceReasoning: 'Telling him before the charge would warn him, and he would be gone by then.',
      }),
    )
    expect(answerOf(disapplied)).toBe('askFirst')
  })

  it('is told what the council decided last', () => {
    const check = { agencyViews: 'They ask that he is not told before the charge.' }
    const d = caseFile(released.build())
    const by = d.release?.by
    if (!by) throw new Error('a released case has a release')
    const withheld = { ...check, tell: 'no' as const, reason: 'He would be warned.', by }
    const allowed = { ...check, tell: 'yes' as const, by }
    expect(tellingOf({ ...d, accessChecks: [allowed, withheld] })).toEqual({
      answer: 'withheld',
      why: 'He would be warned.',
    })
    expect(tellingOf({ ...d, accessChecks: [withheld, allowed] })).toEqual({ answer: 'may' })
  })
})

describe('what was sent', () => {
  it('is what was approved and not what was held back', () => {
    const d = caseFile(
      released
        .withItems({ description: 'The tenancy history' }, { description: 'The rent account' })
        .saying('approveRequest', {
          items: [
            { proposal: 'disclose', redactions: [] },
            { proposal: 'withhold', code: 'R07', redactions: [] },
          ],
        })
        .build(),
    )
    expect(sentFrom(d).map(({ items }) => items)).toEqual([['The tenancy history']])
  })

  it('is nothing before a release', () => {
    expect(sentFrom(caseFile(aDisclosure().awaitingDecision().build()))).toEqual([])
  })
})
