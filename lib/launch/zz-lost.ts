import { sql } from 'drizzle-orm'
import { setTimeout as pause } from 'node:timers/promises'
process.env.GATEHOUSE_LOG='error'
import { database, surviveLostDatabase, closeDatabase } from '@/db/client'
import { openDataFolder, secretsOf } from '@/lib/launch/data-folder'
import { startEmbedded, prepareEmbedded } from '@/lib/launch/database'
import { isRunning } from '@/lib/launch/lock.mjs'
import { stopPostgres } from '@/lib/launch/postgres/server'
import { discardDataFolder } from '@/lib/launch/discard'
import { connect } from '@/db/client'
const DATA='/work/main/.data-test/lost'
await discardDataFolder(DATA)
const folder = openDataFolder(DATA)
let server = await startEmbedded(folder, console.log)
const a = await prepareEmbedded(server, secretsOf(folder))
process.env.DATABASE_URL = a.app; process.env.GATEHOUSE_DATA = DATA
const owner = connect(a.owner,{max:1})
await owner.execute(sql`create table w (id serial primary key, n int)`); await owner.execute(sql`grant all on w to gatehouse_app; `); await owner.execute(sql`grant all on w_id_seq to gatehouse_app`)
await owner.$client.end()
surviveLostDatabase()
let acked = 0, failed = 0, slowest = 0, n = 0, stop = false
const codes = new Map<string, number>()
const ok: number[] = []
const where=new Map<number,string>()
async function writer(_:unknown, id:number) {
  while (!stop) {
    const t = Date.now(); const v = ++n; where.set(id,'begin')
    try {
      await database().transaction(async (tx) => {
        where.set(id,'ins1');await tx.execute(sql`insert into w (n) values (${v})`)
        where.set(id,'pause');await pause(Math.random() * 5)
        where.set(id,'ins2');await tx.execute(sql`insert into w (n) values (${v})`);where.set(id,'commit')
      })
      ok.push(v); acked++
    } catch (e: any) { failed++; const c = e?.cause?.code ?? e?.code ?? e?.message; codes.set(c, (codes.get(c) ?? 0) + 1); await pause(20) }
    where.set(id,'done');slowest = Math.max(slowest, Date.now() - t)
  }
}
const ws = Array.from({ length: 20 }, writer)
for (let i = 0; i < 8; i++) {
  await pause(400)
  process.kill(server.pid, 'SIGKILL'); while (isRunning(server.pid)) await pause(20)
  server = await startEmbedded(folder, console.log)
  const before = acked; const t = Date.now()
  while (acked === before && Date.now() - t < 20000) await pause(20)
  console.log('kill', i, 'acked', acked, 'failed', failed, 'recovered in', Date.now() - t, 'slowest', slowest)
}
stop = true; await Promise.race([Promise.all(ws), pause(12000,undefined,{ref:false}).then(() => {const l=[...where.values()].filter(x=>x!=='done');if(l.length)console.log('HUNG',l)})])
const rows = await database().execute<{ n: number, c: number }>(sql`select n, count(*)::int as c from w group by n`)
const m = new Map(rows.map(r => [r.n, r.c]))
console.log('acked', ok.length, 'lost', ok.filter(v => m.get(v) !== 2).length, 'half', rows.filter(r => r.c !== 2).length, Object.fromEntries(codes))
await closeDatabase(); await stopPostgres(server); await discardDataFolder(DATA)
