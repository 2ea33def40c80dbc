import type { RecordOfAgreement } from '../records/model'
import type { Role } from '../shared/actor'
import type { Grade } from '../shared/grades'
import { signatory } from '../shared/signatory'
import type { Agreement } from './agreement'
import type { AgreementContext, AgreementInput } from './command'
import type { AgreementText } from './text'
import type { AgreementVerb } from './transitions'

/** Work that follows a change: stored with it, done after commit, tried until it is done. */
export type AgreementEffect =
  | {
      readonly type: 'issueAgreementRecord'
      readonly kind: RecordOfAgreement
      readonly copy: 'internal' | 'external'
    }
  /** A variation came into force: the agreement it varies takes its text. */
  | { readonly type: 'adoptVariation'; readonly reference: string }

export const AGREEMENT_NOTICES = [
  'agreementAdviceAsked',
  'agreementAdviceGiven',
  'agreementAdviceAnswered',
  'agreementToApprove',
  'agreementToSign',
  'agreementReviewDue',
  'agreementReviewLate',
  'agreementSuspended',
  'agreementEvidenceLate',
  'agreementUncertified',
  'agreementDissent',
  'agreementHighRisk',
  'agreementConditionMet',
  'agreementProposed',
] as const
export type AgreementNoticeCode = (typeof AGREEMENT_NOTICES)[number]
export type AgreementNotice = {
  /** Whoever has the grade, where it is named: nobody chooses who is Chief Executive. */
  readonly to: Role | { readonly personId: string } | { readonly grade: Grade }
  readonly what: AgreementNoticeCode
}

/** What a verb does to an agreement. `payload` may name people: the ledger keeps it apart. */
export type AgreementChange = {
  readonly next: Agreement
  readonly payload: Readonly<Record<string, unknown>>
  readonly effects?: readonly AgreementEffect[]
  readonly notices?: readonly AgreementNotice[]
  readonly opens?: readonly Agreement[]
}

export type AgreementApply = {
  readonly [V in AgreementVerb]: (
    a: Agreement,
    context: AgreementContext,
    input: AgreementInput<V>,
  ) => AgreementChange
}

export const noteBy = (context: AgreementContext, text: string, bound = '') => ({
  by: signatory(context, bound),
  text,
})

export const hashOfText = (
  context: Pick<AgreementContext, 'hash'>,
  kind: Agreement['kind'],
  text: AgreementText,
) => context.hash({ kind, text })

/** Another text is another version, and what was approved or signed was not this one (3.3). */
export const withText = (
  a: Agreement,
  context: AgreementContext,
  text: AgreementText,
  why: string,
): Agreement => {
  const textHash = hashOfText(context, a.kind, text)
  if (textHash === a.textHash) return a
  return { ...withoutApproval(a, context, why), text, textHash, textVersion: a.textVersion + 1 }
}

/** The same by somebody who wrote it, and so neither advises on it nor signs it (SoD-5). */
export const revised = (
  a: Agreement,
  context: AgreementContext,
  text: AgreementText,
  why: string,
): Agreement => {
  const next = withText(a, context, text, why)
  const { id } = context.actor
  return next === a || a.drafters.includes(id) ? next : { ...next, drafters: [...a.drafters, id] }
}

export const withoutApproval = (a: Agreement, context: AgreementContext, why: string): Agreement =>
  a.approval === null && a.signatures.length === 0
    ? a
    : {
        ...a,
        approval: null,
        signatures: [],
        voided: [
          ...a.voided,
          { why, by: signatory(context, a.textHash), approval: a.approval, signatures: a.signatures },
        ],
      }
