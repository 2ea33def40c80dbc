import { describe, expect, it } from 'vitest'
import { anAgreement } from '@/lib/testing/agreements/agreement'
import { dueWords } from './due-words'
import { whoHasIt } from './next-move'

const inForce = anAgreement().inStatus('IN_FORCE').build()
const reviewOn = (day: string) => ({ ...inForce, force: { from: '2026-01-01', reviewOn: day, endsOn: null } })

describe('what an agreement is due for', () => {
  it('is its review, which presses in the last month', () => {
    expect(dueWords(reviewOn('2027-03-01'), '2026-10-06')).toEqual([
      { text: 'Review by 1 March 2027', pressing: false },
    ])
    expect(dueWords(reviewOn('2026-10-20'), '2026-10-06')[0]?.pressing).toBe(true)
  })

  it('says how many days the review is late, and what happens after ninety', () => {
    const due = anAgreement().inStatus('REVIEW_DUE').build()
    const late = { ...due, reviewDue: due.reviewDue && { ...due.reviewDue, since: '2026-10-01' } }
    expect(dueWords(late, '2026-11-10')[0]?.text).toBe(
      'Review due since 1 October 2026, 40 days late: suspended after 90 days',
    )
  })

  it('is nothing while it is drafted', () => {
    expect(dueWords(anAgreement().inStatus('DRAFTING').build(), '2026-10-06')).toEqual([])
  })
})

describe('who has an agreement', () => {
  it.each([
    ['TRIAGE', /legal officer or departmental data coordinator or information team/],
    ['DPO_ADVICE', /with the data protection officer\.$/],
    ['NEGOTIATION', /legal officer and Thamesgate Health Trust\.$/],
    ['APPROVAL', /head of service or director or above \(Housing/],
    ['SIGNATURE', /waits for the signature of .+, /],
    ['IN_FORCE', /Nothing is to be done now/],
  ] as const)('in %s is said in words', (status, words) => {
    expect(whoHasIt(anAgreement().inStatus(status).build())).toMatch(words)
  })

  it('passes from the reviewer to the legal team when a colleague found it ready', () => {
    const reviewed = anAgreement().inStatus('INTERNAL_REVIEW')
    expect(whoHasIt(reviewed.build())).toContain('departmental data coordinator')
    expect(whoHasIt(reviewed.after('answerReview').build())).toBe('It is with the legal officer.')
  })
})
