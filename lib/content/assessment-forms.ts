import type { z } from 'zod'
import type { Field, Option } from '@/components/forms/form-spec'
import { ITEM_CODE_LIST, ITEM_CODES } from '@/lib/domain/disclosure/codes'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import * as words from '@/lib/domain/disclosure/words'
import { CONFLICT_FIELDS } from './council-forms'
import { optionsOf, yesNo } from './question-fields'

/** Block F in words, a page at a time. Fields stand in the order of their schema. */

const REGIMES = ['UKGDPR', 'Part3'] as const

const HELD: readonly Field[] = [
  {
    kind: 'radios',
    name: 'dataHeld',
    label: 'Is the information held?',
    options: optionsOf(inputs.DATA_HELD, words.DATA_HELD_WORDS),
  },
  {
    kind: 'textarea',
    name: 'searched',
    label: 'What you searched, and what you found',
    rows: 5,
    maxLength: 3000,
  },
  {
    kind: 'radios',
    name: 'regime',
    label: 'Under which regime is it held?',
    options: optionsOf(REGIMES, words.REGIME_WORDS),
  },
  {
    kind: 'radios',
    name: 'originallyConsentBased',
    label: 'Was it collected on consent?',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'textarea',
    name: 'consentNotObtainable',
    label: 'If yes, why fresh consent cannot reasonably be expected',
    rows: 3,
    maxLength: 1000,
  },
  {
    kind: 'radios',
    name: 'shielded',
    label: 'Is anybody’s record shielded?',
    hint: 'Kept apart because somebody could be put in danger: domestic abuse, witness protection, staff, people in the public eye.',
    options: yesNo,
    inline: true,
  },
  {
    kind: 'textarea',
    name: 'threatCheck',
    label: 'If yes, the threat check',
    hint: 'Whom you asked, what could happen if an address or a whereabouts got out, and what keeps them safe. A director decides.',
    rows: 4,
    maxLength: 2000,
  },
  {
    kind: 'date',
    name: 'accuracyCheckedOn',
    label: 'Date accuracy was checked',
    hint: 'For example, 17 11 2026',
  },
  {
    kind: 'textarea',
    name: 'accuracyCaveats',
    label: 'What the recipient should know about accuracy (optional)',
    rows: 3,
    maxLength: 1000,
  },
  {
    kind: 'text',
    name: 'ropaEntry',
    label: 'Processing register entry (optional now, needed to close)',
    width: 20,
    spellcheck: false,
  },
  ...CONFLICT_FIELDS,
]

/** (ea) and (f) are shown and shut: people look for them, and must read why they are not there to choose. */
const ART6_OPTIONS: readonly Option[] = [
  {
    value: 'e',
    label: words.ART6_WORDS.e,
    hint: 'The task must be the council’s own; name the power above. “The police need it” is not enough.',
  },
  {
    value: 'c',
    label: words.ART6_WORDS.c,
    hint: 'For an order or notice that the legal team found valid.',
  },
  { value: 'd', label: words.ART6_WORDS.d },
  { value: 'a', label: words.ART6_WORDS.a, hint: 'Only with the Data Protection Officer’s advice.' },
  {
    value: 'ea',
    label: 'Article 6(1)(ea) recognised legitimate interests',
    hint: 'Not open to a public authority performing its tasks (Data (Use and Access) Act 2025, section 70).',
    disabled: true,
  },
  {
    value: 'f',
    label: 'Article 6(1)(f) legitimate interests',
    hint: 'Not open to a public authority performing its tasks (UK GDPR Article 6(1), closing words).',
    disabled: true,
  },
]

const BASIS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'legalPower',
    label: 'Which power or function of the council is this?',
    options: optionsOf(inputs.LEGAL_POWERS, words.LEGAL_POWER_WORDS),
  },
  { kind: 'text', name: 'legalPowerText', label: 'If another power, which', hint: 'Act and section' },
  {
    kind: 'radios',
    name: 'art6Basis',
    label: 'Which lawful basis?',
    hint: 'An exemption is not a lawful basis.',
    options: ART6_OPTIONS,
  },
  {
    kind: 'radios',
    name: 'art9Condition',
    label: 'Which special category condition?',
    options: optionsOf(inputs.ART9_CONDITIONS, words.ART9_WORDS),
  },
  {
    kind: 'radios',
    name: 'sch1Condition',
    label: 'Which Schedule 1 condition?',
    hint: 'For special category information and for information about offences.',
    options: optionsOf(inputs.SCH1_CONDITIONS, words.SCH1_WORDS),
  },
  {
    kind: 'text',
    name: 'apdRef',
    label: 'Appropriate policy document (optional)',
    hint: 'Not needed for a paragraph 10 disclosure to a competent authority',
    width: 20,
  },
  {
    kind: 'radios',
    name: 'compatibility',
    label: 'Why may it be used for this new purpose?',
    options: optionsOf(inputs.COMPATIBILITY, words.COMPATIBILITY_WORDS),
  },
]

/** What a valid order or notice most often rests on: a first answer that the coordinator may change. */
export const BASIS_OF_A_REQUIREMENT = {
  legalPower: 'requirement',
  art6Basis: 'c',
  compatibility: 'annex2LegalObligation',
} as const satisfies Partial<z.input<typeof inputs.basis>>

