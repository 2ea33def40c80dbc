import { describe, expect, it } from 'vitest'
import { DISCLOSE } from '@/lib/testing/acts'
import { aDisclosure } from '@/lib/testing/disclosure'
import { constable, coordinator } from '@/lib/testing/people'
import { caseFile } from '../disclosure/disclosure'
import { recordOf, rowOf, textOf } from './testing'

const corrected = aDisclosure().closed().after('sendCorrection').build()

describe('P13, the notice to whoever received it', () => {
  const notice = recordOf('P13', corrected, 'external')

  it('has what was sent under which reference, what changed, and what is asked', () => {
    expect(JSON.stringify(notice)).toContain(`CJSM 20261006-3, to ${constable.email}`)
    expect(rowOf(notice, 'What happened to it', 'In short')).toBe('It was wrong and has been corrected')
    expect(JSON.stringify(notice)).toContain('ended in May, not in August')
    expect(JSON.stringify(notice)).toContain('Correct your copy')
  })

  it('has the duty of whoever holds a copy, and who notified them', () => {
    expect(JSON.stringify(notice)).toContain('Article 19')
    expect(JSON.stringify(notice)).toContain('tell those you passed it to')
    expect(notice.signatures.map(({ act, name }) => [act, name])).toEqual([['Notified', coordinator.name]])
  })

  it('asks for everything back, and reads nothing of a correction, when it is a recall', () => {
    const recall = recordOf(
      'P13',
      aDisclosure().released().saying('sendCorrection', { kind: 'recall' }).after('sendCorrection').build(),
      'external',
    )
    expect(recall.title).toBe('Recall notice')
    expect(JSON.stringify(recall)).toContain('Return or destroy every copy')
    expect(JSON.stringify(recall)).not.toContain('Article 19')
  })

  it('tells of the last correction when there are several', () => {
    const twice = { ...corrected, corrections: [...caseFile(corrected).corrections] }
    const [first] = twice.corrections
    if (first) twice.corrections.push({ ...first, what: 'It ended in April.' })
    expect(textOf('P13', twice, 'external')).toContain('It ended in April.')
    expect(textOf('P13', twice, 'external')).not.toContain('It ended in May')
  })

  it('names everything that ever left, a pack from before a review too', () => {
    const sending = ['startPreparing', 'listPackFile', 'checkPack', 'releasePack'] as const
    const again = aDisclosure()
      .approvedInPart()
      .saying('decideReview', { result: 'overturn', items: [DISCLOSE] })
      .after(...sending, 'askReview', 'decideReview', ...sending, 'sendCorrection')
      .build()
    const sent = recordOf('P13', again, 'external').sections.find(
      ({ heading }) => heading === 'What was sent',
    )
    expect(JSON.stringify(sent).match(/CJSM 20261006-3/g)).toHaveLength(2)
  })

  it('reaches also whoever was told aloud in an emergency', () => {
    const urgent = aDisclosure().emergency().closed().after('sendCorrection').build()
    const record = recordOf('P13', urgent, 'external')
    expect(JSON.stringify(record)).toContain(`On the number that was called back, to ${constable.name}`)
    expect(rowOf(record, 'Your request', 'Your reference')).toBeUndefined()
  })
})
