import { describe, expect, it } from 'vitest'
import { RUN_STATUSES } from '@/lib/domain/checks/run/states'
import { RUN_VERBS } from '@/lib/domain/checks/run/verbs'
import { checkWordsFor } from './check-refusals'
import { checkTimelineWords } from './check-timeline'
import { RUN_REFUSALS } from './run-refusals'
import { RUN_LINES, RUN_NEXT } from './run-words'

describe('an opt-out check in words', () => {
  it('says of each state what to do', () => {
    for (const status of RUN_STATUSES) expect(RUN_NEXT[status]).toMatch(/\.$/)
  })

  it('says of each verb what was done and what was tried', () => {
    for (const verb of Object.keys(RUN_VERBS)) expect(RUN_LINES).toHaveProperty([verb, 'done'])
  })

  it('tells why a step was stopped', () => {
    const entry = { action: 'refused:loadCohort', rule: 'RUN_FILE_UTF16', payload: { facts: {} } }
    expect(checkTimelineWords(RUN_LINES)(entry)).toMatchObject({
      title: 'Attempt to send the file was stopped',
      refused: true,
    })
  })

  it('has words of its own for each refusal', () => {
    for (const rule of RUN_REFUSALS) expect(checkWordsFor({ rule })).toMatch(/[.?]$/)
  })

  it('counts in the timeline, and says what the service said', () => {
    const validated = {
      action: 'validateCohort',
      rule: 'RN2',
      payload: { rowsIn: 1_000_000, rowsValid: 999 },
    }
    expect(checkTimelineWords(RUN_LINES)(validated).text).toEqual([
      'Rows: 1,000,000',
      'With a valid number: 999',
    ])
  })
})
