/** What `gatehouse keys` and a start say of the top keys, over a real database. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { sql } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { isAllSealed } from '@/db/seal-old-cases'
import { keepAsBefore } from '@/db/unsealed-testing'
import { keysVerb } from '@/lib/cli/keys'
import { EXIT } from '@/lib/cli/verb'
import { readyCaseKeys } from '@/lib/launch/case-keys'
import { LaunchRefused } from '@/lib/launch/refused'
import { adoptTopKeyFile, topKeyFileIn, topKeys } from '@/lib/secrets/top-keys'
import { aBorough } from './demo/testing'

const { owner, app, url, place, topKeyFile } = await aBorough()
const cases = await Promise.all([place('INTAKE'), place('CLOSED'), place('ASSESS')])
const [first] = cases

afterEach(() => adoptTopKeyFile(topKeyFile))

const keys = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const io = {
    out: (line: string) => out.push(line),
    err: (line: string) => err.push(line),
    stdin: async () => '',
  }
  const exit = await keysVerb((work) => work(owner)).run(args, io)
  return { exit, out: out.join('\n'), err }
}

const asJson = async (act: string) => JSON.parse((await keys(act, '--json')).out)

const ready = (file: string, said: string[] = []) =>
  readyCaseKeys({ dataFolder: '/nowhere', file, owner: url }, (line) => said.push(line))

/** As it is when a key is not in the file any more: nothing of the case opens. */
const withALostKey = async (work: () => Promise<void>) => {
  const before = await owner.execute<{ owner: string; top_key: string }>(
    sql`select owner, top_key from data_key where owner = ${first.id}`,
  )
  await owner.execute(sql`update data_key set top_key = 'top-lost' where owner = ${first.id}`)
  try {
    await work()
  } finally {
    await owner.execute(
      sql`update data_key set top_key = ${before[0]?.top_key ?? ''} where owner = ${first.id}`,
    )
  }
}

const LOST = `lacks top-lost, with which 1 cases are sealed: put back the copy that was kept`

describe('gatehouse keys', () => {
  it('lists the keys, and how many cases each seals, marking the one in use', async () => {
    const { id } = topKeys().current
    const { exit, out } = await keys('list')
    expect(exit).toBe(EXIT.done)
    expect(out).toBe(
      `* ${id}  ${cases.length} cases\nThey are in ${topKeyFile}. Keep a copy of it apart from every copy of the database.`,
    )
    expect(await asJson('list')).toEqual({
      file: topKeyFile,
      current: id,
      keys: [{ id, cases: cases.length, letters: 0 }],
    })
  })

  it('rotates to a new key that seals every case, and keeps the earlier one in the file', async () => {
    const before = topKeys().current.id
    const { exit, out } = await keys('rotate')
    const { id } = topKeys().current
    expect(exit).toBe(EXIT.done)
    expect(id).not.toBe(before)
    expect(out).toContain(`Sealed the keys of ${cases.length} cases with ${id}.`)
    expect(out).toContain(`  ${before}  0 cases\n* ${id}  ${cases.length} cases`)
    expect(await asJson('rotate')).toMatchObject({ resealed: cases.length, current: topKeys().current.id })
    for (const { reference } of cases) expect(await findDisclosure(app, reference)).not.toBeNull()
  })

  it('retires the earlier keys out of the file, once, and every case still opens', async () => {
    const { id } = topKeys().current
    const earlier = [...topKeys().byId.keys()].filter((one) => one !== id)
    expect(earlier).toHaveLength(2)
    const { exit, out } = await keys('retire')
    expect(exit).toBe(EXIT.done)
    expect(out).toContain(`Retired ${earlier.join(', ')}.`)
    for (const one of earlier) expect(readFileSync(topKeyFile, 'utf8')).not.toContain(one)
    expect((await keys('retire')).out).toContain('No key to retire.')
    expect(await asJson('retire')).toMatchObject({ retired: [], keys: [{ id, cases: cases.length }] })
    for (const { reference } of cases) expect(await findDisclosure(app, reference)).not.toBeNull()
  })

  it('refuses to rotate without a key that is needed, in one sentence, and makes none', async () => {
    const before = readFileSync(topKeyFile, 'utf8')
    await withALostKey(async () => {
      const { exit, out, err } = await keys('rotate')
      expect([exit, out]).toEqual([EXIT.no, ''])
      expect(err).toEqual([expect.stringContaining(LOST)])
    })
    expect(readFileSync(topKeyFile, 'utf8')).toBe(before)
  })

  it('refuses when the file is gone', async () => {
    adoptTopKeyFile(topKeyFileIn('/nowhere'))
    const { exit, err } = await keys('list')
    expect(exit).toBe(EXIT.no)
    expect(err).toEqual([expect.stringContaining('is not there or cannot be read')])
  })

  it.each([
    ['no act', []],
    ['an act it does not have', ['toString']],
    ['two acts', ['list', 'rotate']],
    ['an option it does not have', ['list', '--all']],
  ])('refuses %s in one sentence', async (_, args) => {
    const { exit, out, err } = await keys(...args)
    expect([exit, out]).toEqual([EXIT.usage, ''])
    expect(err).toEqual([expect.stringContaining('Use: gatehouse keys')])
  })
})

describe('a start', () => {
  it('goes on with the keys that are there, and has nothing to say', async () => {
    const said: string[] = []
    const before = readFileSync(topKeyFile, 'utf8')
    await ready(topKeyFile, said)
    expect(said).toEqual([])
    expect(readFileSync(topKeyFile, 'utf8')).toBe(before)
  })

  it('is refused when a key is lost, before anybody is served, and makes no new one', async () => {
    await withALostKey(async () => {
      const refused = ready(topKeyFile)
      await expect(refused).rejects.toThrow(LaunchRefused)
      await expect(refused).rejects.toThrow(LOST)
    })
    const elsewhere = topKeyFileIn(mkdtempSync(`${tmpdir()}/gatehouse-keys-`))
    await expect(ready(elsewhere)).rejects.toThrow('is not there or cannot be read')
    expect(() => readFileSync(elsewhere)).toThrow('ENOENT')
  })

  it('seals what an earlier version kept as it was, and says how much', async () => {
    await keepAsBefore(owner, first.id)
    expect(await isAllSealed(owner)).toBe(false)
    const said: string[] = []
    await ready(topKeyFile, said)
    expect(said).toEqual(['Sealed 1 cases that an earlier version had kept as they were.'])
    expect(await isAllSealed(owner)).toBe(true)
    expect(await findDisclosure(app, first.reference)).not.toBeNull()
  })
})
