import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { type SQL, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { openDataFolder, secretsOf } from '../data-folder'
import { prepareEmbedded, startEmbedded } from '../database'
import { discardDataFolder } from '../discard'
import { isRunning } from '../lock.mjs'
import { ROOT } from '../root.mjs'

const folder = openDataFolder(join(ROOT, '.data-test', `lost-${process.pid}`))
const start = () => startEmbedded(folder, () => undefined)

let writers: ChildProcessWithoutNullStreams
let output: Promise<string>
let ownerAddress: string

beforeAll(async () => {
  const addresses = await prepareEmbedded(await start(), secretsOf(folder))
  ownerAddress = addresses.owner
  await asOwner(sql`create table pair (n int not null)`)
  await asOwner(sql`grant insert on pair to gatehouse_app`)
  const env = { ...process.env, DATABASE_URL: addresses.app, GATEHOUSE_LOG: 'error' }
  const fixture = join(import.meta.dirname, 'writers.fixture.ts')
  writers = spawn(process.execPath, ['--import', 'tsx', fixture], { cwd: ROOT, env })
  output = text(writers.stdout)
}, 120_000)

afterAll(async () => {
  writers?.kill('SIGKILL')
  await discardDataFolder(folder.path)
})

async function asOwner(statement: SQL) {
  const db = connect(ownerAddress, { max: 1 })
  try {
    return await db.execute<{ n: number; times: number }>(statement)
  } finally {
    await db.$client.end()
  }
}

async function killServerAndStartAgain(): Promise<void> {
  const { pid } = await start()
  process.kill(pid, 'SIGKILL')
  while (isRunning(pid)) await pause(20)
  await start()
}

describe('a server killed under the product', () => {
  it('loses nothing it acknowledged, leaves nothing half written, and no request waits for ever', async () => {
    for (let kills = 0; kills < 3; kills += 1) {
      await pause(700)
      await killServerAndStartAgain()
    }
    await pause(700)
    writers.stdin.end()
    const [code] = await once(writers, 'exit')
    const acknowledged = JSON.parse((await output).match(/^acknowledged (.*)$/m)?.[1] ?? '[]')
    const rows = await asOwner(sql`select n, count(*)::int as times from pair group by n`)
    const whole = new Set(rows.filter(({ times }) => times === 2).map(({ n }) => n))

    expect(code).toBe(0)
    expect(acknowledged.length).toBeGreaterThan(100)
    expect(acknowledged.filter((pair: number) => !whole.has(pair))).toEqual([])
    expect(rows.length).toBe(whole.size)
  }, 90_000)
})
