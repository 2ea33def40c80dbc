import type { z } from 'zod'
import type { optOutFacts } from './facts'

/** Flows of data in plain facts, for the tests in this folder. */

export type Given = z.input<typeof optOutFacts>

/** A study that asks for linked records under regulation 5, with a letter that says nothing about the opt-out. */
export const STUDY: Given = {
  origins: ['adultSocialCare', 'nhs'],
  careInEngland: true,
  identifiable: true,
  dutyOfConfidence: true,
  aboutHealthOrCare: true,
  individualCare: false,
  explicitConsent: 'none',
  compelledBy: 'nothing',
  regulation3: false,
  overridingPublicInterest: false,
  namedGround: 'none',
  section251: 'REG5',
  cagLetter: {
    supplied: true,
    disapplies: false,
    flowNamed: true,
    reference: '26/CAG/0014',
    date: '2026-03-02',
    reviewOn: '2027-03-02',
    recipientNamed: true,
  },
}

export const SHOWN: Given = { evidence: 'complete', confirmedBy: 'complete' }

export const DISAPPLIED: Given = { ...STUDY, cagLetter: { ...STUDY.cagLetter, disapplies: true } }

/** How each row of the table of exemptions is come to; the last word is the table’s. */
export const WAYS: Readonly<Record<string, Given>> = {
  APPLIES_REG5: STUDY,
  APPLIES_REG2: { ...STUDY, section251: 'REG2' },
  APPLIES_DEFAULT: { ...STUDY, section251: 'none', confidentialityBasis: 'Care Act 2014, section 45' },
  EX_CAG_EXEMPT: DISAPPLIED,
  EX_INDIVIDUAL_CARE: { ...STUDY, individualCare: true },
  EX_CONSENT: { ...STUDY, explicitConsent: 'all' },
  EX_ANONYMISED: { ...STUDY, identifiable: false },
  EX_REG3: { ...STUDY, regulation3: true },
  EX_OVERRIDING_PI: { ...STUDY, overridingPublicInterest: true },
  EX_LEGAL_REQUIREMENT: { ...STUDY, compelledBy: 'enactment' },
  EX_COURT_ORDER: { ...STUDY, compelledBy: 'courtOrder' },
  EX_ASC_CLD: { ...STUDY, compelledBy: 'clientLevelData' },
  EX_ONS: { ...STUDY, compelledBy: 'ons' },
  EX_NDRS: { ...STUDY, namedGround: 'EX_NDRS' },
  EX_PATIENT_SURVEYS: { ...STUDY, namedGround: 'EX_PATIENT_SURVEYS' },
  EX_ASSURING_TRANSFORMATION: { ...STUDY, namedGround: 'EX_ASSURING_TRANSFORMATION' },
  EX_NONCONTRACTED_INVOICE: { ...STUDY, namedGround: 'EX_NONCONTRACTED_INVOICE' },
  EX_PRESCRIPTION_PAYMENT: { ...STUDY, namedGround: 'EX_PRESCRIPTION_PAYMENT' },
  COND_CONTRACTED_PAYMENT: { ...STUDY, namedGround: 'COND_CONTRACTED_PAYMENT', section251: 'none' },
  EX_NO_NHS_NUMBER: { ...STUDY, nhsNumbers: 'none', tracing: 'disproportionate' },
  OUT_CHILDRENS: { origins: ['childrensSocialCare', 'education'] },
  OUT_NOT_CPI: { ...STUDY, aboutHealthOrCare: false },
  OUT_NON_HC_ORIGIN: { origins: ['outsideCare'] },
  OUT_NOT_ENGLAND: { ...STUDY, careInEngland: false },
  OUT_RESEARCH_GENERATED: { origins: ['research'] },
  EX_STATUTORY_FRAUD: { ...STUDY, compelledBy: 'fraudInitiative' },
}
