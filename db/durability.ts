import { sql } from 'drizzle-orm'
import type { Database } from '@/db/client'

/** Off, any of these loses or tears an acknowledged decision when the power fails. */
const MUST_BE_ON = ['fsync', 'full_page_writes', 'synchronous_commit'] as const

/** Synchronous commit has degrees; these all wait for the disk here, `off` does not. */
const WAITS_FOR_DISK = ['on', 'local', 'remote_write', 'remote_apply']

/** The settings as a session of the product meets them: a role or a database can carry its own. */
export async function assertDurable(db: Database): Promise<void> {
  const names = sql.join(
    MUST_BE_ON.map((name) => sql`${name}`),
    sql`, `,
  )
  const rows = await db.execute<{ name: string; setting: string }>(
    sql`select name, setting from pg_settings where name in (${names})`,
  )
  const off = rows.filter(({ setting }) => !WAITS_FOR_DISK.includes(setting)).map(({ name }) => name)
  if (off.length > 0) throw new NotDurable(off)
}

export class NotDurable extends Error {
  constructor(readonly settings: readonly string[]) {
    const are = settings.length === 1 ? 'is' : 'are'
    super(
      `This PostgreSQL may forget what it acknowledged: ${settings.join(', ')} ${are} off. ` +
        'Gatehouse keeps evidence and does not start on it.',
    )
  }
}
