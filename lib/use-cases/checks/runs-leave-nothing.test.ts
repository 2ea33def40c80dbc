/** After the purge no NHS number is anywhere: planted here, and looked for in files, logs, temporary folders and the database. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { decoyNumbers, filesAt, plantedNumbers, searchFor, spaced } from './planted-testing'
import { digestKeyOf } from './run-place'
import { sweepRuns } from './run-purge'
import * as runs from './runs'
import { aRunBorough, inPieces, must, OPERATOR, ruleOf, SECOND, textOf } from './runs-testing'

// Temporary folders and the server's disk are looked through whole, whoever else writes there.
vi.setConfig({ testTimeout: 300_000 })

const borough = await aRunBorough()
const { shell, place, bench, turn, owner, waitHours } = borough

const planted = plantedNumbers(12)
const { isIn, filesWithOne } = searchFor(planted)
const [decoy = '', otherDecoy = ''] = decoyNumbers(2)
const decoys = searchFor([decoy, otherDecoy])

type Column = { readonly table_name: string; readonly column_name: string }

/** Every column that could hold one, as text; bytes as they are. */
const columnsWithOne = async ({ isIn: holdsOne } = { isIn }) => {
  const columns = await owner.execute<Column>(
    sql`select c.table_name, c.column_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { table_name, column_name } of columns) {
    const rows = await owner.execute<{ text: string | null; bytes: Buffer | null }>(
      sql`select ${sql.identifier(column_name)}::text as text, case when pg_typeof(${sql.identifier(column_name)}) = 'bytea'::regtype then decode(ltrim(${sql.identifier(column_name)}::text, '\\x'), 'hex') end as bytes from ${sql.identifier(table_name)}`,
    )
    const isThere = rows.some(
      ({ text, bytes }) => (bytes && holdsOne(Buffer.from(bytes))) || (text && holdsOne(Buffer.from(text))),
    )
    if (isThere) found.push(`${table_name}.${column_name}`)
  }
  return found
}

/** Where our own PostgreSQL writes; one from outside keeps its disk to itself. */
const { disk } = inject('testServer')
const [cluster = ''] = disk

/** What is still in memory goes to disk first. */
const onServersDisk = async (search: typeof filesWithOne) => {
  await owner.execute(sql`checkpoint`)
  return search(disk, since)
}

/** Tables of this test alone, for what the search must find. */
const COLUMNS = [
  { name: 'planted_text', value: sql`${decoy}::text` },
  { name: 'planted_bytea', value: sql`${Buffer.from(decoy, 'utf16le')}::bytea` },
  { name: 'planted_jsonb', value: sql`jsonb_build_object('said', ${decoy}::text)` },
  { name: 'planted_numeric', value: sql`${decoy}::numeric` },
  { name: 'planted_bigint', value: sql`${decoy}::bigint` },
]

const cohort = `NHS number,name\n${planted.map((number, row) => `${row % 2 ? spaced(number) : number},x\n`).join('')}`
const answer = planted
  .slice(0, 6)
  .map((number) => `${number},\n`)
  .join('')

async function* brokenOff(): AsyncGenerator<Uint8Array> {
  yield* inPieces(cohort)
  throw new Error(`the line broke at ${planted[0]}`)
}

const load = async (source: AsyncIterable<Uint8Array>, column = 'NHS number') => {
  const run = await borough.start()
  return runs.loadRunCohort(bench(OPERATOR), turn(run), { column, source })
}

const since = Date.now() - 1_000
const written: string[] = []
let heldOnDisk: readonly string[] = []

beforeAll(async () => {
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((piece) => {
      written.push(Buffer.from(piece).toString())
      return true
    }),
  )
  await everyEnding()
  for (const spy of spies) spy.mockRestore()
}, 300_000)

/** Every way in which a run can end, or break off. */
const everyEnding = async () => {
  const whole = await borough.sent(cohort)
  must(await borough.answer(whole, answer))
  must(await runs.applyRun(bench(OPERATOR), turn(whole), { dropColumn: false }))
  heldOnDisk = filesWithOne([place.data])
  must(await runs.attestRun(bench(OPERATOR), turn(whole)))
  must(await runs.attestRun(bench(SECOND), turn(whole)))
  must(await runs.discloseRun(bench(OPERATOR), turn(whole)))
  expect(await textOf(must(await borough.release(whole)))).toContain(planted[0])

  must(await borough.answer(await borough.sent(cohort), `${planted[0]},\n${planted[0]},\n`))
  must(
    await borough.answer(
      await borough.sent(cohort),
      `invalid: ${planted[1]} and ${spaced(planted[2] ?? '')}`,
    ),
  )
  must(await borough.answer(await borough.sent(cohort), `{"status":"${planted[3]}","stage":"pending"}`))
  expect(ruleOf(await load(brokenOff()))).toBe('RUN_FILE_BROKEN')
  expect(ruleOf(await load(inPieces(cohort.slice(cohort.indexOf('\n') + 1))))).toBe('RUN_FILE_HEADER')
  expect(ruleOf(await load(inPieces(`${cohort}"${planted[4]}`)))).toBe('RUN_FILE_SHAPE')
  expect(ruleOf(await load(inPieces(cohort), planted[5]))).toBe('RUN_COLUMN_MISSING')
  await borough.built(cohort)

  // What is still held ran out of time; the sweep finds it without anybody's help.
  waitHours(80)
  await sweepRuns({ shell, place })
}

describe('the search finds what is there to be found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-planted-'))
  const path = join(folder, 'planted')
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each<[string, Uint8Array]>([
    ['as it stands in a file', Buffer.from(`x${decoy}x`)],
    ['as people write it', Buffer.from(spaced(decoy))],
    ['with hyphens', Buffer.from(spaced(decoy).replaceAll(' ', '-'))],
    ['two bytes a letter', Buffer.from(decoy, 'utf16le')],
    ['two bytes a letter the other way round', Buffer.from(decoy, 'utf16le').swap16()],
    ['as a log prints bytes', Buffer.from(Buffer.from(decoy).toString('hex'))],
    [
      'packed by nine digits',
      Buffer.from(new Uint32Array([decoy, otherDecoy].map((one) => Number(one.slice(0, 9)))).buffer),
    ],
    ['packed as a fraction', Buffer.from(new Float64Array([Number(decoy)]).buffer)],
    [
      'packed as a fraction by nine digits',
      Buffer.from(new Float64Array([Number(decoy.slice(0, 9))]).buffer),
    ],
    ['packed whole', Buffer.from(new BigInt64Array([BigInt(decoy)]).buffer)],
    ['packed whole the other way round', Buffer.from(new BigInt64Array([BigInt(decoy)]).buffer).reverse()],
    ['where a long file is read in pieces', Buffer.concat([Buffer.alloc((8 << 20) - 4), Buffer.from(decoy)])],
  ])('%s', (_how, bytes) => {
    writeFileSync(path, bytes)
    expect(decoys.filesWithOne([folder])).toEqual([path])
    expect(filesWithOne([folder])).toEqual([])
  })

  it('in a temporary folder', () => {
    writeFileSync(path, decoy)
    expect(decoys.filesWithOne([tmpdir()], since)).toContain(path)
  })

  it('in a column of every kind', async () => {
    for (const { name, value } of COLUMNS) {
      await owner.execute(sql`create table ${sql.identifier(name)} as select ${value} as held`)
      expect(await columnsWithOne(decoys)).toEqual([`${name}.held`])
      await owner.execute(sql`delete from ${sql.identifier(name)}`)
    }
    expect(await columnsWithOne(decoys)).toEqual([])
  })
})

