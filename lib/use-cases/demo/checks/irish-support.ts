import { PEOPLE } from '@/db/seeds/demo-people'
import { addDays } from '@/lib/domain/shared/dates'
import type { Beside } from '../agreements/story'
import { advises, asks, begins, meetsCondition, restsOn, screens, signs, writes } from './transfer-acts'

/** Engineers in Dublin look at what is kept in England: allowed, on a condition that was met before the signature. */

const CONTENT = {
  registrationNo: '512098',
  registeredAddress: '14 Usher’s Quay, Dublin 8, Ireland',
  recipientRole: 'PROCESSOR',
  recipientType: 'PRIVATE_COMPANY',
  recipientEstablishmentCode: 'IE',
  processingLocationCodes: ['GB-ENG'],
  accessLocationCodes: ['IE'],
  mode: 'REMOTE_ACCESS',
  dataCategories: ['CONTACT', 'SERVICE_USE'],
  dataSubjectCountBand: '10000+',
  frequency: 'OCCASIONAL',
  lawfulBasisArt6: 'Public task: writing safely to people about their services',
  retention: 'Nothing is kept in Dublin. Messages are deleted in England after 90 days.',
  alternativesConsidered: 'A supplier with engineers in England alone answers no call at night.',
  screenStep1: 'YES',
  screenReason1: 'They are messages of the council.',
  screenStep2: 'YES',
  screenReason2: 'Engineers in Dublin can open the message store. To be able to see is enough.',
  screenStep3: 'YES',
  screenReason3: 'The supplier is a company of its own.',
  dueDiligence: {
    identity: 'Companies Registration Office, extract of this year',
    financialStanding: 'Audited accounts of the last two years, no concern',
    securityCerts: 'ISO 27001 and Cyber Essentials Plus',
    breachHistory: 'None told and none found',
    governmentAccessHistory: 'No demand in five years, as its transparency report says',
    contractControlsEqualToUk: true,
    alternativesShown: 'Two suppliers in the United Kingdom, both without support at night',
  },
} as const

export const irishSupport: readonly Beside[] = [
  begins({
    title: 'Support of the secure email service from Dublin',
    recipientLegalName: 'Sealed Post Limited',
    purpose: 'Mending faults of the service that the council reports',
  }),
  writes(() => CONTENT),
  screens,
  restsOn({ mechanismCode: 'ADEQ_FULL' }),
  asks(
    'May engineers in Dublin be let in to mend faults?',
    'The contract and its schedules',
    'The register extract',
  ),
  advises({
    level: 'SUPPORT_WITH_CONDITIONS',
    text: 'Ireland is covered by UK adequacy regulations, so no risk assessment is needed. Being able to see the messages is a transfer all the same, and who looked must be known.',
    concerns: ['transfers'],
    conditions: (today) => [
      {
        text: 'Every session of support is opened by the council and logged.',
        owner: PEOPLE.headOfPeople.title,
        dueOn: addDays(today, 14),
        blocking: true,
      },
    ],
  }),
  meetsCondition(
    'Log of the test session, kept with the contract: opened by the service desk, closed after it.',
  ),
  signs,
]
