import type { TransferStep } from '@/lib/paths'

/** What a transfer still lacks, in words, and the page that asks it; null where the checks of its matter do. */

type Asked = { readonly label: string; readonly step: TransferStep | null }

const on = (step: TransferStep | null, labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([name, label]): [string, Asked] => [name, { label, step }])

const FIELDS: ReadonlyMap<string, Asked> = new Map([
  ...on(null, {
    ropaEntry: 'the entry of the register of processing',
    privacyNoticeRef: 'the privacy notice',
    permittedLocationCodes: 'what the sources of the data permit',
  }),
  ...on('who', {
    exporterEntity: 'the legal name of the council',
    recipientLegalName: 'the recipient',
    registeredAddress: 'its registered address',
    recipientType: 'what kind of organisation it is',
    recipientEstablishmentCode: 'where it is established',
  }),
  ...on('where', {
    processingLocationCodes: 'where the data is kept or worked on',
    accessLocationCodes: 'from where people look at it',
    accessEvidence: 'what shows that nobody abroad can look at it',
  }),
  ...on('what', {
    dataCategories: 'the kinds of data',
    dataSubjectCountBand: 'how many people it is about',
    frequency: 'how often it goes',
    keyHolder: 'who holds the key to the codes',
    anonymityEvidence: 'what shows that nobody can be known',
  }),
  ...on('purpose', {
    purpose: 'what it is for',
    lawfulBasisArt6: 'the lawful basis',
    conditionArt9: 'the condition for special category data',
    dpaSch1Condition: 'the condition of Schedule 1',
    retention: 'how long the recipient keeps it',
  }),
  ...on('screen', {
    screenStep1: 'question 1',
    screenReason1: 'the reason for question 1',
    screenStep2: 'question 2',
    screenReason2: 'the reason for question 2',
    screenStep3: 'question 3',
    screenReason3: 'the reason for question 3',
  }),
  ...on('mechanism', {
    mechanismCode: 'what it rests on',
    mechanismInstrumentRef: 'where the instrument is',
    mechanismVersion: 'the version of its form',
  }),
  ...on('risk', {
    'riskAssessment.completedOn': 'the risk assessment',
    riskAssessment: 'the risk assessment',
  }),
  ...on('care', {
    dueDiligence: 'what was found out about the recipient',
    'dueDiligence.identity': 'who the recipient is',
    'dueDiligence.financialStanding': 'its financial standing',
    'dueDiligence.securityCerts': 'its security certificates',
    'dueDiligence.breachHistory': 'data that it lost before',
    'dueDiligence.governmentAccessHistory': 'what public bodies demanded of it',
    'dueDiligence.alternativesShown': 'others that were looked at',
    alternativesConsidered: 'what else was considered',
  }),
])

export const fieldNamed = (name: string): Asked => FIELDS.get(name) ?? { label: name, step: null }

export const fieldsInWords = (names: string) =>
  names
    .split(', ')
    .map((name) => fieldNamed(name).label)
    .join(', ')
