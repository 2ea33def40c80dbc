import { z } from 'zod'
import type { AnnexFacts } from '../../records/checks/annexes'
import { calendarDate } from '../../shared/dates'
import { choice, line, optional, paragraph, YES_NO } from '../../shared/text'
import { MATERIALS, USE_KINDS } from '../location/restriction'
import { isPlaceCode } from '../places'
import { END_ACTIONS, RECIPIENT_ROLES } from '../retention/retention'
import { TOOLKIT_STATUSES } from './sheet'

/** What is asked for the checks of one matter, one schema a form. */

const MOST_PLACES = 40
const MOST_LINES = 40

const place = z
  .string({ error: 'Select a place' })
  .refine(isPlaceCode, { error: 'Select a place from the list, or “Nobody knows”' })

/** Said in so many words: a list that somebody passed over says nothing. */
export const NO_DATASET = 'NONE'

const references = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z
    .array(z.string().regex(/^(NONE|DST-\d{4}-\d{6,12})$/, { error: 'Select datasets from the list' }))
    .min(1, { error: 'Select the datasets, or that none of the council’s goes into it' })
    .max(30)
    .refine((chosen) => !chosen.includes(NO_DATASET) || chosen.length === 1, {
      error: 'Select datasets, or that none goes into it, not both',
    })
    .transform((chosen) => chosen.filter((one) => one !== NO_DATASET)),
)

export const datasets = z.strictObject({
  datasets: references,
  material: choice(MATERIALS, 'what passes'),
  isNhsData: choice(YES_NO, 'whether any of it is health or care data from the NHS'),
})

export const addedPlace = z.strictObject({
  kind: choice(USE_KINDS, 'what is done there'),
  code: place,
  what: optional(line('what it is', { max: 120 })),
  evidence: line('how you know', { min: 3, max: 300 }),
})

const months = (name: string) =>
  optional(
    z.coerce
      .number({ error: `${name} must be a number of months` })
      .int({ error: `${name} must be whole months` })
      .min(0, { error: `${name} must be 0 or more` })
      .max(1200, { error: `${name} must be 1,200 or less` }),
  )

export const retentionLine = z.strictObject({
  dataset: line('which data', { max: 120 }),
  scheduleCode: line('the line of the retention schedule', { max: 60 }),
  basis: line('why that long', { max: 300 }),
  wording: line('how the agreement words it', { max: 300 }),
  months: months('How long they may keep it'),
  trigger: optional(line('what ends it', { max: 200 })),
  reviewOn: optional(calendarDate('the day it is reviewed')),
  endAction: choice(END_ACTIONS, 'what becomes of it at the end'),
  method: line('by what method', { max: 200 }),
  backups: line('how long copies and backups last', { max: 200 }),
  certificateRequired: choice(YES_NO, 'whether a certificate is needed'),
  certificateDueOn: optional(calendarDate('the day the certificate is due')),
  subRecipientsBound: choice(['yes', 'no', 'none'], 'whether those they pass it to are bound'),
  legalHold: optional(line('what the legal hold is for', { max: 200 })),
  ownDuty: optional(line('the enactment they must keep it under', { max: 200 })),
  recipientIs: optional(choice(RECIPIENT_ROLES, 'what they are')),
  council: months('The council’s own period'),
  source: months('The source’s limit'),
  cag: months('The Confidentiality Advisory Group’s limit'),
  agreement: months('The agreement’s term'),
})

export const removed = z.strictObject({
  position: z.coerce.number({ error: 'Select what to take out' }).int().min(1).max(MOST_LINES),
})

const listedData = z
  .string({ error: 'Select which data' })
  .min(1, { error: 'Select which data' })
  .max(120, { error: 'Select which data' })

export const extension = z.strictObject({
  dataset: listedData,
  until: calendarDate('the day until which they may keep it'),
  reason: paragraph('why they need more time', { min: 20, max: 3000 }),
  approvedBy: line('who agreed to it', { min: 3, max: 120 }),
})

export const certificateReceived = z.strictObject({
  dataset: listedData,
  receivedOn: calendarDate('the day the certificate came'),
  evidence: line('what came, and where it is kept', { min: 3, max: 300 }),
})

export const processingLink = z.strictObject({
  entry: z
    .string({ error: 'Select an entry of the register' })
    .regex(/^ROP-\d{4}-\d{6,12}$/, { error: 'Select an entry of the register' }),
  purposeCode: line('the purpose code', { max: 60 }),
})

export const notice = z.strictObject({
  reference: line('which privacy notice', { max: 200 }),
  coversRecipient: choice(YES_NO, 'whether it names this kind of recipient'),
  coversDestination: choice(YES_NO, 'whether it says that the data goes abroad, and where'),
  coversSafeguard: choice(YES_NO, 'whether it says what protects the data abroad'),
  mentionsOptOut: choice(YES_NO, 'whether it mentions the national data opt-out'),
})

export const impact = z.strictObject({
  specialCategoryAtScale: choice(YES_NO, 'whether it is sensitive data about many people'),
  vulnerablePeople: choice(YES_NO, 'whether it is about vulnerable people'),
  newTechnology: choice(YES_NO, 'whether it uses new technology'),
  reference: optional(line('the impact assessment', { max: 200 })),
})

export const recipient = z.strictObject({
  trainingStatement: optional(paragraph('what they say of their training', { max: 1000 })),
  passesOn: choice(YES_NO, 'whether they pass it on'),
  onwardClause: optional(line('the clause that binds them', { max: 200 })),
  toolkitStatus: choice(TOOLKIT_STATUSES, 'how they stand with the toolkit'),
  toolkitYear: optional(
    z.coerce
      .number({ error: 'Enter the year in which it ends' })
      .int()
      .min(2018, { error: 'Enter a year from 2018' })
      .max(2100, { error: 'Enter a year before 2100' }),
  ),
})

export const guardianView = z.strictObject({
  text: paragraph('your view', { min: 20, max: 3000 }),
})

export const outsideUk = z.strictObject({
  text: paragraph('your decision', { min: 20, max: 3000 }),
})

/** Nothing is asked before the annexes are sealed. */
export const sealing = z.strictObject({})

export const MOST = { places: MOST_PLACES, lines: MOST_LINES } as const

export type SheetInputs = {
  readonly nameDatasets: z.output<typeof datasets>
  readonly addPlace: z.output<typeof addedPlace>
  readonly removePlace: z.output<typeof removed>
  readonly addRetention: z.output<typeof retentionLine>
  readonly removeRetention: z.output<typeof removed>
  readonly extendRetention: z.output<typeof extension>
  readonly recordCertificate: z.output<typeof certificateReceived>
  /** By time alone. */
  readonly chaseCertificates: Readonly<Record<never, never>>
  readonly linkProcessing: z.output<typeof processingLink>
  readonly sayNotice: z.output<typeof notice>
  readonly sayImpact: z.output<typeof impact>
  readonly sayRecipient: z.output<typeof recipient>
  readonly giveGuardianView: z.output<typeof guardianView>
  readonly approveOutsideUk: z.output<typeof outsideUk>
  /** Read from everything that bears on them, in the transaction that seals. */
  readonly sealAnnexes: { readonly annexes: AnnexFacts }
}
