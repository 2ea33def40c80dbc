import { z } from 'zod'
import type { CalendarDate } from '../shared/dates'

/**
 * The tables that the checks read: facts with a source and a day, changed by two people, never code. Every
 * decision names the versions that it was made under, and can be made again under them.
 */

const text = z.string().trim().max(2000)
const code = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,40}$/, 'A code is of capital letters, digits and underscores')

export const adequacyRow = z.strictObject({
  iso_code: z
    .string()
    .regex(
      /^([A-Z]{2}|X-[A-Z]{2,6}|\*)$/,
      'A place is two capital letters, X- and letters, or * for any other',
    ),
  territory: text.min(2),
  status: z.enum(['full', 'partial', 'none']),
  scope_code: text,
  conditions: text,
  legal_instrument: text,
  uk_in_force_date: z.union([z.literal(''), z.iso.date()]),
  review_date: text,
  tra_required: text,
  confidence: text,
  source_url: text,
})

export const FAMILIES = ['adequacy', 'safeguard', 'derogation', 'invalid', 'none', 'assurance'] as const
export type Family = (typeof FAMILIES)[number]

export const mechanismRow = z.strictObject({
  mechanism_code: code,
  name: text.min(2),
  uk_gdpr_article: text,
  family: z.enum(FAMILIES),
  tra_required: text,
  regulator_authorisation: text,
  version: text,
  in_force_from: text,
  council_public_powers_use: text,
  permitted_when: text,
  evidence_required: text,
  block_if: text,
  record_on_ropa: text,
  confidence: text,
  source_url: text,
})

export const exemptionRow = z.strictObject({
  code,
  ground: text.min(2),
  opt_out_applies: text,
  statutory_or_policy_basis: text,
  applies_when: text,
  does_not_stretch_to: text,
  evidence_required: text,
  confirmed_by: text,
  council_example: text,
  requires_mesh_check: text,
  confidence: text,
  source_url: text,
})

export const questionRow = z.strictObject({
  q_id: z.string().regex(/^T\d\.\d{1,2}$/, 'A question is numbered like T4.1'),
  ico_question: text,
  prompt: text.min(2),
  answer_type: text,
  scoring: text,
  block_or_effect: text,
})

export const REFERENCE_ROWS = {
  adequacy: z.array(adequacyRow).min(1),
  mechanisms: z.array(mechanismRow).min(1),
  exemptions: z.array(exemptionRow).min(1),
  questions: z.array(questionRow).min(1),
} as const

export const REFERENCE_SETS = ['adequacy', 'mechanisms', 'exemptions', 'questions'] as const
export type ReferenceSet = (typeof REFERENCE_SETS)[number]

/** The tables that bear on a transfer abroad, and on a flow of health or care data. */
export const SETS_OF_TRANSFER = [
  'adequacy',
  'mechanisms',
  'questions',
] as const satisfies readonly ReferenceSet[]
export const SETS_OF_FLOW = ['exemptions'] as const satisfies readonly ReferenceSet[]

/** The column that tells the rows of a set apart. */
export const KEY_OF = {
  adequacy: 'iso_code',
  mechanisms: 'mechanism_code',
  exemptions: 'code',
  questions: 'q_id',
} as const satisfies Record<ReferenceSet, string>

export type AdequacyRow = z.output<typeof adequacyRow>
export type MechanismRow = z.output<typeof mechanismRow>
export type ExemptionRow = z.output<typeof exemptionRow>
export type QuestionRow = z.output<typeof questionRow>

export type ReferenceRows = {
  readonly adequacy: readonly AdequacyRow[]
  readonly mechanisms: readonly MechanismRow[]
  readonly exemptions: readonly ExemptionRow[]
  readonly questions: readonly QuestionRow[]
}

/** Rows of each set in force on a day, with the version that each is: the day it took effect. */
export type Reference = ReferenceRows & { readonly versions: Readonly<Record<ReferenceSet, CalendarDate>> }

/** `adequacy 2026-11-21, mechanisms 2026-11-21, …`, as records print it. */
export const versionsInWords = ({ versions }: Pick<Reference, 'versions'>) =>
  REFERENCE_SETS.map((set) => `${set} ${versions[set]}`).join(', ')

/** The day the shipped tables were read. */
export const SHIPPED_REFERENCE: CalendarDate = '2026-11-21'
