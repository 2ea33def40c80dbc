import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { connect, type Database, type DatabaseRole, ROLES_OF_DATABASE } from '@/db/client'
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
    for (const role of ROLES_OF_DATABASE) await ensureRole(db, role)
    await migrate(db, { migrationsFolder: MIGRATIONS })
    await syncReference(db)
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

/**
 * The roles the product works as: they own nothing, so that they cannot lift the ledger's rules, and none is a
 * member of another. Made before the migrations, which grant to them. Roles belong to the whole server: another
 * database's migration may be first.
 */
async function ensureRole(db: Database, role: DatabaseRole): Promise<void> {
  const [known] = await db.execute(sql`select 1 from pg_roles where rolname = ${role}`)
  if (!known) await unlessDone(() => db.execute(sql`create role ${sql.identifier(role)} nologin`))
  const [self] = await db.execute<{ super: boolean }>(
    sql`select rolsuper as super from pg_roles where rolname = current_user`,
  )
  // From PostgreSQL 16 on, having made a role is not yet being allowed to become it.
  if (!self?.super) await db.execute(sql`grant ${sql.identifier(role)} to current_user`)
}

const DUPLICATE_OBJECT = '42710'
const UNIQUE_VIOLATION = '23505'

async function unlessDone(create: () => Promise<unknown>): Promise<void> {
  await create().catch((fault: unknown) => {
    if (![DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(sqlState(fault) ?? '')) throw fault
  })
}
