import { describe, expect, it } from 'vitest'
import { AGREEMENT_VERBS } from '@/lib/domain/agreement/transitions'
import { agreementTimelineWords } from './agreement-timeline'

const entry = (
  action: string,
  payload: Record<string, unknown> | null = null,
  rule: string | null = null,
) => ({ action, payload, rule })

const told = (...of: Parameters<typeof entry>) => agreementTimelineWords(entry(...of), true)
const toldToOthers = (...of: Parameters<typeof entry>) => agreementTimelineWords(entry(...of), false)

describe('the timeline of an agreement', () => {
  it.each(AGREEMENT_VERBS)('has words for %s, done and refused', (verb) => {
    expect(told(verb).title).not.toBe(verb)
    expect(told(`refused:${verb}`, { facts: {} }, 'SoD-5').title).not.toContain('to act was')
  })

  it.each(['openAgreement', 'importAgreement', 'issueRecord'])('has words for %s', (action) => {
    expect(told(action).title).not.toBe(action)
  })

  it('tells what was found, by which name, and until when', () => {
    expect(told('concludeTriage', { outcome: 'SHARING', row: 'Q8' }).text).toEqual([
      'A data sharing agreement',
    ])
    expect(told('markNotApplicable', { item: 'A7', reason: 'No offences in it.' }).text).toEqual([
      'Condition for criminal offence data',
      'No offences in it.',
    ])
    expect(told('keepGoing', { reason: 'A month more.', until: '2026-12-01' }).text).toEqual([
      'A month more.',
      'Until 1 December 2026',
    ])
  })

  const SECRET = 'Only for us'
  const privileged = [
    ['answerReview', { result: 'changes', note: SECRET }],
    ['seekAdvice', { question: SECRET, facts: SECRET }],
    ['addToAdvice', { text: SECRET }],
    ['respondToAdvice', { followed: 'partly', reasons: SECRET, dissent: { alternative: SECRET } }],
    ['closeCondition', { condition: 'C1', evidence: SECRET }],
    ['acknowledgeResponse', { text: SECRET }],
    ['setPosition', { position: 'conceded', reason: SECRET }],
    ['approveAgreement', { note: SECRET, textVersion: 4 }],
    ['advisePublication', { text: SECRET }],
  ] as const

  it.each(privileged)('of %s tells the reasons only to those who read the advice', (action, payload) => {
    expect(told(action, payload).text).toContain(SECRET)
    expect(toldToOthers(action, payload).text).not.toContain(SECRET)
  })

  it('does not tell others which way the advice went, nor why an attempt was stopped', () => {
    expect(told('adviseOnAgreement', { level: 'adviseAgainst' }).text).toEqual(['Do not go ahead'])
    expect(toldToOthers('adviseOnAgreement', { level: 'adviseAgainst' }).text).toEqual([])
    expect(told('refused:respondToAdvice', { facts: {} }, 'DIRECTOR').title).toContain('(DIRECTOR)')
    expect(toldToOthers('refused:respondToAdvice', { facts: {} }, 'DIRECTOR')).toEqual({
      title: 'Attempt to answer the advice was stopped',
      text: [],
      refused: true,
    })
  })

  it('tells nobody what an interest was, or where an invited person is reached', () => {
    expect(told('declareInterest', { conflictText: SECRET }).text).toEqual([])
    expect(told('invite', { name: 'Ada Lowe', email: 'ada@trust.example' }).text).toEqual(['Ada Lowe'])
  })

  it('still says what happened when the words of it were erased', () => {
    expect(told('giveNotice', null)).toEqual({ title: 'Notice given', text: [], refused: false })
  })
})
