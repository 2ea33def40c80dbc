import { z } from 'zod'
import { calendarDate } from '../shared/dates'
import { isAgreementReference } from '../shared/reference'
import { choice, choices, line, optional, paragraph, YES_NO } from '../shared/text'
import { ITEM_CODE_LIST, REFUSAL_CODE_LIST } from './codes'
import { GATEWAY_CODES } from './gateways'
import { HIDDEN_IDS, looked } from './hidden-data'

/** Forms of the council's side: intake, block F, the decision, the pack. One schema a form. */

export const reason = z.strictObject({ reason: paragraph('the reason', { min: 10, max: 2000 }) })
export const nothing = z.strictObject({})

export const authorisation = z.strictObject({
  statement: choices(['agreed'], 'the statement').refine((boxes) => boxes.includes('agreed'), {
    error: 'Confirm the statement to authorise the request',
  }),
  offenceWithheldConfirmed: choices(['yes'], 'the confirmation'),
})

export const ID_METHODS = [
  'callbackSwitchboard',
  'knownAccountMFA',
  'secureDomainReply',
  'inPersonWarrant',
  'courtSeal',
] as const
export const CONFLICT = z.strictObject({
  conflict: choice(YES_NO, 'whether you have a conflict of interest'),
  conflictText: optional(paragraph('what the conflict is', { max: 1000 })),
})

/** Why the legal team looks before anybody assesses (T10), beside every requirement. */
export const LEGAL_CHECKS = ['benefits', 'privileged', 'courtPapers'] as const

export const intake = z.strictObject({
  idMethod: choice(ID_METHODS, 'how you verified who is asking'),
  idNumberUsed: line('the number or address you used', { min: 3, max: 120 }),
  idSource: line('where the number or address came from', { min: 3, max: 200 }),
  complete: choices(['yes'], 'the check').refine((boxes) => boxes.includes('yes'), {
    error: 'Confirm that every question is answered, or return the request',
  }),
  gatewayConfirmed: choices(['yes'], 'the check').refine((boxes) => boxes.includes('yes'), {
    error: 'Confirm the gateway, or route the request to the right door',
  }),
  serviceId: z.uuid({ error: 'Select the service that holds the information' }),
  legalCheck: choices(LEGAL_CHECKS, 'what needs the legal team first'),
  ...CONFLICT.shape,
})

/** Intake corrects the lane; what was answered stays answered. */
export const correctedGateway = z.strictObject({
  gateway: choice(GATEWAY_CODES, 'the gateway'),
  reason: paragraph('why this gateway is the right one', { min: 20, max: 1000 }),
})

/** A request over several services: each item goes to the service that holds it. */
export const parts = z.strictObject({
  services: z
    .array(z.uuid({ error: 'Select the service that holds this item' }))
    .min(2, { error: 'A request is split only when it has several items' })
    .refine((list) => new Set(list).size > 1, {
      error: 'Every item is held by one service. Accept the request instead',
    }),
})

export const assignment = z.strictObject({
  people: z
    .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.uuid()))
    .refine((list) => list.length > 0, { error: 'Select who needs to work on this request' }),
})
export const restriction = z.strictObject({
  why: paragraph('why only named people may see it', { min: 10, max: 1000 }),
})
export const preservation = z.strictObject({
  what: paragraph('what must not be overwritten or deleted', { min: 10, max: 1000 }),
})

/** What is said when no agreement covers it. */
export const NO_AGREEMENT = 'none'
export const cover = z.strictObject({
  agreement: line('the agreement', { max: 40 }).refine(
    (text) => text === NO_AGREEMENT || isAgreementReference(text),
    { error: 'Select the agreement that covers it, or that none does' },
  ),
  why: paragraph('why', { min: 10, max: 1000 }),
})

export const returnIncomplete = z.strictObject({
  codes: choices(REFUSAL_CODE_LIST, 'what is missing').refine((list) => list.length > 0, {
    error: 'Select at least one thing that is missing',
  }),
  missing: paragraph('what is missing', { min: 20, max: 2000 }),
})

export const DOORS = ['sar', 'foi', 'eir', 'insurerCctv', 'casework', 'legal', 'register'] as const
export const routeOut = z.strictObject({
  door: choice(DOORS, 'where the request should go'),
  note: paragraph('what you told the requester', { min: 10, max: 1000 }),
})

export const question = z.strictObject({ question: paragraph('your question', { min: 20, max: 2000 }) })
export const answer = z.strictObject({
  answer: paragraph('your answer', { min: 10, max: 3000 }),
  purposeChanged: choice(YES_NO, 'whether your answer changes what you ask for or why'),
})

/* Block F, in the five pages of the assessment. */

