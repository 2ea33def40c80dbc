import type { CaseFile } from '../disclosure/disclosure'
import { decisionLetter } from './decision-letter'
import { disclosureNotice } from './disclosure-notice'
import type { Issue } from './issue'
import type { RecordKind, RecordModel } from './model'
import { noteForTheRecord } from './note-for-the-record'
import { requestAsAuthorised } from './request'

/** How each record is made from a case; a new kind does not compile until it is here. */
export const RECORDS: Readonly<Record<RecordKind, (d: CaseFile, issue: Issue) => RecordModel>> = {
  P1: requestAsAuthorised,
  P2: noteForTheRecord,
  P3: disclosureNotice,
  P4: decisionLetter,
}
