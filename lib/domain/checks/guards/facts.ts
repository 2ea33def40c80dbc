import { z } from 'zod'
import { count, day, glossary, many, maybe, no, one, said } from '../../shared/describe'
import { locationFacts } from '../location/facts'
import { CAPACITIES, CAPACITY_NAMES, COURSE_NAMES, COURSES } from '../training/training'
import { GUARD_ADVICE_LEVELS, LEAST_REASONS } from './advice'

/** An agreement or a release put in plain facts, for `gatehouse decide guards`. */

export const GUARD_IDS = [
  'G-ROPA',
  'G-NOTICE',
  'G-TRAIN',
  'G-RETAIN',
  'G-LOC',
  'G-DPO',
  'G-NDO',
  'G-DPIA',
  'G-TRANSFER',
] as const
export type GuardId = (typeof GUARD_IDS)[number]

export const OPT_OUT_IDS = [
  'NB1',
  'NB2',
  'NB3',
  'NB4',
  'NB5',
  'NB6',
  'NB7',
  'NB8',
  'NB9',
  'NB10',
  'NDO-RUN',
] as const

const ropa = z.strictObject({
  exists: maybe('A live entry of the register of processing is named.'),
  listsRecipient: maybe('It lists this recipient.'),
  listsDestination: maybe('It lists where the data goes.'),
  samePurpose: maybe('It has the same purpose code.'),
  sameRetention: maybe('It has the same retention period.'),
  reviewedMonthsAgo: count('Whole months since the system owner reviewed it; 12 still count.'),
  confirmedMonthsAgo: count('Whole months since the coordinator confirmed it; 24 still count.'),
})

const notice = z.strictObject({
  named: maybe('A privacy notice is named.'),
  coversRecipient: maybe('It covers this kind of recipient.'),
  coversDestination: maybe(
    'It says that the data goes abroad, and where. Matters where a transfer is listed.',
  ),
  coversSafeguard: maybe('It says what protects it there. Matters where a transfer is listed.'),
  mentionsOptOut: maybe('It mentions the national data opt-out. Matters for health or care data.'),
})

const actor = z.strictObject({
  person: z.string().min(1).describe('Who acts, by any name that tells people apart.'),
  as: z
    .enum(CAPACITIES)
    .default('signatory')
    .describe(`In which part. ${glossary(CAPACITY_NAMES)} Default: signatory.`),
  courses: z
    .array(
      z.strictObject({
        course: z.enum(COURSES).describe(`Which course. ${glossary(COURSE_NAMES)}`),
        completedOn: z.iso.date().describe('When it was completed. YYYY-MM-DD.'),
        validMonths: z.number().int().min(1).max(60).default(12).describe('How long it counts. Default: 12.'),
        managerReason: z
          .string()
          .default('')
          .describe('A manager’s reason for up to 14 days of grace, open to a signatory. Default: none.'),
        exemptedBy: z
          .string()
          .default('')
          .describe(
            'That manager, by the same names as those who act: nobody exempts themselves. Default: somebody else.',
          ),
      }),
    )
    .optional()
    .describe('Courses that the person completed; an empty list where there is none.'),
})

const training = z.strictObject({
  actors: z
    .array(actor)
    .max(50)
    .optional()
    .describe('Everybody who writes, approves, signs, runs or attests.'),
  recipientStatement: maybe('The recipient states that its people are trained.'),
})

const months = (of: string) => count(`The period that ${of} allows, in months. Left out: it sets none.`)

const retention = z.strictObject({
  dataset: z.string().min(1).default('The data').describe('Which data. Default: The data.'),
  recipientPeriod: z
    .string()
    .default('')
    .describe('The period as the recipient words it. Default: not said.'),
  recipientMonths: count('How long the recipient keeps it, in months.'),
  openEnded: no('No period is set. It is refused unless trigger and reviewOn are said.'),
  trigger: z.string().default('').describe('Without a period: the event that ends it. Default: none.'),
  reviewOn: day('the day of the review', 'Without a period: the day on which that event is reviewed.'),
  councilMonths: count('The council’s own period, in months.'),
  sourceMonths: months('a condition of the source'),
  cagMonths: months('a condition of the Confidentiality Advisory Group'),
  agreementMonths: months('the term of the agreement with its winding down'),
  ownDuty: z
    .string()
    .default('')
    .describe(
      'The enactment under which a recipient that is a controller must keep it longer. Default: none.',
    ),
  recipientIsProcessor: no('The recipient only processes it for the council, so no duty of its own counts.'),
  complete: maybe(
    'Line of the schedule, basis, action at the end, method, backups and the day of the certificate are all said.',
  ),
  subRecipientsBound: maybe('Whoever receives it from the recipient is bound. Left out: nobody does.'),
})

