import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { ROOT } from './root.mjs'

const STOPPED_WITHIN_MS = 10_000
const END_WITH_PARENT = pathToFileURL(`${import.meta.dirname}/end-with-parent.mjs`).href

/** In its own process group: Ctrl-C must reach the launcher alone, which stops things in order. */
export const spawnNode = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd: ROOT,
    env: { ...env, GATEHOUSE_LAUNCHER: String(process.pid) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })

export const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** The exit code; 1 for an end by signal. */
export async function ended(child: ChildProcess): Promise<number> {
  if (!hasEnded(child)) await once(child, 'exit')
  return child.exitCode ?? 1
}

export async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  const late = new AbortController()
  const timeout = pause(STOPPED_WITHIN_MS, undefined, { signal: late.signal }).catch(() => undefined)
  await Promise.race([ended(child), timeout])
  late.abort()
  if (!hasEnded(child)) child.kill('SIGKILL')
}
