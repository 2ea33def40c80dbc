import type { ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stopChild } from '@/lib/launch/children'
import { discardDataFolder } from '@/lib/launch/discard'
import { ROOT } from '@/lib/launch/root.mjs'
import type { Shutdown } from '@/lib/launch/shutdown'

export type Workspace = {
  readonly dataFolder: string
  readonly bareApp: string
  /** Of cohorts that no product knows. */
  readonly cohorts: string
  readonly log: string
  readonly stopAtEnd: (child: ChildProcess) => void
}

/**
 * A folder of the bench's own, gone at the end with all that ran in it. Inside the checkout, because the bare
 * app finds the packages by walking up from its folder, and Turbopack follows no link out of it.
 */
export function makeWorkspace(shutdown: Shutdown): Workspace {
  const parent = join(ROOT, '.data-test')
  mkdirSync(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'bench-'))
  // PostgreSQL runs under another account when we are root, and must be able to pass through.
  chmodSync(folder, 0o711)
  const dataFolder = join(folder, 'data')
  void shutdown.onStop(async () => {
    await discardDataFolder(dataFolder)
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    dataFolder,
    bareApp: join(folder, 'bare-app'),
    cohorts: join(folder, 'cohorts'),
    log: join(folder, 'log'),
    stopAtEnd: (child) => void shutdown.onStop(() => stopChild(child)),
  }
}
