import { existsSync, realpathSync, rmSync } from 'node:fs'
import { openDataFolder } from './data-folder'
import { clusterIn } from './postgres/cluster'
import { runningOn, stopPostgres } from './postgres/server'

/** Removes a data folder nobody will miss, and the server and linked folder a killed run left behind it. */
export async function discardDataFolder(path: string): Promise<void> {
  if (!existsSync(path)) return
  const folder = openDataFolder(path)
  const server = runningOn(clusterIn(folder.cluster))
  if (server) await stopPostgres(server)
  rmSync(realpathSync(folder.cluster), { recursive: true, force: true })
  rmSync(path, { recursive: true, force: true })
}
