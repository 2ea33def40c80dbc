/** `npm start` once the packages are there: everything from the data folder to the printed address. */
import { existsSync } from 'node:fs'
import { DEMO_PEOPLE } from '@/db/seeds/demo-people'
import { parseEnv } from '@/lib/env'
import { ensureBuilt } from './build'
import { readyCaseKeys } from './case-keys'
import { ended, spawnNode, stopChild } from './children'
import { type DataFolder, ensureLedgerKey, openDataFolder, type Secrets, secretsOf } from './data-folder'
import {
  type DatabaseAddresses,
  dropEmbedded,
  embeddedExists,
  isUntouched,
  prepareEmbedded,
  prepareExternal,
  startEmbedded,
} from './database'
import { demoIsPending, demoWasLoaded, forgetDemo, keepDemoPromise, promiseDemo } from './demo'
import { isPortFree } from './free-port'
import { keepRunning } from './keep-running'
import { claim } from './lock.mjs'
import { startNext } from './next-server'
import type { Postgres } from './postgres/server'
import { addressOf, productEnv } from './product-env'
import { explain, LaunchRefused } from './refused'
import { type LaunchSettings, launchSettings } from './settings'
import { Shutdown } from './shutdown'
import { welcome } from './welcome'

type Opened = DatabaseAddresses & { readonly demo: boolean; readonly loadDemo: boolean }

const say = (line: string) => console.log(line)
const shutdown = new Shutdown()

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => void shutdown.stop().then(() => process.exit(0)))
}
process.on('uncaughtException', (fault) => void fail(fault))

await launch().catch(fail)

async function launch(): Promise<void> {
  const settings = launchSettings(process.argv.slice(2), process.env)
  refuseBadSettings(settings)
  const folder = openDataFolder(settings.dataFolder)
  takeFolder(folder, addressOf(settings))
  await refuseBusyPort(settings)
  if (!settings.dev) await ensureBuilt(say, shutdown)
  const secrets = secretsOf(folder)
  const database = await openDatabase(settings, folder, secrets)
  await readyCaseKeys(
    { dataFolder: folder.path, file: process.env.GATEHOUSE_TOP_KEY_FILE, owner: database.owner },
    say,
  )
  const env = productEnv(settings, folder, secrets, database)
  await completeFirstStart(folder, env, database)
  const web = await startNext(settings, env, shutdown)
  say(welcome(addressOf(settings), settings, database.demo ? DEMO_PEOPLE : []))
  await ended(web)
  if (!shutdown.isUnderWay) throw new LaunchRefused('The web server ended; what it said is above.')
}

/** Now, rather than at the first request: what the product is told is known before anything is started. */
function refuseBadSettings({ dev, demo }: LaunchSettings): void {
  try {
    parseEnv({
      ...process.env,
      NODE_ENV: dev ? 'development' : 'production',
      GATEHOUSE_DEMO: demo ? '1' : '0',
    })
  } catch (fault) {
    throw new LaunchRefused(fault instanceof Error ? fault.message : 'The settings cannot be read.')
  }
}

function takeFolder(folder: DataFolder, address: string): void {
  const taken = claim(folder.lock, address)
  if (!taken.held) {
    const { pid, note } = taken.by
    throw new LaunchRefused(
      `Gatehouse already runs on ${folder.path}: process ${pid}, ${note}. Stop that one first.`,
    )
  }
  void shutdown.onStop(async () => taken.release())
}

async function refuseBusyPort({ port, host }: LaunchSettings): Promise<void> {
  if (await isPortFree(port, host)) return
  throw new LaunchRefused(
    `Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`,
  )
}

async function openDatabase(settings: LaunchSettings, folder: DataFolder, secrets: Secrets): Promise<Opened> {
  const url = settings.externalUrl
  if (url) {
    const loadDemo = settings.demo && (await isUntouched(url))
    return { ...(await prepareExternal(url)), demo: settings.demo, loadDemo }
  }
  const start = () => startEmbedded(folder, say)
  const server = await start()
  void keepRunning(server, start, shutdown, say).then(fail)
  await decideOnDemo(settings, folder, server, secrets)
  const demo = settings.demo && (demoIsPending(folder) || demoWasLoaded(folder))
  return { ...(await prepareEmbedded(server, secrets)), demo, loadDemo: demoIsPending(folder) }
}

/** The demo is promised before its database exists and kept in full, or begun again from nothing. */
async function decideOnDemo(
  settings: LaunchSettings,
  folder: DataFolder,
  server: Postgres,
  secrets: Secrets,
): Promise<void> {
  if (demoIsPending(folder)) {
    await dropEmbedded(server, secrets)
    forgetDemo(folder)
  }
  if (settings.demo && !(await embeddedExists(server, secrets))) promiseDemo(folder)
}

async function completeFirstStart(
  folder: DataFolder,
  env: NodeJS.ProcessEnv,
  database: Opened,
): Promise<void> {
  ensureLedgerKey(folder)
  if (database.loadDemo) {
    say('Loading the demo borough…')
    await firstStart({ ...env, GATEHOUSE_OWNER_URL: database.owner })
    keepDemoPromise(folder)
  } else if (!env.GATEHOUSE_SIGNER && !existsSync(folder.signer)) {
    await firstStart(env)
  }
}

async function firstStart(env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawnNode(['--import', 'tsx', 'lib/launch/first-start.ts'], env)
  void shutdown.onStop(() => stopChild(child))
  const code = await ended(child)
  if (code !== 0 && !shutdown.isUnderWay) {
    throw new LaunchRefused('The first start could not be completed; what it said is above.')
  }
}

async function fail(fault: unknown): Promise<void> {
  if (!shutdown.isUnderWay) console.error(explain(fault))
  await shutdown.stop()
  process.exit(1)
}
