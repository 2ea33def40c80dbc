/** From a data folder, or an address from outside, to a migrated database that the product may use. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import {
  APP_ROLE,
  connect,
  type Database,
  type DatabaseRole,
  ROLES_OF_DATABASE,
  WORKER_ROLE,
} from '@/db/client'
import { assertDurable, NotDurable } from '@/db/durability'
import { migrateDatabase } from '@/db/migrate'
import { sqlState } from '@/db/transaction'
import { type DataFolder, type Secrets, secretsOf } from './data-folder'
import { postgresBinaries } from './postgres/binaries'
import { clusterIn, ensureCluster, OWNER } from './postgres/cluster'
import { type Postgres, runPostgres } from './postgres/server'
import { LaunchRefused } from './refused'

export type DatabaseAddresses = {
  /** May change the schema. Never given to the product. */
  readonly owner: string
  /** What the product connects with. */
  readonly app: string
  /** What its own work, without anybody asking, connects with. */
  readonly worker: string
}

const DATABASE = 'gatehouse'

export async function startEmbedded(folder: DataFolder, say: (line: string) => void): Promise<Postgres> {
  const binaries = postgresBinaries()
  const cluster = clusterIn(folder.cluster)
  const { databaseOwner } = secretsOf(folder)
  if (ensureCluster(cluster, binaries, databaseOwner)) say('Made a new PostgreSQL data folder.')
  const server = await runPostgres(binaries, cluster, folder.databaseLog, rememberedPort(folder))
  writeFileSync(folder.databasePort, String(server.port))
  return server
}

export function embeddedAddresses(port: number, secrets: Secrets, database = DATABASE): DatabaseAddresses {
  const address = (user: string, password: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
  return {
    owner: address(OWNER, secrets.databaseOwner),
    app: address(APP_ROLE, secrets.databaseApp),
    worker: address(WORKER_ROLE, secrets.databaseWorker),
  }
}

export const embeddedExists = (server: Postgres, secrets: Secrets) =>
  asOwner(maintenanceAddress(server, secrets), async (db) => {
    const [known] = await db.execute(sql`select 1 from pg_database where datname = ${DATABASE}`)
    return known !== undefined
  })

export async function prepareEmbedded(server: Postgres, secrets: Secrets): Promise<DatabaseAddresses> {
  const addresses = embeddedAddresses(server.port, secrets)
  if (!(await embeddedExists(server, secrets))) {
    await asOwner(maintenanceAddress(server, secrets), (db) =>
      db.execute(sql`create database ${sql.identifier(DATABASE)}`),
    )
  }
  await migrateInWords(addresses.owner)
  await asOwner(addresses.owner, async (db) => {
    await letSignIn(db, APP_ROLE, secrets.databaseApp)
    await letSignIn(db, WORKER_ROLE, secrets.databaseWorker)
  })
  await refuseIfForgetful(addresses.app)
  return addresses
}

/** One address serves both: the product drops to its own role by a startup parameter (db/client.ts). */
export async function prepareExternal(url: string): Promise<DatabaseAddresses> {
  await migrateInWords(url)
  await refuseIfForgetful(url)
  return { owner: url, app: url, worker: process.env.GATEHOUSE_WORKER_URL ?? url }
}

/** Has nothing ever been migrated here? */
export const isUntouched = (url: string) =>
  asOwner(url, async (db) => {
    const [row] = await db.execute<{ history: string | null }>(
      sql`select to_regclass('drizzle.__drizzle_migrations')::text as history`,
    )
    return !row?.history
  })

/** Only for a database that never served anybody: what a first start left half filled. */
export const dropEmbedded = (server: Postgres, secrets: Secrets) =>
  asOwner(maintenanceAddress(server, secrets), (db) =>
    db.execute(sql`drop database if exists ${sql.identifier(DATABASE)} with (force)`),
  )

const maintenanceAddress = (server: Postgres, secrets: Secrets) =>
  embeddedAddresses(server.port, secrets, 'postgres').owner

const migrateInWords = (url: string) =>
  migrateDatabase(url).catch((fault: unknown) => {
    throw inWords(fault)
  })

async function refuseIfForgetful(appUrl: string): Promise<void> {
  const db = connect(appUrl, { max: 1, role: APP_ROLE })
  try {
    await assertDurable(db)
  } catch (fault) {
    throw fault instanceof NotDurable ? new LaunchRefused(fault.message) : inWords(fault)
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

/** The password is base64url from secrets.json; ALTER ROLE takes no parameters. */
const letSignIn = (db: Database, role: DatabaseRole, password: string) =>
  db.execute(
    sql`alter role ${sql.identifier(role)} login password ${sql.raw(`'${password.replaceAll("'", "''")}'`)}`,
  )

async function asOwner<Result>(url: string, work: (db: Database) => Promise<Result>): Promise<Result> {
  const db = connect(url, { max: 1, unhurried: true })
  try {
    return await work(db)
  } catch (fault) {
    throw inWords(fault)
  } finally {
    await db.$client.end({ timeout: 5 })
  }
}

function rememberedPort(folder: DataFolder): number | undefined {
  if (!existsSync(folder.databasePort)) return undefined
  return Number(readFileSync(folder.databasePort, 'utf8')) || undefined
}

const WORDS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Nothing answers at DATABASE_URL.',
  ENOTFOUND: 'The server named in DATABASE_URL is not known.',
  CONNECT_TIMEOUT: 'The server named in DATABASE_URL does not answer.',
  '28P01': 'PostgreSQL refused the user or the password.',
  '28000': 'PostgreSQL refused the user or the password.',
  '3D000': 'The database named in DATABASE_URL does not exist.',
  '42501':
    'The database user may not do what a migration needs. It must own the database, and either have CREATEROLE ' +
    `or be a member of the roles ${ROLES_OF_DATABASE.join(', ')} that exist already.`,
}

function inWords(fault: unknown): unknown {
  const words = WORDS[sqlState(fault) ?? '']
  return words ? new LaunchRefused(words) : fault
}
