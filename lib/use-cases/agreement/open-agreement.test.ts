import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgreement } from '@/db/repositories/agreements'
import { entriesAbout } from '@/db/repositories/ledger'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { aBorough, as } from '../demo/testing'
import { openAgreement } from './open-agreement'

const { shell, owner } = await aBorough()

const OPENING = {
  title: 'Tenancy data for hospital discharge',
  organisationId: ORGANISATIONS.healthTrust.id,
  serviceId: SERVICES.housing.id,
  tier: '2',
} as const

const opening = (key: PersonKey, change: Partial<Parameters<typeof openAgreement>[2]> = {}) =>
  openAgreement(shell, as(key), { ...OPENING, ...change })

const opened = async (change: Partial<Parameters<typeof openAgreement>[2]> = {}) => {
  const outcome = await opening('housingCoordinator', change)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return (await findAgreement(shell.db, outcome.value.reference)) ?? expect.unreachable('it was opened')
}

const howMany = async () => {
  const [row] = await owner.execute<{ n: number }>(sql`select count(*)::int as n from agreement`)
  return row?.n
}

describe('somebody opens an agreement', () => {
  it('which begins with its first question, both parties, and an entry in the ledger', async () => {
    const a = await opened()
    expect(a).toMatchObject({
      reference: expect.stringMatching(/^AGR-2026-\d{6}$/),
      status: 'TRIAGE',
      kind: null,
      organisation: { id: ORGANISATIONS.healthTrust.id },
      service: SERVICES.housing.name,
      openedBy: { personId: PEOPLE.housingCoordinator.id },
      drafters: [],
    })
    expect(a.text.parties.map(({ own, organisationId }) => [own, organisationId])).toEqual([
      [true, null],
      [false, ORGANISATIONS.healthTrust.id],
    ])
    expect(await entriesAbout(shell.db, a.id)).toMatchObject([
      { action: 'openAgreement', actor: PEOPLE.housingCoordinator.id, after: 'TRIAGE' },
    ])
  })

  it.each(['0', '1'] as const)(
    'of tier %s, which begins with its text: nobody asks what kind it is',
    async (tier) => {
      expect(await opened({ tier })).toMatchObject({ status: 'DRAFTING', tier })
    },
  )

  it('for use inside the council, with nobody else', async () => {
    expect(await opened({ organisationId: undefined })).toMatchObject({
      organisation: null,
      text: { parties: [{ own: true }] },
    })
  })

  it.each(['director', 'dpo', 'trustSignatory', 'constable', 'administrator'] as const)(
    'and %s does not, which the ledger keeps',
    async (key) => {
      const before = await howMany()
      expect(await opening(key)).toMatchObject({ refusal: { rule: 'NOT_PERMITTED' } })
      expect(await howMany()).toBe(before)
      const [last] = await owner.execute<{ action: string; actor: string }>(
        sql`select action, actor from ledger_entry order by index desc limit 1`,
      )
      expect(last).toEqual({ action: 'refused:openAgreement', actor: PEOPLE[key].id })
    },
  )

  it.each([
    ['organisationId', { organisationId: randomUUID() }],
    ['serviceId', { serviceId: randomUUID() }],
  ] as const)('and is told at the field %s what there is none of', async (field, change) => {
    const before = await howMany()
    expect(await opening('solicitor', change)).toMatchObject({
      refusal: { rule: 'INPUT', fields: { [field]: expect.stringMatching(/^Select /) } },
    })
    expect(await howMany()).toBe(before)
  })
})
