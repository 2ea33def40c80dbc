import type { CaseFile } from '../disclosure/disclosure'
import { complianceSheet } from './compliance-sheet'
import { correctionNotice } from './correction-notice'
import { decisionLetter } from './decision-letter'
import { disclosureNotice } from './disclosure-notice'
import { emergencyLog } from './emergency-log'
import type { Issue } from './issue'
import type { CaseRecordKind, RecordModel } from './model'
import { nilReturn } from './nil-return'
import { noteForTheRecord } from './note-for-the-record'
import { requestAsAuthorised } from './request'
import { reviewDecision } from './review-decision'

/** How each record is made from a case; a new kind does not compile until it is here. */
export const RECORDS: Readonly<Record<CaseRecordKind, (d: CaseFile, issue: Issue) => RecordModel>> = {
  P1: requestAsAuthorised,
  P2: noteForTheRecord,
  P3: disclosureNotice,
  P4: decisionLetter,
  P5: emergencyLog,
  P6: complianceSheet,
  P7: reviewDecision,
  P8: nilReturn,
  P13: correctionNotice,
}