export const DATA_HELD = ['held', 'partlyHeld', 'notHeld', 'neitherConfirmNorDeny'] as const
export const held = z.strictObject({
  dataHeld: choice(DATA_HELD, 'what is held'),
  searched: paragraph('what you searched and what you found', { min: 20, max: 3000 }),
  regime: choice(['UKGDPR', 'Part3'], 'which regime the information is held under'),
  originallyConsentBased: choice(YES_NO, 'whether it was collected on consent'),
  consentNotObtainable: optional(
    paragraph('why fresh consent cannot reasonably be expected', { min: 20, max: 1000 }),
  ),
  shielded: choice(YES_NO, 'whether anybody’s record is shielded'),
  threatCheck: optional(paragraph('the threat check', { min: 20, max: 2000 })),
  accuracyCheckedOn: calendarDate('the date accuracy was checked'),
  accuracyCaveats: optional(paragraph('what the recipient should know about accuracy', { max: 1000 })),
  ropaEntry: optional(line('the processing register entry', { max: 40 })),
  ...CONFLICT.shape,
})

export const ART6_BASES = ['a', 'c', 'd', 'e'] as const
export const LEGAL_POWERS = [
  'cda17',
  'cda115',
  'localism1',
  'housing1996',
  'lga111',
  'safeguarding',
  'requirement',
  'other',
] as const
export const ART9_CONDITIONS = ['none', '9-2-c', '9-2-f', '9-2-g'] as const
export const SCH1_CONDITIONS = ['none', 'para6', 'para10', 'para18', 'para33'] as const
export const COMPATIBILITY = [
  'samePurpose',
  'annex2Crime',
  'annex2Safeguarding',
  'annex2Emergency',
  'annex2Vital',
  'annex2Tax',
  'annex2LegalObligation',
  'art8ATest',
  'exemptPara2',
] as const
export const basis = z.strictObject({
  legalPower: choice(LEGAL_POWERS, 'the council’s own power or function'),
  legalPowerText: optional(line('the power', { max: 200 })),
  art6Basis: choice(ART6_BASES, 'the lawful basis'),
  art9Condition: choice(ART9_CONDITIONS, 'the special category condition'),
  sch1Condition: choice(SCH1_CONDITIONS, 'the Schedule 1 condition'),
  apdRef: optional(line('the appropriate policy document', { max: 80 })),
  compatibility: choice(COMPATIBILITY, 'why the new purpose is compatible'),
})

export const PROVISIONS = ['art13', 'art14', 'art15', 'art16-19', 'art20', 'art21', 'art34'] as const
export const CONFIDENTIALITY = [
  'none',
  'overriddenPublicInterest',
  'overriddenStatute',
  'overriddenConsent',
  'notOverridden',
] as const
export const STATUTORY_BARS = [
  'none',
  'benefits',
  'adoption',
  'familyCourt',
  'hmrc',
  'patient',
  'genderRecognition',
  'electoral',
  'privileged',
] as const
export const exemption = z.strictObject({
  provisionsDisapplied: choices(PROVISIONS, 'the provisions'),
  prejudiceReasoning: optional(
    paragraph('why applying them would be likely to prejudice the purpose', { min: 30, max: 3000 }),
  ),
  confidentiality: choice(CONFIDENTIALITY, 'whether a duty of confidence is owed'),
  confidentialityText: optional(paragraph('the confidentiality reasoning', { max: 2000 })),
  statutoryBars: choices(STATUTORY_BARS, 'any statutory bar').refine((list) => list.length > 0, {
    error: 'Select any statutory bar, or none',
  }),
})

export const FINDINGS = ['met', 'partlyMet', 'notMet'] as const
export const tests = z.strictObject({
  necessityFinding: choice(FINDINGS, 'whether necessity is met'),
  necessityText: paragraph('the necessity finding', { min: 50, max: 3000 }),
  proportionalityFinding: choice(FINDINGS, 'whether proportionality is met'),
  proportionalityText: paragraph('the proportionality finding', { min: 50, max: 3000 }),
  childBestInterests: optional(paragraph('the child’s best interests', { min: 30, max: 2000 })),
})

export const PROPOSALS = ['disclose', 'disclosePart', 'withhold'] as const
export const REDACTIONS = ['thirdParty', 'irrelevant', 'privileged', 'outOfRange'] as const
export const proposedItem = z
  .strictObject({
    proposal: choice(PROPOSALS, 'what you propose for this item'),
    code: optional(z.enum(ITEM_CODE_LIST, { error: 'Select the reason from the list' })),
    detail: optional(paragraph('what would be sent, or what is held back', { max: 1000 })),
    redactions: choices(REDACTIONS, 'the redactions'),
  })
  .refine((i) => i.proposal === 'disclose' || i.code !== undefined, {
    path: ['code'],
    error: 'Select why this item is held back, in whole or in part',
  })
  .refine((i) => i.proposal !== 'disclose' || i.redactions.length === 0, {
    path: ['redactions'],
    error:
      'Something redacted is not disclosed in full. Choose “Disclose in part”, or take the redaction away',
  })

