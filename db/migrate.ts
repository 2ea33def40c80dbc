import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { APP_ROLE, connect, type Database } from '@/db/client'
import { syncReference } from '@/db/sync-reference'
import { sqlState } from '@/db/transaction'

export const MIGRATIONS = join(import.meta.dirname, 'migrations')

/** Any number, as long as it is always the same one. */
const MIGRATION_LOCK = 4_283_611

/** Brings a database up to date as its owner. Two starts at once take turns. */
export async function migrateDatabase(url: string): Promise<void> {
  // One connection, because an advisory lock belongs to the session that took it.
  const db = connect(url, { max: 1, unhurried: true })
  try {
    await db.execute(sql`select pg_advisory_lock(${MIGRATION_LOCK})`)
    await ensureAppRole(db)
    await migrate(db, { migrationsFolder: MIGRATIONS })
    await syncReference(db)
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

/**
 * The role the product works as: it owns nothing, so that it cannot lift the ledger's rules. Made before the
 * migrations, which grant to it. Roles belong to the whole server: another database's migration may be first.
 */
async function ensureAppRole(db: Database): Promise<void> {
  const [known] = await db.execute(sql`select 1 from pg_roles where rolname = ${APP_ROLE}`)
  if (!known) await unlessDone(() => db.execute(sql`create role ${sql.identifier(APP_ROLE)} nologin`))
  const [self] = await db.execute<{ super: boolean }>(
    sql`select rolsuper as super from pg_roles where rolname = current_user`,
  )
  // From PostgreSQL 16 on, having made a role is not yet being allowed to become it.
  if (!self?.super) await db.execute(sql`grant ${sql.identifier(APP_ROLE)} to current_user`)
}

const DUPLICATE_OBJECT = '42710'
const UNIQUE_VIOLATION = '23505'

async function unlessDone(create: () => Promise<unknown>): Promise<void> {
  await create().catch((fault: unknown) => {
    if (![DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(sqlState(fault) ?? '')) throw fault
  })
}
