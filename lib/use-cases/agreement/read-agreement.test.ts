import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { aBorough, actor, as, NOW } from '../demo/testing'
import { lookAt, readAgreement, readAgreementRecords, readAgreementTimeline } from './read-agreement'
import { actOrdinarily, placeAgreement } from './testing'

const { shell, owner } = await aBorough()
await insertDemoSignatories(owner, NOW)

const looking = async (key: Parameters<typeof actor>[0], a: Agreement) => lookAt(shell, actor(key), a)

describe('an agreement', () => {
  it.each([
    ['solicitor', 'DRAFTING', true],
    ['auditor', 'DRAFTING', true],
    ['boardMember', 'IN_FORCE', true],
    ['trustSignatory', 'DRAFTING', false],
    ['trustSignatory', 'DPO_ADVICE', false],
    ['trustSignatory', 'NEGOTIATION', true],
    ['trustSignatory', 'ENDED', true],
    ['trustSignatory', 'ABANDONED', false],
    ['homecareSignatory', 'IN_FORCE', false],
    ['constable', 'IN_FORCE', false],
    ['administrator', 'IN_FORCE', false],
    ['releaseOfficer', 'IN_FORCE', false],
  ] as const)('is there for %s while it is %s: %s', async (key, status, isThere) => {
    const a = await placeAgreement(owner, status)
    expect((await readAgreement(shell, actor(key), a.reference)) !== null).toBe(isThere)
  })

  it('that never was is answered like one that is not theirs', async () => {
    expect(await readAgreement(shell, actor('solicitor'), 'AGR-1999-000001')).toBeNull()
    expect(await readAgreement(shell, actor('solicitor'), "'; drop table agreement")).toBeNull()
  })
})

describe('looking', () => {
  it('says what an attempt would, and writes nothing', async () => {
    const a = await placeAgreement(owner, 'APPROVAL')
    const head = await looking('headOfHousing', a)
    expect(head.refuses('approveAgreement')).toBeNull()
    expect((await looking('headOfCare', a)).refuses('approveAgreement')).toMatchObject({ rule: 'SERVICE' })
    expect((await looking('dpo', a)).refuses('approveAgreement')).toMatchObject({ rule: 'NOT_PERMITTED' })
    const [row] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ledger_entry where object_id = ${a.id}`,
    )
    expect(row?.n).toBe(0)
  })

  it('shows what stands in the way of signature, row by row', async () => {
    const a = await placeAgreement(owner, 'LEGAL_FINAL', (made) => ({ ...made, seats: [] }))
    const { gate } = await looking('solicitor', a)
    expect(gate.filter(({ state }) => state === 'blocked').map(({ id }) => id)).toEqual(['G6'])
  })
})

describe('the timeline', () => {
  it('tells newest first who did what, guests by the name of their invitation', async () => {
    const a = await placeAgreement(owner, 'NEGOTIATION')
    const invited = await actOrdinarily(shell, a, 'invite')
    const [invitation] = invited.ok ? invited.value.invitations : []
    await actOrdinarily(shell, a, 'addComment', {
      who: { invitationId: invitation?.id ?? '' },
      input: { audience: 'shared' },
    })
    const found = invited.ok ? invited.value : a
    const lines = await readAgreementTimeline(shell, found)
    expect(lines.map(({ action, who }) => [action, who])).toEqual([
      ['addComment', 'Ada Quill'],
      ['invite', actor('boroughLawyer2').name],
    ])
  })
})

describe('its records', () => {
  it('with advice in them are read by those who may read advice', async () => {
    const a = await placeAgreement(owner, 'DPO_ADVICE')
    await actOrdinarily(shell, a, 'adviseOnAgreement', { who: as('deputyDpo') })
    const given = (await readAgreement(shell, actor('solicitor'), a.reference)) ?? a
    const kinds = async (key: Parameters<typeof actor>[0]) =>
      (await readAgreementRecords(shell, actor(key), given)).issued.map(({ kind }) => kind)
    expect(await kinds('solicitor')).toEqual(['P10'])
    expect(await kinds('trustSignatory')).toEqual([])
    expect(await kinds('boardMember')).toEqual([])
  })
})
