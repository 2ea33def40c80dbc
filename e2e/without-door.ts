/**
 * The same build on the same data, served by the framework alone: without lib/door in front there is no check of
 * host, origin, header or body, and nothing that a policy could have rested on there.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { NEXT } from '../lib/launch/build'
import { openDataFolder, secretsOf } from '../lib/launch/data-folder'
import { type DatabaseAddresses, embeddedAddresses } from '../lib/launch/database'
import { freePort } from '../lib/launch/free-port'
import { clusterIn } from '../lib/launch/postgres/cluster'
import { runningOn } from '../lib/launch/postgres/server'
import { productEnv } from '../lib/launch/product-env'
import { ROOT } from '../lib/launch/root.mjs'
import { launchSettings } from '../lib/launch/settings'
import { home } from './raw'

const READY_WITHIN_MS = 60_000

export type WithoutDoor = { readonly port: number; readonly stop: () => Promise<void> }

export async function startWithoutDoor(): Promise<WithoutDoor> {
  const port = await freePort()
  const logFile = `${dataFolder()}-without-door.log`
  const log = openSync(logFile, 'w')
  const child = spawn(process.execPath, [NEXT, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: ROOT,
    env: envOn(port),
    stdio: ['ignore', log, log],
  })
  await ready(child, { port, logFile })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    // It would wait for every kept connection, and nothing of it is to be kept.
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { port, stop }
}

const dataFolder = () => process.env.GATEHOUSE_DATA ?? join(ROOT, '.data')

/** What the launcher tells the product, but for the port: its address stays that of the house. */
const envOn = (port: number): NodeJS.ProcessEnv => {
  const folder = openDataFolder(dataFolder())
  const secrets = secretsOf(folder)
  const env = { ...process.env, GATEHOUSE_DEMO: '1', NODE_ENV: 'production', PORT: String(port) } as const
  const told = productEnv(launchSettings([], env), folder, secrets, { ...databaseAddresses(), demo: true })
  return { ...told, NEXTAUTH_URL: home() }
}

function databaseAddresses(): Pick<DatabaseAddresses, 'app' | 'worker'> {
  const given = process.env.DATABASE_URL
  if (given) return { app: given, worker: process.env.GATEHOUSE_WORKER_URL ?? given }
  const folder = openDataFolder(dataFolder())
  const running = runningOn(clusterIn(folder.cluster))
  if (!running) throw new Error(`no database runs on ${folder.path}`)
  return embeddedAddresses(running.port, secretsOf(folder))
}

const ready = async (child: ChildProcess, { port, logFile }: { port: number; logFile: string }) => {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(250)) {
    if (child.exitCode !== null) throw new Error(`It did not start:\n${readFileSync(logFile, 'utf8')}`)
    const answers = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      () => true,
      () => false,
    )
    if (answers) return
  }
  child.kill('SIGTERM')
  throw new Error(`It was not ready in time:\n${readFileSync(logFile, 'utf8')}`)
}
