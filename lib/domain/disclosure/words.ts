import type { YES_NO_UNKNOWN } from '../shared/text'
import type * as after from './after-inputs'
import type * as council from './council-inputs'
import type { Law, Purpose } from './lane'
import type * as legal from './legal-inputs'
import type * as request from './request-inputs'
import type { Status } from './states'
import type * as urgent from './urgent-inputs'

/** What each coded answer is called, on screens and in records alike. */

type Words<T extends readonly string[]> = Readonly<Record<T[number], string>>

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  DRAFT: 'Draft',
  AWAIT_EXT_AUTH: 'Waiting for authorisation',
  SUBMITTED: 'Authorised',
  INTAKE: 'At intake',
  RETURNED_INCOMPLETE: 'Returned as incomplete',
  CLARIFY: 'Question asked',
  ROUTED_OUT: 'Sent to another route',
  LEGAL_VALIDATION: 'With the legal team',
  ASSESS: 'Being assessed',
  ADVICE: 'With an adviser',
  AWAIT_HOS: 'Waiting for decision',
  APPROVED_FULL: 'Approved in full',
  APPROVED_PART: 'Approved in part',
  COMPLY: 'To be complied with',
  CHALLENGE: 'Challenged',
  REFUSED: 'Refused',
  NIL_RETURN: 'Nothing to disclose',
  PREPARE: 'Being prepared',
  RELEASED: 'Released',
  CLOSED: 'Closed',
  REVIEW: 'Under review',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
  U_LOGGED: 'Emergency: not yet decided',
  U_DECIDED: 'Emergency: decided',
  U_AWAIT_CONFIRM: 'Emergency: waiting for confirmation',
  U_UNCONFIRMED: 'Emergency: not confirmed in time',
}

export const PURPOSE_WORDS: Readonly<Record<Purpose, string>> = {
  preventCrime: 'Preventing a crime',
  detectCrime: 'Detecting or investigating a crime',
  apprehend: 'Finding or arresting an offender',
  prosecute: 'Prosecuting an offender',
  assessTax: 'Assessing a tax or duty',
  collectTax: 'Collecting a tax or duty',
  safeguardChild: 'Keeping a child safe',
  safeguardAdult: 'Keeping an adult safe who needs care or support',
  partnership: 'Working with us to prevent crime and disorder',
  seriousViolence: 'Working with us to prevent serious violence',
  familyMaterial: 'Material from family proceedings or children’s services',
  regulatory: 'Regulating, inspecting or protecting the public',
  legalProceedings: 'Legal proceedings or legal advice',
  immigrationOffence: 'Investigating an immigration offence',
  immigration: 'Immigration control, with no offence',
  ownInformation: 'A person wants their own information',
  publicInformation: 'Statistics, or information about nobody',
  insurerFootage: 'Footage for an insurance claim',
  casework: 'A councillor’s casework',
  other: 'Something else',
}

export const URGENCY_WORDS: Words<typeof request.URGENCIES> = { standard: 'Standard', urgent: 'Urgent' }

export const YES_NO_WORDS: Words<typeof YES_NO_UNKNOWN> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
}

export const SUBJECT_ROLE_WORDS: Words<typeof request.SUBJECT_ROLES> = {
  suspect: 'Suspect',
  victim: 'Victim',
  atRiskOfBeingVictim: 'At risk of becoming a victim',
  witness: 'Witness',
  missing: 'Missing person',
  vulnerable: 'Vulnerable person',
  deceased: 'Person who has died',
  employee: 'Council employee',
  other: 'Somebody else',
}

export const FORMAT_WORDS: Words<typeof request.FORMATS> = {
  copies: 'Copies of documents',
  extract: 'An extract or the facts alone',
  footage: 'Recording or footage',
  statement: 'A witness statement',
}

export const SPECIAL_CATEGORY_WORDS: Words<typeof request.SPECIAL_CATEGORIES> = {
  raceOrEthnicity: 'Race or ethnic origin',
  politicalOpinions: 'Political opinions',
  beliefs: 'Religious or philosophical beliefs',
  tradeUnion: 'Trade union membership',
  genetic: 'Genetic information',
  biometric: 'Biometric information that identifies a person',
  health: 'Health, including disability',
  sexLife: 'Sex life or sexual orientation',
}

