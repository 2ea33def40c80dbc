import { randomUUID } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, realpathSync, statSync, symlinkSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { serverAccount } from './account'

/** Where a root launcher keeps what the server account must reach when the checkout is in a closed home. */
export const SHARED_HOME = '/var/lib/gatehouse'

/** Can the server account walk down to this path? Always yes when we are not root: it is our own account. */
export function isReachable(path: string): boolean {
  if (!serverAccount()) return true
  const parent = dirname(path)
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && isReachable(parent))
}

/**
 * The folder itself, made if need be. Below a closed home (`/root` is usually 0700) it becomes a link into
 * SHARED_HOME: opening up somebody's home is not ours to do.
 */
export function reachableFolder(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(path)
  if (isReachable(join(realpathSync(dirname(path)), basename(path)))) mkdirSync(path, { mode: 0o711 })
  else symlinkSync(sharedFolder(), path)
  return realpathSync(path)
}

function sharedFolder(): string {
  const folder = join(SHARED_HOME, randomUUID())
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  return folder
}
