import { z } from 'zod'
import { calendarDate } from '../../../shared/dates'
import { choice, choices, line, optional, paragraph, YES_NO } from '../../../shared/text'
import { CATEGORY_CODES, LEVELS, tableCode, YES_OR_NO } from '../codes'
import { placeCode } from '../pages'
import {
  CONCERNS,
  HERE,
  type Judged,
  LIKELIHOODS,
  MEASURES,
  METHODS,
  REDRESSES,
  type RiskAnswers,
  SOURCE_KINDS,
  THERE,
} from './answers'
import { SHORTEST_STATEMENT } from './problems'

/** What each page of the assessment asks, by the questions of its table. */

export type RiskPage<S extends z.ZodType> = {
  /** Numbers of its questions begin so. */
  readonly questions: readonly string[]
  readonly schema: S
  readonly toAnswers: (said: z.output<S>) => Partial<RiskAnswers>
  readonly answersOf: (answers: RiskAnswers) => Readonly<Record<string, unknown>>
}

const page = <S extends z.ZodType>(one: RiskPage<S>) => one

const asAnswer = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no')

export const sending = page({
  questions: ['T1'],
  schema: z.strictObject({
    sending: paragraph('How it is sent', { max: 2000 }),
    encryptedInTransit: choice(YES_NO, 'yes if it is encrypted on its way'),
    encryptedAtRest: choice(YES_NO, 'yes if it is encrypted where it is kept'),
  }),
  toAnswers: ({ sending: how, encryptedInTransit, encryptedAtRest }) => ({
    sending: how,
    encryptedInTransit: encryptedInTransit === 'yes',
    encryptedAtRest: encryptedAtRest === 'yes',
  }),
  answersOf: (answers) => ({
    sending: answers.sending,
    encryptedInTransit: asAnswer(answers.encryptedInTransit),
    encryptedAtRest: asAnswer(answers.encryptedAtRest),
  }),
})

/** Higher than usual only: each kind that is ticked is judged HIGH. */
export const harm = page({
  questions: ['T2'],
  schema: z.strictObject({
    raised: choices(CATEGORY_CODES, 'kinds of data'),
    measures: choices(MEASURES, 'what cuts the harm'),
  }),
  toAnswers: ({ raised, measures }) => ({
    harm: raised.map((category) => ({ category, level: LEVELS[2] })),
    measures,
  }),
  answersOf: ({ harm: judged, measures }) => ({
    raised: judged.map(({ category }) => category),
    measures,
  }),
})

const NO_ANALYSIS = { analysis: undefined } as const

export const method = page({
  questions: ['T3'],
  schema: z
    .strictObject({
      method: choice(METHODS, 'how it is assessed'),
      document: optional(line('The published document', { max: 300 })),
      placeCode: optional(placeCode),
      sector: optional(line('The sector', { max: 200 })),
      coversRecipient: optional(choice(YES_NO, 'yes if the recipient is of that sector')),
    })
    .refine((said) => said.method !== 'GOV_ANALYSIS' || (said.document && said.placeCode && said.sector), {
      path: ['document'],
      error: 'Name the published document, its place and its sector',
    }),
  toAnswers: ({ method: how, document, placeCode: code, sector, coversRecipient }) => ({
    method: how,
    ...(how === 'GOV_ANALYSIS' && document && code && sector
      ? {
          analysis: { document, placeCode: code, sector, coversRecipient: coversRecipient === 'yes' },
        }
      : NO_ANALYSIS),
  }),
  answersOf: ({ method: how, analysis }) => ({
    ...analysis,
    method: how,
    coversRecipient: asAnswer(analysis?.coversRecipient),
  }),
})

const country = {
  concern: choice(CONCERNS, 'how much concern there is'),
  exposure: choice(LIKELIHOODS, 'how likely it is'),
  redress: choice(REDRESSES, 'what redress there is'),
}

const enforcing = {
  enforceableHere: choice(HERE, 'whether it can be enforced here'),
  enforceableThere: choice(THERE, 'whether it would be enforced there'),
}

export const place = page({
  questions: ['T4'],
  schema: z.strictObject(country),
  toAnswers: (said) => said,
  answersOf: (answers) => answers,
})

export const enforcement = page({
  questions: ['T5'],
  schema: z.strictObject(enforcing),
  toAnswers: (said) => said,
  answersOf: (answers) => answers,
})

/** T6.1: with the extra steps, questions 2 to 5 are answered again. */
export const again = page({
  questions: ['T6.1'],
  schema: z.strictObject({ measures: choices(MEASURES, 'what cuts the harm'), ...country, ...enforcing }),
  toAnswers: (said) => ({ afterSteps: said satisfies Judged }),
  answersOf: ({ afterSteps }) => afterSteps ?? {},
})

export const left = page({
  questions: ['T6.2', 'T6.3'],
  schema: z.strictObject({
    unprotected: choices(CATEGORY_CODES, 'kinds of data'),
    unprotectedRemoved: choice(YES_NO, 'yes if those kinds will not be sent'),
    derogation: optional(tableCode('an exception')),
  }),
  toAnswers: ({ unprotectedRemoved, ...said }) => ({
    ...said,
    unprotectedRemoved: unprotectedRemoved === 'yes',
  }),
  answersOf: ({ unprotected, unprotectedRemoved, derogation }) => ({
    unprotected,
    unprotectedRemoved: asAnswer(unprotectedRemoved),
    derogation,
  }),
})

export const conclusion = page({
  questions: ['T7'],
  schema: z.strictObject({
    notMateriallyLower: choice(YES_OR_NO, 'yes if protection is not materially lower'),
    proportionality: paragraph('Why this depth of enquiry is enough', { min: SHORTEST_STATEMENT, max: 4000 }),
  }),
  toAnswers: (said) => said,
  answersOf: (answers) => answers,
})

/** In the order of the questions. */
export const RISK_PAGES = { sending, harm, method, place, enforcement, again, left, conclusion } as const
export type RiskPageName = keyof typeof RISK_PAGES

export const sourceLine = z.strictObject({
  title: line('The title', { max: 300 }),
  publisher: line('Whose it is', { max: 200 }),
  kind: choice(SOURCE_KINDS, 'what it is'),
  dated: optional(calendarDate('the day of the source')),
})

export const stepLine = z.strictObject({
  text: line('What is done', { max: 500 }),
  owner: line('Who sees to it', { max: 120 }),
  dueOn: optional(calendarDate('the day it is due')),
})

export const RISK_LISTS = ['sources', 'steps'] as const
export type RiskList = (typeof RISK_LISTS)[number]

export const removedRiskLine = z.strictObject({
  list: z.enum(RISK_LISTS),
  position: z.coerce.number().int().min(1).max(30),
})

export const withRiskLine = <L extends RiskList>(
  answers: RiskAnswers,
  list: L,
  one: RiskAnswers[L][number],
): RiskAnswers => ({ ...answers, [list]: [...answers[list], one] })

/** Without a step there is nothing to answer again for. */
export const withoutRiskLine = (
  answers: RiskAnswers,
  { list, position }: z.output<typeof removedRiskLine>,
): RiskAnswers => {
  const kept = { ...answers, [list]: answers[list].filter((_, at) => at + 1 !== position) }
  return kept.steps.length > 0 ? kept : { ...kept, afterSteps: undefined }
}
