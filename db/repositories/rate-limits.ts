import { inArray, lt, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { rateLimit } from '../schema'

export type Counted = { readonly count: number; readonly windowEnd: Date }

/** Far above every limit, and far below where an integer ends. */
const MOST_COUNTED = 1_000_000

const MOST_FORGOTTEN = 100

/**
 * One statement, so that of a hundred at once each gets a number of its own. A time begins with the first to ask
 * and not with the minute of the clock: nobody gets two shares across its turn.
 */
export const countOne = async (
  db: Database,
  key: Uint8Array,
  now: Date,
  withinMs: number,
): Promise<Counted> => {
  const windowEnd = new Date(now.getTime() + withinMs)
  const isOver = sql`${rateLimit.windowEnd} <= excluded.window_start`
  const [row] = await db
    .insert(rateLimit)
    .values({ key, count: 1, windowStart: now, windowEnd })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${isOver} then 1 else least(${rateLimit.count} + 1, ${MOST_COUNTED}) end`,
        windowStart: sql`case when ${isOver} then excluded.window_start else ${rateLimit.windowStart} end`,
        windowEnd: sql`case when ${isOver} then excluded.window_end else ${rateLimit.windowEnd} end`,
      },
    })
    .returning({ count: rateLimit.count, windowEnd: rateLimit.windowEnd })
  if (!row) throw new Error('a count was not kept')
  return row
}

/** A few at a time, by whoever begins a count: the table stays as small as the last hours. */
export const forgetOver = async (db: Database, now: Date): Promise<void> => {
  const over = db
    .select({ key: rateLimit.key })
    .from(rateLimit)
    .where(lt(rateLimit.windowEnd, now))
    .limit(MOST_FORGOTTEN)
    .for('update', { skipLocked: true })
  await db.delete(rateLimit).where(inArray(rateLimit.key, over))
}
