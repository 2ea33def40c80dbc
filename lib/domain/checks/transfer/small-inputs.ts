import { z } from 'zod'
import { calendarDate } from '../../shared/dates'
import { choice, paragraph, YES_NO } from '../../shared/text'
import {
  advice,
  adviceQuestion,
  bridgeCheck,
  CONDITIONS_DO_NOT_FIT,
  condition,
  conditionsFit,
  dissent,
} from './inputs'

/** What forms ask where it is typed in another shape than it is kept in. */

export const nothing = z.strictObject({})

/** A clock on a wall in London. */
const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/

const { communicatedAt: _instant, ...departure } = dissent.shape

export const departureForm = z.strictObject({
  ...departure,
  toldOn: calendarDate('the day you told the Data Protection Officer'),
  toldAt: z
    .string({ error: 'Enter the time' })
    .trim()
    .regex(TIME, { error: 'Enter the time, such as 14:30' }),
})

export const questionForm = z.strictObject({
  question: adviceQuestion.shape.question,
  supplied: z
    .string({ error: 'List what you supply' })
    .transform((text) =>
      text
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .pipe(adviceQuestion.shape.supplied),
})

/** So many conditions fit on the form, each at its place; more are said in the words of the last. */
export const CONDITION_PLACES = [1, 2, 3] as const

const { conditions: _list, ...advising } = advice.shape

const maybeCondition = condition.optional()

export const adviceForm = z
  .strictObject({
    ...advising,
    condition1: maybeCondition,
    condition2: maybeCondition,
    condition3: maybeCondition,
  })
  .refine((said) => conditionsFit(said.level, conditionsIn(said).length), {
    path: ['condition1', 'text'],
    error: CONDITIONS_DO_NOT_FIT,
  })

type AtPlaces = Readonly<
  Partial<Record<`condition${(typeof CONDITION_PLACES)[number]}`, z.output<typeof condition>>>
>

const conditionsIn = (said: AtPlaces) => CONDITION_PLACES.flatMap((place) => said[`condition${place}`] ?? [])

export const asAdvice = ({
  condition1,
  condition2,
  condition3,
  ...said
}: z.output<typeof adviceForm>): z.output<typeof advice> => ({
  ...said,
  conditions: conditionsIn({ condition1, condition2, condition3 }),
})

const onList = choice(YES_NO, 'yes or no')

export const bridgeCheckForm = z.strictObject({
  active: onList,
  ukExtension: onList,
  coversHr: onList,
  coversNonHr: onList,
  nextRecertOn: bridgeCheck.shape.nextRecertOn,
  flowContinues: onList,
})

export const asBridgeCheck = ({
  nextRecertOn,
  ...answers
}: z.output<typeof bridgeCheckForm>): z.output<typeof bridgeCheck> => ({
  nextRecertOn,
  active: answers.active === 'yes',
  ukExtension: answers.ukExtension === 'yes',
  coversHr: answers.coversHr === 'yes',
  coversNonHr: answers.coversNonHr === 'yes',
  flowContinues: answers.flowContinues === 'yes',
})

export const flowReport = z.strictObject({ what: paragraph('What went, and when', { max: 4000 }) })
