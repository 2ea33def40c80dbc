import { PEOPLE } from '@/db/seeds/demo-people'
import { addDays } from '@/lib/domain/shared/dates'
import type { Beside } from '../agreements/story'
import { listsAbroad } from '../checks-in-order'
import {
  acknowledges,
  advises,
  asks,
  begins,
  departs,
  restsOn,
  screens,
  signs,
  writes,
} from './transfer-acts'

/**
 * Engineers in the United States mend faults at night, over the data bridge: against advice, which the Director
 * departed from. Their entry on the list runs out in about two weeks, and by then somebody looks again.
 */

const RENEWED_AFTER_DAYS = 75
const BOARD_AFTER_DAYS = 21

const CONTENT = {
  registrationNo: 'Delaware 7741920',
  registeredAddress: '400 Commonwealth Pier, Boston, Massachusetts, United States',
  parentCompany: 'None; Sealed Post Limited belongs to it',
  recipientRole: 'PROCESSOR',
  recipientType: 'PRIVATE_COMPANY',
  recipientEstablishmentCode: 'US',
  processingLocationCodes: ['GB-ENG'],
  accessLocationCodes: ['US'],
  mode: 'REMOTE_ACCESS',
  dataCategories: ['CONTACT', 'SERVICE_USE'],
  dataSubjectCountBand: '10000+',
  frequency: 'OCCASIONAL',
  lawfulBasisArt6: 'Public task: writing safely to people about their services',
  retention: 'Nothing is kept in Boston. Messages are deleted in England after 90 days.',
  alternativesConsidered:
    'Night shifts in Dublin begin next April; until then nobody nearer answers a call at night.',
  screenStep1: 'YES',
  screenReason1: 'They are messages of the council.',
  screenStep2: 'YES',
  screenReason2:
    'The council opens the message store to engineers in Boston, under its own contract with them.',
  screenStep3: 'YES',
  screenReason3: 'It is a company of its own.',
  dueDiligence: {
    identity: 'Division of Corporations, certificate of good standing',
    financialStanding: 'Annual report, no concern',
    securityCerts: 'SOC 2 report of this year',
    breachHistory: 'One in the last five years, told within a day and mended',
    governmentAccessHistory: 'Two demands last year, neither about data from this country',
    contractControlsEqualToUk: true,
    alternativesShown: 'Night shifts in Dublin, from next April',
  },
} as const

const ENTRY = {
  listedName: 'Sealed Post Inc',
  active: true,
  ukExtension: true,
  coversHr: false,
  coversNonHr: true,
  regulator: 'FTC',
  checkedBy: PEOPLE.boroughLawyer2.name,
} as const

export const usNightSupport: readonly Beside[] = [
  listsAbroad({ destinations: ['US'], safeguard: 'The UK data bridge, while its entry on the list stands' }),
  begins({
    title: 'Support of the secure email service from Boston, at night',
    recipientLegalName: 'Sealed Post Inc',
    purpose: 'Mending faults at night that the council reports',
  }),
  writes((today) => ({
    ...CONTENT,
    usDpf: { ...ENTRY, checkedOn: today, nextRecertOn: addDays(today, RENEWED_AFTER_DAYS) },
  })),
  screens,
  restsOn({ mechanismCode: 'ADEQ_US_BRIDGE' }),
  asks(
    'May engineers in Boston be let in at night, over the data bridge?',
    'The contract with Sealed Post Inc',
    'Its entry on the list',
  ),
  advises({
    level: 'OBJECT',
    text: 'The law allows it while the entry on the list stands. I advise against it all the same: from April the same work is done in Dublin, and until then the council can wait for the morning.',
    concerns: ['necessity', 'transfers'],
  }),
  departs({
    scope: 'That the council waits for the morning.',
    reasons:
      'Child protection and homelessness teams write to refuges and hospitals at night. Twice since the summer the service stood still until the morning, and people at risk waited with it.',
    alternative:
      'The duty manager opens each session and sees it recorded. The entry on the list is looked at each month, and access from Boston ends in April.',
    riskOwner: `${PEOPLE.headOfPeople.name}, ${PEOPLE.headOfPeople.title}`,
    communicatedHow: 'In writing, and at a meeting the same day',
    boardOn: (today) => addDays(today, BOARD_AFTER_DAYS),
  }),
  acknowledges,
  signs,
]
