import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort, isPortFree } from '../free-port'
import { isRunning } from '../lock.mjs'
import { commandOf } from '../process'
import { LaunchRefused } from '../refused'
import { SERVER_ENV, serverAccount } from './account'
import type { Binaries } from './binaries'

export type Postgres = {
  readonly pid: number
  readonly port: number
  /** False when a launcher that was killed left it running and this one took it over. */
  readonly started: boolean
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  shared_buffers: '64MB',
  max_connections: '50',
  jit: 'off',
  timezone: 'UTC',
  // A failing statement and its values would put personal data into the log.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

const READY_WITHIN_MS = 60_000
const STOPPED_WITHIN_MS = 30_000
const ORPHANS_END_WITHIN_MS = 2_000
const LOG_ROTATES_AT_BYTES = 5_000_000

/** Starts the server of a cluster, or takes over the one that already runs on it. */
export async function runPostgres(
  binaries: Binaries,
  cluster: string,
  log: string,
  wantedPort?: number,
): Promise<Postgres> {
  const running = runningOn(cluster)
  if (running) return { ...(await whenReady(cluster, log, running.pid)), started: false }
  forgetReusedPid(cluster)
  const port = wantedPort && (await isPortFree(wantedPort, '127.0.0.1')) ? wantedPort : await freePort()
  const start = () => {
    const child = spawnServer(binaries, cluster, log, port)
    return whenReady(cluster, log, child.pid ?? 0, child)
  }
  // Sessions of a server that was killed may live a moment longer, and PostgreSQL rightly waits for them.
  const ready = await start().catch(() => pause(ORPHANS_END_WITHIN_MS).then(start))
  return { ...ready, started: true }
}

/** The server that runs on this cluster now, told from postmaster.pid and from what that process really is. */
export function runningOn(cluster: string): { pid: number; port: number; ready: boolean } | undefined {
  const [pid = '', , , port = '', , , , status = ''] = pidFile(cluster)
  const command = pid && isRunning(Number(pid)) ? commandOf(Number(pid)) : ''
  if (!command.includes('postgres') || !command.includes(cluster)) return undefined
  return { pid: Number(pid), port: Number(port), ready: status.trim() === 'ready' }
}

/** Fast shutdown: ends the sessions, writes a checkpoint, and goes. */
export async function stopPostgres(server: Pick<Postgres, 'pid'>): Promise<void> {
  signal(server.pid, 'SIGINT')
  if (await isGone(server.pid, STOPPED_WITHIN_MS)) return
  // Immediate shutdown loses nothing committed; the next start recovers from the log.
  signal(server.pid, 'SIGQUIT')
  await isGone(server.pid, STOPPED_WITHIN_MS)
}

function spawnServer(binaries: Binaries, cluster: string, log: string, port: number): ChildProcess {
  rotate(log)
  const logFile = openSync(log, 'a', 0o600)
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', cluster, '-p', String(port), ...settings], {
    ...serverAccount(),
    cwd: '/',
    env: SERVER_ENV,
    stdio: ['ignore', logFile, logFile],
    // Its own process group: Ctrl-C must reach the launcher alone, which stops things in order.
    detached: true,
  })
  closeSync(logFile)
  child.unref()
  return child
}

async function whenReady(cluster: string, log: string, pid: number, child?: ChildProcess) {
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(50)) {
    const server = runningOn(cluster)
    if (server?.pid === pid && server.ready) return { pid, port: server.port }
    if (child ? child.exitCode !== null || child.signalCode !== null : !isRunning(pid)) break
  }
  throw new LaunchRefused(`PostgreSQL did not start; it says why at the end of ${log}.`)
}

/**
 * After a crash the pid may belong to another program, and PostgreSQL would wait for that one to end. Where the
 * pid is dead or unknown the file stays: it also guards against sessions that outlived their server.
 */
function forgetReusedPid(cluster: string): void {
  const command = commandOf(Number(pidFile(cluster)[0] ?? 0))
  if (command && !command.includes('postgres')) rmSync(join(cluster, 'postmaster.pid'), { force: true })
}

function pidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function rotate(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > LOG_ROTATES_AT_BYTES) renameSync(log, `${log}.1`)
}

async function isGone(pid: number, withinMs: number): Promise<boolean> {
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(50)) {
    if (!isRunning(pid)) return true
  }
  return false
}

function signal(pid: number, name: NodeJS.Signals): void {
  if (isRunning(pid)) process.kill(pid, name)
}
