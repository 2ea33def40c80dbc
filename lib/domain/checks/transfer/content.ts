import { z } from 'zod'
import { no, said } from '../../shared/describe'
import { categoryOf } from './codes'
import { contentFacts, NONE_OUTSIDE_UK } from './content-facts'
import { type Mechanisms, mechanismOf } from './mechanisms'

/** What an assessment says (1.2): the facts it is decided on, and what people have to read and answer for. */

const dueDiligence = z.strictObject({
  identity: said('Who the recipient is, and how that was checked.'),
  financialStanding: said('Its financial standing.'),
  securityCerts: said('Its security certificates.'),
  breachHistory: said('Data that it lost before.'),
  governmentAccessHistory: said('What public bodies demanded of it before.'),
  contractControlsEqualToUk: no('The contract asks of it what it would ask of a recipient at home.'),
  alternativesShown: said('Other recipients that were looked at.'),
})

const narrative = {
  ropaEntry: said('The entry of the processing register, by its reference.'),
  exporterEntity: said('The legal name of the council.'),
  registrationNo: said('The number of the recipient in its register.'),
  registeredAddress: said('The registered address of the recipient.'),
  parentCompany: said('Whom the recipient belongs to, and where that is.'),
  purpose: said('What it is for.'),
  lawfulBasisArt6: said('The lawful basis.'),
  conditionArt9: said('Of special category data: the condition.'),
  dpaSch1Condition: said('Of special category or offence data: the condition of Schedule 1.'),
  isPseudonymised: no('Names are replaced by codes.'),
  keyHolder: said('Who holds the key to the codes.'),
  retention: said('How long the recipient keeps it, and what it does then.'),
  mechanismInstrumentRef: said('Of a safeguard: where its instrument is.'),
  mechanismVersion: said('Of a safeguard: the version of its form.'),
  privacyNoticeRef: said('The privacy notice.'),
  privacyNoticeCoversTransfer: no('The privacy notice tells people of this transfer.'),
  dpiaRef: said('The data protection impact assessment.'),
  dueDiligence: dueDiligence.optional().describe('What was found out about the recipient.'),
  alternativesConsidered: said('What else was considered: no names, a recipient at home, fewer fields.'),
}

export const transferContent = z.strictObject({ ...contentFacts, ...narrative })
export type TransferContent = z.output<typeof transferContent>
export type ContentField = keyof TransferContent

/**
 * A change of any of these is a material one: advice was given on something else (3.1). What only proves
 * a thing, or says on which day it was signed, may be added without asking again.
 */
export const MATERIAL = [
  'permittedLocationCodes',
  'regime',
  'actingIn',
  'actingInReason',
  'exporterRole',
  'inboundOnly',
  'isAnonymous',
  'anonymityEvidence',
  'recipientLegalName',
  'registrationNo',
  'recipientRole',
  'recipientType',
  'recipientEstablishmentCode',
  'processingLocationCodes',
  'accessLocationCodes',
  'mode',
  'initiator',
  'screenStep1',
  'screenStep2',
  'screenStep3',
  'frequency',
  'dataCategories',
  'children',
  'vulnerableAdults',
  'protectedLocation',
  'dataSubjectCountBand',
  'isPseudonymised',
  'keyHolder',
  'purpose',
  'lawfulBasisArt6',
  'conditionArt9',
  'dpaSch1Condition',
  'retention',
  'mechanismCode',
  'mechanismInstrumentRef',
  'derogation',
  'onwardTransfers',
  'subProcessors',
] as const satisfies readonly ContentField[]

export const materialOf = (content: TransferContent): Partial<TransferContent> =>
  Object.fromEntries(MATERIAL.map((name) => [name, content[name]]))

const ALWAYS: readonly ContentField[] = [
  'ropaEntry',
  'exporterEntity',
  'recipientLegalName',
  'registeredAddress',
  'recipientType',
  'recipientEstablishmentCode',
  'processingLocationCodes',
  'accessLocationCodes',
  'screenStep1',
  'screenReason1',
  'screenStep2',
  'screenReason2',
  'screenStep3',
  'screenReason3',
  'dataCategories',
  'dataSubjectCountBand',
  'frequency',
  'purpose',
  'lawfulBasisArt6',
  'retention',
  'privacyNoticeRef',
  'alternativesConsidered',
]

const has = ({ dataCategories = [] }: TransferContent, article: 9 | 10) =>
  dataCategories.some((code) => categoryOf(code).article === article)

/** Somebody of our own, or the person it is about, is nobody to be looked into. */
const isLookedInto = ({ recipientRole }: TransferContent) =>
  recipientRole !== 'DATA_SUBJECT' && recipientRole !== 'EMPLOYEE_OF_EXPORTER'

const sometimes = (content: TransferContent, isSafeguard: boolean): readonly ContentField[] => [
  ...(has(content, 9) ? (['conditionArt9'] as const) : []),
  ...(has(content, 10) ? (['dpaSch1Condition'] as const) : []),
  ...(content.isAnonymous ? (['anonymityEvidence'] as const) : []),
  ...(content.isPseudonymised ? (['keyHolder'] as const) : []),
  ...(content.accessLocationCodes?.includes(NONE_OUTSIDE_UK) ? (['accessEvidence'] as const) : []),
  ...(isLookedInto(content) ? (['dueDiligence'] as const) : []),
  ...(isSafeguard ? (['mechanismInstrumentRef', 'mechanismVersion'] as const) : []),
]

const isEmpty = (value: unknown) => value === undefined || (typeof value === 'string' && value.trim() === '')

const DILIGENCE = Object.keys(dueDiligence.shape) as (keyof typeof dueDiligence.shape)[]

const ofDueDiligence = ({ dueDiligence: found }: TransferContent) =>
  found ? DILIGENCE.filter((name) => isEmpty(found[name])).map((name) => `dueDiligence.${name}`) : []

/** Fields that the officer has to be given and that are empty. */
export const missingFields = (
  content: TransferContent,
  mechanisms: Mechanisms,
  day: string,
): readonly string[] => {
  const isSafeguard = mechanismOf(content.mechanismCode, mechanisms, day)?.family === 'safeguard'
  const asked = [...ALWAYS, ...sometimes(content, isSafeguard)]
  return [
    ...asked.filter((name) => isEmpty(content[name])),
    ...(isLookedInto(content) ? ofDueDiligence(content) : []),
  ]
}
