import type { Context, InputOf } from '@/lib/domain/disclosure/command'
import { decide } from '@/lib/domain/disclosure/decide'
import type { CaseFile, Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import type { Shell } from './shell'

const lookingOnly = (actor: Actor, now: Date): Context => ({
  actor,
  now: now.toISOString(),
  actId: 'not an act',
  hash: hashOf,
  services: [],
  method: 'not an act',
  matches: [],
})

/**
 * What this person would be told if they tried now with these answers; null when only the answers could
 * still be wrong. It asks the same `decide` that will decide, and looking is not trying: nothing is
 * written, not even to the ledger.
 */
export const wouldRefuse = <V extends Verb>(
  { clock }: Pick<Shell, 'clock'>,
  actor: Actor,
  d: CaseFile,
  verb: V,
  answers: Partial<InputOf<V>> = {},
): Refusal | null => {
  // An answer not given yet is not wrong yet: a guard that misses one refuses the input, which is let by.
  const outcome = decide(d as Disclosure, verb, lookingOnly(actor, clock()), answers as InputOf<V>)
  return outcome.ok || outcome.refusal.rule === HOUSE_RULES.input ? null : outcome.refusal
}
