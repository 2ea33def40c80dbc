import { describe, expect, it } from 'vitest'
import { parts } from '@/lib/domain/disclosure/council-inputs'
import { fieldIn, gathered } from './gathered'

const HOUSING = '7e570000-0000-4000-8002-000000000001'
const CARE = '7e570000-0000-4000-8002-000000000002'
const wrongFields = (answers: Record<string, unknown>) =>
  parts.safeParse(gathered('services')(answers)).error?.issues.map(({ path }) => fieldIn('services')(path))

describe('a list on one flat form', () => {
  it('is gathered in order, and leaves the rest of the form alone', () => {
    expect(gathered('items', 'item')({ 'item-0': 'within', 'item-1': 'outside', verdict: 'valid' })).toEqual({
      items: ['within', 'outside'],
      verdict: 'valid',
    })
  })

  it('ends at the first gap, and the made-up rest is refused with the form', () => {
    const shaped = gathered('services')({ 'services-0': HOUSING, 'services-900000000': CARE })
    expect(shaped.services).toEqual([HOUSING])
    expect(parts.safeParse(shaped).success).toBe(false)
  })

  it('names the one answer that is wrong', () => {
    expect(wrongFields({ 'services-0': HOUSING, 'services-1': '' })).toContain('services-1')
  })

  it('says at the first what is wrong with all of them', () => {
    expect(wrongFields({ 'services-0': HOUSING, 'services-1': HOUSING })).toEqual(['services-0'])
  })
})
