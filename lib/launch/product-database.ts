import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { closeDatabase } from '@/db/client'
import { type DataFolder, openDataFolder, secretsOf } from './data-folder'
import { type DatabaseAddresses, embeddedAddresses, startEmbedded } from './database'
import { claim } from './lock.mjs'
import { clusterIn } from './postgres/cluster'
import { runningOn, stopPostgres } from './postgres/server'
import { LaunchRefused } from './refused'

/**
 * For the command line: runs `work` with DATABASE_URL naming the product's database, whether the product runs
 * now or not, and with the owner's address only where it was asked for.
 */
export async function withProductDatabase<Result>(
  dataFolder: string,
  needs: 'database' | 'owner',
  work: () => Promise<Result>,
): Promise<Result> {
  const reached = process.env.DATABASE_URL
    ? { addresses: bothFrom(process.env.DATABASE_URL), release: async () => undefined }
    : await reachEmbedded(dataFolder)
  process.env.DATABASE_URL = reached.addresses.app
  process.env.GATEHOUSE_WORKER_URL = reached.addresses.worker
  if (needs === 'owner') process.env.GATEHOUSE_OWNER_URL = reached.addresses.owner
  try {
    return await work()
  } finally {
    await closeDatabase()
    await reached.release()
  }
}

const bothFrom = (url: string): DatabaseAddresses => ({
  app: url,
  worker: process.env.GATEHOUSE_WORKER_URL ?? url,
  owner: url,
})

async function reachEmbedded(dataFolder: string) {
  if (!existsSync(join(dataFolder, 'demo-borough')) && !existsSync(join(dataFolder, 'postgres'))) {
    throw new LaunchRefused(`There is no data in ${dataFolder} yet; npm start makes it.`)
  }
  const folder = openDataFolder(dataFolder)
  const running = runningOn(clusterIn(folder.cluster))
  if (running)
    return { addresses: embeddedAddresses(running.port, secretsOf(folder)), release: async () => undefined }
  return startForOurselves(folder)
}

/** Holds the data folder meanwhile, so that no `npm start` takes over a server that is about to stop. */
async function startForOurselves(folder: DataFolder) {
  const taken = claim(folder.lock, 'the gatehouse command')
  if (!taken.held) throw new LaunchRefused('Gatehouse is just starting or stopping; try again in a moment.')
  const server = await startEmbedded(folder, () => undefined)
  const release = async () => {
    await stopPostgres(server)
    taken.release()
  }
  return { addresses: embeddedAddresses(server.port, secretsOf(folder)), release }
}
