import { groupOf } from '../gateways'
import * as inputs from '../request-inputs'
import { asks, type Judged } from './judged'
import { type Rule, row } from './rule'

/** What only some lanes ask: about a victim, family material, partnership, legal proceedings. */

const VICTIM = 'Police, Crime, Sentencing and Courts Act 2022, sections 44A to 44C, and its code of practice'
const yesNo = (fact: boolean) => (fact ? 'yes' : 'no')

const fails = (schema: { safeParse: (value: unknown) => { success: boolean } }, answers: object) =>
  !schema.safeParse(answers).success

const ofVictims = (facts: Judged) => asks(facts, 'victim-reasons')

export const LANES: readonly Rule[] = [
  row({
    id: 'R13-reasons',
    condition: 'about a victim: why it is held, the line of enquiry or the necessity is not explained',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R13',
    because:
      'A request about a victim says why it is believed to be held, which enquiry it serves, and why it is needed.',
    source: VICTIM,
    applies: ofVictims,
    needs: ['reasonBelieveHeld', 'reasonableLineOfEnquiry', 'necessaryProportionate'],
    when: ({ reasonBelieveHeld, reasonableLineOfEnquiry, necessaryProportionate }) =>
      fails(inputs.victimReasons, { reasonBelieveHeld, reasonableLineOfEnquiry, necessaryProportionate }),
  }),
  row({
    id: 'R13-notice',
    condition: 'about a victim: no notice is given and the exception is not explained',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R13',
    because: 'The victim is given notice, unless an exception applies and the request says which and why.',
    source: 'Police, Crime, Sentencing and Courts Act 2022, section 44B',
    applies: ofVictims,
    needs: ['noticeGiven'],
    when: ({ noticeGiven, noticeExemptReason }) =>
      fails(inputs.victimNotice, { noticeGiven, ...(noticeExemptReason && { noticeExemptReason }) }),
  }),
  row({
    id: 'R13-views',
    condition: 'about a victim: neither the victim’s views nor why they were not obtained',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R13',
    because: 'A request about a victim gives the victim’s views, or says why they were not obtained.',
    source: VICTIM,
    applies: ofVictims,
    needs: ['victimViews'],
    when: ({ victimViews }) => fails(inputs.victimViews, { viewsObtained: 'no', victimViews }),
  }),
  row({
    id: 'R13-counselling',
    condition:
      'counselling material: no substantial probative value, the presumption not overcome, or no senior approval',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'R13',
    because:
      'Counselling material is presumed not to be needed. The request says why it would prove much, why the presumption is overcome, and who senior approved asking.',
    source: 'Police, Crime, Sentencing and Courts Act 2022, section 44D, and its code of practice',
    when: ({ counsellingInformation, substantialProbativeValue, presumptionRebuttal, seniorApprover }) =>
      fails(inputs.counselling, {
        counsellingInformation: yesNo(counsellingInformation),
        substantialProbativeValue,
        presumptionRebuttal,
        seniorApprover,
      }),
  }),
  row({
    id: 'G03',
    condition: 'family material: relevance, enquiry or proportionality is not explained',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'INCOMPLETE',
    because:
      'The Annex 6 form explains why the material is relevant, why the enquiry is reasonable, and why asking is proportionate.',
    source: 'Family and criminal proceedings protocol 2024, Part B, Annex 6',
    applies: (facts) => asks(facts, 'family-material'),
    needs: ['annex6Relevance', 'annex6Enquiry', 'annex6Proportionate'],
    when: ({ annex6Relevance, annex6Enquiry, annex6Proportionate }) =>
      fails(inputs.familyMaterial, {
        annex6Relevance,
        annex6Enquiry,
        annex6Proportionate,
        beforeCharge: 'no',
      }),
  }),
  row({
    id: 'G04',
    condition: 'partnership: the purpose under the Act is not stated',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'INCOMPLETE',
    because: 'A partner states the purpose that the information serves under the Act.',
    source:
      'Crime and Disorder Act 1998, section 115; Police, Crime, Sentencing and Courts Act 2022, section 16',
    applies: (facts) => asks(facts, 'partnership'),
    needs: ['partnershipPurpose'],
    when: ({ partnershipPurpose }) => fails(inputs.partnership, { partnershipPurpose }),
  }),
  row({
    id: 'G10',
    condition:
      'legal proceedings: the claim, or how the usual rules would prevent disclosure, is not explained',
    outcome: 'RETURNED_INCOMPLETE',
    code: 'INCOMPLETE',
    because:
      'The claim is described, with whom they act for and how the usual rules would prevent the disclosure.',
    source: 'Data Protection Act 2018, Schedule 2, Part 1, paragraph 5(3)',
    applies: (facts) => facts.route !== null && groupOf(facts.route) === 'legalProceedings',
    needs: ['proceedings', 'party', 'wouldPrevent'],
    when: ({ proceedings, party, wouldPrevent }) =>
      fails(inputs.legalClaim, { proceedings, party, wouldPrevent }),
  }),
]
