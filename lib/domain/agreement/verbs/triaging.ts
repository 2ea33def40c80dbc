import { signatory } from '../../shared/signatory'
import type { Agreement, Triage } from '../agreement'
import { type AgreementApply, noteBy, withText } from '../change'
import type { AgreementContext } from '../command'
import { KINDS, type Kind } from '../kinds'
import type { AgreementText } from '../text'
import { withStep } from '../triage/answers'
import type { TriageOutcome } from '../triage/table'
import { type Triaged, triage, triageBasis } from '../triage/triage'

const kindOf = (outcome: TriageOutcome): Kind | null => KINDS.find((kind) => kind === outcome) ?? null

/** The clauses its kind calls for that it does not have yet; nothing somebody wrote is taken away. */
const withClausesFor = (
  text: AgreementText,
  kind: Kind,
  { draftFor }: Pick<AgreementContext, 'draftFor'>,
): AgreementText => {
  const fresh = draftFor(kind, text.activities).filter(
    ({ key }) => !text.clauses.some((one) => one.key === key),
  )
  return { ...text, clauses: [...text.clauses, ...fresh] }
}

const concluded = ({ answering }: Agreement): Triaged => {
  const found = triage(answering)
  if ('needs' in found) throw new Error('triage is concluded once it is decided')
  return found
}

/** Where triage leaves it: the draft of its kind, or no agreement at all. */
const settled = (a: Agreement, context: AgreementContext, made: Triage, why: string): Agreement => {
  const kind = kindOf(made.overruled?.outcome ?? made.outcome)
  const pastTriage = a.triage ? [...a.pastTriage, a.triage] : a.pastTriage
  if (!kind) return { ...a, triage: made, pastTriage, kind, status: 'NOT_NEEDED' }
  const { activities } = concluded(a)
  const text = {
    ...a.text,
    activities: kind === 'MIXED' && activities.length > 0 ? activities : a.text.activities,
  }
  // Clauses that the library brings nobody has written: whoever answers or overrules is no drafter.
  const next = withText({ ...a, kind }, context, withClausesFor(text, kind, context), why)
  const keepsPlace = a.kind === kind && a.status !== 'NOT_NEEDED' && a.status !== 'TRIAGE'
  return {
    ...next,
    triage: { ...made, basis: triageBasis(next.text) },
    pastTriage,
    status: keepsPlace || a.force !== null ? a.status : 'DRAFTING',
  }
}

const conclude = (a: Agreement, context: AgreementContext) => {
  const found = concluded(a)
  const made: Triage = {
    answers: a.answering,
    outcome: found.outcome,
    row: found.row,
    because: found.because,
    by: signatory(context, context.hash(a.answering)),
    basis: null,
    overruled: null,
  }
  return {
    next: settled(a, context, made, 'The questions about its kind were answered'),
    payload: { outcome: found.outcome, row: found.row, answers: a.answering },
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
