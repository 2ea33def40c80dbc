import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { reseal } from '@/db/repositories/top-key-use'
import { addTopKey, adoptTopKeyFile, dropTopKeys, topKeyFileIn, topKeys } from '@/lib/secrets/top-keys'
import { seedCases } from './demo/scale/seed-cases'
import { aBorough, NOW } from './demo/testing'
import { refuseMissingKeys, reportKeys, retireKeys, rotateKeys } from './keys'
import { verifyLedger } from './ledger/verify'

const { owner, app, shell, topKeyFile } = await aBorough()
const COUNT = 300
await seedCases(owner, { count: COUNT, seed: 'rotation', now: NOW })

const references = (await owner.execute<{ reference: string }>(sql`select reference from disclosure`)).map(
  ({ reference }) => reference,
)
const asOwner = { db: owner, clock: shell.clock }

/** Reads one case after another, each whole, until it is told to stop. */
const aReader = (from: number) => {
  let stopped = false
  const reading = (async () => {
    let reads = 0
    for (; !stopped || reads === 0; reads += 1) {
      const reference = references[(from + reads) % references.length] ?? ''
      if (!(await findDisclosure(app, reference))) throw new Error('a case could not be read')
    }
    return reads
  })()
  return {
    stop: () => {
      stopped = true
    },
    reading,
  }
}

describe('a rotation of the top key', () => {
  it('happens under readers of whom none fails, and seals every case anew', async () => {
    const before = topKeys().current.id
    const readers = [0, 50, 100, 150].map(aReader)
    const report = await rotateKeys(asOwner, { atOnce: 7 })
    for (const reader of readers) reader.stop()
    const reads = await Promise.all(readers.map(({ reading }) => reading))
    expect(Math.min(...reads)).toBeGreaterThan(1)
    expect(report.resealed).toBe(COUNT)
    expect(report.current).not.toBe(before)
    expect(report.keys).toEqual([
      { id: before, cases: 0 },
      { id: report.current, cases: COUNT },
    ])
  })

  it('finishes what one that was cut off left behind', async () => {
    addTopKey(NOW)
    await reseal(owner, topKeys().current.id, 40)
    expect((await reportKeys(app)).keys.filter(({ cases }) => cases > 0)).toHaveLength(2)
    expect((await rotateKeys(asOwner)).keys.filter(({ cases }) => cases > 0)).toHaveLength(1)
  })

  it('lets the earlier keys go for ever, and every case and the ledger still read', async () => {
    const { retired, keys, current } = await retireKeys(owner)
    expect(retired.length).toBeGreaterThan(0)
    expect(keys.map(({ id }) => id)).toEqual([current])
    for (const reference of references) expect(await findDisclosure(app, reference)).not.toBeNull()
    expect((await verifyLedger(app)).fault).toBeNull()
  })

  it('keeps a key that something is still sealed with', async () => {
    const { current } = await reportKeys(app)
    await rotateKeys({ db: owner, clock: shell.clock })
    await owner.execute(
      sql`update data_key set top_key = ${current} where owner = (select min(owner) from data_key)`,
    )
    expect((await retireKeys(owner)).retired).toEqual([])
    await owner.execute(sql`update data_key set top_key = ${topKeys().current.id} where top_key = ${current}`)
  })
})

describe('a key that was lost', () => {
  it('is told in one sentence with how many cases need it, before anybody is served', async () => {
    const lost = topKeys().current.id
    await rotateKeys(asOwner)
    await owner.execute(
      sql`update data_key set top_key = ${lost} where owner = (select min(owner) from data_key)`,
    )
    dropTopKeys([lost])
    await expect(refuseMissingKeys(app)).rejects.toThrow(
      new RegExp(`lacks ${lost}, with which 1 cases are sealed: put back the copy that was kept`),
    )
  })

  it('is told when the whole file is gone', async () => {
    adoptTopKeyFile(topKeyFileIn('/nowhere'))
    await expect(refuseMissingKeys(app)).rejects.toThrow('is not there or cannot be read')
    adoptTopKeyFile(topKeyFile)
  })
})
