import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, inject } from 'vitest'
import { APP_ROLE, adoptDatabase, connect, type Database, WORKER_ROLE } from '@/db/client'
import { inNameOf, NOBODY, type Principal } from '@/db/principal'
import { adoptTopKeyFile, makeTopKeys, topKeyFileIn } from '@/lib/secrets/top-keys'

export const TEST_PREFIX = 'gatehouse_test_'

export type TestDatabase = {
  /** Owns the tables: for arranging, and for trying what the product must not be able to do. */
  readonly owner: Database
  /** What the product's own work has: every row, under the same guards. `database()` answers this one too. */
  readonly app: Database
  /** What the product has when somebody asks: the rows that the policies show to them. */
  readonly web: (who?: Principal) => Database
  /** The owner's address. */
  readonly url: string
  /** The keys of this database's cases; `topKeys()` answers these. */
  readonly topKeyFile: string
}

/**
 * A migrated database of the file's own, dropped when its tests are done. Call it once, at the top of the file:
 * `const { app, owner } = await testDatabase()`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { url: serverUrl, template } = inject('testServer')
  const name = `${TEST_PREFIX}${process.pid}_${randomBytes(4).toString('hex')}`
  const server = connect(serverUrl, { max: 1, unhurried: true })
  await server.execute(sql`create database ${sql.identifier(name)} template ${sql.identifier(template)}`)
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  const owner = connect(url, { max: 4, unhurried: true })
  const app = connect(url, { role: WORKER_ROLE })
  const pool = connect(url, { role: APP_ROLE, max: 4 })
  const web = (who = NOBODY) => inNameOf(pool, async () => who)
  adoptDatabase(app)
  const topKeyFile = testKeys()
  afterAll(async () => {
    await Promise.all([owner, app, pool].map((one) => one.$client.end({ timeout: 1 })))
    await server.execute(sql`drop database if exists ${sql.identifier(name)} with (force)`)
    await server.$client.end()
  })
  return { owner, app, web, url, topKeyFile }
}

let keyFile: string | undefined

/** Of all databases of one test file, as of all cases of one installation. */
const testKeys = () => {
  if (keyFile) return keyFile
  keyFile = topKeyFileIn(mkdtempSync(join(tmpdir(), 'gatehouse-keys-')))
  makeTopKeys(keyFile, new Date())
  adoptTopKeyFile(keyFile)
  return keyFile
}

const UNDONE = new Error('undone')

/** What PostgreSQL answered: its message, or "done" for a statement that passed. Nothing of it stays. */
export const answerTo = async (db: Database, statement: SQL): Promise<string> => {
  try {
    await db.transaction(async (tx) => {
      await tx.execute(statement)
      throw UNDONE
    })
  } catch (fault) {
    if (fault === UNDONE) return 'done'
    return fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault)
  }
  return 'done'
}
