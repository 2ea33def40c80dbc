import { describe, expect, it } from 'vitest'
import { missingIn } from './missing'

const lack = (id: string) => ({ id, words: id, reference: '' })

describe('what the entries of a register do not say', () => {
  it('is said once for all that lack it, the commonest first, and not of rows that stay out', () => {
    const found = missingIn([
      { row: 2, outcome: 'new', lacks: [lack('power'), lack('signedCopy')] },
      { row: 3, outcome: 'new', lacks: [lack('signedCopy')] },
      { row: 4, outcome: 'draft', lacks: [lack('title')] },
    ])
    expect(found.map(({ id, rows, all }) => [id, rows, all])).toEqual([
      ['signedCopy', [2, 3], true],
      ['power', [2], false],
    ])
  })
})
