/**
 * The product as `npm start` starts it, on a free port and with a data folder that did not exist before.
 * With GATEHOUSE_E2E_URL set the tests use a product that already runs, on the data folder GATEHOUSE_DATA.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { discardDataFolder } from '../lib/launch/discard'
import { externalTestDatabase } from '../lib/launch/external-test-database'
import { freePort } from '../lib/launch/free-port'
import { ROOT } from '../lib/launch/root.mjs'

const DATA = join(ROOT, '.data-test', 'e2e')
const LOG = join(ROOT, '.data-test', 'e2e.log')
/** All tests together do in minutes, as the same few people, what the council does in weeks. */
const LIMITS = 'search=5000,export=500,upload=2000,signIn=5000,verify=500,stateChange=5000'
/** A first start may build, and a build takes minutes on a slow machine. */
const READY_WITHIN_MS = 20 * 60_000

export default async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.GATEHOUSE_E2E_URL) return undefined
  await discardDataFolder(DATA)
  const external = await externalTestDatabase(process.env.DATABASE_URL)
  const port = await freePort()
  const child = launch(port, external?.url)
  await ready(child, port)
  process.env.GATEHOUSE_E2E_URL = `http://localhost:${port}`
  // Inherited by the workers, and by what they start on the product's own data.
  process.env.GATEHOUSE_DATA = DATA
  if (external) process.env.DATABASE_URL = external.url
  return async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
    await external?.drop()
  }
}

function launch(port: number, url?: string): ChildProcess {
  mkdirSync(join(ROOT, '.data-test'), { recursive: true })
  const log = openSync(LOG, 'w')
  const env = {
    ...process.env,
    PORT: String(port),
    GATEHOUSE_DATA: DATA,
    GATEHOUSE_DEMO: '1',
    GATEHOUSE_LIMITS: LIMITS,
    DATABASE_URL: url,
  }
  return spawn(process.execPath, [join('lib', 'launch', 'start.mjs')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', log, log],
  })
}

async function ready(child: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(250)) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${readFileSync(LOG, 'utf8')}`)
    if (readFileSync(LOG, 'utf8').includes(`ready at http://localhost:${port}`)) return
  }
  child.kill('SIGTERM')
  throw new Error(`The product was not ready in time:\n${readFileSync(LOG, 'utf8')}`)
}
