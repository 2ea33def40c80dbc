/** Every cell of the authorisation matrix against the product, or those of them that somebody wants to look at. */
import { AGREEMENT_STATUSES } from '@/lib/domain/agreement/states'
import { FLOW_STATUSES } from '@/lib/domain/checks/opt-out/states'
import { FLOW_ROWS } from '@/lib/domain/checks/opt-out/transitions'
import { PROCESSING_ROWS } from '@/lib/domain/checks/processing/transitions'
import { RUN_STATUSES } from '@/lib/domain/checks/run/states'
import { RUN_ROWS } from '@/lib/domain/checks/run/transitions'
import { TRANSFER_STATUSES } from '@/lib/domain/checks/transfer/states'
import { TRANSFER_TRANSITIONS } from '@/lib/domain/checks/transfer/transitions'
import { STATUSES } from '@/lib/domain/disclosure/states'
import {
  ACTS,
  type Act,
  expected,
  expectedByRole,
  expectedOfRecord,
  PRINCIPALS,
  type Standing,
  THE_PRODUCT,
  type Verdict,
} from './authorisation'
import * as product from './authorisation-cases'

const EVERYBODY: readonly Standing[] = [...PRINCIPALS, { name: 'product', person: THE_PRODUCT }]

/** Left out is everything. */
export type Only = { readonly act?: string; readonly role?: string; readonly state?: string }

export type Compared = {
  readonly where: string
  readonly want: Verdict
  readonly got: Verdict
}

const fits = (wanted: string | undefined, one: string) => wanted === undefined || wanted === one

const people = ({ role }: Only) => EVERYBODY.filter(({ person }) => fits(role, person.role))
const actsOf = (acts: readonly Act[], { act }: Only) => acts.filter((one) => fits(act, one.act))

export const CHECKS: Readonly<Record<string, readonly [readonly product.AnyCheckRow[], readonly string[]]>> =
  {
    transfer: [TRANSFER_TRANSITIONS, TRANSFER_STATUSES],
    flow: [FLOW_ROWS, FLOW_STATUSES],
    run: [RUN_ROWS, RUN_STATUSES],
    processing: [PROCESSING_ROWS, ['DRAFT', 'LIVE', 'CLOSED']],
  }

const OF_CASES = {
  disclosure: [STATUSES, product.DISCLOSURE_RELATIONS, product.onDisclosure],
  agreement: [AGREEMENT_STATUSES, product.AGREEMENT_RELATIONS, product.onAgreement],
} as const

function* onCases(kind: keyof typeof OF_CASES, only: Only): Generator<Compared> {
  const [states, relations, asked] = OF_CASES[kind]
  const acts = actsOf(ACTS[kind], only)
  if (acts.length === 0) return
  for (const who of people(only))
    for (const state of states) {
      if (!fits(only.state, state)) continue
      for (const relation of relations) {
        if (!product.canBe(who, relation)) continue
        const told = asked(who, state, relation as never)
        for (const act of acts)
          yield {
            where: `${who.name} ${act.act} ${state} ${relation}`,
            want: expected(kind, { who, act: act.act, state, relation }, act),
            got: told(act.act),
          }
      }
    }
}

function* onChecks(only: Only): Generator<Compared> {
  for (const act of actsOf(ACTS.check, only)) {
    const [rows, states] = CHECKS[act.kind] ?? []
    if (!rows || !states) throw new Error(`no check is called ${act.kind}`)
    for (const who of people(only))
      for (const state of states)
        if (fits(only.state, state))
          yield {
            where: `${who.name} ${act.kind}/${act.act} ${state}`,
            want: expectedByRole(act, who, state),
            got: product.onCheck(rows, who, state)(act.act),
          }
  }
}

/** Whether they may attempt it at all: also of what they could only attempt on a case that does not exist for them. */
function* attempts(only: Only): Generator<Compared> {
  for (const act of actsOf([...ACTS.other, ...ACTS.disclosure, ...ACTS.agreement], only))
    for (const who of people(only))
      yield {
        where: `${who.name} ${act.act}`,
        want: expectedByRole({ ...act, states: null }, who, ''),
        got: product.byRole(who, act.act),
      }
}

const RECORDS = Object.keys(product.RECORDS) as (keyof typeof product.RECORDS)[]

function* onRecords(only: Only): Generator<Compared> {
  if (only.act !== undefined) return
  for (const who of PRINCIPALS)
    for (const state of AGREEMENT_STATUSES)
      for (const relation of ['none', 'counterpart'] as const)
        for (const record of RECORDS)
          yield {
            where: `${who.name} opens ${record} in ${state} as ${relation}`,
            want: expectedOfRecord({ who, state, relation }, record),
            got: product.onRecord(who, state, relation, record),
          }
}

export const CELLS = {
  disclosures: (only: Only = {}) => onCases('disclosure', only),
  agreements: (only: Only = {}) => onCases('agreement', only),
  checks: onChecks,
  records: onRecords,
  attempts,
} as const satisfies Record<string, (only: Only) => Generator<Compared>>

export type Area = keyof typeof CELLS

/** The first cell in which the product answers otherwise than the matrix; null while there is none. */
export const firstWrong = (areas: readonly Area[], only: Only): string | null => {
  for (const area of areas)
    for (const { where, want, got } of CELLS[area](only)) if (want !== got) return where
  return null
}
