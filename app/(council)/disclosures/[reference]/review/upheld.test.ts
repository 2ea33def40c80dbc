import { describe, expect, it } from 'vitest'
import { review } from '@/lib/domain/disclosure/after-inputs'
import { AFTER_ACTS } from '@/lib/testing/lane-acts'
import { withItems } from '../decide/item-answers'
import { withoutItemsIfUpheld } from './upheld'

const { items: _items, ...said } = AFTER_ACTS.decideReview.input

/** What the form sends when nobody touches the items: empty boxes, and no choice. */
const UNTOUCHED = { 'item-0-code': '', 'item-0-detail': '' }

const parsed = (answers: object) => review.safeParse(withItems(withoutItemsIfUpheld({ ...answers })))

describe('a review', () => {
  it('that upholds the answer need say nothing of the items, whatever the form showed', () => {
    expect(parsed({ ...said, ...UNTOUCHED, result: 'uphold' })).toMatchObject({
      success: true,
      data: { items: [] },
    })
    expect(parsed({ ...said, 'item-0-proposal': 'disclose', result: 'uphold' })).toMatchObject({
      data: { items: [] },
    })
  })

  it('that changes the answer decides every item', () => {
    expect(parsed({ ...said, ...UNTOUCHED, result: 'vary' }).success).toBe(false)
    expect(parsed({ ...said, 'item-0-proposal': 'disclose', result: 'overturn' })).toMatchObject({
      success: true,
      data: { items: [{ proposal: 'disclose' }] },
    })
  })
})
