import { describe, expect, it } from 'vitest'
import * as inputs from '@/lib/domain/agreement/inputs'
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import {
  agreementsCounted,
  countOf,
  PROPOSE_FIELDS,
  PUBLICATION_ADVICE_FIELDS,
  REGISTER_VIEWS,
  reviewWords,
  WITHDRAW_FIELDS,
} from './register-pages'

const TODAY = '2026-11-20'
const reviewed = (status: 'IN_FORCE' | 'REVIEW_DUE' | 'ENDED', reviewOn: string | null, since?: string) =>
  reviewWords({ status, reviewOn, reviewDueSince: since ?? null }, TODAY)

describe('a review', () => {
  it('is said to be overdue in words, from the day after', () => {
    expect(reviewed('IN_FORCE', '2026-11-19')).toEqual({
      text: 'Overdue: its review was due on 19 November 2026',
      pressing: true,
    })
    expect(reviewed('IN_FORCE', TODAY)?.pressing).toBe(false)
    expect(reviewed('REVIEW_DUE', '2027-01-01', '2026-11-01')?.text).toMatch(/^Overdue.*1 November 2026$/)
    expect(reviewed('REVIEW_DUE', '2027-01-01', TODAY)?.text).toBe('Its review is due now')
  })

  it('is said to be soon within thirty days', () => {
    expect(reviewed('IN_FORCE', '2026-12-20')?.text).toMatch(/^Review due soon/)
    expect(reviewed('IN_FORCE', '2026-12-21')?.text).toBe('Review 21 December 2026')
  })

  it('is not said of what is not reviewed any more, or has no day', () => {
    expect(reviewed('ENDED', '2020-01-01')).toBeNull()
    expect(reviewed('IN_FORCE', null)).toBeNull()
  })
})

describe('a count', () => {
  it.each([
    [0, 'No agreement matches', '0'],
    [1, '1 agreement', '1'],
    [1000, '1,000 agreements', '1,000'],
  ])('of %s is said in words', (total, words, number) => {
    expect(agreementsCounted({ total, isMore: false })).toBe(words)
    expect(countOf({ total, isMore: false })).toBe(number)
  })

  it('says no more than that there are more', () => {
    expect(agreementsCounted({ total: 1000, isMore: true })).toBe('More than 1,000 agreements')
    expect(countOf({ total: 1000, isMore: true })).toBe('over 1,000')
  })
})

it('every state is in a list besides that of everything', () => {
  const listed = Object.values(REGISTER_VIEWS).flatMap(({ statuses = [] }) => statuses)
  expect(AGREEMENT_STATUSES.filter((status) => !listed.includes(status))).toEqual([])
})

it.each([
  ['a proposal', PROPOSE_FIELDS, inputs.publication],
  ['advice on it', PUBLICATION_ADVICE_FIELDS, inputs.publicationAdvice],
  ['a withdrawal', WITHDRAW_FIELDS, inputs.reason],
])('%s asks what its schema checks, and nothing else', (_, fields, { shape }) => {
  expect(fields.map((field) => (field.kind === 'heading' ? '' : field.name))).toEqual(Object.keys(shape))
})
