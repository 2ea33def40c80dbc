import type { CheckPlan } from '../case-plan'
import { makeFlow } from './flow'
import { aMatter, aMatterAbroad, aMatterOwing, aMatterUnsaid } from './matter'
import { makeDataset, makeEntry, makeIncident } from './registers'
import { makeRun } from './run'
import { makeTransfer } from './transfer'

const SHEETS = { EMPTY: aMatterUnsaid, FILLED: aMatter, ABROAD: aMatterAbroad, OWING: aMatterOwing }

/** Makes a check through the product’s use cases and answers its reference: for a sheet, that of its agreement. */
export function makeCheck(plan: CheckPlan): Promise<string> {
  switch (plan.check) {
    case 'sheet':
      return SHEETS[plan.in]()
    case 'dataset':
      return makeDataset(plan)
    case 'processing':
      return makeEntry(plan)
    case 'incident':
      return makeIncident(plan)
    case 'flow':
      return makeFlow(plan)
    case 'run':
      return makeRun(plan)
    case 'transfer':
      return makeTransfer(plan)
    default:
      return plan satisfies never
  }
}
