import { isAnswering, stuckWork } from '@/db/repositories/records'
import { faultFields, log } from '@/lib/log'
import type { Shell } from './shell'

const usable = async (part: string, check: () => Promise<boolean>) => {
  try {
    return await check()
  } catch (fault) {
    log.warn('readiness.failed', { part, ...faultFields(fault) })
    return false
  }
}

/** Work that has failed this often is stuck, not slow. */
const TRIES = 5

export const readiness = async (shell: () => Shell) => {
  const [database, signer, queue] = await Promise.all([
    usable('database', () => isAnswering(shell().db)),
    usable('signer', async () => (await shell().signer()).validTo > shell().clock()),
    usable('queue', async () => (await stuckWork(shell().db, TRIES)) === 0),
  ])
  return { database, signer, queue }
}
