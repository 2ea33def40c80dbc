import { generateKeyPairSync } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { appendEntry, type StoredEntry, walkLedger } from '@/db/repositories/ledger'
import { ledgerEntry, ledgerPayload } from '@/db/schema'
import { testDatabase } from '@/db/testing'
import { type Frontier, grown, leafHash, rootOf } from '@/lib/domain/audit/merkle'
import { canonicalJson, sha256 } from '@/lib/hash'
import { LEDGER_ORIGIN, makeCheckpoint, readCheckpoint } from './checkpoint'
import { exportLedger } from './export'
import { type Vouched, verifyLedger } from './verify'

const { owner, app } = await testDatabase()
const SIZE = 11
const keys = generateKeyPairSync('ed25519')

const append = (number: number) =>
  app.transaction((tx) =>
    appendEntry(tx, {
      at: new Date(Date.UTC(2026, 9, 5, 9, number)).toISOString(),
      actor: '7e570000-0000-4000-8003-000000000001',
      action: 'recordAssessment',
      rule: 'F',
      object: { type: 'disclosure', id: '7e570000-0000-4000-8008-000000000001' },
      before: 'ASSESS',
      after: 'ASSESS',
      payload: { note: `said ${number}`, number },
    }),
  )

const collected = async <T>(walk: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const one of walk) all.push(one)
  return all
}

const rowsNow = () => collected(walkLedger(app))

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

// drizzle cannot write an array of bytes; the repository says why.
const byteaArray = (hashes: readonly Uint8Array[]) =>
  sql`array(select decode(unnest(string_to_array(${hashes.map(hex).join(',')}, ',')), 'hex'))`

/** As somebody with the run of the server would: triggers off, then whatever they like. */
const rewrite = async (rows: readonly StoredEntry[]) => {
  for (const table of ['ledger_entry', 'ledger_payload'])
    await owner.execute(sql`alter table ${sql.identifier(table)} disable trigger user`)
  await owner.execute(sql`truncate ledger_entry, ledger_payload`)
  if (rows.length > 0) {
    await owner
      .insert(ledgerEntry)
      .values(rows.map((row) => ({ ...row, frontier: byteaArray(row.frontier) })))
    await owner.insert(ledgerPayload).values([...rows])
  }
  for (const table of ['ledger_entry', 'ledger_payload'])
    await owner.execute(sql`alter table ${sql.identifier(table)} enable trigger user`)
}

/** Everything from `from` on, hashed again: what is stored fits together. */
const rehashed = (rows: readonly StoredEntry[], from: number) => {
  let frontier: Frontier = []
  return rows.map((row, index) => {
    const entry = index < from ? row.entry : canonicalJson({ ...JSON.parse(row.entry), index })
    const leaf = leafHash(sha256, Buffer.from(entry))
    frontier = grown(sha256, index, frontier, leaf)
    return { ...row, index, entry, leaf, frontier: [...frontier], root: rootOf(sha256, frontier) }
  })
}

const changed = (rows: readonly StoredEntry[], at: number, change: Partial<StoredEntry>) =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row))

const other = (rows: readonly StoredEntry[], at: number) => {
  const row = rows[at]
  if (!row) throw new Error(`there is no row ${at}`)
  return row
}

const backdated = (row: StoredEntry): StoredEntry => {
  const at = '2020-01-01T00:00:00.000Z'
  return { ...row, at: new Date(at), entry: canonicalJson({ ...JSON.parse(row.entry), at }) }
}

beforeEach(async () => {
  await rewrite([])
  for (let number = 0; number < SIZE; number += 1) await append(number)
})

describe('an untouched ledger', () => {
  it('verifies at every size, empty included', async () => {
    await rewrite([])
    for (let size = 0; size < SIZE; size += 1) {
      expect(await verifyLedger(app)).toMatchObject({ size, erased: 0, fault: null })
      await append(size)
    }
  })

  it('still verifies when people were erased from it, and counts them', async () => {
    await app.execute(sql`update ledger_payload set salt = null, payload = null where index in (2, 5)`)
    expect(await verifyLedger(app)).toMatchObject({ size: SIZE, erased: 2, fault: null })
  })

  it('still fits an earlier checkpoint when it has grown', async () => {
    const vouched = await verifyLedger(app)
    await append(SIZE)
    expect((await verifyLedger(app, vouched)).fault).toBeNull()
  })

  it('is exported as one line of JSON an entry, and names nobody unless asked to', async () => {
    const lines = await collected(exportLedger(app))
    expect(lines).toHaveLength(SIZE)
    expect(lines.join('\n')).not.toContain('said')
    expect(JSON.parse(lines[3] ?? '')).toMatchObject({ entry: other(await rowsNow(), 3).entry })
    const [first = ''] = await collected(exportLedger(app, { payloads: true }))
    expect(JSON.parse(first)).toMatchObject({ payload: { note: 'said 0' } })
  })
})

