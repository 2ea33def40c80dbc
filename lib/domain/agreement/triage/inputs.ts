import { z } from 'zod'
import { choice, line, optional, paragraph, YES_NO } from '../../shared/text'
import { OUTCOMES } from '../kinds'
import { type PageId, QUESTIONS, type QuestionId } from './questions'

/** Forms of triage, one a page. */

export const DIRECTIONS = ['reciprocal', 'oneWay'] as const
export type Direction = (typeof DIRECTIONS)[number]

const MOST_ACTIVITIES = 20
const LONGEST_NAME = 120

const question = (id: QuestionId) =>
  z.strictObject({
    answer: choice(YES_NO, QUESTIONS[id].select),
    facts: paragraph('the facts you rely on', { min: 10, max: 2000 }),
  })

/** Each name once: answers are found again by it when the list is changed. */
const linesOf = (text: string) => [...new Set(text.split('\n').map((name) => name.trim()))].filter(Boolean)

const reidentification = z.strictObject({
  check: paragraph('how you know that nobody can be identified again', { min: 10, max: 2000 }),
})

const internalUse = z
  .strictObject({
    compatibility: paragraph('why the use fits what it was collected for', { min: 10, max: 2000 }),
    ropaEntry: line('the entry in the records of processing', { min: 3, max: 200 }),
    newUse: choice(YES_NO, 'whether it is a new use'),
    dpoAdvice: optional(paragraph('what the Data Protection Officer advised', { min: 10, max: 2000 })),
  })
  .refine(({ newUse, dpoAdvice }) => newUse === 'no' || dpoAdvice !== undefined, {
    path: ['dpoAdvice'],
    error: 'Enter what the Data Protection Officer advised, as it is a new use',
  })

const activities = z
  .strictObject({
    several: choice(YES_NO, 'whether they will do several things with it'),
    names: optional(paragraph('the things they will do', { max: MOST_ACTIVITIES * LONGEST_NAME })).transform(
      (text = '') => linesOf(text),
    ),
  })
  .refine(({ several, names }) => several === 'no' || names.length > 1, {
    path: ['names'],
    error: 'Enter two things or more, each on a line of its own',
  })
  .refine(({ names }) => names.length <= MOST_ACTIVITIES, {
    path: ['names'],
    error: `Enter ${MOST_ACTIVITIES} things or fewer`,
  })
  .refine(({ names }) => names.every((name) => name.length <= LONGEST_NAME), {
    path: ['names'],
    error: `Each line must be ${LONGEST_NAME} characters or less`,
  })

const direction = z.strictObject({
  direction: choice(DIRECTIONS, 'whether information goes one way or both ways'),
})

export const TRIAGE_INPUTS = {
  Q1: question('Q1'),
  Q2: question('Q2'),
  Q3: question('Q3'),
  Q4: question('Q4'),
  Q5: question('Q5'),
  Q6: question('Q6'),
  Q7: question('Q7'),
  Q8: question('Q8'),
  reidentification,
  internalUse,
  activities,
  direction,
} as const satisfies Readonly<Record<PageId, z.ZodType>>

export type TriageInput<P extends PageId> = z.output<(typeof TRIAGE_INPUTS)[P]>

/** One page as it was answered; `activity` is its place among several, null where there is one. */
export type TriageStep = {
  [P in PageId]: { readonly page: P; readonly activity: number | null; readonly input: TriageInput<P> }
}[PageId]

/** The Data Protection Officer decides otherwise than the table. */
export const overrule = z.strictObject({
  outcome: choice(OUTCOMES, 'what is needed'),
  reason: paragraph('why the questions lead astray here', { min: 30, max: 2000 }),
})
export type OverruleInput = z.output<typeof overrule>