export const ONWARD_WORDS: Words<typeof request.ONWARD> = {
  none: 'Nobody else',
  cps: 'Crown Prosecution Service',
  defence: 'The defence',
  court: 'A court',
  partner: 'A partner agency',
  overseas: 'Somebody outside the United Kingdom',
}

export const ID_METHOD_WORDS: Words<typeof council.ID_METHODS> = {
  callbackSwitchboard: 'Called back through the organisation’s switchboard',
  knownAccountMFA: 'Known account with a second factor',
  secureDomainReply: 'Reply from the organisation’s own mail domain',
  inPersonWarrant: 'Warrant card seen in person',
  courtSeal: 'Seal of the court or office seen',
}

export const DOOR_WORDS: Words<typeof council.DOORS> = {
  sar: 'Subject access request',
  foi: 'Freedom of information request',
  eir: 'Environmental information request',
  insurerCctv: 'Insurer’s request for footage',
  casework: 'Councillor’s casework',
  legal: 'Legal team',
  register: 'Register of agreements',
}

export const DATA_HELD_WORDS: Words<typeof council.DATA_HELD> = {
  held: 'Held',
  partlyHeld: 'Partly held',
  notHeld: 'Not held',
  neitherConfirmNorDeny: 'Neither confirm nor deny',
}

export const REGIME_WORDS = {
  UKGDPR: 'UK GDPR',
  Part3: 'Part 3 of the Data Protection Act 2018 (held for our own law enforcement)',
} as const

export const ART6_WORDS: Words<typeof council.ART6_BASES> = {
  a: 'Article 6(1)(a) consent',
  c: 'Article 6(1)(c) legal obligation',
  d: 'Article 6(1)(d) vital interests',
  e: 'Article 6(1)(e) a task of the council in the public interest',
}

export const LEGAL_POWER_WORDS: Words<typeof council.LEGAL_POWERS> = {
  cda17: 'Crime and Disorder Act 1998 section 17: regard to preventing crime and disorder',
  cda115: 'Crime and Disorder Act 1998 section 115: disclosure to police and others',
  localism1: 'Localism Act 2011 section 1: general power of competence',
  housing1996: 'Housing Act 1996: landlord and tenancy functions',
  lga111: 'Local Government Act 1972 section 111: acts incidental to functions',
  safeguarding: 'Safeguarding functions (Children Act 1989, Care Act 2014)',
  requirement: 'A duty to answer the order or notice',
  other: 'Another power',
}

export const ART9_WORDS: Words<typeof council.ART9_CONDITIONS> = {
  none: 'None: no special category information is in scope',
  '9-2-c': 'Article 9(2)(c) vital interests, and the person cannot consent',
  '9-2-f': 'Article 9(2)(f) legal claims',
  '9-2-g': 'Article 9(2)(g) substantial public interest',
}

export const SCH1_WORDS: Words<typeof council.SCH1_CONDITIONS> = {
  none: 'None: no special category or offence information is in scope',
  para6: 'Paragraph 6: statutory and government purposes',
  para10: 'Paragraph 10: preventing or detecting unlawful acts',
  para18: 'Paragraph 18: safeguarding children and individuals at risk',
  para33: 'Paragraph 33: legal claims',
}

export const COMPATIBILITY_WORDS: Words<typeof council.COMPATIBILITY> = {
  samePurpose: 'Same purpose as it was collected for',
  annex2Crime: 'UK GDPR Annex 2: crime',
  annex2Safeguarding: 'UK GDPR Annex 2: safeguarding',
  annex2Emergency: 'UK GDPR Annex 2: emergencies',
  annex2Vital: 'UK GDPR Annex 2: vital interests',
  annex2Tax: 'UK GDPR Annex 2: tax',
  annex2LegalObligation: 'UK GDPR Annex 2: legal obligation',
  art8ATest: 'Article 8A compatibility test',
  exemptPara2: 'Exempt under Schedule 2 paragraph 2',
}

