import type { CaseFile, Signatory } from '../disclosure/disclosure'
import { POLICY_VERSION, RULESET, SETTINGS } from '../disclosure/settings'
import { dayOf } from '../shared/when'
import {
  type Copy,
  type Marking,
  RECORD_TITLES,
  type RecordKind,
  type RecordModel,
  type Row,
  type Section,
  type Signature,
} from './model'

/** What a record needs that the case does not hold. */
export type Issue = {
  readonly council: string
  readonly version: number
  readonly copy: Copy
  /** UTC, ISO 8601: when the act recorded here was done. */
  readonly at: string
  readonly actId: string
}

type Content = {
  readonly title?: string
  readonly summary: string
  readonly sections: readonly (Section | null)[]
  readonly signatures: readonly (Signature | null)[]
}

const MARKING: Marking = 'OFFICIAL-SENSITIVE'

export const retentionOf = (d: CaseFile) =>
  d.closure ? `Until ${dayOf(d.closure.disposeOn)}` : `${SETTINGS.retentionYears} years after closure`

/** The parts every record has (section 4, "common to all"), round what this one says. */
export const issued = (kind: RecordKind, d: CaseFile, issue: Issue, content: Content): RecordModel => ({
  kind,
  title: content.title ?? RECORD_TITLES[kind],
  caseReference: d.reference,
  reference: `${d.reference}/${kind}/${issue.version}`,
  version: issue.version,
  copy: issue.copy,
  marking: MARKING,
  council: issue.council,
  createdAt: issue.at,
  finalisedAt: issue.at,
  retention: retentionOf(d),
  ruleset: RULESET,
  policyVersion: POLICY_VERSION,
  actId: issue.actId,
  verifyPath: '/verify',
  summary: content.summary,
  sections: content.sections.filter((section) => section !== null),
  signatures: content.signatures.filter((signature) => signature !== null),
})

export const signed = (act: string, by: Signatory | null | undefined): Signature | null =>
  by
    ? {
        act,
        name: by.name,
        standing: by.standing,
        body: by.body,
        at: by.at,
        method: by.method,
        bound: by.bound,
      }
    : null

export const row = (label: string, value: string | number | null | undefined): Row => ({
  label,
  value: String(value ?? ''),
})

export const rows = (heading: string, ...list: readonly (Row | null)[]): Section => ({
  heading,
  blocks: [{ type: 'rows', rows: list.filter((one) => one !== null) }],
})

/** Paragraphs as they were typed, a blank line between two. */
export const paragraphsOf = (text: string | undefined) =>
  (text ?? '').split(/\n{2,}/).filter((one) => one !== '')

export const prose = (heading: string, ...texts: readonly (string | undefined)[]): Section | null => {
  const paragraphs = texts.flatMap(paragraphsOf)
  return paragraphs.length > 0 ? { heading, blocks: [{ type: 'paragraphs', paragraphs }] } : null
}

export const listed = (values: readonly string[], words: Readonly<Record<string, string>>) =>
  values.length > 0 ? values.map((value) => words[value] ?? value).join('; ') : 'None'
