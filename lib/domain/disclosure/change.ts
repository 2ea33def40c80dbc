import type { RecordKind } from '../records/model'
import type { Actor } from '../shared/actor'
import type { Context, InputOf } from './command'
import type { CaseFile, Disclosure, In, Signatory } from './disclosure'
import type { Status } from './states'
import type { TRANSITIONS, Verb } from './transitions'

/** Work that follows a change and may be tried again: stored with it, done after commit. */
export type Effect =
  | { readonly type: 'acknowledge' }
  | { readonly type: 'issueRecord'; readonly kind: RecordKind; readonly copy: 'internal' | 'external' }

/** What a verb does to a case. `payload` may name people: the ledger keeps it apart, behind a commitment. */
export type Change = {
  readonly next: Disclosure
  readonly payload: Readonly<Record<string, unknown>>
  readonly effects?: readonly Effect[]
}

type FromOf<V extends Verb> = Extract<(typeof TRANSITIONS)[number], { verb: V }>['from'][number]

/** One function a verb; it sees only the states its rows of the table start from. */
export type Apply = {
  readonly [V in Verb]: (d: In<FromOf<V>>, context: Context, input: InputOf<V>) => Change
}

export const signatory = (context: Context, bound: string): Signatory => {
  const actor = context.actor as Actor
  return {
    personId: actor.id,
    name: actor.name,
    standing: actor.title,
    body: actor.organisation,
    at: context.now,
    method: context.method,
    bound,
  }
}

/** The same facts in another state, without those it must not keep. */
export const moved = <S extends Status>(
  d: CaseFile | Disclosure,
  status: S,
  set: object,
  drop: readonly string[] = [],
): Disclosure => {
  const kept = Object.fromEntries(Object.entries(d).filter(([name]) => !drop.includes(name)))
  return { ...kept, ...set, status } as unknown as In<S>
}
