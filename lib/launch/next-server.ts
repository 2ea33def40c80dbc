import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { hasEnded, spawnNode, stopChild } from './children'
import { LaunchRefused } from './refused'
import type { LaunchSettings } from './settings'
import type { Shutdown } from './shutdown'

const READY_WITHIN_MS = 120_000

/** The web server as we open it: lib/door, with the framework behind it. */
const DOOR = join('lib', 'door', 'open.mjs')

const LONG_UPLOADS = pathToFileURL(`${import.meta.dirname}/long-uploads.mjs`).href

export async function startNext(
  settings: LaunchSettings,
  env: NodeJS.ProcessEnv,
  shutdown: Shutdown,
): Promise<ChildProcess> {
  const child = spawnNode(['--import', LONG_UPLOADS, DOOR], { ...env, HOST: settings.host })
  void shutdown.onStop(() => stopChild(child))
  for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(100)) {
    if (hasEnded(child))
      throw new LaunchRefused('The web server ended while starting; what it said is above.')
    if (await answers(settings)) return child
  }
  throw new LaunchRefused('The web server did not answer within two minutes.')
}

/** Any answer will do: whether the product is well is for /readyz to say, once it is up. */
const answers = ({ host, port }: LaunchSettings) =>
  fetch(`http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}/healthz`).then(
    () => true,
    () => false,
  )
