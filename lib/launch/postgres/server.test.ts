/** A real server of its own, because these tests kill it. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openDataFolder, secretsOf } from '../data-folder'
import { embeddedAddresses, startEmbedded } from '../database'
import { discardDataFolder } from '../discard'
import { isRunning } from '../lock.mjs'
import { ROOT } from '../root.mjs'
import { clusterIn } from './cluster'
import { type Postgres, runningOn, stopPostgres } from './server'

const folder = openDataFolder(join(ROOT, '.data-test', `killed-${process.pid}`))
const cluster = () => clusterIn(folder.cluster)
const start = () => startEmbedded(folder, () => undefined)

const address = (server: Postgres) => embeddedAddresses(server.port, secretsOf(folder), 'postgres').owner

async function query(server: Postgres, text: string): Promise<postgres.RowList<postgres.Row[]>> {
  const sql = postgres(address(server), { max: 1 })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

async function killed(server: Postgres): Promise<void> {
  process.kill(server.pid, 'SIGKILL')
  while (isRunning(server.pid)) await pause(20)
}

beforeAll(async () => {
  const server = await start()
  await query(server, 'create table kept (n int)')
}, 120_000)

afterEach(async () => {
  const left = runningOn(cluster())
  if (left) await stopPostgres(left)
})

afterAll(() => discardDataFolder(folder.path))

describe('the embedded server', () => {
  it('keeps what it acknowledged when it is killed, and comes back on the same port', async () => {
    const first = await start()
    await query(first, 'insert into kept values (1)')
    await killed(first)

    const second = await start()
    expect(second.port).toBe(first.port)
    expect(await query(second, 'select n from kept')).toEqual([{ n: 1 }])
  }, 60_000)

  it('is taken over, not started twice, when its launcher is gone', async () => {
    const first = await start()

    expect(await start()).toEqual({ ...first, started: false })
  }, 60_000)

  it('starts although its old process id belongs to another program now', async () => {
    const server = await start()
    await stopPostgres(server)
    writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n0\n5432\n\n\n\nready\n`)

    expect((await start()).started).toBe(true)
  }, 60_000)

  it('asks for a password', async () => {
    const server = await start()
    const stranger = postgres(address(server).replace(/:[^:@]+@/, ':guess@'), { max: 1 })

    await expect(stranger`select 1`).rejects.toMatchObject({ code: '28P01' })
    await stranger.end()
  }, 60_000)

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
    'has %s on',
    async (name) => {
      expect(await query(await start(), `show ${name}`)).toEqual([{ [name]: 'on' }])
    },
    60_000,
  )

  it('leaves no process and no pid file when it is stopped', async () => {
    const server = await start()
    await stopPostgres(server)

    expect(isRunning(server.pid)).toBe(false)
    expect(existsSync(join(cluster(), 'postmaster.pid'))).toBe(false)
  }, 60_000)
})
