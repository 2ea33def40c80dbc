import { z } from 'zod'
import { day, glossary, maybe, no, one, said, several } from '../../shared/describe'
import { isPlaceCode } from '../places'
import {
  CAPACITIES,
  CAPACITY_NAMES,
  CATEGORY_CODES,
  CATEGORY_NAMES,
  COUNT_BANDS,
  EXPORTER_ROLE_NAMES,
  EXPORTER_ROLES,
  FREQUENCIES,
  FREQUENCY_NAMES,
  INITIATOR_NAMES,
  INITIATORS,
  INSTRUMENT_FAULT_CODES,
  INSTRUMENT_FAULTS,
  MODE_NAMES,
  MODES,
  RECIPIENT_ROLE_NAMES,
  RECIPIENT_ROLES,
  RECIPIENT_TYPE_NAMES,
  RECIPIENT_TYPES,
  REGIME_NAMES,
  REGIMES,
  YES_OR_NO,
} from './codes'

/** The part of an assessment that is decided on (1.2). Evidence that is left out is evidence that there is not. */

/** Said in place of a list where nobody outside the United Kingdom can get in. */
export const NONE_OUTSIDE_UK = 'NONE_OUTSIDE_UK'

const PLACE =
  'GB-ENG, GB-WLS, GB-SCT or GB-NIR in the United Kingdom (GB where the part is not known), two letters for another country, X- and letters for an international body, UNKNOWN where nobody knows'
const place = z
  .string()
  .refine(isPlaceCode, { error: 'it is not a code of a place, such as GB-ENG, IE or X-EUI' })
const aPlace = (description: string) => place.optional().describe(`${description} ${PLACE}.`)
const must = (description: string) => z.string().trim().min(1).describe(description)
const mechanismCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,40}$/, 'it is not a code such as SDPC_IDTA')

const access = z
  .array(
    z.string().refine((code) => code === NONE_OUTSIDE_UK || isPlaceCode(code), {
      error: `it is neither a code of a place, such as GB-ENG or IE, nor ${NONE_OUTSIDE_UK}`,
    }),
  )
  .min(1)
  .refine((codes) => codes.length === 1 || !codes.includes(NONE_OUTSIDE_UK), {
    error: `${NONE_OUTSIDE_UK} stands alone`,
  })

const scopeEvidence = z.strictObject({
  scopeCode: must('The condition, by its scope_code in the table of adequacy, such as PIPEDA_RECIPIENT.'),
  statute: must('The statute that the recipient is subject to.'),
  confirmation: must('Where the recipient confirmed it.'),
  checkedBy: must('Who checked it.'),
  checkedOn: day('the day it was checked', 'When it was checked.'),
})

const bridge = z.strictObject({
  listedName: said('The name on the list.'),
  active: maybe('The entry on the list is active.'),
  ukExtension: maybe('The recipient takes part in the UK Extension.'),
  coversHr: maybe('Its entry covers staff data.'),
  coversNonHr: maybe('Its entry covers data that is not about staff.'),
  regulator: one(['FTC', 'DOT'], 'Which authority it answers to: FTC or DOT. Left out: neither.'),
  checkedOn: day('the day the list was checked', 'When the list was last looked at.'),
  checkedBy: said('Who looked.'),
  nextRecertOn: day('the day of recertification', 'When its entry is next to be renewed.'),
  sensitiveFlagSentOn: day('the day of the notice', 'When the recipient was told which data is sensitive.'),
})
export type Bridge = z.output<typeof bridge>

const derogation = z.strictObject({
  code: z
    .string()
    .regex(/^DER_[A-Z_]{2,36}$/, 'it is not a code such as DER_VITAL_INTERESTS')
    .optional()
    .describe('The exception, where mechanismCode does not name it.'),
  necessity: said('Why the transfer is strictly necessary.'),
  proportionality: said('Why it is in proportion.'),
  domesticLawRef: said('Of DER_PUBLIC_INTEREST: the enactment or rule of law that recognises the interest.'),
  incapacityReason: said(
    'Of DER_VITAL_INTERESTS: why the person cannot consent, and what serious harm threatens.',
  ),
  claimRef: said('Of DER_LEGAL_CLAIMS: the claim.'),
  registerRef: said('Of DER_PUBLIC_REGISTER: the enactment of the register, and which extract goes.'),
  agreedRef: said('Of consent or a contract: its wording and dates.'),
  whyNoSafeguard: said('Why no safeguard can be used.'),
})
export type Derogation = z.output<typeof derogation>

const onward = z.strictObject({
  recipient: must('To whom the recipient passes it on.'),
  code: place.describe(`Where that is. ${PLACE}.`),
  mechanismCode: mechanismCode
    .optional()
    .describe('What covers that transfer. Left out: what covers the transfer itself.'),
})

const subProcessor = z.strictObject({
  name: must('The sub-processor.'),
  entityCode: place.describe(`Where it is established. ${PLACE}.`),
  locationCode: place.describe(`Where it keeps or sees the data. ${PLACE}.`),
  function: said('What it does.'),
  mechanismCode: mechanismCode
    .optional()
    .describe('What covers the transfer that the processor makes to it.'),
  evidence: said('Where the summary of the processor’s own transfer risk assessment is.'),
  authorisedOn: day('the day it was authorised', 'When the council authorised it.'),
})

