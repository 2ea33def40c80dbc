import { agreementWordsFor } from '@/lib/content/agreement-refusals'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementChange } from '@/lib/domain/agreement/change'
import type { AgreementContext } from '@/lib/domain/agreement/command'
import { decideAgreement } from '@/lib/domain/agreement/decide'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { londonDate } from '@/lib/domain/shared/dates'
import { agreementContext, ordinaryAgreementActor, ordinaryAgreementInput } from './acts'
import type { AgreementBuilder } from './agreement'

/** After the last act of anything that is built here. */
export const LATER = '2026-10-09T09:00:00.000Z'

/** Somebody tries a verb; what is not said is done as in an ordinary agreement. */
export type AgreementTry = {
  readonly given: AgreementBuilder | Agreement
  readonly verb: AgreementVerb
  readonly by?: AgreementContext['actor']
  readonly input?: object
  readonly now?: string
  readonly context?: Partial<AgreementContext>
}

export const attemptOn = ({ given, verb, by, input = {}, now = LATER, context = {} }: AgreementTry) => {
  const a = 'build' in given ? given.build() : given
  const actor = by ?? ordinaryAgreementActor(a, verb)
  const ordinary = ordinaryAgreementInput(a, verb, londonDate(new Date(now)))
  return decideAgreement(a, verb, agreementContext(actor, { now, ...context }), {
    ...ordinary,
    ...input,
  } as never)
}

export const ruleOn = (tried: AgreementTry) => {
  const outcome = attemptOn(tried)
  return outcome.ok ? 'passes' : outcome.refusal.rule
}

export const toldOn = (tried: AgreementTry) => {
  const outcome = attemptOn(tried)
  return outcome.ok ? '' : agreementWordsFor(outcome.refusal)
}

/** What it does; a refusal fails the test that did not expect one. */
export const changeBy = (tried: AgreementTry): AgreementChange => {
  const outcome = attemptOn(tried)
  if (!outcome.ok) throw new Error(`${tried.verb} was refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

export const doneBy = (tried: AgreementTry): Agreement => changeBy(tried).next
