import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { verifyRecord } from '@/lib/documents/verify/verify-record'
import { aBorough, actor, as, NOW } from './demo/testing'
import { issueAuditPack } from './issue-audit-pack'
import { readRecord } from './read-record'

const { shell, place, owner, trust } = await aBorough()

const inWords = (action: string) => `act: ${action}`
const packOf = (key: Parameters<typeof as>[0], reference: string) =>
  issueAuditPack(shell, as(key), { reference, copy: 'internal', inWords })

type Issued = { readonly id: string; readonly version: number }

const issuedFor = async (caseId: string) => {
  const rows = await owner.execute<Issued>(
    sql`select id, version from issued_record where disclosure_id = ${caseId} and kind = 'P14' order by version`,
  )
  return [...rows]
}

describe('an audit pack', async () => {
  const d = await place('REFUSED')

  it('is sealed like every record, with every act of the case and the root each stands under', async () => {
    expect(await packOf('dpo', d.reference)).toMatchObject({ ok: true })
    const [issued] = await issuedFor(d.id)
    const record = await readRecord(shell, actor('dpo'), issued?.id ?? '')
    if (!record) expect.unreachable('the DPO may read it')

    expect(await verifyRecord(new Uint8Array(record.bytes), { trust, now: NOW })).toMatchObject({
      valid: true,
    })
    const [last] = await owner.execute<{ root: string; n: number }>(sql`
      select encode(root, 'hex') as root, (select count(*)::int from ledger_entry where object_id = ${d.id} and action <> 'issueAuditPack' and action <> 'issueRecord') as n
      from ledger_entry where object_id = ${d.id} and action = 'refuseRequest'`)
    const text = JSON.stringify(record.model)
    expect(text).toContain(last?.root)
    expect(text).toContain('act: refuseRequest')
    expect(text).toContain(`that the ledger holds, ${last?.n} in all`)
  })

  it('is a new version each time, and itself an act in the next', async () => {
    await packOf('dpo', d.reference)
    const issued = await issuedFor(d.id)
    expect(issued.map(({ version }) => version)).toEqual([1, 2])
    const record = await readRecord(shell, actor('dpo'), issued[1]?.id ?? '')
    expect(JSON.stringify(record?.model)).toContain('act: issueAuditPack')
  })

  it('is not for those who take part in deciding, and their try is kept', async () => {
    expect(await packOf('headOfHousing', d.reference)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_PERMITTED' },
    })
    const [row] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ledger_entry where object_id = ${d.id} and action = 'refused:issueAuditPack'`,
    )
    expect(row?.n).toBe(1)
  })

  it('of a case that is hidden from somebody does not exist for them', async () => {
    expect(await packOf('monitoringOfficer', d.reference)).toMatchObject({
      ok: false,
      refusal: { rule: 'NOT_FOUND' },
    })
  })
})
