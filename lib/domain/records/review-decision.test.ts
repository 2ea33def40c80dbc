import { describe, expect, it } from 'vitest'
import { DISCLOSE } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { director, headOfHousing } from '@/lib/testing/people'
import { caseFile } from '../disclosure/disclosure'
import { headingsOf, recordOf, rowOf, textOf } from './testing'

const ADVICE = 'The scope is narrow and the reasons are given.'
const upheld = aDisclosure().withAdvice().underReview().after('decideReview').build()
const overturned = aDisclosure()
  .withAdvice()
  .approvedInPart()
  .saying('decideReview', {
    result: 'overturn',
    items: [DISCLOSE],
    conditions: 'Tell nobody at the address.',
  })
  .after('askReview', 'decideReview')
  .build()

describe('P7, a review decided', () => {
  it.each(['internal', 'external'] as const)(
    'has its grounds, its reasons and its independence, %s',
    (copy) => {
      const record = recordOf('P7', upheld, copy)
      const { review } = caseFile(upheld)
      expect(JSON.stringify(record)).toContain(review?.grounds)
      expect(JSON.stringify(record)).toContain(review?.decided?.reasons)
      expect(rowOf(record, 'What the review decided', 'Result')).toBe('Uphold the answer')
      expect(rowOf(record, 'What the review decided', 'Reviewed by')).toContain(director.name)
      expect(rowOf(record, 'Independence of the reviewer', 'Reviewer’s grade')).toBe('Director')
      expect(rowOf(record, 'Independence of the reviewer', 'Grade of the first decider')).toBe(
        'Head of service',
      )
      expect(record.signatures.map(({ act }) => act)).toEqual([
        'Asked for the review',
        'Decided first',
        'Decided on review',
      ])
    },
  )

  it('has the advice inside alone', () => {
    expect(textOf('P7', upheld, 'internal')).toContain(ADVICE)
    expect(textOf('P7', upheld, 'external')).not.toContain(ADVICE)
  })

  it('has what goes now, and the answer that it replaced', () => {
    const record = recordOf('P7', overturned, 'external')
    expect(rowOf(record, 'The answer under review', 'Outcome')).toBe('Approved in part')
    expect(rowOf(record, 'The answer under review', 'Decided by')).toContain(headOfHousing.name)
    expect(headingsOf(record)).toContain('What we are disclosing and what we are not')
    expect(rowOf(record, 'What the review decided', 'Conditions on the recipient')).toBe(
      'Tell nobody at the address.',
    )
    expect(headingsOf(recordOf('P7', upheld, 'external'))).not.toContain(
      'What we are disclosing and what we are not',
    )
  })

  it('says that there is no second review, and that a court may be asked', () => {
    const text = textOf('P7', upheld, 'external')
    expect(text).toContain('does not review it again')
    expect(text).not.toContain('You may ask for a review')
    expect(text).toContain('A court may be asked')
  })

  it('stands under the rules of its own day, not of the first answer', () => {
    expect(recordOf('P7', upheld, 'external', { ruleset: '2027-04-01' }).ruleset).toBe('2027-04-01')
  })

  it('is told in the note for the record too', () => {
    const note = recordOf('P2', overturned, 'internal')
    expect(rowOf(note, 'What the review decided', 'Result')).toBe('Overturn the answer')
    expect(rowOf(note, 'Record keeping', 'Earlier acts made void')).toContain('a review changed the answer')
  })
})
