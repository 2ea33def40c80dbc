import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { findDisclosure } from '@/db/repositories/disclosures'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { placeAgreement } from './agreement/testing'
import { aBorough, NOW } from './demo/testing'
import { sweep } from './sweep'

const { shell, owner, place } = await aBorough()

const at = (instant: string | number) => ({ ...shell, clock: () => new Date(instant) })

const endingAfter = async (d: Disclosure) => {
  const found = await findDisclosure(shell.db, d.reference)
  return found?.status === 'EXPIRED' ? caseFile(found).ended?.reason : found?.status
}

const authorisedAt = (d: Disclosure) => Date.parse(caseFile(d).authorisation?.at ?? '')
const decidedAt = (d: Disclosure) => Date.parse(caseFile(d).decision?.by.at ?? '')
const DAYS = 86_400_000

const withAuthorisationUntil = (expiresAt: string) => (d: Disclosure) =>
  ({ ...d, authorisation: { ...caseFile(d).authorisation, expiresAt } }) as Disclosure

describe('the sweep', () => {
  it('ends an authorisation after 28 days, and not a second before', async () => {
    const d = await place('ASSESS')
    await sweep(at(authorisedAt(d) + 28 * DAYS - 1_000))
    expect(await endingAfter(d)).toBe('ASSESS')
    await sweep(at(authorisedAt(d) + 28 * DAYS))
    expect(await endingAfter(d)).toBe('The authorisation ran out')
  })

  it.each(['APPROVED_FULL', 'APPROVED_PART', 'PREPARE'] as const)(
    'ends an approval after 14 days where the case is %s',
    async (status) => {
      const d = await place(status)
      await sweep(at(decidedAt(d) + 14 * DAYS - 1_000))
      expect(await endingAfter(d)).toBe(status)
      await sweep(at(decidedAt(d) + 14 * DAYS))
      expect(await endingAfter(d)).toBe('The approval ran out')
    },
  )

  it('ends a case whose question nobody answered for 20 working days', async () => {
    const d = await place('CLARIFY', {}, withAuthorisationUntil('2027-06-01T00:00:00.000Z'))
    expect(caseFile(d).clarifications.at(-1)?.answerBy).toBe('2026-12-18')
    await sweep(at('2026-12-18T23:59:00.000Z'))
    expect(await endingAfter(d)).toBe('CLARIFY')
    await sweep(at('2026-12-19T00:00:00.000Z'))
    expect(await endingAfter(d)).toBe('The clarification ran out')
  })

  it.each(['AWAIT_EXT_AUTH', 'RELEASED', 'CLOSED', 'REFUSED'] as const)(
    'leaves a case alone that is %s',
    async (status) => {
      const d = await place(status)
      await sweep(at(NOW.getTime() + 400 * DAYS))
      expect(await endingAfter(d)).toBe(status)
    },
  )

  it('marks an emergency that nobody confirmed in time, and tells the DPO', async () => {
    const d = await place('U_AWAIT_CONFIRM')
    const due = caseFile(d).confirmBy ?? ''
    await sweep(at(Date.parse(due) - 1_000))
    expect(await endingAfter(d)).toBe('U_AWAIT_CONFIRM')
    await sweep(at(due))
    expect(await endingAfter(d)).toBe('U_UNCONFIRMED')
    const told = await owner.execute(
      sql`select to_role, what from notice where disclosure_id = ${d.id} and to_role is not null`,
    )
    expect([...told]).toEqual([{ to_role: 'DPO', what: 'urgentUnconfirmed' }])
  })

  it.each(['COMPLY', 'LEGAL_VALIDATION', 'CHALLENGE'] as const)(
    'never ends a requirement, here %s',
    async (status) => {
      const d = await place(status)
      await sweep(at(NOW.getTime() + 400 * DAYS))
      expect(await endingAfter(d)).toBe(status)
    },
  )

  it('passes over an agreement that faults, and no other waits for it', async () => {
    const [broken, sound] = [await placeAgreement(owner, 'IN_FORCE'), await placeAgreement(owner, 'IN_FORCE')]
    await owner.execute(
      sql`update agreement set facts = facts - 'evidence', version = version + 1, clock = '2026-01-01' where id = ${broken.id}`,
    )
    const statusOf = async ({ reference }: Agreement) => (await findAgreement(shell.db, reference))?.status
    await sweep(at(`${sound.force?.reviewOn}T09:00:00.000Z`))
    expect(await statusOf(broken)).toBe('IN_FORCE')
    expect(await statusOf(sound)).toBe('REVIEW_DUE')
  })

  it('is an act of the product, in the ledger under its row of the table', async () => {
    const d = await place('INTAKE')
    await Promise.all([sweep(at(authorisedAt(d) + 29 * DAYS)), sweep(at(authorisedAt(d) + 29 * DAYS))])
    const rows = await owner.execute(
      sql`select actor, rule, before, after from ledger_entry where object_id = ${d.id} and action = 'expireCase'`,
    )
    expect([...rows]).toEqual([
      { actor: '00000000-0000-0000-0000-000000000000', rule: 'T26', before: 'INTAKE', after: 'EXPIRED' },
    ])
  })
})
