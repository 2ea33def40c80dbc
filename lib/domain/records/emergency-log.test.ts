import { describe, expect, it } from 'vitest'
import { aDisclosure } from '@/lib/testing/disclosure'
import { aCall } from '@/lib/testing/lanes'
import { dutyManager, headOfHousing, inspector } from '@/lib/testing/people'
import { headingsOf, recordOf, rowOf } from './testing'

const decided = aDisclosure().emergency().in('U_DECIDED').build()
const closed = aDisclosure().emergency().closed().build()

describe('P5, the log of an emergency as it is decided', () => {
  const log = recordOf('P5', decided, 'internal')

  it('has every time to the minute', () => {
    expect(rowOf(log, 'The call', 'Called')).toBe('5 October 2026 at 02:10')
    expect(rowOf(log, 'The call back', 'Called back at')).toBe('02:14')
    expect(rowOf(log, 'What was given', 'At')).toBe('09:20')
    expect(rowOf(log, 'When this was written', 'Logged')).toBe('5 October 2026 at 02:10')
  })

  it('has who called, the number called back and that it is the council’s own', () => {
    expect(rowOf(log, 'The call', 'Caller')).toContain(aCall.callerName)
    expect(rowOf(log, 'The call back', 'Number called')).toBe(aCall.switchboard)
    expect(rowOf(log, 'The call back', 'Where the number came from')).toContain('own directory')
    expect(rowOf(log, 'The call', 'Number the caller gave (not used)')).toBeUndefined()
  })

  it('keeps a number that the caller gave only as what was said', () => {
    const given = aDisclosure().emergency({ numberGiven: '07700 900123' }).in('U_DECIDED').build()
    const record = recordOf('P5', given, 'internal')
    expect(rowOf(record, 'The call', 'Number the caller gave (not used)')).toBe('07700 900123')
    expect(rowOf(record, 'The call back', 'Number called')).toBe(aCall.switchboard)
  })

  it('has the danger, what was given, and who decided at which grade', () => {
    expect(JSON.stringify(log)).toContain(aCall.wordsUsed)
    expect(rowOf(log, 'The danger', 'To whom, from what, how soon')).toBe(aCall.danger)
    expect(rowOf(log, 'What was given', 'Exactly this')).toContain('number of the flat')
    expect(rowOf(log, 'Who decided', 'Decided by')).toContain(headOfHousing.name)
    expect(rowOf(log, 'Who decided', 'Grade at the time')).toBe('Head of service')
    expect(rowOf(log, 'Who decided', 'Exception')).toBe('None')
  })

  it('says that a duty officer decided, and whom they tried, where nobody at the grade could be reached', () => {
    const exception = aDisclosure()
      .emergency()
      .by('decideUrgent', dutyManager)
      .saying('decideUrgent', { tried: 'The head of service and the director, at 02:16 and 02:18.' })
      .in('U_DECIDED')
      .build()
    const record = recordOf('P5', exception, 'internal')
    expect(rowOf(record, 'Who decided', 'Exception')).toContain('senior duty officer')
    expect(rowOf(record, 'Who decided', 'Who was tried, and when')).toContain('at 02:16')
  })

  it('is not marked as written afterwards, and waits for its confirmation', () => {
    expect(log.title).toBe('Emergency log')
    expect(rowOf(log, 'When this was written', 'Retrospective')).toMatch(/^No/)
    expect(rowOf(log, 'Confirmation in writing', 'Result')).toContain('Not yet')
    expect(headingsOf(log)).not.toContain('What the head of service finds, looking back')
  })
})

describe('P5, the log as it is completed', () => {
  const log = recordOf('P5', closed, 'internal', { version: 2 })

  it('is marked as made after, and points to what was written at the time', () => {
    expect(log.title).toBe('Emergency log, completed afterwards')
    expect(rowOf(log, 'When this was written', 'Retrospective')).toMatch(/^Yes: .* version 1$/)
  })

  it('has the confirmation, and what the head of service finds', () => {
    expect(rowOf(log, 'Confirmation in writing', 'Result')).toBe('Confirmed in time')
    expect(rowOf(log, 'Confirmation in writing', 'Confirmed by')).toContain(inspector.name)
    expect(JSON.stringify(log)).toContain('the danger was real')
    expect(log.signatures.map(({ act }) => act)).toEqual([
      'Logged',
      'Decided',
      'Confirmed in writing',
      'Ratified',
    ])
  })
})

describe('P5, what an emergency still owes', () => {
  it.each([
    ['U_UNCONFIRMED', 'Not confirmed in time'],
    ['U_AWAIT_CONFIRM', 'Not yet when this record was issued'],
  ] as const)('is said in %s', (status, result) => {
    const log = recordOf('P5', aDisclosure().emergency().in(status).build(), 'internal')
    expect(rowOf(log, 'Confirmation in writing', 'Result')).toBe(result)
    expect(rowOf(log, 'Confirmation in writing', 'Due')).toBe('6 October 2026 at 03:20')
  })

  it('is said to be late when it came late', () => {
    const late = aDisclosure().emergency().in('U_UNCONFIRMED').after('confirmUrgent', 'ratifyUrgent').build()
    expect(rowOf(recordOf('P5', late, 'internal'), 'Confirmation in writing', 'Result')).toBe(
      'Confirmed, late',
    )
  })

  it('is nothing where the council told the police itself', () => {
    const log = recordOf('P5', aDisclosure().duty().in('U_DECIDED').build(), 'internal')
    expect(rowOf(log, 'Confirmation in writing', 'Result')).toContain('Not needed')
    expect(rowOf(log, 'Who decided', 'Law')).toContain('Terrorism Act 2000')
  })
})
