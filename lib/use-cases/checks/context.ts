import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import { referenceOn } from '@/db/repositories/reference'
import { completionsOf } from '@/db/repositories/training'
import type { CheckActor, CheckContext } from '@/lib/domain/checks/kernel'
import { currentCourses } from '@/lib/domain/checks/training/training'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { hashOf } from '@/lib/hash'
import { currentPolicy, policyOfDay } from '../policy/current-policy'

/** What checks are judged by on one day: its tables and the council's own figures. */
export type Judging = Pick<CheckContext, 'today' | 'reference' | 'settings'>

export const judgingOn = async (db: Tx | Database, today: CalendarDate): Promise<Judging> => ({
  today,
  reference: await referenceOn(db, today),
  settings: (await policyOfDay(db, today)).settings,
})

/** What a pure decision about a check may not find out for itself. */
export const checkContext = async (
  tx: Tx | Database,
  actor: CheckActor,
  { now, method }: { readonly now: Date; readonly method: string },
): Promise<CheckContext> => {
  const today = londonDate(now)
  const { settings, ruleset } = await currentPolicy(tx, now)
  return {
    actor,
    now: now.toISOString(),
    today,
    actId: randomUUID(),
    method,
    hash: hashOf,
    reference: await referenceOn(tx, today),
    settings,
    ruleset,
    trained: currentCourses(await completionsOf(tx, actor.id), today),
  }
}
