/** Vitest's global set-up for the tests that need PostgreSQL: a server, and a migrated template to copy. */
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { TestProject } from 'vitest/node'
import { connect, type Database } from '@/db/client'
import { migrateDatabase } from '@/db/migrate'
import { TEST_PREFIX } from '@/db/testing'
import { openDataFolder, secretsOf } from './data-folder'
import { embeddedAddresses, startEmbedded } from './database'
import { isRunning, withLock } from './lock.mjs'
import { clusterIn } from './postgres/cluster'
import { stopPostgres } from './postgres/server'
import { ROOT } from './root.mjs'
import { sourceHash } from './source-hash'

const FOLDER = join(ROOT, '.data-test')
const TEMPLATE_PREFIX = 'gatehouse_template_'
const MIGRATED_FROM = ['db/migrations', 'db/migrate.ts', 'db/sync-reference.ts', 'db/schema', 'lib/domain']

declare module 'vitest' {
  export interface ProvidedContext {
    /** An address that may create databases, the database to copy, and where it writes, if it is our own. */
    testServer: { readonly url: string; readonly template: string; readonly disk: readonly string[] }
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await inTurn(openServer)
  const { url, template, disk } = server
  project.provide('testServer', { url, template, disk })
  return () => inTurn(server.close)
}

/** Several test runs may share the server; starting and stopping it must not cross. */
const inTurn = <Result>(work: () => Promise<Result>) =>
  withLock(join(FOLDER, 'server.lock'), 'a test run', () => undefined, work)

async function openServer() {
  const external = process.env.DATABASE_URL
  const embedded = external ? undefined : await startTestCluster()
  const url = external ?? embedded?.url ?? ''
  // Held until this run ends: how another run knows that the server is still wanted.
  const presence = connect(url, { max: 1, unhurried: true })
  await dropLeftovers(presence)
  const template = await ensureTemplate(presence, url)
  const close = async () => {
    const wanted = await isWantedByOthers(presence)
    await presence.$client.end({ timeout: 5 })
    if (embedded && !wanted) await stopPostgres(embedded.server)
  }
  return { url, template, disk: embedded?.disk ?? [], close }
}

async function startTestCluster() {
  const folder = openDataFolder(FOLDER)
  const server = await startEmbedded(folder, console.log)
  const { owner: url } = embeddedAddresses(server.port, secretsOf(folder), 'postgres')
  return { server, url, disk: [clusterIn(folder.cluster), folder.databaseLog] }
}

/** Migrated once for each state of the sources it comes from, and renamed when whole. */
async function ensureTemplate(db: Database, url: string): Promise<string> {
  const template = TEMPLATE_PREFIX + sourceHash(ROOT, MIGRATED_FROM).slice(0, 12)
  const [known] = await db.execute(sql`select 1 from pg_database where datname = ${template}`)
  if (known) return template
  const draft = `${TEST_PREFIX}${process.pid}_template`
  await db.execute(sql`create database ${sql.identifier(draft)}`)
  await migrateDatabase(withDatabase(url, draft))
  await db.execute(sql`alter database ${sql.identifier(draft)} rename to ${sql.identifier(template)}`)
  return template
}

/** Databases of runs that were killed, told by the process id in their names. */
async function dropLeftovers(db: Database): Promise<void> {
  const names = await db.execute<{ name: string }>(
    sql`select datname as name from pg_database where starts_with(datname, ${TEST_PREFIX})`,
  )
  const left = names.filter(({ name }) => !isRunning(Number(name.slice(TEST_PREFIX.length).split('_')[0])))
  for (const { name } of left)
    await db.execute(sql`drop database if exists ${sql.identifier(name)} with (force)`)
}

async function isWantedByOthers(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ others: number }>(
    sql`select count(*)::int as others from pg_stat_activity
        where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return (row?.others ?? 0) > 0
}

function withDatabase(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}
