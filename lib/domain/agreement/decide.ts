import { permit } from '../permissions/permissions'
import { done, HOUSE_RULES, type Outcome } from '../shared/outcome'
import type { Agreement } from './agreement'
import type { AgreementApply, AgreementChange } from './change'
import type { AgreementContext, AgreementInput } from './command'
import { AGREEMENT_GUARDS } from './guards'
import { type AgreementTransition, type AgreementVerb, agreementEnds, agreementRow } from './transitions'
import { advising } from './verbs/advising'
import { deciding } from './verbs/deciding'
import { drafting } from './verbs/drafting'
import { living } from './verbs/living'
import { triaging } from './verbs/triaging'

const APPLY: AgreementApply = { ...triaging, ...drafting, ...advising, ...deciding, ...living }

export type AgreementDecided = AgreementChange & { readonly row: AgreementTransition }

/** The row by which this person may do this now, or the refusal; nothing is done by asking. */
export const agreementAllows = <V extends AgreementVerb>(
  a: Agreement,
  verb: V,
  context: AgreementContext,
  input: Partial<AgreementInput<V>>,
): Outcome<AgreementTransition> => {
  const denial = permit(context.actor, verb)
  if (denial) return { ok: false, refusal: denial }

  const row = agreementRow(verb, a.status)
  if (!row) return { ok: false, refusal: { rule: HOUSE_RULES.wrongState, facts: { status: a.status, verb } } }

  for (const name of row.guards) {
    const refusal = AGREEMENT_GUARDS[name](a, context, input as never)
    if (refusal) return { ok: false, refusal }
  }
  return done(row)
}

/** The one way an agreement changes: permission, then the row, then its guards in order, then what the verb does. Pure. */
export const decideAgreement = <V extends AgreementVerb>(
  a: Agreement,
  verb: V,
  context: AgreementContext,
  input: AgreementInput<V>,
): Outcome<AgreementDecided> => {
  const found = agreementAllows(a, verb, context, input)
  if (!found.ok) return found
  const row = found.value
  const change = APPLY[verb](a, context, input)
  if (!agreementEnds(row, a.status).includes(change.next.status))
    throw new Error(`${verb} led to ${change.next.status}, which its row does not allow`)
  return done({ ...change, row })
}
