import { and, asc, count, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { dataKey } from '../schema'
import { sealedAnew } from './case-keys'

/** How many cases' keys are sealed with each top key. */
export const topKeysInUse = async (db: Database | Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ id: dataKey.topKey, cases: count() })
    .from(dataKey)
    .where(isNotNull(dataKey.sealed))
    .groupBy(dataKey.topKey)
  return new Map(rows.map(({ id, cases }) => [id, cases]))
}

/** Some of those that another top key seals; how many there were, and none when all are done. */
export const reseal = (db: Database, current: string, size: number): Promise<number> =>
  db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(dataKey)
      .where(and(isNotNull(dataKey.sealed), ne(dataKey.topKey, current)))
      .orderBy(asc(dataKey.owner))
      .limit(size)
      .for('update')
    for (const row of rows)
      if (row.sealed)
        await tx.update(dataKey).set(sealedAnew(row, row.sealed)).where(eq(dataKey.owner, row.owner))
    return rows.length
  })

/** While this runs nobody makes a key: whoever was about to has committed, or waits. */
export const withoutNewKeys = <Result>(
  db: Database,
  work: (used: ReadonlyMap<string, number>) => Promise<Result>,
): Promise<Result> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${dataKey} in share mode`)
    return work(await topKeysInUse(tx))
  })
