import { describe, expect, it } from 'vitest'
import { VERBS } from '@/lib/domain/disclosure/transitions'
import { timelineWords } from './timeline'

const entry = (
  action: string,
  payload: Record<string, unknown> | null = null,
  rule: string | null = null,
) => ({ action, payload, rule })

describe('the timeline', () => {
  it.each(VERBS)('has words for %s, done and refused', (verb) => {
    expect(timelineWords(entry(verb)).title).not.toBe(verb)
    expect(timelineWords(entry(`refused:${verb}`, { facts: {} }, 'SoD-3'))).toMatchObject({ refused: true })
  })

  it('has words for what is no row of the table: a call logged, a restricted case opened', () => {
    expect(timelineWords(entry('logUrgent')).title).toBe('Emergency call logged')
    expect(timelineWords(entry('openRestricted', { reason: 'I assess it.' }))).toMatchObject({
      title: 'Restricted case opened, with a reason',
      text: ['I assess it.'],
    })
  })

  it('never tells what the legal team thinks, which is privileged', () => {
    expect(timelineWords(entry('validateRequirement', { opinion: 'It is weak.' })).text).toEqual([])
  })

  it('says what a refused attempt was, by which rule, and why', () => {
    const told = timelineWords(entry('refused:approveRequest', { facts: {} }, 'GRADE'))
    expect(told.title).toBe('Attempt to approve it was stopped (GRADE)')
    expect(told.text[0]).toContain('A head of service or above decides')
  })

  it('tells a question and its answer, and nothing of what an approval holds', () => {
    expect(timelineWords(entry('askClarification', { question: 'Which flat?' })).text).toEqual([
      'Which flat?',
    ])
    expect(timelineWords(entry('approveRequest', { whyAppropriate: 'Because.' })).text).toEqual([])
  })

  it('still says what happened when the words of it were erased', () => {
    expect(timelineWords(entry('askClarification', null))).toEqual({
      title: 'Question asked',
      text: [],
      refused: false,
    })
  })
})
