import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { choice, choices, line, optional, paragraph } from '../shared/text'
import { CONFLICT } from './council-inputs'
import { VALIDITY_TESTS } from './gateways'

/** Forms of the requirement lanes: the legal team's check, the challenge, and its answer (T11, T17). */

export const VERDICTS = ['valid', 'invalid'] as const
export const WITHIN = ['within', 'outside'] as const

/** `tests` are the ids of `validityOf(gateway)` that were found to hold; `items` says of each what the power reaches. */
export const validation = z.strictObject({
  verdict: choice(VERDICTS, 'what you found'),
  tests: choices(VALIDITY_TESTS, 'what you checked'),
  items: z.array(choice(WITHIN, 'whether the power reaches this item')),
  opinion: paragraph('your opinion', { min: 30, max: 4000 }),
  ...CONFLICT.shape,
})

export const GROUNDS = ['ultraVires', 'unreasonable', 'excessive', 'privileged'] as const
export const challenge = z.strictObject({
  grounds: choices(GROUNDS, 'the grounds').refine((list) => list.length > 0, {
    error: 'Select at least one ground',
  }),
  representation: paragraph('what the council says to the issuer', { min: 50, max: 4000 }),
  sentOn: calendarDate('the date it is sent'),
  ...CONFLICT.shape,
})

export const CHALLENGE_RESULTS = ['upheld', 'varied', 'fell'] as const
export const challengeAnswer = z.strictObject({
  result: choice(CHALLENGE_RESULTS, 'what became of the notice'),
  text: paragraph('what the issuer answered', { min: 10, max: 2000 }),
  newDeadline: optional(calendarDate('the new date it must be answered by')),
})

export const APPLICATION_ENDS = ['orderMade', 'refused', 'withdrawn'] as const
export const applicationEnd = z.strictObject({
  result: choice(APPLICATION_ENDS, 'what became of the application'),
  orderRef: optional(line('the case that carries the order', { max: 20 })),
  text: paragraph('how you know', { min: 10, max: 1000 }),
})
