import { describe, expect, it } from 'vitest'
import { outsideEvents } from './outside-timeline'

const titlesOf = (...actions: readonly string[]) =>
  outsideEvents(
    actions.map((action, index) => ({
      action,
      index,
      at: '2026-10-05T09:00:00.000Z',
      rule: null,
      payload: { reason: 'ours', question: 'theirs' },
    })),
  ).map(({ title }) => title)

describe('what the asking side is told', () => {
  it('is that an order was complied with or challenged, and an emergency decided', () => {
    expect(titlesOf('complyWithRequirement', 'challengeRequirement', 'decideUrgent')).toHaveLength(3)
  })

  it.each([
    'correctGateway',
    'validateRequirement',
    'askAdvice',
    'giveAdvice',
    'restrictCase',
    'assignPeople',
    'openRestricted',
    'preserveMaterial',
    'liftHold',
    'nameAgreement',
    'declareConflict',
    'reportBreach',
    'decideBreach',
    'checkAccess',
    'linkComplaint',
    'answerComplaint',
    'refused:approveRequest',
  ])('is nothing of %s, which is the council’s own', (action) => {
    expect(titlesOf(action)).toEqual([])
  })
})
