import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { recordsOf } from '@/db/repositories/records'
import type { PersonKey } from '@/db/seeds/demo-people'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import { verifyRecord } from '@/lib/documents/verify/verify-record'
import { movesOfAgreement } from './demo/agreements/play'
import { homecare } from './demo/agreements/seeds/homecare'
import { playStories } from './demo/play-stories'
import { aBorough, actor, NOW } from './demo/testing'
import { readRecord } from './read-record'

const { shell, owner, trust } = await aBorough()
await insertDemoSignatories(owner, NOW)
const { moves, reference } = movesOfAgreement(homecare, NOW)
await playStories(shell.db, shell.signer, [], moves)

const a = (await findAgreement(shell.db, reference())) ?? expect.fail('it was told')
const issued = await recordsOf(shell.db, a.id)
const idOf = (kind: string, copy: string) =>
  issued.find((record) => record.kind === kind && record.copy === copy)?.id ?? expect.fail(`no ${kind}`)

const opens = async (key: PersonKey, kind: string, copy: string) =>
  (await readRecord(shell, actor(key), idOf(kind, copy))) !== null

describe('the records of an agreement', () => {
  it('are, of what was signed, one copy for the parties and one for the council', () => {
    expect(issued.filter(({ kind }) => kind === 'P9').map(({ copy }) => copy)).toEqual(
      expect.arrayContaining(['external', 'internal']),
    )
  })

  it('may be read by the signatory of a party, but nothing that is internal', async () => {
    expect(await opens('homecareSignatory', 'P9', 'external')).toBe(true)
    expect(await opens('homecareSignatory', 'P12', 'external')).toBe(true)
    expect(await opens('homecareSignatory', 'P9', 'internal')).toBe(false)
    expect(await opens('homecareSignatory', 'P10', 'internal')).toBe(false)
  })

  it('do not exist for the signatory of another organisation, or for an officer who asks for disclosures', async () => {
    for (const stranger of ['trustSignatory', 'constable'] as const)
      for (const kind of ['P9', 'P12']) expect(await opens(stranger, kind, 'external')).toBe(false)
  })

  it('may be read inside by those who read advice; others of the register read what left the council', async () => {
    expect(await opens('dpo', 'P10', 'internal')).toBe(true)
    expect(await opens('auditor', 'P9', 'internal')).toBe(true)
    expect(await opens('informationManager', 'P9', 'external')).toBe(true)
    expect(await opens('informationManager', 'P9', 'internal')).toBe(false)
    expect(await opens('informationManager', 'P10', 'internal')).toBe(false)
  })

  it('are closed to those who do not read the register, except what is public', async () => {
    expect(await opens('releaseOfficer', 'P9', 'external')).toBe(false)
    expect(await opens('releaseOfficer', 'P12', 'external')).toBe(true)
  })

  it('are in the ledger when they are opened', async () => {
    const id = idOf('P9', 'external')
    await readRecord(shell, actor('solicitor'), id)
    const entries = await owner.query.ledgerEntry.findMany({ where: (row, { eq }) => eq(row.objectId, id) })
    expect(entries.map((entry) => entry.actor)).toContain(actor('solicitor').id)
  })

  it('are what was sealed, as anybody can verify', async () => {
    const record = await readRecord(shell, actor('homecareSignatory'), idOf('P9', 'external'))
    const report = await verifyRecord(record?.bytes ?? new Uint8Array(), { trust, now: NOW })
    expect(report).toMatchObject({ valid: true, kind: 'P9', reference: `${a.reference}/P9/1` })
  })
})
