import type { APIRequestContext } from '@playwright/test'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { AgreementPlan, CasePlan, CheckPlan, StatePlan } from './case-plan'

/** Where a server action is reached: who stands there, how far the matter has come, and what they press. */
export type Door = {
  readonly as: PersonKey
  readonly plan: CasePlan | StatePlan | AgreementPlan | CheckPlan
  readonly at: (reference: string) => string
  /** Where the address names what is made on the way: how that person comes there. */
  readonly led?: (request: APIRequestContext, reference: string) => Promise<string>
  readonly press: string
}

export const door = <P extends Door['plan']>(
  as: PersonKey,
  plan: P,
  at: Door['at'],
  press: string,
  led?: Door['led'],
): Door & { readonly plan: P } => ({ as, plan, at, press, ...(led && { led }) })

export const personAt = ({ as }: Door) => PEOPLE[as]

/** Once that person is signed in. */
export const addressAt = async (
  request: APIRequestContext,
  { at, led }: Door,
  reference: string,
): Promise<string> => led?.(request, reference) ?? at(reference)

type Made<P> = (plan: P) => Promise<string>
type Makers = {
  readonly sameCase: Made<CasePlan | StatePlan>
  readonly sameAgreement: Made<AgreementPlan>
  readonly sameCheck: Made<CheckPlan>
}

/** The matter that the door is a door of; the same one for every door with its plan. */
export const matterOf = ({ sameCase, sameAgreement, sameCheck }: Makers, { plan }: Pick<Door, 'plan'>) => {
  if ('check' in plan) return sameCheck(plan)
  return 'like' in plan ? sameAgreement(plan) : sameCase(plan)
}

type Lookers<C, A, K> = {
  readonly lookAt: (reference: string) => Promise<C>
  readonly lookAtAgreement: (reference: string) => Promise<A>
  readonly lookAtCheck: (check: CheckPlan['check'], reference: string) => Promise<K>
}

/** Of any kind, as the database has it now. */
export const lookAtMatter = <C, A, K>(
  { lookAt, lookAtAgreement, lookAtCheck }: Lookers<C, A, K>,
  { plan }: Pick<Door, 'plan'>,
  reference: string,
) => {
  if ('check' in plan) return lookAtCheck(plan.check, reference)
  return 'like' in plan ? lookAtAgreement(reference) : lookAt(reference)
}
