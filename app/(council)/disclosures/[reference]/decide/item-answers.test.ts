import { describe, expect, it } from 'vitest'
import { approval } from '@/lib/domain/disclosure/council-inputs'
import { ACTS } from '@/lib/testing/acts'
import { fieldOfItem, itemAnswers, withItems } from './item-answers'

const { items: _items, ...rest } = ACTS.approveRequest.input

describe('the items of a decision', () => {
  it('are gathered from the flat form into what the schema asks', () => {
    const flat = {
      ...rest,
      'item-0-proposal': 'disclose',
      'item-0-code': '',
      'item-1-proposal': 'withhold',
      'item-1-code': 'R14',
    }
    const parsed = approval.parse(withItems(flat))
    expect(parsed.items.map(({ proposal, code }) => [proposal, code])).toEqual([
      ['disclose', undefined],
      ['withhold', 'R14'],
    ])
  })

  it('go back to the form as they were proposed', () => {
    const proposed = [
      { proposal: 'disclosePart', code: 'P01', detail: 'One evening', redactions: ['outOfRange'] },
    ] as const
    expect(
      withItems(itemAnswers(proposed.map((item) => ({ ...item, redactions: [...item.redactions] })))),
    ).toEqual({
      items: [{ ...proposed[0] }],
    })
  })

  it('name the field that is wrong', () => {
    const wrong = approval.safeParse(withItems({ ...rest, 'item-0-proposal': 'withhold', 'item-0-code': '' }))
    expect(wrong.error?.issues.map((issue) => fieldOfItem(issue.path))).toEqual(['item-0-code'])
  })

  it('name a list of boxes as one field, whichever box is wrong', () => {
    expect(fieldOfItem(['independent', 0])).toBe('independent')
    expect(fieldOfItem(['items', 1, 'redactions', 2])).toBe('item-1-redactions')
  })

  it('end at the first gap, and a made-up item is refused with the form', () => {
    const shaped = withItems({
      ...rest,
      'item-0-proposal': 'disclose',
      'item-900000000-proposal': 'disclose',
    })
    expect(shaped.items).toHaveLength(1)
    expect(approval.safeParse(shaped).success).toBe(false)
  })
})
