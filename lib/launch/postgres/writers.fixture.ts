/**
 * A process that writes pairs of rows through the product's pool until its input closes, then prints which pairs
 * were acknowledged. Apart from the test, because Vitest takes a process's uncaught faults for its own.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { closeDatabase, database, surviveLostDatabase } from '@/db/client'

const WRITERS = 20

surviveLostDatabase()

const acknowledged: number[] = []
let next = 0
let stopped = false

async function writePair(pair: number): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.execute(sql`insert into pair values (${pair})`)
    await pause(2)
    await tx.execute(sql`insert into pair values (${pair})`)
  })
  acknowledged.push(pair)
}

async function write(): Promise<void> {
  while (!stopped) {
    next += 1
    await writePair(next).catch(() => pause(20))
  }
}

const writers = Promise.all(Array.from({ length: WRITERS }, write))
for await (const _ of process.stdin);
stopped = true
await writers
await closeDatabase()
// Pools of the driver that lost their server keep timers, so the process is ended rather than left to end.
process.stdout.write(`acknowledged ${JSON.stringify(acknowledged)}\n`, () => process.exit())