const screen = (question: string) => one(YES_OR_NO, `The three-step screen: ${question} YES or NO.`)

export const contentFacts = {
  permittedLocationCodes: z
    .array(place)
    .nullable()
    .default(null)
    .describe(
      `Where the sources of the data permit it to be; of several sources, only what all permit. ${PLACE}. Default: null, no source limits it.`,
    ),
  regime: z
    .enum(REGIMES)
    .default('UK_GDPR')
    .describe(`Which law it is under. ${glossary(REGIME_NAMES)}`),
  actingIn: z
    .enum(CAPACITIES)
    .default('PUBLIC_POWERS')
    .describe(`How the council acts. ${glossary(CAPACITY_NAMES)} Default: PUBLIC_POWERS.`),
  actingInReason: said(
    'The reason of the Data Protection Officer for PRIVATE_LAW_CAPACITY; without it PUBLIC_POWERS holds.',
  ),
  exporterRole: z
    .enum(EXPORTER_ROLES)
    .default('CONTROLLER')
    .describe(`What the council is to the data. ${glossary(EXPORTER_ROLE_NAMES)} Default: CONTROLLER.`),
  inboundOnly: no('Data only comes into the United Kingdom.'),
  isAnonymous: no('Nobody can be known from the data any more.'),
  anonymityEvidence: said('Of anonymous data: what shows it.'),

  recipientLegalName: said('The name of the legal entity, not of a brand.'),
  recipientRole: z
    .enum(RECIPIENT_ROLES)
    .default('CONTROLLER')
    .describe(`What the recipient is to the data. ${glossary(RECIPIENT_ROLE_NAMES)} Default: CONTROLLER.`),
  recipientType: one(RECIPIENT_TYPES, `What the recipient is. ${glossary(RECIPIENT_TYPE_NAMES)}`),
  recipientEstablishmentCode: aPlace('Where the recipient, the legal entity, is established.'),
  processingLocationCodes: z
    .array(place)
    .min(1)
    .optional()
    .describe(`Every place where the data is kept or worked on. ${PLACE}.`),
  accessLocationCodes: access
    .optional()
    .describe(
      `Every place from which somebody can look at it, support and administration too; ${NONE_OUTSIDE_UK} alone where nobody abroad can. ${PLACE}.`,
    ),
  accessEvidence: said(`What shows ${NONE_OUTSIDE_UK}.`),
  mode: z
    .enum(MODES)
    .default('SEND')
    .describe(`How it goes. ${glossary(MODE_NAMES)} Default: SEND.`),
  initiator: z
    .enum(INITIATORS)
    .default('COUNCIL')
    .describe(`Who makes it go. ${glossary(INITIATOR_NAMES)} Default: COUNCIL.`),
  screenStep1: screen('does UK GDPR apply to what we do with this data?'),
  screenStep2: screen('do we send it, or let it be seen, to an organisation outside the United Kingdom?'),
  screenStep3: screen('is that organisation a legal entity of its own?'),
  screenReason1: said('Why step 1 is answered so.'),
  screenReason2: said('Why step 2 is answered so; OTHER_CONTROLLER rests on it.'),
  screenReason3: said('Why step 3 is answered so.'),
  frequency: one(FREQUENCIES, `How often. ${glossary(FREQUENCY_NAMES)}`),
  dataCategories: z
    .array(z.enum(CATEGORY_CODES))
    .min(1)
    .optional()
    .describe(`Kinds of data. ${glossary(CATEGORY_NAMES)}`),
  children: no('Some of the people are children.'),
  vulnerableAdults: no('Some of the people are adults at risk.'),
  protectedLocation: no('It could show where somebody in a refuge, a witness or an adopter lives.'),
  dataSubjectCountBand: one(COUNT_BANDS, 'How many people it is about.'),

  mechanismCode: mechanismCode
    .optional()
    .describe(
      'What the transfer rests on, by its code in the table of mechanisms, such as ADEQ_FULL, SDPC_IDTA or DER_VITAL_INTERESTS. Left out: nothing is chosen yet.',
    ),
  mechanismExecutedOn: day('the day it was signed', 'Of a safeguard: when its instrument was executed.'),
  authorisationRef: said('Where the regulator has to authorise or approve it first: the reference.'),
  instrumentIsBinding: maybe(
    'Of PUBLIC_INSTRUMENT: it is legally binding and enforceable. Left out: nothing shows it.',
  ),
  instrumentFaults: several(
    INSTRUMENT_FAULT_CODES,
    `What is wrong with the instrument. ${glossary(INSTRUMENT_FAULTS)}`,
  ),
  scopeConditionEvidence: z
    .array(scopeEvidence)
    .default([])
    .describe(
      'Where only some recipients of a country are covered: what shows that this one is. Default: none.',
    ),
  usDpf: bridge
    .optional()
    .describe('The recipient’s entry on the United States Data Privacy Framework list.'),
  derogation: derogation.optional().describe('Of an exception (derogation): what it rests on.'),
  onwardTransfers: z
    .array(onward)
    .max(50)
    .default([])
    .describe('Whoever the recipient passes it on to. Default: nobody.'),
  subProcessors: z
    .array(subProcessor)
    .max(50)
    .default([])
    .describe(
      'Processors that the recipient uses; a place where one of them is counts as its place. Default: none.',
    ),
}
