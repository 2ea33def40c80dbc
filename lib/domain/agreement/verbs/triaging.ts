import { signatory } from '../../shared/signatory'
import type { Agreement, Triage } from '../agreement'
import { type AgreementApply, noteBy, withText } from '../change'
import type { AgreementContext } from '../command'
import { KINDS, type Kind } from '../kinds'
import type { AgreementText } from '../text'
import { withStep } from '../triage/answers'
import { tidy } from '../triage/places'
import type { TriageOutcome } from '../triage/table'
import { type TriageAnswers, type Triaged, triage, triageBasis } from '../triage/triage'

const kindOf = (outcome: TriageOutcome): Kind | null => KINDS.find((kind) => kind === outcome) ?? null

/**
 * The clauses that its kind calls for and the kind before did not; nothing somebody wrote is taken away. What
 * an earlier kind brought and is missing somebody took out, and it is not brought again.
 */
const withClausesFor = (
  before: Pick<Agreement, 'kind' | 'text'>,
  text: AgreementText,
  kind: Kind,
  { draftFor }: Pick<AgreementContext, 'draftFor'>,
): AgreementText => {
  const brought = before.kind ? draftFor(before.kind, before.text.activities) : []
  const known = new Set([...brought, ...text.clauses].map(({ key }) => key))
  const fresh = draftFor(kind, text.activities).filter(({ key }) => !known.has(key))
  return { ...text, clauses: [...text.clauses, ...fresh] }
}

const concluded = (answers: TriageAnswers): Triaged => {
  const found = triage(answers)
  if ('needs' in found) throw new Error('triage is concluded once it is decided')
  return found
}

/** What is signed stays as it is signed. Another kind leaves the triage without a basis: it is varied before it is renewed. */
const settledInForce = (a: Agreement, made: Triage, kind: Kind | null): Agreement => ({
  ...a,
  triage: { ...made, basis: kind === a.kind ? triageBasis(a.text) : null },
})

const settledAsDraft = (
  a: Agreement,
  context: AgreementContext,
  { made, kind, why }: { readonly made: Triage; readonly kind: Kind; readonly why: string },
): Agreement => {
  const { activities } = concluded(made.answers)
  const text = {
    ...a.text,
    activities: kind === 'MIXED' && activities.length > 0 ? activities : a.text.activities,
  }
  // Clauses that the library brings nobody has written: whoever answers or overrules is no drafter.
  const next = withText({ ...a, kind }, context, withClausesFor(a, text, kind, context), why)
  const keepsPlace = a.kind === kind && a.status !== 'NOT_NEEDED' && a.status !== 'TRIAGE'
  return {
    ...next,
    triage: { ...made, basis: triageBasis(next.text) },
    status: keepsPlace ? a.status : 'DRAFTING',
  }
}

/** Where triage leaves it: the draft of its kind, or no agreement at all. */
const settled = (a: Agreement, context: AgreementContext, made: Triage, why: string): Agreement => {
  const kind = kindOf(made.overruled?.outcome ?? made.outcome)
  const before = { ...a, pastTriage: a.triage ? [...a.pastTriage, a.triage] : a.pastTriage }
  if (a.force) return settledInForce(before, made, kind)
  if (!kind) return { ...before, triage: made, kind, status: 'NOT_NEEDED' }
  return settledAsDraft(before, context, { made, kind, why })
}

/** Answers that others made unreachable are left behind; what the Data Protection Officer overruled stays overruled. */
const conclude = (a: Agreement, context: AgreementContext) => {
  const answers = tidy(a.answering)
  const found = concluded(answers)
  const made: Triage = {
    answers,
    outcome: found.outcome,
    row: found.row,
    because: found.because,
    by: signatory(context, context.hash(answers)),
    basis: null,
    overruled: a.triage?.overruled ?? null,
  }
  return {
    next: settled(a, context, made, 'The questions about its kind were answered'),
    payload: { outcome: found.outcome, row: found.row, answers },
  }
}

export const triaging = {
  answerTriage: (a, _context, step) => ({
    next: { ...a, answering: withStep(a.answering, step) },
    payload: { page: step.page },
  }),
  concludeTriage: conclude,
  confirmTriage: conclude,
  overruleTriage: (a, context, { outcome, reason }) => {
    if (!a.triage) throw new Error('only a triage that was concluded is overruled')
    const overruled = { ...noteBy(context, reason, context.hash(a.triage.answers)), outcome }
    return {
      next: settled(a, context, { ...a.triage, overruled }, 'The Data Protection Officer decided its kind'),
      payload: { outcome, reason },
    }
  },
  keepOutsideReferences: (a, _context, outside) => ({ next: { ...a, outside }, payload: { ...outside } }),
} satisfies Partial<AgreementApply>
