import { dayOf } from '../shared/when'
import { REFERENCE_SETS, type Reference, type ReferenceSet } from './reference'

/** Each table in words, and each of its columns. */

export const SET_NAMES: Readonly<Record<ReferenceSet, string>> = {
  adequacy: 'Places with UK adequacy regulations',
  mechanisms: 'Ways to make a transfer abroad',
  exemptions: 'When the national data opt-out applies',
  questions: 'Questions of a transfer risk assessment',
}

/** A line for each table, with the day of its version: what a record was made under. */
export const tablesInWords = ({ versions }: Pick<Reference, 'versions'>) =>
  REFERENCE_SETS.map((set) => `${SET_NAMES[set]}, of ${dayOf(versions[set])}`).join('\n')

export const SET_HINTS: Readonly<Record<ReferenceSet, string>> = {
  adequacy: 'A place that is not listed has no adequacy regulations.',
  mechanisms: 'Contracts and other safeguards, the exceptions, and what is no longer good.',
  exemptions: 'The grounds on which confidential patient information may be used, and what each needs.',
  questions: 'What is asked before a safeguard is relied on, and how the answers are scored.',
}

/** One row of the table, as a sentence speaks of it. */
export const ROW_NAMES: Readonly<Record<ReferenceSet, string>> = {
  adequacy: 'place',
  mechanisms: 'mechanism',
  exemptions: 'ground',
  questions: 'question',
}

const COLUMN_WORDS: Readonly<Record<string, string>> = {
  iso_code: 'Code of the place',
  territory: 'Place',
  status: 'Status',
  scope_code: 'Scope',
  conditions: 'Conditions',
  legal_instrument: 'Law it rests on',
  uk_in_force_date: 'In force in the UK from',
  review_date: 'Next review',
  tra_required: 'Risk assessment needed',
  confidence: 'How sure this is',
  source_url: 'Where it was read',
  mechanism_code: 'Code',
  name: 'Name',
  uk_gdpr_article: 'Article',
  family: 'Kind',
  regulator_authorisation: 'Leave of the regulator',
  version: 'Version of the instrument',
  in_force_from: 'In force from',
  council_public_powers_use: 'Open to a council’s public powers',
  permitted_when: 'When it may be used',
  evidence_required: 'Evidence needed',
  block_if: 'What blocks it',
  record_on_ropa: 'On the processing register',
  code: 'Code',
  ground: 'Ground',
  opt_out_applies: 'The opt-out applies',
  statutory_or_policy_basis: 'Law or policy',
  applies_when: 'When it applies',
  does_not_stretch_to: 'What it does not cover',
  confirmed_by: 'Who confirms it',
  council_example: 'An example',
  requires_mesh_check: 'Check with the NHS needed',
  q_id: 'Number',
  ico_question: 'Question of the regulator’s tool',
  prompt: 'Question',
  answer_type: 'Kind of answer',
  scoring: 'How it is scored',
  block_or_effect: 'What follows from it',
}

export const columnWords = (column: string) => COLUMN_WORDS[column] ?? column

/** The column by which people know a row. */
export const NAME_OF = {
  adequacy: 'territory',
  mechanisms: 'name',
  exemptions: 'ground',
  questions: 'prompt',
} as const satisfies Record<ReferenceSet, string>

const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  status: { full: 'Covered', partial: 'Covered on a condition', none: 'Not covered' },
  family: {
    adequacy: 'Adequacy regulations',
    safeguard: 'Safeguard',
    derogation: 'Exception',
    invalid: 'No longer good',
    none: 'Nothing to rest on',
    assurance: 'Assurance of a processor',
  },
}

/** A day on its own or among words, and not within an address. */
const DAY = /(?<![\w/-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-])/g

/** What a cell says; codes of a list in words, days as people write them. */
export const cellWords = (column: string, cell: string) =>
  VALUE_WORDS[column]?.[cell] ?? cell.replace(DAY, dayOf)
