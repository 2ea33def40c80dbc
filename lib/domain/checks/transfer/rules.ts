import { SETTINGS } from '../../disclosure/settings'
import { type Decision, needsFacts, type RuleRow, SHIPPED_RULESET } from '../../shared/decision'
import { type Reference, versionsInWords } from '../reference'
import type { TransferSettings } from './case'
import { type DestinationResult, decideTransfer, type TransferResult } from './decision'
import type { TransferFacts } from './facts'
import { LIFE_ROWS, type LifeOutcome, stopOf } from './life'
import { isBlock, type TransferOutcome } from './outcomes'
import { TRANSFER_TABLE } from './table'
import { gateRows } from './table/gate'
import type { Restricted } from './table/look'

/** Whether data may go abroad, and whether a transfer that was signed still stands, from facts alone. */

export type TransferDecision = Decision<TransferOutcome | LifeOutcome> & {
  readonly restricted: Restricted
  readonly destinations: readonly DestinationResult[]
  /** `INCIDENT_CANDIDATE`: data flows although it may not. */
  readonly flags: readonly 'INCIDENT_CANDIDATE'[]
  /** Versions of the tables that it was decided under. */
  readonly tables: string
}

const listed = ({ id, condition, outcome, code, source, needs }: RuleRow): RuleRow => ({
  ...{ id, condition, outcome, code, source, needs },
})

const GOES_ON: RuleRow = {
  id: 'D10',
  condition:
    'the recipient is an organisation of its own outside the United Kingdom, or somebody abroad can look',
  outcome: 'RESTRICTED',
  code: 'RESTRICTED',
  source: 'UK GDPR Art 44A; ICO guidance on restricted transfers, three-step test',
  needs: ['recipientEstablishmentCode', 'processingLocationCodes', 'accessLocationCodes'],
}

export const TRANSFER_ROWS: readonly RuleRow[] = [
  ...LIFE_ROWS.map(listed),
  ...gateRows.map(listed),
  GOES_ON,
  ...TRANSFER_TABLE.slice(gateRows.length).map(listed),
]

type Decided = Pick<TransferDecision, 'outcome' | 'row' | 'reasons' | 'requires'>

const inItsLife = (facts: TransferFacts, now: TransferResult, settings: TransferSettings): Decided | null => {
  const event = LIFE_ROWS.find(({ applies }) => applies({ facts, now, settings }))
  if (!event) return null
  const { outcome, id, code, because, source, requires } = event
  const details = outcome === 'SUSPENDED' ? (stopOf(now)?.reasons ?? []) : []
  return { outcome, row: id, reasons: [{ code, text: because, source }, ...details], requires }
}

const asItIs = ({ outcome, row, reasons, requires, missing }: TransferResult): Decided =>
  missing.length > 0 ? needsFacts(missing) : { outcome, row, reasons, requires }

const flagsOf = ({ dataFlows, status }: TransferFacts, { outcome }: Decided): TransferDecision['flags'] => {
  const mayNot = isBlock(outcome) || outcome === 'SUSPENDED' || status === 'SUSPENDED'
  return dataFlows && mayNot ? ['INCIDENT_CANDIDATE'] : []
}

export const recommendTransfer = (
  facts: TransferFacts,
  reference: Reference,
  settings: TransferSettings = SETTINGS,
): TransferDecision => {
  const now = decideTransfer(facts, reference, settings)
  const decided = inItsLife(facts, now, settings) ?? asItIs(now)
  return {
    ...decided,
    ruleset: SHIPPED_RULESET,
    restricted: now.restricted,
    destinations: now.destinations,
    flags: flagsOf(facts, decided),
    tables: versionsInWords(reference),
  }
}
