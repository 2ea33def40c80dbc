import { checkVersions, findCheck } from '@/db/repositories/checks'
import { entriesAbout } from '@/db/repositories/ledger'
import {
  type CheckActor,
  type CheckContext,
  type Checked,
  type CheckModule,
  checkAllows,
} from '@/lib/domain/checks/kernel'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, type Refusal } from '@/lib/domain/shared/outcome'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { seesMatter } from './matter'

type Reading = Pick<Shell, 'db' | 'clock'>

/** The check, or null: the same answer for one that is not theirs and one that never was. */
export const readCheck = async <T extends Checked, I extends Readonly<Record<string, unknown>>>(
  { db, clock }: Reading,
  actor: Actor,
  { kind }: Pick<CheckModule<T, I>, 'kind'>,
  reference: string,
): Promise<T | null> => {
  const subject = await findCheck<T>(db, kind, reference)
  return subject && (await seesMatter({ db, now: clock() }, actor, subject.matter)) ? subject : null
}

/** What this person would be told if they tried now; null when only the answers could still be wrong. */
export type Refuses<I> = <V extends keyof I & string>(verb: V, input?: Partial<I[V]>) => Refusal | null

/** It asks the same table and guards that will decide, and looking is not trying: nothing is written. */
export const refusing =
  <T extends Checked, I extends Readonly<Record<string, unknown>>>(
    module: CheckModule<T, I>,
    subject: T,
    context: CheckContext,
  ): Refuses<I> =>
  (verb, input = {}) => {
    const allowed = checkAllows(module, subject, verb, context, input)
    return allowed.ok || allowed.refusal.rule === HOUSE_RULES.input ? null : allowed.refusal
  }

export const lookAtCheck = async <T extends Checked, I extends Readonly<Record<string, unknown>>>(
  { db, clock }: Reading,
  actor: CheckActor,
  module: CheckModule<T, I>,
  subject: T,
): Promise<{ readonly refuses: Refuses<I>; readonly context: CheckContext }> => {
  const context = await checkContext(db, actor, { now: clock(), method: 'not an act' })
  return { context, refuses: refusing(module, subject, context) }
}

/** Newest first. */
export const readCheckTimeline = async ({ db }: Reading, { id }: Pick<Checked, 'id'>) => {
  const entries = await entriesAbout(db, id)
  return entries
    .map(({ index, at, action, rule, after, who, payload }) => ({
      index,
      at,
      action,
      rule,
      after,
      who: who ?? 'Gatehouse',
      payload,
    }))
    .reverse()
}

export const readCheckVersions = ({ db }: Reading, { id }: Pick<Checked, 'id'>) => checkVersions(db, id)
