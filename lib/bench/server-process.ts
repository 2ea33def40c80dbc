import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { ended, hasEnded } from '@/lib/launch/children'
import { LaunchRefused } from '@/lib/launch/refused'
import { ROOT } from '@/lib/launch/root.mjs'
import type { Workspace } from './workspace'

const END_WITH_PARENT = pathToFileURL(join(ROOT, 'lib', 'launch', 'end-with-parent.mjs')).href

type Command = {
  readonly args: readonly string[]
  readonly cwd: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Node with its output in the workspace's log: standard output is for the table alone. Ends when we do. */
function startNode({ args, cwd, env }: Command, { log }: Workspace) {
  const file = openSync(log, 'a')
  const child = spawn(process.execPath, ['--import', END_WITH_PARENT, ...args], {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env, GATEHOUSE_LAUNCHER: String(process.pid) },
    stdio: ['ignore', file, file, 'ipc'],
    // Its own process group: Ctrl-C must reach the bench alone, which stops things in order.
    detached: true,
  })
  closeSync(file)
  return child
}

export async function runNode(command: Command, workspace: Workspace): Promise<void> {
  const child = startNode(command, workspace)
  workspace.stopAtEnd(child)
  if ((await ended(child)) !== 0) throw failed(command, workspace)
}

/** Answers the process id, once the address does. */
export async function serve(
  command: Command,
  workspace: Workspace,
  address: string,
  withinMs: number,
): Promise<number> {
  const child = startNode(command, workspace)
  workspace.stopAtEnd(child)
  for (const until = Date.now() + withinMs; Date.now() < until; await pause(200)) {
    if (child.pid === undefined || hasEnded(child)) throw failed(command, workspace)
    if (await isServing(address)) return child.pid
  }
  throw new LaunchRefused(`${address} did not answer in time.`)
}

const isServing = (address: string) =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  )

function failed({ args }: Command, { log }: Workspace): Error {
  const last = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1)
  return new LaunchRefused(`node ${args.join(' ')} ended early; the last it said: ${last}`)
}
