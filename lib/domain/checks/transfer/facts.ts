import { z } from 'zod'
import { count, day, glossary, maybe, no, one, said, several } from '../../shared/describe'
import { CATEGORY_CODES, CATEGORY_NAMES, LEVELS, RISK_OUTCOME_NAMES, RISK_OUTCOMES } from './codes'
import { contentFacts } from './content-facts'
import { riskAnswers } from './risk/answers'

/** A transfer put in plain facts, for `gatehouse decide transfer`; an assessment is stored as the same facts. */

const risk = z
  .strictObject({
    outcome: one(
      RISK_OUTCOMES,
      `Its result, where its answers are not given. ${glossary(RISK_OUTCOME_NAMES)}`,
    ),
    residual: one(LEVELS, 'The harm that remains. Left out: HIGH, unless its answers are given.'),
    completedOn: day('the day of the assessment', 'When it was made.'),
    reviewOn: day('the day of its review', 'When it is to be reviewed, if before it runs out anyway.'),
    measuresInForce: maybe('Every measure that PASS_WITH_MEASURES rests on is in force, and that is shown.'),
    unprotected: several(
      CATEGORY_CODES,
      `Of PARTIAL: kinds of data that are not protected well enough. ${glossary(CATEGORY_NAMES)}`,
    ),
    assessed: z
      .array(z.enum(CATEGORY_CODES))
      .optional()
      .describe('Kinds of data that it assessed. Left out: those of the transfer.'),
    derogation: said('Of PARTIAL: the exception that carries those kinds, by its code.'),
    answers: riskAnswers.optional().describe('Its answers, from which the result is computed.'),
  })
  .refine(({ outcome, answers }) => outcome === undefined || answers === undefined, {
    path: ['outcome'],
    error: 'it is computed from the answers; give one or the other',
  })
export type RiskFacts = z.output<typeof risk>

/** States of a transfer that was signed. */
const SIGNED = ['ACTIVE', 'REVIEW_DUE', 'SUSPENDED'] as const

export const transferFacts = z.strictObject({
  onDate: day('the day', 'The day it is judged on. Default: the day of the latest reference table.'),
  ...contentFacts,
  anonymityReviewedByAnother: maybe(
    'Of anonymous data: somebody other than the author reviewed what shows it. Left out: nobody did.',
  ),
  derogationUse: count(
    'Which use of the exception this is in twelve months, for this recipient and purpose. Left out: the first.',
  ),
  riskAssessment: risk
    .optional()
    .describe('Of a safeguard: the transfer risk assessment. Left out: there is none.'),
  status: one(SIGNED, 'Of a transfer that was signed: how it stands.'),
  nextReviewOn: day('the day of its review', 'Of a signed transfer: when its review falls due.'),
  reviewDueSince: day('the day it fell due', 'Of one whose review is due: since when.'),
  dataFlows: no('Data is being sent already, or still.'),
})
export type TransferFacts = z.output<typeof transferFacts>

/** The facts that an assessment keeps; the others are found out when it is decided. */
export type ContentFacts = Pick<TransferFacts, keyof typeof contentFacts>
