import { type DisclosureFacts, disclosureFacts } from '../facts'
import type { Policy } from '../policy'
import { recommend } from '../rules'

/** Facts that the cases of section 6 start from; each case says only what is different in it. */

export type Given = {
  readonly [K in keyof DisclosureFacts]?: DisclosureFacts[K] extends readonly (infer T)[]
    ? readonly T[]
    : DisclosureFacts[K]
}

export const decided = (given: Given, policy?: Policy) => recommend(disclosureFacts.parse(given), policy)

/** What the asking body says in a request that nothing objects to. */
const ASKED = {
  organisationType: 'force',
  requesterEmail: 'sian.prosser@thamesgate.police.example',
  authoriserEmail: 'amara.lindqvist@thamesgate.police.example',
  organisationDomains: ['thamesgate.police.example'],
  authoriserRank: 'Inspector',
  authorisationAgeDays: 2,
  namedPeople: 1,
  information: 'The tenancy history of one flat',
  periodFrom: '2026-03-01',
  periodTo: '2026-08-31',
  whyNecessary:
    'It will show who held the keys of the flat where the stolen goods were found, and nothing else does.',
} as const satisfies Given

/** What the council finds in it, and who would decide. */
const FOUND = {
  dataHeld: 'held',
  legalPower: 'cda17',
  art6Basis: 'e',
  necessityFinding: 'met',
  proportionalityFinding: 'met',
  approverGrade: 'headOfService',
  approverConflict: false,
} as const satisfies Given

/** Case 1, as far as its intake. */
export const CRIME_REQUEST = {
  ...ASKED,
  purpose: 'detectCrime',
  prejudiceIfWithheld: 'Without it nobody can be placed at the address, and the charge is likely to fail.',
} as const satisfies Given

export const CRIME_CASE = { ...CRIME_REQUEST, ...FOUND } as const satisfies Given

/** Case 12, as far as its intake. */
export const VICTIM_REQUEST = {
  ...ASKED,
  aboutVictim: true,
  information: 'The attendance and pastoral records of two school years',
  reasonBelieveHeld: 'The school is the council’s own, and keeps these records for six years.',
  reasonableLineOfEnquiry: 'The absences match the days on which the suspect is said to have met her.',
  necessaryProportionate: 'Two years are asked for, which are those of the offences, and nothing medical.',
  noticeGiven: 'givenBefore',
  victimViews: 'She agrees that the school records are asked for.',
} as const satisfies Given

export const VICTIM_CASE = { ...VICTIM_REQUEST, ...FOUND } as const satisfies Given

/** Case 15: an Annex 6 request. */
export const FAMILY_REQUEST = {
  ...ASKED,
  purpose: 'familyMaterial',
  information: 'Statements made in the care proceedings of 2025',
  annex6Relevance: 'The statements describe the same injuries as the charge does.',
  annex6Enquiry: 'Nobody else wrote down what was said in the week of the injuries.',
  annex6Proportionate: 'Only the two statements of that week are asked for.',
} as const satisfies Given

export const FAMILY_CASE = { ...FAMILY_REQUEST, ...FOUND } as const satisfies Given

/** Case B1: a partner asks. */
export const PARTNER_REQUEST = {
  ...ASKED,
  purpose: 'partnership',
  partnershipPurpose: 'To plan with the other partners how the repeated assaults on her are prevented.',
  agreementRef: 'DSA-2025-014',
} as const satisfies Given

/** Case 44: a party to a claim asks. */
export const CLAIM_REQUEST = {
  ...ASKED,
  organisationType: 'solicitor',
  requesterEmail: 'r.okoro@larkfield-law.example',
  authoriserEmail: 'j.hale@larkfield-law.example',
  organisationDomains: ['larkfield-law.example'],
  authoriserRank: 'Supervising solicitor',
  purpose: 'legalProceedings',
  information: 'The present address of one tenant',
  whyNecessary: 'The claim for the debt cannot be served until the tenant’s present address is known.',
  proceedings: 'A claim in the county court for a debt of 2,400 pounds, issued in May 2026.',
  party: 'claimant',
  wouldPrevent: 'Telling the tenant first would let him move again before the claim is served.',
} as const satisfies Given

export const CLAIM_CASE = { ...CLAIM_REQUEST, ...FOUND } as const satisfies Given
