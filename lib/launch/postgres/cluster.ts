/** The folder PostgreSQL keeps its data in. */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LaunchRefused } from '../refused'
import { SERVER_ENV, serverAccount } from './account'
import type { Binaries } from './binaries'
import { reachableFolder } from './reachable'

export const OWNER = 'gatehouse_owner'

export const clusterIn = (folder: string) => join(reachableFolder(folder), 'cluster')

/** Made beside its place and moved in when whole: a start that was killed leaves nothing half made. */
export function ensureCluster(cluster: string, binaries: Binaries, password: string): boolean {
  if (existsSync(join(cluster, 'PG_VERSION'))) return false
  const draft = `${cluster}.new`
  const passwordFile = `${cluster}.password`
  rmSync(draft, { recursive: true, force: true })
  try {
    mkdirSync(draft, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    giveToServer(draft)
    giveToServer(passwordFile)
    initdb(binaries, draft, passwordFile)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, cluster)
  return true
}

function initdb(binaries: Binaries, folder: string, passwordFile: string): void {
  const args = ['-D', folder, '-U', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256']
  // Collation from ICU, so that names sort alike on every machine whatever its C library.
  const locale = ['-E', 'UTF8', '--locale-provider=icu', '--icu-locale=en-GB', '--locale=C']
  const { status, stderr, error } = spawnSync(binaries.initdb, [...args, ...locale], {
    ...serverAccount(),
    cwd: '/',
    encoding: 'utf8',
    env: SERVER_ENV,
  })
  if (status !== 0)
    throw new LaunchRefused(`PostgreSQL could not make its data folder: ${error?.message ?? stderr}`)
}

function giveToServer(path: string): void {
  const account = serverAccount()
  if (account) chownSync(path, account.uid, account.gid)
}
