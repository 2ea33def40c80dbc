import type { Actor } from '../../shared/actor'
import { londonDate } from '../../shared/dates'
import type { Refusal } from '../../shared/outcome'
import type { Context } from '../command'
import type { CaseFile, ProposedItem } from '../disclosure'
import type { Asker } from '../questions'

/**
 * May this case move now, by this person? A guard answers null, or the refusal with its rule.
 * Guards read the case as it is in the transaction, never what a page showed.
 */
export type Guard = (d: CaseFile, context: Context, input: never) => Refusal | null

export const unless = (condition: boolean, rule: string, rest: Omit<Refusal, 'rule'> = {}): Refusal | null =>
  condition ? null : { rule, ...rest }

export const person = (context: Context) => context.actor as Actor

/** Who asks, and under which of the council's choices, as far as questions depend on it. */
export const askerOf = (
  d: Pick<CaseFile, 'organisation'>,
  { policy, now }: Pick<Context, 'policy' | 'now'>,
): Asker => ({ type: d.organisation.type, policy, day: londonDate(new Date(now)) })

export const released = (items: readonly ProposedItem[]) =>
  items.filter((item) => item.proposal !== 'withhold')
