import { z } from 'zod'
import { choice, choices, line, optional, paragraph, YES_NO } from '../shared/text'
import { ANSWER_NAMES, ANSWERS, type AnswerName, unknownIn } from './answers'
import { ITEM_IDS, isStarred, itemOf } from './checklist'
import * as inputs from './inputs'
import { REGIMES } from './kinds'
import { ANSWER_QUESTIONS } from './question-words'
import { DRAFT_PAGES } from './questions'

/** Forms of drafting and of the clause library. */

/** They stand in a sentence before "hours" or "months". */
const NUMBERS: readonly AnswerName[] = ['breachHours', 'noticeMonths']

const answer = (name: AnswerName) => {
  const { long, max } = ANSWER_QUESTIONS[name]
  const field = (long ? paragraph : line)(ANSWERS[name], { max })
  if (!NUMBERS.includes(name)) return optional(field)
  return optional(field.refine((text) => /^\d+$/.test(text), { error: `${ANSWERS[name]} must be a number` }))
}

const answers = Object.fromEntries(ANSWER_NAMES.map((name) => [name, answer(name)])) as Record<
  AnswerName,
  ReturnType<typeof answer>
>

const SLUGS = DRAFT_PAGES.map(({ slug }) => slug) as [string, ...string[]]

/** `after` is the page that comes next. Nothing has to be answered: a gap is better than an invention. */
export const draftPage = z.strictObject({ ...answers, after: optional(choice(SLUGS, 'the next page')) })

export const title = z.strictObject({ title: inputs.opening.shape.title })

/** One line of a list by its place in it, or a new one. */
const position = z
  .string({ error: 'Open the list again and choose the line there' })
  .regex(/^(new|\d{1,4})$/, { error: 'Open the list again and choose the line there' })
  .transform((text) => (text === 'new' ? ('new' as const) : Number(text)))

export type Position = z.output<typeof position>

export const partyLine = z.strictObject({ position, line: inputs.party })
export const dataLine = z.strictObject({ position, line: inputs.dataItem })
export const activityLine = z.strictObject({ position, line: inputs.activity })
export const lineToRemove = z.strictObject({ position })

/** A name in double brackets that is no answer would stand in the signed text as it is. */
const wording = inputs.clause.shape.text.superRefine((text, context) => {
  const [first] = unknownIn(text)
  if (first !== undefined)
    context.addIssue({
      code: 'custom',
      message: `There is no answer called “${first}”. Choose one of the list`,
    })
})

const heading = inputs.clause.shape.heading
const key = line('the clause', { max: 80 })
const clauseWas = line('the clause as you saw it', { max: 64 })
const after = optional(line('the clause that it follows', { max: 80 }))

const CHECKLIST = ITEM_IDS as [string, ...string[]]
const covers = choices(CHECKLIST, 'which points it makes')

export const clauseEdit = z.strictObject({ key, clauseWas, heading, text: wording })
export const clauseToRemove = z.strictObject({ key, clauseWas })
export const clauseFromLibrary = z.strictObject({ key: line('a clause', { max: 80 }), after })
export const ownClause = z.strictObject({ heading, text: wording, covers, after })

export const clauseOfLibrary = z
  .strictObject({
    heading,
    text: wording,
    statute: line('the law or policy it carries out', { min: 3, max: 200 }),
    owner: line('who answers for its wording', { min: 3, max: 120 }),
    regimes: choices(REGIMES, 'which agreements it is for').refine((some) => some.length > 0, {
      error: 'Select which agreements it is for',
    }),
    covers,
    mayNotBeConceded: choice(YES_NO, 'whether it may be given up in negotiation'),
    why: paragraph('why', { min: 10, max: 1000 }),
  })
  .refine(({ covers, mayNotBeConceded }) => mayNotBeConceded === 'yes' || !covers.some(isStarred), {
    path: ['mayNotBeConceded'],
    error: 'It makes a point without which nobody may sign, so it may not be given up',
  })
  .refine(
    ({ covers, regimes }) => covers.every((id) => itemOf(id)?.regimes.some((one) => regimes.includes(one))),
    {
      path: ['covers'],
      error: 'Select only points of the agreements it is for',
    },
  )

export type LibraryClauseInput = z.output<typeof clauseOfLibrary>

export const versionAsked = z.coerce.number().int().min(1).max(2_147_483_647)

const item = choice(CHECKLIST, 'the point')
export const itemToMark = z.strictObject({ ...inputs.notApplicable.shape, item })
export const itemToUnmark = z.strictObject({ item })