describe.runIf(disk.length > 0)('on the disk of the server the search finds', () => {
  it('what a column of any kind held, though its row is gone', async () => {
    const found = await onServersDisk(decoys.filesWithOne)
    for (const { name } of COLUMNS) {
      const [held] = await owner.execute<{ path: string }>(
        sql`select pg_relation_filepath(${name}::regclass) as path`,
      )
      expect(found).toContain(join(cluster, held?.path ?? ''))
    }
  })

  it('what the log of changes says', async () => {
    // Tests beside this one make the server drop old parts of it: what is written anew is looked for at once.
    await vi.waitFor(
      async () => {
        await owner.execute(sql`insert into planted_text values (${decoy})`)
        expect(decoys.filesWithOne([join(cluster, 'pg_wal')], since)).not.toEqual([])
      },
      { timeout: 120_000 },
    )
  })

  it('what its log says', async () => {
    await owner.execute(sql.raw(`do $$ begin raise log 'planted: ${decoy}'; end $$`))
    expect(await onServersDisk(decoys.filesWithOne)).toContain(disk.at(-1))
  })

  it('what it keeps for a while', async () => {
    const path = join(cluster, 'pg_stat_tmp', 'planted')
    await owner.execute(sql.raw(`copy (select '${decoy}') to '${path}'`))
    const found = await onServersDisk(decoys.filesWithOne)
    rmSync(path)
    expect(found).toContain(path)
  })
})

describe('after the purge', () => {
  it('files were unreadable even while they were held', () => {
    expect(heldOnDisk).toEqual([])
  })

  it('no number is in the data folder, which holds no file of a run', () => {
    expect(filesWithOne([place.data])).toEqual([])
    expect(filesAt(join(place.data, 'transient'))).toEqual([])
  })

  it('no number is in a temporary folder', () => {
    expect(filesWithOne([tmpdir()], since)).toEqual([])
  })

  it('no number is in what was written to the log', () => {
    expect(isIn(Buffer.from(written.join('\n')))).toBe(false)
  })

  it('no number is in any column of the database', async () => {
    expect(await columnsWithOne()).toEqual([])
  })

  it.runIf(disk.length > 0)(
    'no number is on the disk of the server: in no table, no log of changes, no log and nothing for a while',
    async () => {
      expect(await onServersDisk(filesWithOne)).toEqual([])
    },
  )

  it('no key is left that could have opened them', async () => {
    const [row] = await owner.execute<{ keys: number }>(
      sql`select count(*)::int as keys from opt_out_hold h join check_subject s on s.id = h.run_id where s.status <> 'OPEN'`,
    )
    expect(row?.keys).toBe(0)
  })

  it('the key of the digests is in the data folder and not in the database', async () => {
    const key = Buffer.from(await digestKeyOf(place))
    expect(key).toHaveLength(32)
    expect(readFileSync(join(place.data, 'keys', 'opt-out-digest.key'))).toEqual(key)
  })
})
