import type { CaseFile } from '../disclosure/disclosure'
import { POLICY_VERSION } from '../disclosure/settings'
import type { Signatory } from '../shared/signatory'
import { dayOf, momentOf } from '../shared/when'
import {
  type Block,
  type Copy,
  INTERNAL_ONLY,
  type Marking,
  RECORD_TITLES,
  type RecordKind,
  type RecordModel,
  type Row,
  type Section,
  type Signature,
} from './model'

/** What any record needs that whatever it is about does not hold. */
export type Issuing = {
  readonly council: string
  readonly version: number
  readonly copy: Copy
  /** UTC, ISO 8601: when the act recorded here was done. */
  readonly at: string
  readonly actId: string
  /** The council's rules on that day; a record of a decision names those the decision was made under. */
  readonly ruleset: string
}

export type Issue = Issuing & {
  readonly retentionYears: number
  readonly reviewWorkingDays: number
}

export type Content = {
  readonly title?: string
  readonly ruleset?: string
  readonly marking?: Marking
  readonly summary: string
  readonly sections: readonly (Section | null)[]
  readonly signatures: readonly (Signature | null)[]
}

const MARKING: Marking = 'OFFICIAL-SENSITIVE'

/** A legal hold overrides disposal (2.9). Other holds are not told: that there is one says that something is held. */
const retentionOf = (d: CaseFile, { retentionYears }: Issue) => {
  const period = d.closure ? `Until ${dayOf(d.closure.disposeOn)}` : `${retentionYears} years after closure`
  const held = d.holds.some((hold) => hold.kind === 'LEGAL_HOLD' && !hold.lifted)
  return held ? `${period}, and not before the legal hold ends` : period
}

/** The parts every record has (section 4, "common to all"), round what this one says. */
export const framed = (
  kind: RecordKind,
  about: { readonly reference: string; readonly retention: string },
  issue: Issuing,
  content: Content,
): RecordModel => {
  if (issue.copy === 'external' && INTERNAL_ONLY.includes(kind))
    throw new Error(`${kind} has no external copy`)
  return {
    kind,
    title: content.title ?? RECORD_TITLES[kind],
    caseReference: about.reference,
    reference: `${about.reference}/${kind}/${issue.version}`,
    version: issue.version,
    copy: issue.copy,
    marking: content.marking ?? MARKING,
    council: issue.council,
    createdAt: issue.at,
    finalisedAt: issue.at,
    retention: about.retention,
    ruleset: content.ruleset ?? issue.ruleset,
    policyVersion: POLICY_VERSION,
    actId: issue.actId,
    verifyPath: '/verify',
    summary: content.summary,
    sections: content.sections.filter((section) => section !== null),
    signatures: content.signatures.filter((signature) => signature !== null),
  }
}

export const issued = (kind: RecordKind, d: CaseFile, issue: Issue, content: Content): RecordModel =>
  framed(kind, { reference: d.reference, retention: retentionOf(d, issue) }, issue, {
    ...content,
    ruleset: content.ruleset ?? d.decision?.ruleset ?? d.urgentDecision?.ruleset ?? issue.ruleset,
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
        ...(by.proof && { proof: by.proof }),
      }
    : null

/** `Ana Pereira, Head of Housing, 6 October 2026 at 10:00`. */
export const actedBy = (by: Signatory) => `${by.name}, ${by.standing}, ${momentOf(by.at)}`

export const row = (label: string, value: string | number | null | undefined): Row => ({
  label,
  value: String(value ?? ''),
})

/** A row only where there is something to say; `row` shows a gap. */
export const given = (label: string, value: string | null | undefined): Row | null =>
  value ? row(label, value) : null

export const rows = (heading: string, ...list: readonly (Row | null)[]): Section => ({
  heading,
  blocks: [{ type: 'rows', rows: list.filter((one) => one !== null) }],
})

/** A section only where some row has something to say. */
export const rowsGiven = (heading: string, ...list: readonly (Row | null)[]): Section | null =>
  list.some((one) => one !== null) ? rows(heading, ...list) : null

type Table = Extract<Block, { type: 'table' }>

export const table = (heading: string, content: Omit<Table, 'type'>): Section => ({
  heading,
  blocks: [{ type: 'table', ...content }],
})

/** Paragraphs as they were typed, a blank line between two. */
const paragraphsOf = (text: string | undefined) => (text ?? '').split(/\n{2,}/).filter((one) => one !== '')

export const prose = (heading: string, ...texts: readonly (string | undefined)[]): Section | null => {
  const paragraphs = texts.flatMap(paragraphsOf)
  return paragraphs.length > 0 ? { heading, blocks: [{ type: 'paragraphs', paragraphs }] } : null
}

export const list = (heading: string, items: readonly string[]): Section => ({
  heading,
  blocks: [{ type: 'list', items }],
})

export const listed = (values: readonly string[], words: Readonly<Record<string, string>>) =>
  values.length > 0 ? values.map((value) => words[value] ?? value).join('; ') : 'None'

type Text = string | false | null | undefined

export const sentences = (...texts: readonly Text[]) => texts.filter(Boolean).join('. ')

export const lines = (...texts: readonly Text[]) => texts.filter(Boolean).join('\n')

export const sizeOf = (bytes: number) => `${bytes.toLocaleString('en-GB')} bytes`