export const NOTIFICATIONS = ['before', 'after', 'defer', 'never'] as const
const notificationShape = {
  notification: choice(NOTIFICATIONS, 'when the person is told'),
  notificationReason: paragraph('why the person is told then', { min: 20, max: 1000 }),
  notificationReviewOn: optional(calendarDate('the date this is looked at again')),
}
const deferralHasReview = (n: { notification: string; notificationReviewOn?: string | undefined }) =>
  n.notification !== 'defer' || n.notificationReviewOn !== undefined
const REVIEW_MISSING = { path: ['notificationReviewOn'], error: 'Enter the date this is looked at again' }

export const notification = z.strictObject(notificationShape).refine(deferralHasReview, REVIEW_MISSING)

export const ADVISERS = ['DPO', 'LEGAL', 'CALD', 'MON'] as const
export const adviceQuestion = z.strictObject({
  adviser: choice(ADVISERS, 'whose advice you need'),
  question: paragraph('your question', { min: 20, max: 2000 }),
})
export const ADVICE_LEVELS = ['noConcern', 'support', 'supportWithConditions', 'adviseAgainst'] as const
export const advice = z
  .strictObject({
    level: choice(ADVICE_LEVELS, 'your view'),
    text: paragraph('your advice', { min: 20, max: 4000 }),
    conditions: optional(paragraph('the conditions', { max: 2000 })),
  })
  .refine((a) => a.level !== 'supportWithConditions' || a.conditions !== undefined, {
    path: ['conditions'],
    error: 'Enter the conditions of your support',
  })

const acts = {
  whyAppropriate: paragraph('why disclosure is appropriate', { min: 80, max: 4000 }),
  conditions: optional(paragraph('the conditions on the recipient', { max: 2000 })),
  adviceFollowed: z.enum(['yes', 'no', 'notAsked'], { error: 'Select whether the advice was followed' }),
  adviceReason: optional(paragraph('why the advice was not followed', { min: 30, max: 2000 })),
}
export const approval = z
  .strictObject({ items: z.array(proposedItem).min(1), ...acts, ...notificationShape, ...CONFLICT.shape })
  .refine(deferralHasReview, REVIEW_MISSING)
export const refusal = z.strictObject({
  codes: choices(REFUSAL_CODE_LIST, 'the reasons').refine((list) => list.length > 0, {
    error: 'Select at least one reason',
  }),
  text: paragraph('the reasons in your own words', { min: 50, max: 4000 }),
  wouldHelp: paragraph('what would change the answer', { min: 10, max: 2000 }),
  ...CONFLICT.shape,
})
export const nilReturn = z.strictObject({
  neitherConfirmNorDeny: choice(YES_NO, 'whether the answer neither confirms nor denies'),
  searched: paragraph('what was searched', { min: 20, max: 2000 }),
  ...CONFLICT.shape,
})

/* The pack. */

export const CHANNELS = ['portal', 'egress', 'cjsm', 'secureEmail', 'encryptedMedia', 'courtService'] as const
export const packFile = z.strictObject({
  name: line('the file name', { max: 200 }),
  item: z.number().int().min(0),
  bytes: z.number().int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: optional(line('pages or duration', { max: 40 })),
  redacted: z.boolean(),
  /** Missing only on files listed before anything was looked into; such a file is held. */
  looked: looked.optional(),
})
export const heldFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  findings: choices(HIDDEN_IDS, 'each thing that was found'),
  reason: paragraph('why it may go out so', { min: 20, max: 1000 }),
})
export const packCheck = z.strictObject({
  // Not `matches`: an input of that name hides the form's own method of it from scripts and checkers.
  agrees: choices(['yes'], 'the check').refine((boxes) => boxes.includes('yes'), {
    error: 'Confirm that the pack holds what was approved and nothing else, or send it back',
  }),
  note: paragraph('what you compared', { min: 10, max: 1000 }),
})
export const release = z.strictObject({
  channel: choice(CHANNELS, 'how the pack is sent'),
  recipientEmail: line('the recipient’s address', { max: 254 }).transform((text) => text.toLowerCase()),
  dispatchRef: line('the dispatch reference', { max: 120 }),
  accessExpiresOn: optional(calendarDate('the date access ends')),
})
export const receipt = z.strictObject({
  complete: choice(YES_NO, 'whether everything arrived and opens'),
  note: optional(paragraph('what is wrong', { max: 1000 })),
  terms: choices(['accepted'], 'the terms').refine((boxes) => boxes.includes('accepted'), {
    error: 'Accept the conditions to confirm receipt',
  }),
})
export const closure = z.strictObject({
  ropaEntry: line('the processing register entry', { min: 3, max: 40 }),
  noteFinal: choices(['yes'], 'the check').refine((boxes) => boxes.includes('yes'), {
    error: 'Confirm that the note for the record is final',
  }),
})
