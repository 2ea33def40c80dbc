import { setTimeout as pause } from 'node:timers/promises'
import { isRunning } from './lock.mjs'
import { type Postgres, stopPostgres } from './postgres/server'
import type { Shutdown } from './shutdown'

const LOOK_EVERY_MS = 500
const MOST_RESTARTS = 5

/**
 * Starts PostgreSQL again when it dies; it recovers by itself, and the product's next query finds it on the same
 * port. Answers only when it gives up. Polled, because a server taken over from a killed launcher is no child of ours.
 */
export function keepRunning(
  first: Postgres,
  start: () => Promise<Postgres>,
  shutdown: Shutdown,
  say: (line: string) => void,
): Promise<Error> {
  let current = first
  void shutdown.onStop(() => stopPostgres(current))

  async function watch(): Promise<Error> {
    for (let restarts = 0; restarts < MOST_RESTARTS; restarts += 1) {
      while (isRunning(current.pid)) await pause(LOOK_EVERY_MS, undefined, { ref: false })
      if (shutdown.isUnderWay) return new Promise(() => undefined)
      say('PostgreSQL ended unexpectedly; starting it again.')
      current = await start()
    }
    return new Error(`PostgreSQL ended ${MOST_RESTARTS} times.`)
  }

  return watch().catch((fault: Error) => fault)
}
