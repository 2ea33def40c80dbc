import { wordsFor } from '@/lib/content/refusals'
import type { Context, InputOf } from '@/lib/domain/disclosure/command'
import { decide } from '@/lib/domain/disclosure/decide'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import type { Actor } from '@/lib/domain/shared/actor'
import { contextOf, NOW } from './acts'
import { HOUSING } from './bodies'
import type { DisclosureBuilder } from './disclosure'
import { ordinaryActor, ordinaryInput } from './fitting'

/** Somebody tries a verb; what is not said is done as in an ordinary case. */
export type Try = {
  readonly given: DisclosureBuilder | Disclosure
  readonly verb: Verb
  readonly by?: Context['actor']
  readonly input?: object
  readonly now?: string
  readonly context?: Partial<Context>
}

/** What is wrong, the rule that says so, and the nearest case that passes. */
export type GuardRow = readonly [name: string, rule: string, refused: Try, passes: Try]

export const attempt = ({ given, verb, by, input = {}, now = NOW, context = {} }: Try) => {
  const d = 'build' in given ? given.build() : given
  const who = contextOf(by ?? ordinaryActor(d, verb), { now, ...context })
  return decide(d, verb, who, { ...ordinaryInput(d, verb), ...input } as InputOf<typeof verb>)
}

export const ruleOf = (tried: Try) => {
  const outcome = attempt(tried)
  return outcome.ok ? 'passes' : outcome.refusal.rule
}

/** What the person is told: at the field that is wrong, or of the whole. */
export const toldOf = (tried: Try) => {
  const outcome = attempt(tried)
  return outcome.ok ? '' : (Object.values(outcome.refusal.fields ?? {})[0] ?? wordsFor(outcome.refusal))
}

/** A sentence of its own, rather than the one for rules that nobody gave words. */
export const WORDS = /^(?!This cannot be done now)(?!.*(undefined|null|NaN)).{10,}$/

/** Roles change; what somebody did on a case before does not. */
export const promoted = (somebody: Actor): Actor => ({
  ...somebody,
  role: 'HOS',
  grade: 'headOfService',
  serviceId: HOUSING.id,
})
export const asReleaser = (somebody: Actor): Actor => ({ ...somebody, role: 'RELEASE' })
export const asCoordinator = (somebody: Actor): Actor => ({ ...somebody, role: 'DDC' })

export const onceConflicted = (d: DisclosureBuilder, by: Actor) =>
  d.by('declareConflict', by).after('declareConflict')
