import type { Reason } from '../shared/decision'
import type { Refusal } from '../shared/outcome'

/** How a guard of a transition, and a row of a check, say no. */

export const unless = (ok: boolean, rule: string, facts?: Refusal['facts']): Refusal | null =>
  ok ? null : { rule, ...(facts && { facts }) }

export const when = (blocked: boolean, code: string, text: string, source: string): readonly Reason[] =>
  blocked ? [{ code, text, source }] : []
