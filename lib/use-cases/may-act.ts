import type { Context, InputOf } from '@/lib/domain/disclosure/command'
import { rowAllowed } from '@/lib/domain/disclosure/decide'
import type { CaseFile, Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import { hashOf } from '@/lib/hash'
import { readPanel } from './checks/panel'
import { policyTowards } from './identity/agency-floor'
import { delegationsOf } from './policy/delegations-of'
import type { Shell } from './shell'

/** What depends on the day: the council's choices in force, and the delegations this person holds. */
const lookingOnly = async (
  { db, clock }: Looking,
  actor: Actor,
  { d, verb }: { readonly d: CaseFile; readonly verb: Verb },
): Promise<Context> => {
  const now = clock()
  const [policy, delegations] = await Promise.all([
    policyTowards(db, d.organisation.id, now),
    delegationsOf(db, actor.id, londonDate(now)),
  ])
  return {
    actor,
    now: now.toISOString(),
    actId: 'not an act',
    hash: hashOf,
    services: [],
    method: 'not an act',
    matches: { ids: [], grade: null },
    newCases: [],
    agreements: [],
    checks: verb === 'releasePack' ? (await readPanel({ db, clock }, { kind: 'disclosure', d })).guards : [],
    policy,
    delegations,
  }
}

type Looking = Pick<Shell, 'db' | 'clock'>

/**
 * What this person would be told if they tried now with these answers; null when only the answers could
 * still be wrong. It asks the same table and guards that will decide, and looking is not trying: nothing is
 * written, not even to the ledger.
 */
export const wouldRefuse = async <V extends Verb>(
  shell: Looking,
  actor: Actor,
  d: CaseFile,
  verb: V,
  answers: Partial<InputOf<V>> = {},
): Promise<Refusal | null> => {
  const allowed = rowAllowed(d as Disclosure, verb, await lookingOnly(shell, actor, { d, verb }), answers)
  // An answer not given yet is not wrong yet: a guard that misses one refuses the input, which is let by.
  return allowed.ok || allowed.refusal.rule === HOUSE_RULES.input ? null : allowed.refusal
}
