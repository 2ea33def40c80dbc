import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { discardDataFolder } from '../lib/launch/discard'
import { externalTestDatabase } from '../lib/launch/external-test-database'
import { ROOT } from '../lib/launch/root.mjs'

/** The product once more, with settings and data of its own, for a test that needs others than the rest do. */

const READY_WITHIN_MS = 20 * 60_000

type Own = {
  readonly name: string
  readonly port: number
  readonly settings: Readonly<Record<string, string>>
}

export async function startOwnProduct({ name, port, settings }: Own): Promise<() => Promise<void>> {
  const data = join(ROOT, '.data-test', name)
  const logFile = `${data}.log`
  await discardDataFolder(data)
  mkdirSync(join(ROOT, '.data-test'), { recursive: true })
  const external = await externalTestDatabase(process.env.DATABASE_URL)
  const log = openSync(logFile, 'w')
  const env = {
    ...process.env,
    PORT: String(port),
    GATEHOUSE_DATA: data,
    GATEHOUSE_DEMO: '1',
    DATABASE_URL: external?.url,
    ...settings,
  }
  const child = spawn(process.execPath, [join('lib', 'launch', 'start.mjs')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', log, log],
  })
  await ready(child, { port, logFile })
  return async () => {
    child.kill('SIGTERM')
    if (child.exitCode === null) await once(child, 'exit')
    await external?.drop()
  }
}

const ready = async (child: ChildProcess, { port, logFile }: { port: number; logFile: string }) => {
  const said = () => readFileSync(logFile, 'utf8')
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(250)) {
    if (child.exitCode !== null) throw new Error(`The product did not start:\n${said()}`)
    if (said().includes(`ready at http://localhost:${port}`)) return
  }
  child.kill('SIGTERM')
  throw new Error(`The product was not ready in time:\n${said()}`)
}
