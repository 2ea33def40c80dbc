import { PEOPLE } from '@/db/seeds/demo-people'
import { addDays } from '@/lib/domain/shared/dates'
import type { Beside } from '../agreements/story'
import { answersRisk, begins, beginsRisk, restsOn, screens, writes } from './transfer-acts'

/** A mailing house in Mumbai, on clauses that are signed: blocked until its risk assessment, which is half done. */

const SIGNED_DAYS_AGO = 10
const ASSESSED_UNTIL_DAYS = 21

const CONTENT = {
  registrationNo: 'U64120MH2011PTC',
  registeredAddress: '22 Ballard Pier Road, Mumbai 400001, India',
  recipientRole: 'PROCESSOR',
  recipientType: 'PRIVATE_COMPANY',
  recipientEstablishmentCode: 'IN',
  processingLocationCodes: ['IN'],
  accessLocationCodes: ['IN'],
  mode: 'SEND',
  dataCategories: ['CONTACT', 'FINANCIAL'],
  dataSubjectCountBand: '10000+',
  frequency: 'REGULAR',
  lawfulBasisArt6: 'Public task: collecting council tax',
  retention: 'Each file is deleted seven days after its letters are posted.',
  alternativesConsidered:
    'A printer in Kent asks twice the price; sending no amounts was tried, and people telephoned.',
  screenStep1: 'YES',
  screenReason1: 'They are names, addresses and bills of people who pay council tax here.',
  screenStep2: 'YES',
  screenReason2: 'The council sends the file to the mailing house.',
  screenStep3: 'YES',
  screenReason3: 'The mailing house is a company of its own.',
} as const

export const mumbaiMailing: readonly Beside[] = [
  begins({
    title: 'Council tax letters, printed in Mumbai',
    recipientLegalName: 'Konkan Mail Services Private Limited',
    purpose: 'Printing council tax letters and putting them in the post',
  }),
  writes(() => CONTENT),
  screens,
  restsOn({
    mechanismCode: 'SDPC_IDTA',
    mechanismInstrumentRef: 'Deed 2206, kept by Legal Services',
    mechanismVersion: 'A1.0',
  }),
  writes((today) => ({ mechanismExecutedOn: addDays(today, -SIGNED_DAYS_AGO) })),
  beginsRisk,
  answersRisk((today) => ({
    sending: 'Secure file transfer, one file a week',
    encryptedInTransit: true,
    encryptedAtRest: true,
    measures: ['CONTRACT_PROMISES', 'ACCESS_CONTROL'],
    concern: 'SOME',
    exposure: 'UNLIKELY',
    sources: [
      {
        title: 'Data protection in India: a note on the country',
        publisher: 'A law firm in London',
        kind: 'COUNSEL',
        dated: addDays(today, -120),
      },
    ],
    steps: [
      {
        text: 'Amounts leave the letter; a link shows them after signing in.',
        owner: PEOPLE.headOfBenefits.title,
        dueOn: addDays(today, ASSESSED_UNTIL_DAYS),
      },
    ],
  })),
]
