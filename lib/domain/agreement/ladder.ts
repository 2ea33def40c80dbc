import { addDays, type CalendarDate } from '../shared/dates'
import type { Agreement } from './agreement'
import { LADDER, suspensionDay } from './clocks'

export const STEPS = ['owner', 'director', 'suspended'] as const
export type LadderStep = {
  readonly step: (typeof STEPS)[number]
  readonly on: CalendarDate
  readonly isTaken: boolean
}

/** What happens on which day while a review is late (3.4); before it is due, what would happen. */
export const ladderOf = ({
  status,
  force,
  reviewDue,
}: Pick<Agreement, 'status' | 'force' | 'reviewDue'>): readonly LadderStep[] => {
  const since = reviewDue?.since ?? force?.reviewOn
  if (since === undefined) return []
  const told = (step: 'owner' | 'director') => ({
    step,
    on: addDays(since, LADDER[step]),
    isTaken: reviewDue?.told.includes(LADDER[step]) ?? false,
  })
  const keptGoing = reviewDue?.keptGoing ?? null
  return [
    told('owner'),
    told('director'),
    { step: 'suspended', on: suspensionDay({ since, keptGoing }), isTaken: status === 'SUSPENDED' },
  ]
}
