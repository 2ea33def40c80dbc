import type { CheckRow } from '../kernel'
import type { RunGuard } from './guards'
import type { RunVerb } from './inputs'
import { BEFORE_DISCLOSURE, type RunStatus, TO_BE_PURGED } from './states'

/** Specification 2.9 as a table. It numbers no rows; `RN…` is ours. How a run starts is in `start.ts`. */

type RunRow = CheckRow<RunStatus, RunVerb, RunGuard>

const row = (
  id: string,
  verb: RunVerb,
  from: readonly RunStatus[],
  to: RunRow['to'],
  guards: readonly RunGuard[],
  recorded: string,
  permission: RunRow['permission'] = 'operateRun',
): RunRow => ({ id, verb, from, to, permission, guards, recorded })

const PURGED_ONCE: readonly RunStatus[] = TO_BE_PURGED.filter((status) => status !== 'EXPIRED')

export const RUN_ROWS: readonly RunRow[] = [
  row(
    'RN1',
    'loadCohort',
    ['OPEN'],
    ['COHORT_LOADED'],
    ['operatorIsTrained', 'holdIsSet'],
    'how long the file was, and until when it is held',
  ),
  row(
    'RN2',
    'validateCohort',
    ['COHORT_LOADED'],
    ['VALIDATED'],
    ['operatorIsTrained', 'isWithinItsHold', 'cohortAddsUp'],
    'counts of rows',
  ),
  row(
    'RN3',
    'buildRequest',
    ['VALIDATED'],
    ['REQUEST_BUILT'],
    ['operatorIsTrained', 'isWithinItsHold', 'hasAValidRow'],
    'length and keyed digest of the request, its name and number',
  ),
  row(
    'RN4',
    'markRequestSent',
    ['REQUEST_BUILT'],
    ['AWAITING_RESPONSE'],
    ['operatorIsTrained', 'isWithinItsHold', 'localIdIsProper', 'sendingIsPast'],
    'local id and time of sending',
  ),
  row(
    'RN5',
    'importResponse',
    ['AWAITING_RESPONSE'],
    ['same', 'RESPONSE_OK', 'EMPTY_RESULT_CONFIRM', 'FAILED'],
    ['operatorIsTrained', 'isWithinItsHold', 'answerFollowsSending', 'listIsDated'],
    'what the message was, its length and keyed digest',
  ),
  row(
    'RN6',
    'confirmEmptyResult',
    ['EMPTY_RESULT_CONFIRM'],
    ['same', 'RESPONSE_OK'],
    ['attesterIsTrained', 'isWithinItsHold', 'confirmerIsAnother'],
    'that it is true that everybody opted out',
    'attestRun',
  ),
  row(
    'RN7',
    'transportTimesOut',
    ['AWAITING_RESPONSE'],
    ['FAILED'],
    ['isUncollected'],
    'no answer in five days',
    'SYSTEM',
  ),
  row(
    'RN8',
    'applyResponse',
    ['RESPONSE_OK'],
    ['APPLIED'],
    ['operatorIsTrained', 'isWithinItsHold', 'countsAddUp'],
    'counts, and SHA-256 of the release',
  ),
  row(
    'RN9',
    'attestRun',
    ['APPLIED'],
    ['same', 'ATTESTED'],
    [
      'attesterIsTrained',
      'isWithinItsHold',
      'attesterIsNotOfTheRecipient',
      'attesterIsAnother',
      'operatorIsOneOfTheTwo',
    ],
    'that the counts and digests are those of the run',
    'attestRun',
  ),
  row(
    'RN10',
    'discloseRun',
    ['ATTESTED'],
    ['DISCLOSED'],
    [
      'operatorIsTrained',
      'isWithinItsHold',
      'answerIsYoungEnough',
      'determinationIsCurrent',
      'agreementIsActive',
    ],
    'time of the disclosure, and age of the answer',
  ),
  row(
    'RN11',
    'runGrowsStale',
    ['ATTESTED'],
    ['STALE_RUN'],
    ['isTooOld'],
    'the answer is too old; a new run is needed',
    'SYSTEM',
  ),
  row('RN12', 'recordPurge', PURGED_ONCE, ['PURGED'], ['purgeIsProved'], 'proof of the purge', 'SYSTEM'),
  row('RN13', 'recordPurge', ['EXPIRED'], ['same'], ['purgeIsProved'], 'proof of the purge', 'SYSTEM'),
  row(
    'RN14',
    'expireRun',
    BEFORE_DISCLOSURE,
    ['EXPIRED'],
    ['isPastItsHold'],
    'its files were held as long as they may be',
    'SYSTEM',
  ),
]
