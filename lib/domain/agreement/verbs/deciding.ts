import { signatory } from '../../shared/signatory'
import type { Agreement, SignatureGiven } from '../agreement'
import { type AgreementApply, type AgreementChange, type AgreementEffect, withoutApproval } from '../change'
import { evidenceFor, reviewDayFor } from '../clocks'
import type { AgreementContext } from '../command'
import { gradeOfPerson } from '../guards/guard'
import { seatInTurn } from '../segregation'
import { authorityOf, seatFrom } from '../signing'

/** One for the parties, and one that also says where advice was departed from (3.5). */
const P9 = (['external', 'internal'] as const).map(
  (copy) => ({ type: 'issueAgreementRecord', kind: 'P9', copy }) as const,
)

/** From the last signature, or from a later day that it states (3.3). A variation hands its text on. */
export const inForce = (a: Agreement, context: AgreementContext): AgreementChange => {
  const { start } = a.text
  const from = start !== 'lastSignature' && start.on > context.today ? start.on : context.today
  const force = { from, reviewOn: reviewDayFor(a.text, from), endsOn: a.text.endsOn }
  const adopted: readonly AgreementEffect[] = a.variationOf
    ? [{ type: 'adoptVariation', reference: a.variationOf.reference }]
    : []
  return {
    next: { ...a, status: 'IN_FORCE', force, evidence: evidenceFor(a.text, from) },
    payload: { from, reviewOn: force.reviewOn },
    effects: [...P9, ...adopted],
  }
}

const startsLater = ({ text }: Agreement, { today }: AgreementContext) =>
  text.start !== 'lastSignature' && text.start.on > today

export const deciding = {
  setSeats: (a, context, { order }) => {
    const seats = order.flatMap(({ personId, as }, place) => {
      const held = authorityOf(context, personId)
      return held ? [seatFrom(held, as, place + 1)] : []
    })
    return { next: { ...a, seats }, payload: { seats } }
  },
  submitForApproval: (a) => ({
    next: { ...a, status: 'APPROVAL' },
    payload: { textVersion: a.textVersion, textHash: a.textHash },
    notices: [{ to: 'HOS', what: 'agreementToApprove' }],
  }),
  returnToLegal: (a, context, { reason }) => ({
    next: { ...withoutApproval(a, context, reason), status: 'LEGAL_FINAL' },
    payload: { reason },
  }),
  approveAgreement: (a, context, { note }) => {
    const approval = {
      by: signatory(context, a.textHash),
      grade: gradeOfPerson(context),
      note,
      textHash: a.textHash,
      textVersion: a.textVersion,
    }
    const next: Agreement = { ...a, approval, status: 'SIGNATURE' }
    const payload = { note, textVersion: a.textVersion, textHash: a.textHash }
    if (a.kind === 'STATUTORY' && !startsLater(a, context)) {
      const begun = inForce(next, context)
      return { ...begun, payload: { ...payload, ...begun.payload } }
    }
    return { next, payload, notices: toSign(next) }
  },
  signAgreement: (a, context, { typedName, textHash }) => {
    const seat = a.seats.find(({ personId }) => personId === context.actor.id)
    if (!seat) throw new Error('only somebody with a seat signs')
    const given: SignatureGiven = { seat, by: signatory(context, textHash), textHash, typedName }
    const next: Agreement = { ...a, signatures: [...a.signatures, given] }
    const payload = { seat: seat.order, body: seat.body, textHash, typedName }
    if (next.signatures.length < next.seats.length) return { next, payload, notices: toSign(next) }
    if (startsLater(next, context)) return { next, payload }
    const begun = inForce(next, context)
    return { ...begun, payload: { ...payload, ...begun.payload } }
  },
  commence: inForce,
  declineToSign: (a, context, { reason }) => ({
    next: { ...withoutApproval(a, context, reason), status: 'NEGOTIATION' },
    payload: { reason },
    notices: [{ to: 'LEGAL', what: 'agreementProposed' }],
  }),
  declareInterest: (a, { actor }, { conflictText }) => ({
    next: { ...a, conflicted: a.conflicted.includes(actor.id) ? a.conflicted : [...a.conflicted, actor.id] },
    payload: { conflictText },
  }),
} satisfies Partial<AgreementApply>

const toSign = (a: Agreement) =>
  seatInTurn(a).map(({ personId }) => ({ to: { personId }, what: 'agreementToSign' }) as const)
