import type { Reason } from '../../shared/decision'
import { when } from '../objections'
import type { AdequacyRow, Reference } from '../reference'
import { bridgeFailures } from './bridge'
import type { Case } from './case'
import type { RecipientType } from './codes'

/** Whether UK adequacy regulations cover a place for this recipient (1.4). */

/** `proved`: only some recipients there are covered, and this one is shown to be. */
export type Standing = 'full' | 'proved' | 'unproved' | 'none'

export type Cover = {
  readonly code: string
  readonly standing: Standing
  readonly row: AdequacyRow
  /** Code of the mechanism that the row stands for; null where there is none. */
  readonly mechanism: 'ADEQ_FULL' | 'ADEQ_PARTIAL' | 'ADEQ_US_BRIDGE' | null
  /** What is not proved. */
  readonly failures: readonly Reason[]
  /** Facts without which it cannot be said. */
  readonly asks: readonly string[]
}

export const ANY_OTHER = '*'

const NOWHERE: AdequacyRow = {
  iso_code: ANY_OTHER,
  territory: 'Any other place',
  status: 'none',
  scope_code: '',
  conditions: '',
  legal_instrument: '',
  uk_in_force_date: '',
  review_date: '',
  tra_required: '',
  confidence: '',
  source_url: '',
}

/** Absence of a row is absence of adequacy. */
export const adequacyRowOf = (code: string, { adequacy }: Pick<Reference, 'adequacy'>): AdequacyRow =>
  adequacy.find(({ iso_code }) => iso_code === code) ??
  adequacy.find(({ iso_code }) => iso_code === ANY_OTHER) ??
  NOWHERE

export const isEea = ({ scope_code }: Pick<AdequacyRow, 'scope_code'>) => scope_code === 'EEA_STATE'

export const isBridge = ({ scope_code }: Pick<AdequacyRow, 'scope_code'>) => scope_code === 'UK_EXTENSION_DPF'

const PUBLIC: readonly RecipientType[] = ['PUBLIC_BODY', 'COURT']

const provedBy = ({ facts, day }: Case, scopeCode: string) =>
  facts.scopeConditionEvidence.some(
    (one) => one.scopeCode === scopeCode && one.checkedOn !== undefined && one.checkedOn <= day,
  )

const scopeFailures = (row: AdequacyRow, given: Case): readonly Reason[] => {
  const { recipientType } = given.facts
  return [
    ...when(
      recipientType !== undefined && PUBLIC.includes(recipientType),
      'PUBLIC_BODY',
      `The recipient is a public body, and these rules of ${row.territory} cover private ones only.`,
      row.legal_instrument,
    ),
    ...when(
      !provedBy(given, row.scope_code),
      row.scope_code,
      `Nothing shows that the recipient meets the condition: ${row.conditions}.`,
      row.legal_instrument,
    ),
  ]
}

/** What is known of the recipient proves nothing of whoever it passes the data on to. */
const ofSomebodyElse = (row: AdequacyRow): readonly Reason[] => [
  {
    code: row.scope_code,
    text: `Nothing shows that whoever receives it next in ${row.territory} meets the condition.`,
    source: row.legal_instrument,
  },
]

const partial = (code: string, row: AdequacyRow, given: Case, isRecipient: boolean): Cover => {
  const ofBridge = isBridge(row)
  const own = ofBridge ? bridgeFailures(row, given) : scopeFailures(row, given)
  const failures = isRecipient ? own : ofSomebodyElse(row)
  const asked = ofBridge ? 'dataCategories' : 'recipientType'
  return {
    ...{ code, row, failures },
    standing: failures.length === 0 ? 'proved' : 'unproved',
    mechanism: ofBridge ? 'ADEQ_US_BRIDGE' : 'ADEQ_PARTIAL',
    asks: given.facts[asked] === undefined ? [asked] : [],
  }
}

export const coverOf = (code: string, given: Case, isRecipient: boolean): Cover => {
  const row = adequacyRowOf(code, given.reference)
  const isYetToCome = row.uk_in_force_date > given.day
  if (row.status === 'none' || isYetToCome)
    return { code, row, standing: 'none', mechanism: null, failures: [], asks: [] }
  if (row.status === 'full')
    return { code, row, standing: 'full', mechanism: 'ADEQ_FULL', failures: [], asks: [] }
  return partial(code, row, given, isRecipient)
}