type Tamper = (rows: readonly StoredEntry[]) => readonly StoredEntry[]

describe('a ledger that was tampered with by somebody who may do anything names the first bad entry', () => {
  it.each<[string, number, RegExp, Tamper]>([
    [
      'one changed letter in an entry',
      4,
      /says something else/,
      (rows) => changed(rows, 4, { entry: other(rows, 4).entry.replace('ASSESS', 'ASSESR') }),
    ],
    [
      'the same entry in other bytes',
      4,
      /canonical/,
      (rows) => changed(rows, 4, { entry: `${other(rows, 4).entry} ` }),
    ],
    [
      'an entry with a fact too many',
      4,
      /canonical/,
      (rows) => changed(rows, 4, { entry: canonicalJson({ ...JSON.parse(other(rows, 4).entry), x: 1 }) }),
    ],
    ['an entry that is no JSON', 4, /canonical/, (rows) => changed(rows, 4, { entry: '{' })],
    [
      'a changed commitment',
      4,
      /hashed/,
      (rows) =>
        changed(rows, 4, { entry: canonicalJson({ ...JSON.parse(other(rows, 4).entry), commitment: '00' }) }),
    ],
    ['a changed actor', 6, /“actor”/, (rows) => changed(rows, 6, { actor: 'nobody' })],
    ['a changed time', 6, /“at”/, (rows) => changed(rows, 6, { at: new Date(0) })],
    ['a changed state', 6, /“after”/, (rows) => changed(rows, 6, { after: 'CLOSED' })],
    ['a changed rule', 6, /“rule”/, (rows) => changed(rows, 6, { rule: null })],
    ['a changed object', 6, /“object id”/, (rows) => changed(rows, 6, { objectId: 'x' })],
    ['a changed leaf', 6, /hashed/, (rows) => changed(rows, 6, { leaf: new Uint8Array(32) })],
    ['a changed root', 6, /root/, (rows) => changed(rows, 6, { root: new Uint8Array(32) })],
    ['a changed frontier', 6, /tree/, (rows) => changed(rows, 6, { frontier: [new Uint8Array(32)] })],
    [
      'a changed payload',
      7,
      /payload is not/,
      (rows) => changed(rows, 7, { payload: { note: 'something else' } }),
    ],
    ['a changed salt', 7, /payload is not/, (rows) => changed(rows, 7, { salt: new Uint8Array(32) })],
    ['a payload without its salt', 7, /half erased/, (rows) => changed(rows, 7, { salt: null })],
    ['an entry deleted from the middle', 5, /missing/, (rows) => rows.filter((row) => row.index !== 5)],
    ['a range deleted', 0, /missing/, (rows) => rows.slice(3)],
    [
      'an entry deleted and the rest renumbered',
      5,
      /“index”/,
      (rows) => rows.filter((row) => row.index !== 5).map((row, index) => ({ ...row, index })),
    ],
    [
      'two entries swapped',
      3,
      /“index”/,
      (rows) =>
        changed(changed(rows, 3, { ...other(rows, 4), index: 3 }), 4, { ...other(rows, 3), index: 4 }),
    ],
    [
      'an entry put in',
      5,
      /“index”/,
      (rows) =>
        [...rows.slice(0, 5), { ...other(rows, 6) }, ...rows.slice(5)].map((row, index) => ({
          ...row,
          index,
        })),
    ],
    [
      'an entry back-dated and hashed, those after it left',
      6,
      /tree/,
      (rows) => changed(rows, 5, other(rehashed(changed(rows, 5, backdated(other(rows, 5))), 5), 5)),
    ],
  ])('%s', async (_, index, why, tamper) => {
    await rewrite(tamper(await rowsNow()))
    expect((await verifyLedger(app)).fault).toEqual({ index, why: expect.stringMatching(why) })
  })
})

