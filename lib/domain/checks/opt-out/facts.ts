import { z } from 'zod'
import { day, glossary, maybe, one } from '../../shared/describe'
import { CHECK_MODES } from '../run/age'
import { NUMBER_MODES, numberState } from '../run/nhs-number'
import { TOOLKIT_STATUSES } from '../sheet/sheet'
import { namesOf, optOutAnswers } from './answers'

/** A flow of data, or one question about a run, put in plain facts for `gatehouse decide opt-out`. */

const held = (description: string) =>
  z
    .union([z.literal('complete'), z.array(z.string().min(1)).max(40)])
    .optional()
    .describe(description)

const TOOLKIT = {
  standardsMet: 'standards met',
  approachingWithPlan: 'approaching standards, with a plan',
  notMet: 'standards not met',
  none: 'none published',
} as const satisfies Readonly<Record<(typeof TOOLKIT_STATUSES)[number], string>>

const agreement = z
  .strictObject({
    state: one(
      ['NOT_ASSESSED', 'STALE'],
      'NB1: the flow is not assessed, or stale. Left out: it is as the facts determine.',
    ),
    procedureWritten: maybe(
      'NB4: it is written down who runs the check, the mailbox, the mode, how often, who attests and what happens on failure.',
    ),
    onwardClause: maybe('NB6: a clause makes the recipient apply the opt-out again when it passes data on.'),
    adviceCurrent: maybe(
      'NB7: the Data Protection Officer advised on this conclusion, and nothing material changed since.',
    ),
    guardianView: maybe('NB8: the Caldicott Guardian gave a view.'),
    toolkitStatus: one(
      TOOLKIT_STATUSES,
      `NB9: what the recipient published in the Data Security and Protection Toolkit. ${glossary(TOOLKIT)}`,
    ),
    toolkitYear: z
      .number()
      .int()
      .min(2018)
      .max(2199)
      .optional()
      .describe('NB9: the year on the 30th of June of which that toolkit year ended.'),
    noticeMentionsOptOut: maybe('NB10: the privacy notice mentions the opt-out.'),
  })
  .describe('May an agreement with this flow be signed? The flow’s own facts stand beside it.')

const run = z
  .strictObject({
    mode: one(
      CHECK_MODES,
      'DIRECT: the check was made for this disclosure; CACHE: against a list that is kept.',
    ),
    responseOn: day('the day of the response', 'The day of the response, or of the list that was used.'),
    refreshedOn: day('the day of the refresh', 'CACHE: the day on which the list was last refreshed.'),
    discloseOn: day('the day of the disclosure', 'The day on which the data would go.'),
  })
  .describe('May the data go on this check, on this day?')

/** A number that could be somebody’s is never taken here. */
const testNumber = z
  .string()
  .refine(
    (text) => numberState(text, 'production') !== 'valid',
    'it could be the number of a person; use 999',
  )

const response = z
  .strictObject({
    message: z
      .enum(['DATA', 'REPORT', 'REPORT_UNDELIVERED'])
      .default('DATA')
      .describe('What kind of message it is. A report carries no rows. Default: DATA.'),
    text: z.string().max(100_000).optional().describe('The message as it came, with its line endings.'),
    submitted: z
      .array(testNumber)
      .max(1000)
      .optional()
      .describe('The numbers that were submitted, of the test range that begins with 999 alone.'),
    ofThisRun: z
      .boolean()
      .default(true)
      .describe('Its local id is the one under which the run was sent. Default: true.'),
  })
  .describe('What is this message from the service, and what becomes of the run?')

export const LIST_USES = {
  applyOptOuts: 'taking the records of people who opted out from what is disclosed',
  helpOthersApply: 'helping another body to do the same',
  selectPeople: 'choosing whom to invite, contact or study',
  writeToRecords: 'noting in somebody’s record whether they opted out',
  giveToOthers: 'giving it to anybody for any other reason',
} as const
export type ListUse = keyof typeof LIST_USES

const cohortNumber = z
  .strictObject({
    value: testNumber.describe('The value in the column, of the test range that begins with 999 or invalid.'),
    environment: z
      .enum(NUMBER_MODES)
      .describe('Where it is loaded: production, test, or either for the arithmetic alone.'),
  })
  .describe('Is this value in a cohort valid, invalid or missing?')

/** Each is a question of its own; one is asked at a time. */
export const QUESTIONS_OF_A_RUN = ['run', 'response', 'useOfList', 'cohortNumber'] as const

export const optOutFacts = z
  .strictObject({
    ...optOutAnswers.shape,
    evidence: held(
      'Evidence that is held, by the items of its row in the table of exemptions; complete: all that the row asks for.',
    ),
    confirmedBy: held(
      'Roles that confirmed it, by the names in that row; complete: all that the row asks for.',
    ),
    on: day('the day', 'The day that is asked about. Matters where a letter ends or a year passes.'),
    agreement: agreement.optional(),
    run: run.optional(),
    response: response.optional(),
    useOfList: one(namesOf(LIST_USES), `What somebody wants the returned list for. ${glossary(LIST_USES)}`),
    cohortNumber: cohortNumber.optional(),
  })
  .refine((facts) => QUESTIONS_OF_A_RUN.filter((name) => facts[name] !== undefined).length < 2, {
    path: ['run'],
    message: 'ask one at a time: run, response, useOfList or cohortNumber',
  })
export type OptOutFacts = z.output<typeof optOutFacts>
