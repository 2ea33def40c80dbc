import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { PEOPLE } from '@/db/seeds/demo-people'
import { placeAgreement } from '@/lib/use-cases/agreement/testing'
import { aBorough, actor, NOW } from '@/lib/use-cases/demo/testing'
import { person } from '../schema'
import {
  countUnreadAgreementNotices,
  insertAgreementNotices,
  listAgreementNotices,
  markAgreementNoticesRead,
} from './agreement-notices'

const { app, owner } = await aBorough()
const a = await placeAgreement(owner, 'IN_FORCE')

await app.transaction((tx) =>
  insertAgreementNotices(
    tx,
    a.id,
    [
      { to: 'DPO', what: 'agreementSuspended' },
      { to: 'IGB', what: 'agreementDissent' },
      { to: { personId: PEOPLE.director.id }, what: 'agreementToSign' },
      { to: { grade: 'chiefExecutive' }, what: 'agreementHighRisk' },
    ],
    NOW,
  ),
)

const told = async (key: Parameters<typeof actor>[0]) =>
  (await listAgreementNotices(app, actor(key), 20)).map(({ what }) => what)

describe('a notice of an agreement', () => {
  it('reaches everybody in the role it is to, and the person it is to, and nobody else', async () => {
    expect(await told('dpo')).toEqual(['agreementSuspended'])
    expect(await told('deputyDpo')).toEqual(['agreementSuspended'])
    expect(await told('director')).toEqual(['agreementToSign'])
    expect(await told('chiefExecutive')).toEqual(['agreementHighRisk'])
    expect(await told('solicitor')).toEqual([])
  })

  it('to a grade that nobody has reaches all who decide at the top, rather than nobody', async () => {
    const other = await placeAgreement(owner, 'IN_FORCE')
    await owner.update(person).set({ active: false }).where(eq(person.grade, 'chiefExecutive'))
    await app.transaction((tx) =>
      insertAgreementNotices(
        tx,
        other.id,
        [{ to: { grade: 'chiefExecutive' }, what: 'agreementHighRisk' }],
        NOW,
      ),
    )
    await owner.update(person).set({ active: true }).where(eq(person.grade, 'chiefExecutive'))
    expect((await told('director')).toSorted()).toEqual(['agreementHighRisk', 'agreementToSign'])
  })

  it('names the agreement', async () => {
    expect(await listAgreementNotices(app, actor('boardMember'), 20)).toMatchObject([
      { what: 'agreementDissent', reference: a.reference, title: a.text.title, readAt: null },
    ])
  })

  it('is read once, by whoever read it first, and by nobody whom it was not for', async () => {
    const [notice] = await listAgreementNotices(app, actor('dpo'), 20)
    const reading = (key: 'dpo' | 'deputyDpo' | 'director') =>
      app.transaction((tx) => markAgreementNoticesRead(tx, actor(key), [notice?.id ?? ''], NOW))
    await reading('director')
    expect(await countUnreadAgreementNotices(app, actor('dpo'))).toBe(1)
    await reading('deputyDpo')
    await reading('dpo')
    expect(await countUnreadAgreementNotices(app, actor('dpo'))).toBe(0)
    expect(await listAgreementNotices(app, actor('dpo'), 20)).toMatchObject([
      { readBy: PEOPLE.deputyDpo.name },
    ])
  })

  it('that is unread comes before what was read', async () => {
    await app.transaction((tx) =>
      insertAgreementNotices(
        tx,
        a.id,
        [{ to: 'DPO', what: 'agreementAdviceAsked' }],
        new Date(NOW.getTime() - 1_000),
      ),
    )
    expect(await told('dpo')).toEqual(['agreementAdviceAsked', 'agreementSuspended'])
  })
})
