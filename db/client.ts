import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from '@/db/schema/index'
import { env } from '@/lib/env'
import { faultFields, log } from '@/lib/log'

export type Database = ReturnType<typeof connect>
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** Answers requests: sees what the row policies show to whoever asks. */
export const APP_ROLE = 'gatehouse_app'
/** What the system does by itself. The web's role is no member of it, and cannot become it. */
export const WORKER_ROLE = 'gatehouse_worker'
/** Reads the ledger and the registers. */
export const AUDITOR_ROLE = 'gatehouse_auditor'
/** Reads everything. */
export const BACKUP_ROLE = 'gatehouse_backup'

export const ROLES_OF_DATABASE = [APP_ROLE, WORKER_ROLE, AUDITOR_ROLE, BACKUP_ROLE] as const
export type DatabaseRole = (typeof ROLES_OF_DATABASE)[number]

export type ConnectOptions = {
  readonly max?: number
  /** undefined stays whoever the address names; migrations and tests of the owner's powers need that. */
  readonly role?: DatabaseRole
  /** Migrations and seeds wait their turn and take their time. */
  readonly unhurried?: boolean
  readonly onClose?: () => void
}

const TIMEOUTS_MS = {
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/** Next loads modules more than once in a process, and each copy must meet the same pool. */
const shared = globalThis as typeof globalThis & { gatehouseDatabase?: Database; gatehouseWorker?: Database }

type Place = 'gatehouseDatabase' | 'gatehouseWorker'
const PLACES: readonly Place[] = ['gatehouseDatabase', 'gatehouseWorker']

/** Ask at each use, never keep the answer: after a lost connection the next answer is another pool. */
export function database(): Database {
  shared.gatehouseDatabase ??= poolIn('gatehouseDatabase', APP_ROLE, env().DATABASE_URL)
  return shared.gatehouseDatabase
}

/** For work that nobody asked for or that is done after somebody's act: sees every row. */
export function workerDatabase(): Database {
  shared.gatehouseWorker ??= poolIn(
    'gatehouseWorker',
    WORKER_ROLE,
    env().GATEHOUSE_WORKER_URL ?? env().DATABASE_URL,
  )
  return shared.gatehouseWorker
}

/** A pool somebody else made and will close: a test's own database. */
export function adoptDatabase(pool: Database): void {
  for (const place of PLACES) shared[place] = pool
}

export async function closeDatabase(): Promise<void> {
  const pools = new Set(PLACES.map((place) => shared[place]))
  for (const place of PLACES) shared[place] = undefined
  await Promise.all([...pools].map((pool) => pool?.$client.end({ timeout: LAST_QUERIES_S })))
}

export function connect(url: string, { max = 10, role, unhurried, onClose }: ConnectOptions = {}) {
  const client = postgres(url, {
    max,
    // Connections that end by age would look like a lost server (see retire).
    max_lifetime: null,
    connect_timeout: 10,
    onnotice: () => undefined,
    onclose: onClose,
    // A whole startup parameter each, so that no connection exists without them, not even for one query.
    connection: {
      application_name: 'gatehouse',
      ...(role && { role }),
      ...(!unhurried && TIMEOUTS_MS),
    },
  })
  return drizzle(client, { schema, casing: 'snake_case' })
}

/**
 * When the server dies in mid-write, postgres.js throws from a timer (`socket.write` of null). Nobody can catch
 * that, and left alone it ends the process; the query it belonged to would otherwise wait for ever.
 */
export function surviveLostDatabase(): void {
  process.on('uncaughtException', (fault) => {
    if (isLostSocket(fault)) {
      log.warn('database.write-after-close', faultFields(fault))
      retireCurrent()
    } else if (process.listenerCount('uncaughtException') === 1) {
      log.error('process.fault', faultFields(fault))
      process.exit(1)
    }
  })
}

const LAST_QUERIES_S = 5

function poolIn(place: Place, role: DatabaseRole, url: string | undefined): Database {
  if (!url) throw new Error('DATABASE_URL is not set.')
  const pool: Database = connect(url, { role, onClose: () => retire(place, pool) })
  return pool
}

/**
 * A connection of postgres.js that closed with a write pending never writes again: it keeps the old bytes and
 * a spent timer. So one lost connection retires the pool: queries under way may finish or fail within
 * LAST_QUERIES_S, and the next request gets a fresh pool.
 */
function retire(place: Place, pool: Database): void {
  if (shared[place] !== pool) return
  shared[place] = undefined
  logLoss()
  void pool.$client.end({ timeout: LAST_QUERIES_S })
}

let lossLoggedAt = Number.NEGATIVE_INFINITY

/** While the server is away every request makes and loses a pool; one line a second is enough. */
function logLoss(): void {
  if (performance.now() - lossLoggedAt < 1_000) return
  lossLoggedAt = performance.now()
  log.warn('database.lost')
}

function retireCurrent(): void {
  for (const place of PLACES) {
    const pool = shared[place]
    if (pool) retire(place, pool)
  }
}

export const isLostSocket = (fault: unknown) =>
  fault instanceof TypeError &&
  /reading 'write'/.test(fault.message) &&
  /postgres\/(cjs\/)?src\/connection/.test(fault.stack ?? '')
