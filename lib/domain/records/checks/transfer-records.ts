import type { CheckChange, CheckContext } from '../../checks/kernel'
import type { Transfer } from '../../checks/transfer/transfer'
import type { Copy } from '../model'
import { riskAssessmentRecord } from './risk-assessment'
import { transferRecord } from './transfer'
import { transferDissentRecord } from './transfer-dissent'
import type { TransferSealed } from './transfer-parts'
import type { TransferSealing } from './transfer-sealing'

/** Two of each: the council’s own, and the partner’s. */

const RECORDS = {
  TRANSFER: transferRecord,
  TRA: riskAssessmentRecord,
  DISSENT: transferDissentRecord,
} as const

const COPIES: readonly Copy[] = ['internal', 'external']

export const transferRecords = (
  kind: keyof typeof RECORDS,
  t: Transfer,
  sealing: TransferSealing,
  { reference: tables, hash }: Pick<CheckContext, 'reference' | 'hash'>,
): NonNullable<CheckChange<Transfer>['records']> => {
  const sealed: TransferSealed = { t, sealing, tables, hash }
  return COPIES.map((copy) => ({ kind, copy, make: (issue) => RECORDS[kind](sealed, issue) }))
}
