import { caseFile, type Disclosure } from '../disclosure/disclosure'
import type { Issue } from './issue'
import type { CaseRecordKind, Copy, RecordModel } from './model'
import { RECORDS } from './records'

/** Records of one day, for the tests in this folder. */

export const anIssue = (change: Partial<Issue> = {}): Issue => ({
  council: 'London Borough of Haverbrook',
  version: 1,
  copy: 'internal',
  at: '2026-10-08T09:00:00.000Z',
  actId: 'an act',
  ruleset: '2026-06-19',
  retentionYears: 6,
  reviewWorkingDays: 20,
  ...change,
})

export const recordOf = (
  kind: CaseRecordKind,
  d: Disclosure,
  copy: Copy,
  change: Partial<Issue> = {},
): RecordModel => RECORDS[kind](caseFile(d), anIssue({ copy, ...change }))

export const textOf = (kind: CaseRecordKind, d: Disclosure, copy: Copy, change: Partial<Issue> = {}) =>
  JSON.stringify(recordOf(kind, d, copy, change))

/** What stands beside that label in that section; undefined where there is no such row. */
export const rowOf = ({ sections }: RecordModel, heading: string, label: string) =>
  sections
    .find((section) => section.heading === heading)
    ?.blocks.flatMap((block) => (block.type === 'rows' ? block.rows : []))
    .find((row) => row.label === label)?.value

export const headingsOf = ({ sections }: RecordModel) => sections.map(({ heading }) => heading)
