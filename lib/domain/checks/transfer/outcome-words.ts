import { upper } from '../../shared/text'
import { TRANSFER_OUTCOMES, type TransferOutcome } from './outcomes'

/** What a transfer comes to (1.3), in a few words. */
export const TRANSFER_OUTCOME_WORDS: Readonly<Record<TransferOutcome, string>> = {
  BLOCK_LOCATION: 'blocked: the source of the data does not allow the place',
  BLOCK_DEROGATION_BARRED: 'blocked: the exception is closed to a public body',
  BLOCK_EXPIRED_INSTRUMENT: 'blocked: the contract terms are no longer good',
  BLOCK_NO_MECHANISM: 'blocked: nothing covers it',
  BLOCK_CONDITION_UNPROVEN: 'blocked: a condition is not proved',
  BLOCK_TRA_FAILED: 'blocked: the risk assessment failed',
  BLOCK_NO_TRA: 'blocked: no risk assessment that is good',
  ROUTE_PART3: 'another route: the council’s own law enforcement',
  REFER_DPO: 'for the Data Protection Officer',
  ASSURANCE_REQUIRED: 'waiting for assurance from our processor',
  ALLOW_DEROGATION: 'allowed this once, by an exception',
  ALLOW_AFTER_TRA: 'allowed after its risk assessment',
  ALLOW: 'allowed',
  NOT_RESTRICTED: 'not a restricted transfer',
}

/** Of a code that a record or an adviser wrote; one that is no outcome stays as it is. */
export const outcomeInWords = (code: string) => {
  const known = TRANSFER_OUTCOMES.find((one) => one === code)
  return known ? upper(TRANSFER_OUTCOME_WORDS[known]) : code
}