export const PROVISION_WORDS: Words<typeof council.PROVISIONS> = {
  art13: 'Article 13: information when collected from the person',
  art14: 'Article 14: information when collected from others',
  art15: 'Article 15: access',
  'art16-19': 'Articles 16 to 19: correction, erasure, restriction, notices to recipients',
  art20: 'Article 20: portability',
  art21: 'Article 21: objection',
  art34: 'Article 34: telling people about a breach',
}

export const CONFIDENTIALITY_WORDS: Words<typeof council.CONFIDENTIALITY> = {
  none: 'No duty of confidence is owed',
  overriddenPublicInterest: 'Owed, and overridden by the public interest',
  overriddenStatute: 'Owed, and overridden by statute',
  overriddenConsent: 'Owed, and the person agreed',
  notOverridden: 'Owed, and not overridden',
}

export const BAR_WORDS: Words<typeof council.STATUTORY_BARS> = {
  none: 'None',
  benefits:
    'Benefits information (Social Security Administration Act 1992 s.123, Welfare Reform Act 2012 s.132)',
  adoption: 'Adoption records',
  familyCourt: 'Family-court papers',
  hmrc: 'Information that came from HMRC',
  patient: 'Patient or social care information',
  genderRecognition: 'Gender recognition information',
  electoral: 'Electoral register',
  privileged: 'Legally privileged material',
}

export const FINDING_WORDS: Words<typeof council.FINDINGS> = {
  met: 'Met',
  partlyMet: 'Partly met',
  notMet: 'Not met',
}

export const PROPOSAL_WORDS: Words<typeof council.PROPOSALS> = {
  disclose: 'Disclose',
  disclosePart: 'Disclose in part',
  withhold: 'Withhold',
}

export const REDACTION_WORDS: Words<typeof council.REDACTIONS> = {
  thirdParty: 'Other people',
  irrelevant: 'Irrelevant material',
  privileged: 'Privileged material',
  outOfRange: 'Outside the dates',
}

export const NOTIFICATION_WORDS: Words<typeof council.NOTIFICATIONS> = {
  before: 'Before the disclosure',
  after: 'After the disclosure',
  defer: 'Later, on the review date',
  never: 'Not told individually',
}

export const ADVISER_WORDS: Words<typeof council.ADVISERS> = {
  DPO: 'Data Protection Officer',
  LEGAL: 'Legal',
  CALD: 'Caldicott Guardian',
  MON: 'Monitoring Officer',
}

export const ADVICE_LEVEL_WORDS: Words<typeof council.ADVICE_LEVELS> = {
  noConcern: 'No concern',
  support: 'Supports disclosure',
  supportWithConditions: 'Supports disclosure with conditions',
  adviseAgainst: 'Advises against disclosure',
}

export const CHANNEL_WORDS: Words<typeof council.CHANNELS> = {
  portal: 'Portal link with a second factor and an expiry',
  egress: 'Egress',
  cjsm: 'Criminal Justice Secure Mail',
  secureEmail: 'Email between domains that meet the government secure email policy',
  encryptedMedia: 'Encrypted media, delivered by hand against a receipt',
  courtService: 'Court service',
}

export const FOLLOWED_WORDS = { yes: 'Yes', no: 'No', notAsked: 'No advice was given' } as const

export const DEMAND_WORDS = {
  asking: 'Asking for information',
  telling: 'Telling you that you must give it',
} as const

/** What people hold in their hand first; the law it names is the hint. */
export const LAW_WORDS: Readonly<Record<Law, string>> = {
  courtOrder: 'An order, summons or warrant of a court',
  coroner: 'A coroner’s notice',
  applicationNotice: 'A notice that you are applying for a production order',
  taxNotice: 'A tax information notice from HMRC',
  benefitsNotice: 'A benefits information notice from the DWP',
  fraudNotice: 'An information notice from the Public Sector Fraud Authority',
  whereabouts: 'A Home Office requirement to know where a person is',
  childMaintenance: 'A Child Maintenance Service requirement',
  driver: 'A requirement to say who was driving',
  consumer: 'A trading standards or consumer enforcer’s notice',
  regulator: 'A regulator’s notice under its own law',
  adultsBoard: 'A request of a Safeguarding Adults Board',
  childEnquiry: 'An enquiry about a child at risk',
  seriousViolence: 'A policing body’s request for the serious violence duty',
  fraudInitiative: 'A National Fraud Initiative instruction',
  crimeDataset: 'A request for prescribed crime figures',
  none: 'It names no law',
}