const EXEMPTION: readonly Field[] = [
  {
    kind: 'checkboxes',
    name: 'provisionsDisapplied',
    label: 'Which provisions are disapplied?',
    hint: 'Only so far as applying them would be likely to prejudice the purpose. Leave empty if none.',
    options: optionsOf(inputs.PROVISIONS, words.PROVISION_WORDS),
  },
  {
    kind: 'textarea',
    name: 'prejudiceReasoning',
    label: 'If any, why applying them would be likely to prejudice the purpose',
    rows: 5,
    maxLength: 3000,
  },
  {
    kind: 'radios',
    name: 'confidentiality',
    label: 'Is a duty of confidence owed?',
    options: optionsOf(inputs.CONFIDENTIALITY, words.CONFIDENTIALITY_WORDS),
  },
  {
    kind: 'textarea',
    name: 'confidentialityText',
    label: 'Reasoning on confidentiality (optional)',
    rows: 4,
    maxLength: 2000,
  },
  {
    kind: 'checkboxes',
    name: 'statutoryBars',
    label: 'Is any of it covered by a statutory bar?',
    hint: 'Select all that apply, or none.',
    options: optionsOf(inputs.STATUTORY_BARS, words.BAR_WORDS),
  },
]

const TESTS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'necessityFinding',
    label: 'Is it necessary?',
    options: optionsOf(inputs.FINDINGS, words.FINDING_WORDS),
    inline: true,
  },
  {
    kind: 'textarea',
    name: 'necessityText',
    label: 'Why it is or is not necessary',
    hint: 'More than useful: what could not be done without it, and what less would do.',
    rows: 6,
    maxLength: 3000,
  },
  {
    kind: 'radios',
    name: 'proportionalityFinding',
    label: 'Is it proportionate?',
    options: optionsOf(inputs.FINDINGS, words.FINDING_WORDS),
    inline: true,
  },
  {
    kind: 'textarea',
    name: 'proportionalityText',
    label: 'Why it is or is not proportionate',
    hint: 'The aim, how it serves the aim, whether less would do, and a fair balance with private life.',
    rows: 6,
    maxLength: 3000,
  },
  {
    kind: 'textarea',
    name: 'childBestInterests',
    label: 'The best interests of the child (only if a child is concerned)',
    rows: 5,
    maxLength: 2000,
  },
]

export const NOTIFICATION_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'notification',
    label: 'When is the person told?',
    options: optionsOf(inputs.NOTIFICATIONS, words.NOTIFICATION_WORDS),
  },
  { kind: 'textarea', name: 'notificationReason', label: 'Why then', rows: 4, maxLength: 1000 },
  {
    kind: 'date',
    name: 'notificationReviewOn',
    label: 'Date this is looked at again (if the person is told later)',
    hint: 'For example, 14 3 2027',
  },
]

const CODE_OPTIONS: readonly Option[] = [
  { value: '', label: 'Nothing is held back' },
  ...ITEM_CODE_LIST.map((code) => ({ value: code, label: `${code}: ${ITEM_CODES[code]}` })),
]

/** One item's proposal; on the decision form `prefix` and `about` keep several apart, for machine and ear. */
export const itemFields = (prefix = '', about = ''): readonly Field[] => [
  {
    kind: 'radios',
    name: `${prefix}proposal`,
    label: `${about}What is sent?`,
    options: optionsOf(inputs.PROPOSALS, words.PROPOSAL_WORDS),
  },
  {
    kind: 'select',
    name: `${prefix}code`,
    label: `${about}If anything is held back, why?`,
    options: CODE_OPTIONS,
  },
  {
    kind: 'textarea',
    name: `${prefix}detail`,
    label: `${about}What would be sent, or what is held back (optional)`,
    rows: 3,
    maxLength: 1000,
  },
  {
    kind: 'checkboxes',
    name: `${prefix}redactions`,
    label: `${about}What is redacted?`,
    hint: 'Leave empty if nothing is.',
    options: optionsOf(inputs.REDACTIONS, words.REDACTION_WORDS),
    small: true,
  },
]

export const ASSESSMENT_PAGES = {
  held: {
    title: 'What is held',
    hint: 'What you searched, what you found, and how good it is.',
    fields: HELD,
  },
  basis: {
    title: 'Power and lawful basis',
    hint: 'The council’s own power, then the basis and the conditions.',
    fields: BASIS,
  },
  exemption: {
    title: 'Exemption, confidentiality and bars',
    hint: 'What is disapplied and why, and what might forbid disclosure.',
    fields: EXEMPTION,
  },
  tests: { title: 'Necessity and proportionality', hint: 'The two tests, kept apart.', fields: TESTS },
  notification: {
    title: 'Telling the person',
    hint: 'Told before, after, later or not at all, and why.',
    fields: NOTIFICATION_FIELDS,
  },
} as const satisfies Record<string, { title: string; hint: string; fields: readonly Field[] }>

export type AssessmentSlug = keyof typeof ASSESSMENT_PAGES
export const ASSESSMENT_SLUGS = Object.keys(ASSESSMENT_PAGES) as readonly AssessmentSlug[]
export const isAssessmentSlug = (page: string): page is AssessmentSlug =>
  Object.hasOwn(ASSESSMENT_PAGES, page)
