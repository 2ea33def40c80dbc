/** The product as `npm start` starts it, on an embedded database of its own, filled with cases. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { connect, type Database, WORKER_ROLE } from '@/db/client'
import { insertSession } from '@/db/repositories/sessions'
import { cookieSettings, sessionSeconds } from '@/lib/auth/options'
import { systemClock } from '@/lib/clock'
import { openDataFolder, secretsOf } from '@/lib/launch/data-folder'
import { embeddedAddresses } from '@/lib/launch/database'
import { freePort } from '@/lib/launch/free-port'
import { clusterIn } from '@/lib/launch/postgres/cluster'
import { runningOn } from '@/lib/launch/postgres/server'
import { ROOT } from '@/lib/launch/root.mjs'
import type { Shutdown } from '@/lib/launch/shutdown'
import { runNode, serve } from './server-process'
import type { Workspace } from './workspace'

/** A first start may build, and a build takes minutes on a slow machine. */
const READY_WITHIN_MS = 20 * 60_000

export type Product = {
  readonly origin: string
  readonly launcherPid: number
  readonly databasePid: number
  /** What its own work connects with: the measurement signs people in, and asks what anybody sees. */
  readonly databaseUrl: string
  readonly signerFolder: string
  readonly db: Database
}

export async function startProduct(workspace: Workspace, shutdown: Shutdown): Promise<Product> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const command = { args: [join('lib', 'launch', 'start.mjs')], cwd: ROOT, env: productEnv(workspace, port) }
  const launcherPid = await serve(command, workspace, `${origin}/readyz`, READY_WITHIN_MS)
  const { worker: databaseUrl, pid: databasePid } = addressesIn(workspace)
  const db = connect(databaseUrl, { max: 1, role: WORKER_ROLE })
  void shutdown.onStop(() => db.$client.end({ timeout: 5 }))
  return {
    origin,
    launcherPid,
    databasePid,
    databaseUrl,
    signerFolder: openDataFolder(workspace.dataFolder).signer,
    db,
  }
}

export async function seed(scale: number, agreements: number, workspace: Workspace): Promise<void> {
  const args = [
    join('lib', 'cli', 'gatehouse.mjs'),
    'seed',
    '--scale',
    String(scale),
    '--agreements',
    String(agreements),
  ]
  await runNode({ args, cwd: ROOT, env: productEnv(workspace) }, workspace)
  const owner = connect(addressesIn(workspace).owner, { max: 1, unhurried: true })
  // PostgreSQL does it by itself within minutes of so many new rows, in the middle of the measurement.
  await owner.$client.unsafe('vacuum analyze')
  await owner.$client.end({ timeout: 5 })
}

function addressesIn({ dataFolder }: Workspace) {
  const folder = openDataFolder(dataFolder)
  const server = runningOn(clusterIn(folder.cluster))
  if (!server) throw new Error('The product answers, and its database does not run.')
  return { ...embeddedAddresses(server.port, secretsOf(folder)), pid: server.pid }
}

/** Whatever the environment says of a real installation, the bench keeps away from its data. */
const productEnv = ({ dataFolder }: Workspace, port?: number) => ({
  PORT: port === undefined ? undefined : String(port),
  HOST: undefined,
  GATEHOUSE_DATA: dataFolder,
  GATEHOUSE_DEMO: '1',
  GATEHOUSE_SIGNER: undefined,
  DATABASE_URL: undefined,
})

/** The cookie of a fresh session, opened as the product's own sign-in opens one. */
export async function signInAs(db: Database, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = systemClock()
  const expires = new Date(now.getTime() + sessionSeconds() * 1000)
  await insertSession(db, { token, personId, method: 'performance measurement', now, expires })
  return `${cookieSettings().name}=${token}`
}
