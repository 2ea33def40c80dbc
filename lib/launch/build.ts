import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ended, spawnNode, stopChild } from './children'
import { withLock } from './lock.mjs'
import { LaunchRefused } from './refused'
import { checkoutLock, ROOT } from './root.mjs'
import type { Shutdown } from './shutdown'
import { sourceHash } from './source-hash'

const BUILT_FROM = [
  'app',
  'components',
  'db',
  'lib',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'tsconfig.json',
]

export const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next')

/** Builds when the sources changed since the last build, and once even if two starts ask together. */
export async function ensureBuilt(say: (line: string) => void, shutdown: Shutdown): Promise<void> {
  if (isBuilt(ROOT)) return
  const waiting = () => say('Another start is building; waiting for it.')
  await withLock(checkoutLock('build'), 'next build', waiting, async () => {
    if (isBuilt(ROOT)) return
    say('Building, because the sources changed since the last build (some minutes on a slow machine)…')
    // Hashed before the build: a file saved while it runs makes the next start build again.
    const sources = sourceHash(ROOT, BUILT_FROM)
    await nextBuild(shutdown)
    writeFileSync(stampFile(ROOT), sources)
  })
}

export function isBuilt(root: string): boolean {
  const stamp = stampFile(root)
  const built = existsSync(join(root, '.next', 'BUILD_ID')) && existsSync(stamp)
  return built && readFileSync(stamp, 'utf8') === sourceHash(root, BUILT_FROM)
}

const stampFile = (root: string) => join(root, '.next', 'gatehouse-sources')

async function nextBuild(shutdown: Shutdown): Promise<void> {
  const child = spawnNode([NEXT, 'build'], {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  })
  void shutdown.onStop(() => stopChild(child))
  if ((await ended(child)) !== 0) throw new LaunchRefused('The build failed; what it said is above.')
}