export const NOTICE_GIVEN_WORDS: Words<typeof request.NOTICES_GIVEN> = {
  givenBefore: 'Given before this request',
  givenSameDay: 'Given on the same day',
  toBeGivenAsap: 'To be given as soon as possible',
  notGivenExempt: 'Not given, because an exception applies',
}

export const PARTY_WORDS: Words<typeof request.PARTIES> = {
  claimant: 'The person who claims',
  defendant: 'The person claimed against',
  insurer: 'An insurer of one of them',
  otherParty: 'Another party',
}

export const ATTACHMENT_WORDS: Words<typeof request.ATTACHMENTS> = {
  instrument: 'The order or notice',
  thirdPartyMaterialForm: 'The third-party-material form',
  annex6: 'The Annex 6 form',
  other: 'Another paper',
}

export const LEGAL_CHECK_WORDS: Words<typeof council.LEGAL_CHECKS> &
  Readonly<Record<'requirement' | 'courtPapersAsked', string>> = {
  benefits: 'Benefits information is in scope',
  privileged: 'Legally privileged material may be in scope',
  courtPapers: 'Court papers are in scope',
  requirement: 'It is an order or a notice',
  courtPapersAsked: 'It asks for family proceedings material',
}

export const VERDICT_WORDS: Words<typeof legal.VERDICTS> = {
  valid: 'Valid: it must be answered',
  invalid: 'Not valid: treat it as a request',
}

export const REACH_WORDS: Words<typeof legal.WITHIN> = {
  within: 'The power reaches it',
  outside: 'The power does not reach it',
}

export const GROUND_WORDS: Words<typeof legal.GROUNDS> = {
  ultraVires: 'Outside the power it cites',
  unreasonable: 'Unreasonable',
  excessive: 'Excessive',
  privileged: 'Legally privileged',
}

export const CHALLENGE_RESULT_WORDS: Words<typeof legal.CHALLENGE_RESULTS> = {
  upheld: 'The notice stands as it is',
  varied: 'The notice was varied',
  fell: 'The notice was withdrawn or set aside',
}

export const APPLICATION_END_WORDS: Words<typeof legal.APPLICATION_ENDS> = {
  orderMade: 'The order was made',
  refused: 'The application was refused',
  withdrawn: 'The application was withdrawn',
}

export const RISK_WORDS: Words<typeof urgent.RISKS> = {
  riskToLife: 'Somebody’s life is at risk',
  urgent: 'Serious harm is likely, but nobody’s life is at risk',
}

export const SPOKEN_CHANNEL_WORDS: Words<typeof urgent.SPOKEN_CHANNELS> = {
  phone: 'On the number that was called back',
  portal: 'Portal link with a second factor and an expiry',
  secureEmail: 'Secure email to their own domain',
  inPerson: 'In person',
}

export const REVIEW_RESULT_WORDS: Words<typeof after.REVIEW_RESULTS> = {
  uphold: 'Uphold the answer',
  vary: 'Vary the answer',
  overturn: 'Overturn the answer',
}

export const CORRECTION_WORDS: Words<typeof after.CORRECTION_KINDS> = {
  inaccurate: 'It was wrong and has been corrected',
  erased: 'It has been erased',
  restricted: 'Its use is restricted',
  recall: 'It should not have been sent: please return or destroy it',
}

export const TOLD_WORDS: Words<typeof after.NOT_TOLD> = {
  told: 'The recipient is told',
  impossible: 'Not told: it is impossible',
  disproportionate: 'Not told: the effort would be out of proportion',
  exempt: 'Not told: an exemption applies',
}

export const HOLD_WORDS = {
  LEGAL_HOLD: 'Frozen: an order is being applied for',
  PRESERVE: 'Preserved until it is decided',
} as const

export const RESTRICTION_WORDS: Readonly<Record<string, string>> = {
  staffOrMember: 'It concerns a member of staff or a councillor',
  personInside: 'It concerns somebody who works with this service',
}
