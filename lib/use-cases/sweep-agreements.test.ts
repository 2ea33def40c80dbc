import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { insertDemoSignatories } from '@/db/seeds/demo-signatories'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { type AgreementBuilder, anAgreement } from '@/lib/testing/agreements/agreement'
import { aDataItem } from '@/lib/testing/agreements/answers'
import { actOrdinarily, placeAgreement } from './agreement/testing'
import { aBorough, NOW } from './demo/testing'
import { sweep } from './sweep'

const { shell, owner } = await aBorough()
await insertDemoSignatories(owner, NOW)

const on = (day: string) => ({ ...shell, clock: () => new Date(`${day}T12:00:00.000Z`) })
const now = async ({ reference }: Agreement) =>
  (await findAgreement(shell.db, reference)) ?? expect.unreachable('it is there')
const statusOf = async (a: Agreement) => (await now(a)).status

const actsOn = async ({ id }: Agreement) => {
  const rows = await owner.execute<{ action: string }>(
    sql`select action from ledger_entry where object_id = ${id} and action <> 'issueRecord' order by index`,
  )
  return rows.map(({ action }) => action)
}
const toldOf = async ({ id }: Agreement, what: string) => {
  const rows = await owner.execute<{ role: string }>(
    sql`select to_role as role from agreement_notice where agreement_id = ${id} and what = ${what} order by at, to_role`,
  )
  return rows.map(({ role }) => role)
}

/** In force since 8 October 2026, so that its review falls due two years later; nothing else is owed meanwhile. */
const standing = anAgreement()
  .withData({ ...aDataItem(), retentionMonths: 600 })
  .inStatus('IN_FORCE')
const place = (given: AgreementBuilder) => placeAgreement(owner, given)

describe('the sweep of agreements', () => {
  it('A9: calls for the review, tells owner, Director and board, and suspends it, each once', async () => {
    const a = await place(standing)
    const sweptOn = async (day: string) => {
      await sweep(on(day))
      await sweep(on(day))
      return statusOf(a)
    }
    expect(await sweptOn('2028-10-07')).toBe('IN_FORCE')
    expect(await sweptOn('2028-10-08')).toBe('REVIEW_DUE')
    expect(await sweptOn('2028-11-06')).toBe('REVIEW_DUE')
    expect(await sweptOn('2028-11-07')).toBe('REVIEW_DUE')
    expect(await toldOf(a, 'agreementReviewLate')).toEqual(['HOS', 'LEGAL'])
    expect(await sweptOn('2028-12-07')).toBe('REVIEW_DUE')
    expect(await toldOf(a, 'agreementReviewLate')).toEqual(['HOS', 'LEGAL', 'ABOVE', 'IGB'])
    expect(await sweptOn('2029-01-05')).toBe('REVIEW_DUE')
    expect(await sweptOn('2029-01-11')).toBe('SUSPENDED')
    expect(await actsOn(a)).toEqual(['reviewFallsDue', 'escalateReview', 'escalateReview', 'suspendOverdue'])
  })

  it('A9: leaves an agreement going where a Director gave the reason, until that day has passed', async () => {
    const a = await place(standing)
    await sweep(on('2028-10-08'))
    await sweep(on('2028-12-08'))
    await actOrdinarily(on('2028-12-20'), a, 'keepGoing', { input: { until: '2029-02-28' } })
    await sweep(on('2029-02-28'))
    expect(await statusOf(a)).toBe('REVIEW_DUE')
    await sweep(on('2029-03-01'))
    expect(await statusOf(a)).toBe('SUSPENDED')
  })

  it('brings an agreement into force on the day that it states', async () => {
    const a = await place(
      anAgreement()
        .withDates({ start: { on: '2026-12-01' } })
        .inStatus('SIGNATURE')
        .after('signAgreement'),
    )
    expect(await actOrdinarily(shell, a, 'signAgreement')).toMatchObject({
      ok: true,
      value: { status: 'SIGNATURE' },
    })
    await sweep(on('2026-11-30'))
    expect(await statusOf(a)).toBe('SIGNATURE')
    await sweep(on('2026-12-01'))
    expect(await now(a)).toMatchObject({ status: 'IN_FORCE', force: { from: '2026-12-01' } })
  })

  it('A15: chases what the recipient owes, then flags it to officer and board', async () => {
    const a = await place(
      anAgreement()
        .withData({ ...aDataItem(), retentionMonths: 1 })
        .inStatus('IN_FORCE'),
    )
    await sweep(on('2026-11-09'))
    await sweep(on('2026-11-20'))
    expect((await now(a)).evidence).toMatchObject([{ chasedOn: '2026-11-09', flaggedOn: null }])
    await sweep(on('2026-12-09'))
    expect((await now(a)).evidence).toMatchObject([{ flaggedOn: '2026-12-09' }])
    expect(await toldOf(a, 'agreementEvidenceLate')).toEqual(['LEGAL', 'DPO', 'IGB', 'LEGAL'])
    expect(await actsOn(a)).toEqual(['chaseEvidence', 'chaseEvidence'])
  })

  it('by two processes at once is done once', async () => {
    const a = await place(standing)
    await Promise.all([sweep(on('2028-10-08')), sweep(on('2028-10-08')), sweep(on('2028-10-08'))])
    expect((await actsOn(a)).filter((action) => action === 'reviewFallsDue')).toHaveLength(1)
  })

  it('tries nothing that is not due: no refusal of its own is in the ledger', async () => {
    const late = await place(standing)
    await sweep(on('2028-10-08'))
    await sweep(on('2028-11-07'))
    expect((await actsOn(late)).filter((action) => action.startsWith('refused:'))).toEqual([])
  })

  it.each(['DRAFTING', 'SIGNATURE', 'SUSPENDED', 'ABANDONED', 'NOT_NEEDED'] as const)(
    'leaves alone an agreement that is %s',
    async (status) => {
      const a = await place(
        anAgreement()
          .withData({ ...aDataItem(), retentionMonths: 600 })
          .inStatus(status),
      )
      await sweep(on('2031-01-01'))
      expect(await statusOf(a)).toBe(status)
      expect(await actsOn(a)).toEqual([])
    },
  )

  it('leaves a variation alone, which is reviewed in the agreement it varies', async () => {
    const a = await placeAgreement(owner, standing, (one) => ({
      ...one,
      variationOf: { reference: 'AGR-2025-000001', number: 1 },
    }))
    await sweep(on('2031-01-01'))
    expect(await statusOf(a)).toBe('IN_FORCE')
  })

  it('comes to all of them, however many are due', { timeout: 120_000 }, async () => {
    const many = await Promise.all(Array.from({ length: 105 }, () => place(standing)))
    await sweep(on('2028-10-08'))
    await sweep(on('2028-10-08'))
    const ids = sql.join(
      many.map(({ id }) => sql`${id}`),
      sql`, `,
    )
    const [left] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from agreement where id in (${ids}) and status <> 'REVIEW_DUE'`,
    )
    expect(left?.n).toBe(0)
  })
})