const dissent = z.strictObject({
  byDirectorOrSiro: maybe('A Director, or the senior information risk owner, departed from the advice.'),
  independent: maybe('That person neither asked for this, nor is the officer, nor advised.'),
  reasons: said(`The reasons, in ${LEAST_REASONS} characters or more.`),
  repeated: no('The reasons are those of an earlier departure.'),
  alternative: said('What is done instead of what was advised.'),
  riskOwner: said('Who owns the risk that remains.'),
  toldInWriting: maybe('The Data Protection Officer was told in writing before anybody signs.'),
  acknowledged: maybe('The Data Protection Officer acknowledged it.'),
  boardNotified: maybe('The Information Governance Board was told.'),
})

const LEVEL_NAMES = {
  NOT_GIVEN: 'No advice yet',
  SUPPORT: 'Supports it',
  SUPPORT_WITH_CONDITIONS: 'Supports it with conditions',
  OBJECT: 'Objects',
} as const

const advice = z.strictObject({
  level: one(
    ['NOT_GIVEN', ...GUARD_ADVICE_LEVELS],
    `What the Data Protection Officer advised. ${glossary(LEVEL_NAMES)}`,
  ),
  changedSince: no(
    'Purpose, data, recipient, location, mechanism or retention changed since; a new sub-processor is a change of recipient.',
  ),
  monthsAgo: many(0, 'Whole months since it was given; 12 still count.'),
  openConditions: many(0, 'Conditions that block and are not met.'),
  dissent: dissent.optional().describe('A departure from the advice. Left out: it is followed.'),
})

const optOut = z.strictObject({
  healthOrCareData: maybe('Some of the data arose from health or adult social care.'),
  blockedBy: z
    .array(z.enum(OPT_OUT_IDS))
    .optional()
    .describe(
      'Which of the opt-out’s own checks block, NB1 to NB10, or NDO-RUN of a release without a run of its own; an empty list where none does.',
    ),
})

const impact = z.strictObject({
  specialCategoryAtScale: maybe('It is special category data about many people.'),
  vulnerablePeople: maybe('It is about vulnerable people.'),
  newTechnology: maybe('It uses new technology.'),
  transferRiskHigh: maybe('A transfer risk assessment found a high risk.'),
  assessed: maybe('There is an impact assessment.'),
})

const transfer = z.strictObject({
  reference: z.string().min(1).default('The transfer').describe('Which transfer. Default: The transfer.'),
  status: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, 'it is no status, such as ACTIVE')
    .describe('Its status, such as ACTIVE, READY, BLOCKED, REVIEW_DUE or SUSPENDED.'),
  decision: z
    .string()
    .default('')
    .describe('The code of its decision, such as ALLOW or BLOCK_NO_TRA. Default: none.'),
  reviewDueDays: count('Of a transfer that waits for its review: days since the review fell due.'),
  used: no('A release went by it already; an exception serves one.'),
  dataMoved: no('Data went on flowing meanwhile.'),
})

const part = <T extends z.ZodType>(schema: T, guard: string) =>
  schema.optional().describe(`Facts of ${guard}.`)

export const guardFacts = z.strictObject({
  on: day('the day', 'The day of the act. Matters where a course is dated.'),
  singleRelease: no(
    'It is one release and no regular sharing: the register of processing, the notice, retention, advice and the impact assessment are not asked of it.',
  ),
  passed: z
    .array(z.enum(GUARD_IDS))
    .default([])
    .describe(
      'Guards that are known to pass, so that nothing is asked of them. A fact that blocks counts before it. Default: none.',
    ),
  ropa: part(ropa, 'G-ROPA, the register of processing'),
  notice: part(notice, 'G-NOTICE, the privacy notice'),
  training: part(training, 'G-TRAIN, training'),
  retention: z
    .array(retention)
    .max(100)
    .optional()
    .describe('Facts of G-RETAIN, retention, for each dataset.'),
  location: part(locationFacts, 'G-LOC, the same as those of gatehouse decide location'),
  advice: part(advice, 'G-DPO, advice and departure from it'),
  optOut: part(optOut, 'G-NDO, the national data opt-out'),
  impact: part(impact, 'G-DPIA, the impact assessment'),
  transfers: z
    .array(transfer)
    .max(100)
    .optional()
    .describe('Facts of G-TRANSFER: every transfer abroad; an empty list where there is none.'),
})
export type GuardsGiven = z.output<typeof guardFacts>
