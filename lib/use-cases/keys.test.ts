import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { reseal } from '@/db/repositories/top-key-use'
import { PEOPLE } from '@/db/seeds/demo-people'
import type { OpenedLetter } from '@/lib/domain/identity/letter'
import { addTopKey, adoptTopKeyFile, dropTopKeys, topKeyFileIn, topKeys } from '@/lib/secrets/top-keys'
import { seedCases } from './demo/scale/seed-cases'
import { aBorough, as, NOW } from './demo/testing'
import { inviteToEnrol } from './identity/enrol'
import { refuseMissingKeys, reportKeys, retireKeys, rotateKeys } from './keys'
import { verifyLedger } from './ledger/verify'
import { drainPost } from './post/drain'

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
      { id: before, cases: 0, letters: 0 },
      { id: report.current, cases: COUNT, letters: 0 },
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

describe('the letters that wait', () => {
  it('are sealed anew with the rest, keep a key that they are sealed with, and are sent with the new one', async () => {
    await owner.execute(sql`update letter set done_at = now(), ended_as = 'withdrawn'`)
    const before = topKeys().current.id
    const { secret } = await anInvitation()
    const lettersOf = async (id: string) => (await reportKeys(app)).keys.find((key) => key.id === id)?.letters
    expect(await lettersOf(before)).toBe(1)

    const added = addTopKey(NOW)
    expect((await retireKeys(owner)).retired).not.toContain(before)
    for (let batch = -1; batch !== 0; ) batch = await reseal(owner, added, 500)
    expect((await retireKeys(owner)).retired).not.toContain(before)

    const { current } = await rotateKeys(asOwner)
    expect([await lettersOf(before), await lettersOf(current)]).toEqual([0, 1])
    expect((await retireKeys(owner)).retired).toContain(before)
    const sent: OpenedLetter[] = []
    await drainPost(shell, async (letter) => {
      sent.push(letter)
    })
    expect(sent).toMatchObject([{ kind: 'invitation', secret }])
    expect(await lettersOf(current)).toBe(0)
  })
})

const anInvitation = async () => {
  const person = PEOPLE.higherOfficer.id
  const invited = await inviteToEnrol(shell, as('administrator'), person)
  if (!invited.ok) throw new Error(invited.refusal.rule)
  return invited.value
}

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
