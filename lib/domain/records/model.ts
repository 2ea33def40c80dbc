import type { SigningProof } from '../shared/signing-proof'

/**
 * What a signed record says, before anybody decides how it looks.
 *
 * The PDF and the HTML preview draw this same value, so what an approver
 * previews is what is sealed. It holds no functions and no dates that were not
 * passed in: the same model gives the same bytes.
 */

/** Section 4 of the disclosure specification; later records join this list. */
export const RECORD_KINDS = [
  'P1',
  'P2',
  'P3',
  'P4',
  'P5',
  'P6',
  'P7',
  'P8',
  'P9',
  'P10',
  'P11',
  'P12',
  'P13',
  'P14',
  'TRANSFER',
  'TRA',
  'OPT_OUT',
  'OPT_OUT_RUN',
  'DISSENT',
  'RETENTION',
  'LOCATION',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Records of an agreement. */
export const AGREEMENT_RECORD_KINDS = ['P9', 'P10', 'P11', 'P12'] as const satisfies readonly RecordKind[]
export type AgreementRecordKind = (typeof AGREEMENT_RECORD_KINDS)[number]

/** Records of the checks on an agreement or a disclosure (section 4 of the specification of checks). */
export const CHECK_RECORD_KINDS = [
  'TRANSFER',
  'TRA',
  'OPT_OUT',
  'OPT_OUT_RUN',
  'DISSENT',
  'RETENTION',
  'LOCATION',
] as const satisfies readonly RecordKind[]
export type CheckRecordKind = (typeof CHECK_RECORD_KINDS)[number]

/** What an act on an agreement issues: its own records, and that advice on it is not followed. */
export type RecordOfAgreement = AgreementRecordKind | 'DISSENT'

/** All but those and the audit pack, which is made from the ledger: a case alone does not hold its events. */
export type CaseRecordKind = Exclude<RecordKind, AgreementRecordKind | CheckRecordKind | 'P14'>

/** Written for the council alone (section 4); there is no external copy of them. */
export const INTERNAL_ONLY: readonly RecordKind[] = ['P2', 'P5', 'P10']

export const RECORD_TITLES: Record<RecordKind, string> = {
  P1: 'Request as authorised',
  P2: 'Note for the record',
  P3: 'Disclosure notice',
  P4: 'Decision letter',
  P5: 'Emergency log',
  P6: 'Notice compliance sheet',
  P7: 'Review decision',
  // True of a nil return and of an answer that neither confirms nor denies.
  P8: 'Nothing to disclose',
  P9: 'Agreement',
  P10: 'Advice on an agreement',
  P11: 'Life of an agreement',
  P12: 'Register entry',
  P13: 'Correction notice',
  P14: 'Audit pack',
  TRANSFER: 'Transfer abroad',
  TRA: 'Transfer risk assessment',
  OPT_OUT: 'National data opt-out: determination',
  OPT_OUT_RUN: 'National data opt-out: check made',
  DISSENT: 'Advice not followed',
  RETENTION: 'Retention schedule',
  LOCATION: 'Where data may be kept',
}

export type Marking = 'OFFICIAL' | 'OFFICIAL-SENSITIVE'

/** Internal and external copies are two models; an external one never holds the council's assessment. */
export type Copy = 'internal' | 'external'

export type Row = { readonly label: string; readonly value: string }

export type Block =
  /** Free text; each string is one paragraph. */
  | { readonly type: 'paragraphs'; readonly paragraphs: readonly string[] }
  /** Label and value pairs. An empty value is drawn as "Not given". */
  | { readonly type: 'rows'; readonly rows: readonly Row[] }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | {
      readonly type: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** Relative widths, one a column. */
      readonly widths: readonly number[]
      readonly body: readonly (readonly string[])[]
    }

export type Section = { readonly heading: string; readonly blocks: readonly Block[] }

/** One authenticated act that this record rests on. `method` says honestly how the person was known. */
export type Signature = {
  readonly act: string
  readonly name: string
  readonly standing: string
  readonly body: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly method: string
  /** SHA-256, hex, of exactly what was acted on. */
  readonly bound: string
  /** Lets anybody check, without the council, that the signer's passkey signed that. */
  readonly proof?: SigningProof
}

export type RecordModel = {
  readonly kind: RecordKind
  readonly title: string
  readonly caseReference: string
  /** `DIS-2026-000014/P2/1`: case, kind, version. */
  readonly reference: string
  readonly version: number
  readonly copy: Copy
  readonly marking: Marking
  readonly council: string
  /** UTC, ISO 8601: when the acts recorded here happened and when the record was finalised. */
  readonly createdAt: string
  readonly finalisedAt: string
  /** `6 years after closure` until the case closes, then a date. */
  readonly retention: string
  readonly ruleset: string
  readonly policyVersion: string
  /** The decision (or other act) this record carries; a ledger object id. */
  readonly actId: string
  /** Path only, without personal data: `/verify`. */
  readonly verifyPath: string
  /** One or two sentences under the title. */
  readonly summary: string
  readonly sections: readonly Section[]
  readonly signatures: readonly Signature[]
}