describe('a ledger that was rewritten so that it fits together is found out by a checkpoint', () => {
  const checkpoint = async (): Promise<Vouched> => {
    const { note } = await makeCheckpoint(app, keys.privateKey)
    const vouched = note && readCheckpoint(note, keys.publicKey)
    if (!vouched) throw new Error('the checkpoint cannot be read back')
    return vouched
  }

  it.each<[string, RegExp, Tamper]>([
    [
      'rewritten from the middle on',
      /rewritten/,
      (rows) => rehashed(changed(rows, 4, backdated(other(rows, 4))), 4),
    ],
    [
      'one entry taken out and all hashed again, a new one at the end',
      /rewritten/,
      (rows) => rehashed([...rows.slice(0, 4), ...rows.slice(5), other(rows, 10)], 0),
    ],
    ['the last entry cut off', /cut off/, (rows) => rows.slice(0, -1)],
    ['an older copy put back', /older copy/, (rows) => rows.slice(0, 2)],
    ['everything cut off', /cut off/, () => []],
  ])('%s', async (_, why, tamper) => {
    const vouched = await checkpoint()
    await rewrite(tamper(await rowsNow()).map((row) => ({ ...row, salt: null, payload: null })))
    expect((await verifyLedger(app)).fault).toBeNull()
    expect((await verifyLedger(app, vouched)).fault?.why).toMatch(why)
  })

  it('at every length that it could be cut to', async () => {
    const vouched = await checkpoint()
    const rows = await rowsNow()
    for (let kept = 0; kept < SIZE; kept += 1) {
      await rewrite(rows.slice(0, kept))
      expect((await verifyLedger(app, vouched)).fault?.index).toBe(kept)
    }
  })
})

describe('a checkpoint', () => {
  it('is a signed note that only this ledger’s key could have made', async () => {
    const { note, size } = await makeCheckpoint(app, keys.privateKey)
    expect(note?.split('\n').slice(0, 2)).toEqual([LEDGER_ORIGIN, String(size)])
    expect(readCheckpoint(note ?? '', keys.publicKey)).toMatchObject({ size: SIZE })
    expect(readCheckpoint(note ?? '', generateKeyPairSync('ed25519').publicKey)).toBeNull()
    expect(readCheckpoint((note ?? '').replace('\n11\n', '\n12\n'), keys.publicKey)).toBeNull()
    expect(
      readCheckpoint((note ?? '').replaceAll(LEDGER_ORIGIN, 'elsewhere.example/ledger'), keys.publicKey),
    ).toBeNull()
  })

  it('is not made of a ledger that is wrong, nor of one that lost what was vouched for', async () => {
    const vouched = await verifyLedger(app)
    const rows = await rowsNow()
    await rewrite(changed(rows, 2, { actor: 'nobody' }))
    expect((await makeCheckpoint(app, keys.privateKey)).note).toBeNull()
    await rewrite(rows.slice(0, 5))
    expect((await makeCheckpoint(app, keys.privateKey, vouched)).note).toBeNull()
  })
})

describe('what the product itself may do to the ledger', () => {
  it.each([
    ['change an entry', sql`update ledger_entry set actor = 'nobody'`],
    ['delete an entry', sql`delete from ledger_entry where index = 3`],
    ['empty it', sql`truncate ledger_entry, ledger_payload`],
    ['delete a payload', sql`delete from ledger_payload where index = 3`],
    ['move a payload', sql`update ledger_payload set index = 99 where index = 3`],
    ['turn its guards off', sql`alter table ledger_entry disable trigger user`],
  ])('not %s', async (_, statement) => {
    await expect(app.execute(statement)).rejects.toSatisfy((fault: Error) =>
      /permission denied|must be owner/.test(String(fault.cause)),
    )
    expect(await verifyLedger(app)).toMatchObject({ size: SIZE, fault: null })
  })

  it.each([
    ['change an entry', sql`update ledger_entry set actor = 'nobody'`],
    ['delete an entry', sql`delete from ledger_entry where index = 3`],
    ['empty it', sql`truncate ledger_entry, ledger_payload`],
  ])('nor may its owner %s while the guards are on', async (_, statement) => {
    await expect(owner.execute(statement)).rejects.toSatisfy((fault: Error) =>
      /append-only/.test(String(fault.cause)),
    )
  })
})
