import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CaseTimeline } from './case-timeline'

const saved = {
  action: 'recordAssessment',
  at: '2026-10-06T09:00:00.000Z',
  who: 'Łukasz Zielony',
  rule: null,
  payload: null,
}
const sent = { ...saved, action: 'proposeDecision' }

const lines = (...events: readonly (typeof saved)[]) =>
  renderToStaticMarkup(<CaseTimeline events={events.map((event, index) => ({ ...event, index }))} />)
    .split('<li')
    .slice(1)

describe('what happened, on the case page', () => {
  it('is one line for pages saved one after another, with how many they were', () => {
    const [first, second, ...others] = lines(sent, saved, saved, saved)
    expect(first).toContain('Sent for decision')
    expect(second).toContain('Assessment page saved, 3 times')
    expect(others).toEqual([])
  })

  it('is a line each where another act or another person comes between', () => {
    expect(lines(saved, sent, saved)).toHaveLength(3)
    expect(lines(saved, { ...saved, who: 'Şule Demir' })).toHaveLength(2)
  })
})
