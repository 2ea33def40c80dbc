import type { RecordKind } from '@/lib/domain/records/model'

/** What is asked of a record, in the order it is asked: a file that fails early is not read further. */
export const CHECKS = {
  coverage: 'The seal covers the whole file',
  signature: 'The file is unchanged since it was sealed',
  trust: 'The seal is the council’s',
  certification: 'The seal forbids every later change',
  contents: 'The file holds a record and nothing else',
  attachment: 'The record’s data is attached',
  pages: 'The pages carry the hash of that data',
  drawing: 'The pages say what the data says',
  signers: 'Each signature by passkey is of this very text',
  time: 'The time of sealing is attested',
  revocation: 'The council’s certificate had not been withdrawn',
  ledger: 'The record is in the council’s ledger',
} as const

export type CheckId = keyof typeof CHECKS
export type Outcome = 'passed' | 'failed' | 'not checked'

export type Check = {
  readonly id: CheckId
  readonly label: string
  readonly outcome: Outcome
  readonly detail: string
}

export type VerificationReport = {
  readonly valid: boolean
  /** Given only when the file is the council's and unchanged; before that it is anybody's claim. */
  readonly reference?: string
  readonly kind?: RecordKind
  readonly checks: readonly Check[]
}

/** One question's answer, with what was learnt for the questions after it. */
export type Finding<T> =
  | { readonly passed: true; readonly value: T; readonly detail: string }
  | { readonly passed: false; readonly detail: string }

export type Rule = readonly [holds: boolean, otherwise: string]

export function passed<T>(value: T, detail: string): Finding<T> {
  return { passed: true, value, detail }
}

export function failed(detail: string): { readonly passed: false; readonly detail: string } {
  return { passed: false, detail }
}

export function firstBroken(rules: Iterable<Rule>): string | undefined {
  for (const [holds, otherwise] of rules) if (!holds) return otherwise
  return undefined
}

export function check(id: CheckId, outcome: Outcome, detail: string): Check {
  return { id, label: CHECKS[id], outcome, detail }
}

/** A record is valid without these: each says in its detail why it could not be asked. */
const MAY_BE_UNASKED: readonly CheckId[] = ['drawing', 'signers', 'time', 'revocation', 'ledger']

export function reportOf(made: readonly Check[], about: Pick<VerificationReport, 'reference' | 'kind'> = {}) {
  const checks = (Object.keys(CHECKS) as CheckId[]).map(
    (id) => made.find((one) => one.id === id) ?? check(id, 'not checked', 'An earlier check failed.'),
  )
  const valid = checks.every(
    ({ id, outcome }) => outcome === 'passed' || (outcome === 'not checked' && MAY_BE_UNASKED.includes(id)),
  )
  return { valid, ...about, checks } satisfies VerificationReport
}
