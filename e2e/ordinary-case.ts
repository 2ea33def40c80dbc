/** Who does what in an ordinary case of the demo borough, and what they write: for forms and for cases made ahead. */
import { randomUUID } from 'node:crypto'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { ACTS, ASSESSMENT_PAGES, anItem, aRequest, DISCLOSE } from '@/lib/testing/acts'
import { officer, seniorOfficer } from '@/lib/use-cases/demo/story'

/** The verbs that people do, in order; the system's own follow by themselves. */
export const ORDINARY_WAY: readonly OrdinaryVerb[] = [
  'submitRequest',
  'authoriseRequest',
  'acceptIntake',
  'recordAssessment',
  'proposeDecision',
  'approveRequest',
  'startPreparing',
  'listPackFile',
  'checkPack',
  'releasePack',
  'confirmReceipt',
  'closeCase',
]

export const WHO = {
  submitRequest: 'constable',
  authoriseRequest: 'inspector',
  acceptIntake: 'informationOfficer',
  recordAssessment: 'housingCoordinator',
  askAdvice: 'housingCoordinator',
  giveAdvice: 'dpo',
  proposeDecision: 'housingCoordinator',
  approveRequest: 'headOfHousing',
  refuseRequest: 'headOfHousing',
  startPreparing: 'releaseOfficer',
  listPackFile: 'releaseOfficer',
  checkPack: 'secondReleaseOfficer',
  releasePack: 'releaseOfficer',
  confirmReceipt: 'constable',
  closeCase: 'housingCoordinator',
  askClarification: 'informationOfficer',
  returnIncomplete: 'informationOfficer',
} as const satisfies Partial<Record<Verb, PersonKey>>
export type OrdinaryVerb = keyof typeof WHO

/** What a case page is called: the first line of the offence. */
export const HEADLINE = aRequest.offence ?? ''

/** No two tests ask about the same crime. */
const crimeReference = () => `TG/26/${randomUUID().slice(0, 8)}`

export const ordinaryRequest = (change: Partial<Request> = {}): Request => ({
  ...aRequest,
  crimeRef: crimeReference(),
  requester: officer('constable', 'Haverbrook burglary team'),
  authoriser: seniorOfficer('inspector'),
  ...change,
})

/** Two items, so that one can be sent and the other kept back. */
export const TWO_ITEMS: Request['items'] = [
  anItem,
  { ...anItem, description: 'The rent account of 14 Larkfield House', format: 'extract' },
]

/** A case in which the Data Protection Officer must be asked (section 2.4). */
export const PERHAPS_STAFF: Request['subjects'] = aRequest.subjects.map((subject) => ({
  ...subject,
  staffOrMember: 'unknown',
}))

export const WROTE: { readonly [V in OrdinaryVerb]: InputOf<V> } = {
  submitRequest: ACTS.submitRequest.input,
  authoriseRequest: ACTS.authoriseRequest.input,
  acceptIntake: { ...ACTS.acceptIntake.input, serviceId: SERVICES.housing.id },
  recordAssessment: ACTS.recordAssessment.input,
  askAdvice: ACTS.askAdvice.input,
  giveAdvice: ACTS.giveAdvice.input,
  proposeDecision: ACTS.proposeDecision.input,
  approveRequest: ACTS.approveRequest.input,
  refuseRequest: ACTS.refuseRequest.input,
  startPreparing: ACTS.startPreparing.input,
  listPackFile: ACTS.listPackFile.input,
  checkPack: ACTS.checkPack.input,
  releasePack: { ...ACTS.releasePack.input, recipientEmail: PEOPLE.constable.email },
  confirmReceipt: ACTS.confirmReceipt.input,
  closeCase: ACTS.closeCase.input,
  askClarification: ACTS.askClarification.input,
  returnIncomplete: ACTS.returnIncomplete.input,
}

const [heldPage] = ASSESSMENT_PAGES
if (heldPage?.page !== 'held') throw new Error('the first page of block F says what is held')
export const HELD = heldPage.answers

export { ASSESSMENT_PAGES, DISCLOSE }
