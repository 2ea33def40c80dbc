import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findDisclosure } from '@/db/repositories/disclosures'
import { findRecord, recordsOf } from '@/db/repositories/records'
import { verifyRecord } from '@/lib/documents/verify/verify-record'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { sha256Hex } from '@/lib/hash'
import { damagedLobby } from './demo/borough/damaged-lobby'
import { playStories } from './demo/play-stories'
import { calendarBefore } from './demo/story'
import { aBorough, NOW } from './demo/testing'
import { verifyLedger } from './ledger/verify'

const { shell, trust } = await aBorough()
const [reference = ''] = await playStories(shell.db, shell.signer, [damagedLobby(calendarBefore(NOW))])
const d = await findDisclosure(shell.db, reference)
const issued = await recordsOf(shell.db, d?.id ?? '')
const stored = await Promise.all(issued.map(({ id }) => findRecord(shell.db, id)))

describe('a request from the constable’s form to the closed case', () => {
  it('ends closed, with everybody’s part kept', () => {
    expect(d?.status).toBe('CLOSED')
    const file = caseFile(d ?? expect.fail('the case is there'))
    expect(
      [file.authorisation, file.collator, file.decision?.by, file.pack?.check?.by, file.release?.by].map(
        (by) => by?.name,
      ),
    ).toEqual(['Adeyemi Bankole', 'Rohan Pereira', 'Catherine Doyle', 'Ioana Munteanu', 'Jerome Baptiste'])
  })

  it('leaves the six records of a part approval, each for its own readers', () => {
    expect(issued.map(({ kind, version, copy }) => `${kind}/${version} ${copy}`).toSorted()).toEqual([
      'P1/1 external',
      'P1/2 internal',
      'P2/1 internal',
      'P2/2 internal',
      'P3/1 external',
      'P4/1 external',
    ])
  })

  it('leaves every record sealed, so that a verifier with the council’s certificate calls it valid', async () => {
    const reports = await Promise.all(
      stored.map((record) => verifyRecord(record?.bytes ?? new Uint8Array(), { trust, now: NOW })),
    )
    expect(reports.map(({ valid, reference: named }) => [valid, named])).toEqual(
      issued.map((record) => [true, record.reference]),
    )
  })

  it('keeps the SHA-256 of each record’s bytes in the ledger', async () => {
    const entries = await shell.db.execute<{ digest: string }>(
      sql`select entry::json->>'digest' as digest from ledger_entry where action = 'issueRecord' and object_id = ${d?.id ?? ''}`,
    )
    const hashes = stored.map((record) => sha256Hex(record?.bytes ?? new Uint8Array()))
    expect(entries.map(({ digest }) => digest).toSorted()).toEqual(hashes.toSorted())
  })

  it('leaves one entry for each version of the case after its draft, and a ledger that holds', async () => {
    const [row] = await shell.db.execute<{ moves: number }>(sql`
      select count(*)::int as moves from ledger_entry
      where object_id = ${d?.id ?? ''} and action not in ('issueRecord', 'startRequest')`)
    expect(row?.moves).toBe((d?.version ?? 0) - 2)
    expect((await verifyLedger(shell.db)).fault).toBeNull()
  })
})
