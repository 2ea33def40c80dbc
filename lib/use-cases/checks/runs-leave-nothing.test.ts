/** After the purge no NHS number is anywhere: planted here, and looked for in files, logs, temporary folders and the database. */
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tenthOf } from '@/lib/domain/checks/run/nhs-number'
import { digestKeyOf } from './run-place'
import { sweepRuns } from './run-purge'
import * as runs from './runs'
import { aRunBorough, inPieces, must, OPERATOR, ruleOf, textOf } from './runs-testing'

const borough = await aRunBorough()
const { shell, place, bench, turn, owner, waitHours } = borough

/** In the range kept for tests, and different each time: what is found was planted here. */
const planted = (() => {
  const numbers: string[] = []
  for (let nine = 999_000_000 + Math.floor(Math.random() * 900_000); numbers.length < 12; nine += 7)
    if (tenthOf(nine) < 10) numbers.push(`${nine}${tenthOf(nine)}`)
  return numbers
})()

const spaced = (number: string) => `${number.slice(0, 3)} ${number.slice(3, 6)} ${number.slice(6)}`

/** As the machine keeps them side by side: one alone is four bytes, which chance writes too. */
const packed = planted.slice(1).flatMap((number, before) => {
  const [one, other] = [planted[before] ?? '', number].map((whole) => Number(whole.slice(0, 9)))
  return [new Uint32Array([one ?? 0, other ?? 0]), new Float64Array([one ?? 0, other ?? 0])].map((pair) =>
    Buffer.from(pair.buffer),
  )
})

/** As people write them, as text of two bytes a letter, and as the machine packs them. */
const FORMS: readonly Buffer[] = [
  ...planted.flatMap((number) => [
    Buffer.from(number),
    Buffer.from(spaced(number)),
    Buffer.from(number, 'utf16le'),
  ]),
  ...packed,
]

const holdsOne = (bytes: Buffer) => FORMS.some((form) => bytes.includes(form))

const MOST_BYTES = 64 * 1024 * 1024

function* filesIn(folder: string): Generator<string> {
  let entries: ReturnType<typeof entriesOf>
  try {
    entries = entriesOf(folder)
  } catch {
    // Somebody else's temporary folder, gone or shut.
    return
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesIn(path)
    else if (entry.isFile()) yield path
  }
}

const entriesOf = (folder: string) => readdirSync(folder, { withFileTypes: true })

const isRecent = (path: string, since: number) => {
  const { mtimeMs, size } = statSync(path)
  return mtimeMs >= since && size <= MOST_BYTES
}

const filesWithOne = (folder: string, since = 0) =>
  [...filesIn(folder)].filter((path) => {
    try {
      return isRecent(path, since) && holdsOne(readFileSync(path))
    } catch {
      return false
    }
  })

type Column = { readonly table_name: string; readonly column_name: string }

/** Every column that could hold one, as text; bytes as they are. */
const columnsWithOne = async () => {
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
}, 120_000)

/** Every way in which a run can end, or break off. */
const everyEnding = async () => {
  const whole = await borough.sent(cohort)
  must(await borough.answer(whole, answer))
  must(await runs.applyRun(bench(OPERATOR), turn(whole), { dropColumn: false }))
  heldOnDisk = filesWithOne(place.data)
  must(await runs.attestRun(bench(OPERATOR), turn(whole)))
  must(await runs.attestRun(bench('careCoordinator'), turn(whole)))
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

describe('after the purge', () => {
  it('the search finds what is there to be found', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-planted-'))
    writeFileSync(join(folder, 'planted'), planted[0] ?? '')
    expect(filesWithOne(folder)).toHaveLength(1)
    writeFileSync(join(folder, 'planted'), '')
    const run = await borough.start()
    const keep = (key: Buffer) =>
      owner.execute(sql`update opt_out_hold set key = ${key} where run_id = ${run.id}`)
    await keep(Buffer.from(planted[0] ?? ''))
    expect(await columnsWithOne()).toEqual(['opt_out_hold.key'])
    await keep(Buffer.alloc(32))
  })

  it('files were unreadable even while they were held', () => {
    expect(heldOnDisk).toEqual([])
  })

  it('no number is in the data folder, which holds no file of a run', () => {
    expect(filesWithOne(place.data)).toEqual([])
    expect([...filesIn(join(place.data, 'transient'))]).toEqual([])
  })

  it('no number is in a temporary folder', () => {
    expect(filesWithOne(tmpdir(), since)).toEqual([])
  })

  it('no number is in what was written to the log', () => {
    expect(holdsOne(Buffer.from(written.join('\n')))).toBe(false)
  })

  it('no number is in any column of the database', async () => {
    expect(await columnsWithOne()).toEqual([])
  })

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
