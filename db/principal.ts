import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type { ReservedSql, Sql, TransactionSql } from 'postgres'
import type { Database, Tx } from './client'

/** Whom the row policies (migration `row_policies`) are to take a query for; neither is nobody, to whom nothing is shown. */
export type Principal = {
  readonly person?: string | null
  /** SHA-256 of the secret of an invitation's link. */
  readonly invitation?: string | null
}

export const NOBODY: Principal = {}

/**
 * The same pool, asked in somebody's name. The name holds for one transaction (`SET LOCAL`), so that the next
 * user of the connection does not inherit it; a query by itself becomes a transaction for that reason. Who it is
 * is asked at the first query and once.
 */
export const inNameOf = (pool: Database, who: () => Promise<Principal>): Database => {
  let known: Promise<Principal> | undefined
  const principal = () => {
    known ??= who()
    return known
  }
  const client = speakingFor(pool.$client, principal)
  // Without the schema, which only the relational queries need and which costs each request to go through.
  return Object.assign(drizzle(client, { casing: 'snake_case' }), {
    $client: pool.$client,
  }) as unknown as Database
}

type Work = (inside: TransactionSql) => unknown

/** As much of a client as drizzle uses. */
const speakingFor = (pool: Sql, principal: () => Promise<Principal>) => {
  const begin = async (work: Work) => {
    const { person, invitation } = await principal()
    return pool.begin(async (inside) => {
      const named = inside`select set_config('gatehouse.person', ${person ?? ''}, true), set_config('gatehouse.invitation', ${invitation ?? ''}, true)`
      // Sent ahead on the same connection, not waited for: what follows is answered after it.
      named.catch(() => undefined)
      const done = await work(inside)
      await named
      return done
    })
  }
  const unsafe = (...asked: Parameters<ReservedSql['unsafe']>) => {
    const rows = () => begin((inside) => inside.unsafe(...asked))
    return {
      // biome-ignore lint/suspicious/noThenProperty: a query of postgres.js is awaited as it is.
      then: (...heard: Parameters<Promise<unknown>['then']>) => rows().then(...heard),
      values: () => begin((inside) => inside.unsafe(...asked).values()),
    }
  }
  return { options: pool.options, begin, unsafe } as unknown as Sql
}

/** In somebody's name for the rest of the caller's transaction, where that is known only inside it. */
export const inNameOfGuest = (tx: Tx, tokenHash: string) =>
  tx.execute(sql`select set_config('gatehouse.invitation', ${tokenHash}, true)`)

/** Rules that have to look at every case, whoever asks; no page may. */
export type AcrossCases =
  | 'told without the case'
  | 'counted without the case'
  | 'uses of an exception'
  | 'reasons given elsewhere'
  | 'what the checks know'
  | 'what rests on a dataset'
  | 'what a table would change'
  | 'the register follows'

const across = (reason: AcrossCases | ''): SQL => sql`select set_config('gatehouse.across', ${reason}, true)`

/** `work` sees all cases, agreements and checks and may keep checks; it may still move no case that is not theirs. */
export const acrossCases = <Result>(
  db: Database | Tx,
  reason: AcrossCases,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  db.transaction(async (tx) => {
    const [before] = await tx.execute<{ reason: AcrossCases | '' }>(
      sql`select coalesce(current_setting('gatehouse.across', true), '') as reason`,
    )
    await tx.execute(across(reason))
    const result = await work(tx)
    await tx.execute(across(before?.reason ?? ''))
    return result
  })
