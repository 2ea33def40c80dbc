import { z } from 'zod'
import { LEAST_REASONS } from '../checks/guards/advice'
import { ADVICE_POINT_NAMES, ADVICE_POINTS, type AdvicePoint } from '../shared/advice-points'
import { calendarDate } from '../shared/dates'
import { choice, choices, line, paragraph, YES_NO } from '../shared/text'
import { ADVICE_LEVELS, CONCLUSIONS, CONDITION_IDS, FOLLOWED, RISK_LEVELS } from './advice'

/** Forms of advice on an agreement, one each (3.1). */

export const adviceQuestion = z.strictObject({
  question: paragraph('your question', { min: 10, max: 3000 }),
  facts: paragraph('the facts it rests on', { min: 10, max: 4000 }),
})

const concern = (point: AdvicePoint) =>
  choice(YES_NO, `whether this concerns you: ${ADVICE_POINT_NAMES[point].toLowerCase()}`)

const concerns = z.strictObject(
  Object.fromEntries(ADVICE_POINTS.map((point) => [point, concern(point)])) as Record<
    AdvicePoint,
    ReturnType<typeof concern>
  >,
)

const condition = z.strictObject({
  text: paragraph('the condition', { min: 5, max: 1000 }),
  owner: line('who meets the condition', { min: 3, max: 160 }),
  dueOn: calendarDate('the day by which the condition is met'),
  blocking: choice(YES_NO, 'whether anybody may sign before the condition is met').transform(
    (answer) => answer === 'no',
  ),
})

const isBlank = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((one) => typeof one === 'string' && one.trim() === '')

const conditions = z
  .array(z.preprocess((row) => (isBlank(row) ? undefined : row), condition.optional()))
  .max(CONDITION_IDS.length)
  .transform((rows) => rows.filter((row) => row !== undefined))

type Given = {
  readonly level: (typeof ADVICE_LEVELS)[number]
  readonly concerns: z.output<typeof concerns>
  readonly optOutConclusion: (typeof CONCLUSIONS)[number]
  readonly transferConclusion: (typeof CONCLUSIONS)[number]
  readonly conditions: z.output<typeof conditions>
}

const conclusionsOf = ({ optOutConclusion, transferConclusion }: Given) => [
  optOutConclusion,
  transferConclusion,
]
const isFree = ({ level }: Given) => level === 'noConcern' || level === 'support'
const hasConcern = (given: Given) =>
  Object.values(given.concerns).includes('yes') || conclusionsOf(given).includes('notContent')

/** Advice that contradicts itself could be followed and departed from at once. */
const CONTRADICTIONS: readonly {
  readonly at: readonly (string | number)[]
  readonly error: string
  readonly isSo: (given: Given) => boolean
}[] = [
  {
    at: ['conditions', 0, 'text'],
    error: 'Enter the first condition',
    isSo: (given) =>
      given.conditions.length === 0 &&
      (given.level === 'supportWithConditions' || conclusionsOf(given).includes('contentWithConditions')),
  },
  {
    at: ['level'],
    error: 'You wrote a condition: select “Go ahead, on conditions”, or leave the condition out',
    isSo: (given) => isFree(given) && given.conditions.length > 0,
  },
  {
    at: ['level'],
    error: 'You said below that something concerns you: select another advice',
    isSo: (given) => given.level === 'noConcern' && hasConcern(given),
  },
  {
    at: ['level'],
    error:
      'You are not content with the opt-out or with transfers abroad: select conditions, or “Do not go ahead”',
    isSo: (given) => isFree(given) && conclusionsOf(given).includes('notContent'),
  },
  {
    at: ['level'],
    error: 'Say below which point concerns you, so that whoever goes ahead can say what is not followed',
    isSo: (given) => given.level === 'adviseAgainst' && !hasConcern(given),
  },
]

export const advice = z
  .strictObject({
    level: choice(ADVICE_LEVELS, 'your advice'),
    text: paragraph('your advice in full', { min: 40, max: 6000 }),
    concerns,
    optOutConclusion: choice(CONCLUSIONS, 'what you conclude on the national data opt-out'),
    transferConclusion: choice(CONCLUSIONS, 'what you conclude on transfers abroad'),
    conditions,
  })
  .superRefine((given, context) => {
    for (const { at, error, isSo } of CONTRADICTIONS)
      if (isSo(given)) context.addIssue({ code: 'custom', path: [...at], message: error })
  })

export const addition = z.strictObject({ text: paragraph('what you add', { min: 5, max: 3000 }) })

export const evidence = z.strictObject({
  evidence: paragraph('what shows that it is met', { min: 10, max: 2000 }),
})

const dissent = z.strictObject({
  notFollowed: choices([...ADVICE_POINTS, ...CONDITION_IDS], 'what is not followed').refine(
    (some) => some.length > 0,
    { error: 'Select what is not followed' },
  ),
  alternative: paragraph('what is done instead', { min: 10, max: 3000 }),
  risk: z.strictObject({
    level: choice(RISK_LEVELS, 'how high the risk is that remains'),
    owner: line('who owns the risk that remains', { min: 3, max: 120 }),
    post: line('their post', { min: 3, max: 160 }),
  }),
  communicatedHow: line('how you told the Data Protection Officer', { min: 3, max: 200 }),
})

export const response = z
  .strictObject({
    followed: choice(FOLLOWED, 'whether the advice is followed'),
    reasons: paragraph('your reasons', { min: 20, max: 4000 }),
    communicatedOn: calendarDate('the day you told the Data Protection Officer'),
    dissent: dissent.nullable(),
  })
  .refine((r) => r.followed !== 'followed' || r.dissent === null, {
    path: ['followed'],
    error: 'You said below what is not followed: select “In part” or “No”, or leave that empty',
  })
  .refine((r) => r.followed === 'followed' || r.reasons.length >= LEAST_REASONS, {
    path: ['reasons'],
    error: `Your reasons for not following the advice must be ${LEAST_REASONS} characters or more`,
  })

export const acknowledgement = z.strictObject({
  text: paragraph('your acknowledgement, and anything you reply', { min: 5, max: 3000 }),
})

export const boardNotice = z.strictObject({ on: calendarDate('the day the board was told') })
