import { and, asc, count, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { dataKey, letter } from '../schema'
import { sealedAnew } from './case-keys'
import { letterSealedAnew } from './letters'

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

/** How many letters that are owed hold a secret under each top key. */
export const topKeysOfLetters = async (db: Database | Tx): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ id: letter.topKey, letters: count() })
    .from(letter)
    .where(isNotNull(letter.topKey))
    .groupBy(letter.topKey)
  return new Map(rows.map(({ id, letters }) => [id ?? '', letters]))
}

/** The letters that wait, under the current key. They are few, and one whose key is lost stays: it is given up in time. */
export const resealLetters = (db: Database, current: string, known: readonly string[]): Promise<void> =>
  db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: letter.id, sealed: letter.sealed })
      .from(letter)
      .where(and(inArray(letter.topKey, [...known]), ne(letter.topKey, current)))
      .for('update')
    for (const row of rows) await tx.update(letter).set(letterSealedAnew(row)).where(eq(letter.id, row.id))
  })

/** While this runs nobody makes a key or seals a letter: whoever was about to has committed, or waits. */
export const withoutNewKeys = <Result>(
  db: Database,
  work: (used: ReadonlySet<string>) => Promise<Result>,
): Promise<Result> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${dataKey}, ${letter} in share mode`)
    const [cases, letters] = [await topKeysInUse(tx), await topKeysOfLetters(tx)]
    return work(new Set([...cases.keys(), ...letters.keys()]))
  })
