import { describe, expect, it } from 'vitest'
import { insertAgreementNotices } from '@/db/repositories/agreement-notices'
import { findAgreement } from '@/db/repositories/agreements'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { AgreementNotice } from '@/lib/domain/agreement/change'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { ACTS } from '@/lib/testing/acts'
import { openAgreement } from '../agreement/open-agreement'
import { aBorough, actor, as } from '../demo/testing'
import { handleCommand } from '../handle-command'
import {
  countNotices,
  markNoticesRead,
  readAgreementNotices,
  readAllNotices,
  readNotices,
} from './read-notices'

const { owner, shell, place, waitDays } = await aBorough()

const COMPLAINT: InputOf<'linkComplaint'> = ACTS.linkComplaint.input

/** A complaint on this case tells the Data Protection Officer. */
const complainedOf = async (altered?: (d: Disclosure) => Disclosure) => {
  const d = await place('CLOSED', {}, altered)
  const outcome = await handleCommand(shell, as('informationManager'), {
    verb: 'linkComplaint',
    reference: d.reference,
    version: d.version,
    input: COMPLAINT,
  })
  expect(outcome).toMatchObject({ ok: true })
  return d
}

const noticesOf = (key: PersonKey) => readNotices(shell, actor(key))

const about = async (key: PersonKey, { reference }: Disclosure) =>
  (await noticesOf(key)).filter((notice) => notice.reference === reference)

describe('a notice', () => {
  it('is read by the role it is for and by nobody else', async () => {
    const d = await complainedOf()
    expect(await about('dpo', d)).toMatchObject([{ what: 'complaintLinked', readAt: null, isOpen: true }])
    for (const key of ['informationManager', 'headOfHousing', 'auditor', 'constable'] as const)
      expect(await about(key, d), key).toEqual([])
  })

  it('is counted until somebody has read it, and then says who did', async () => {
    const d = await complainedOf()
    const before = await countNotices(shell, actor('dpo'))
    const [notice] = await about('dpo', d)
    await markNoticesRead(shell, as('dpo'), [notice?.id ?? ''])
    expect(await countNotices(shell, actor('dpo'))).toBe(before - 1)
    expect(await about('dpo', d)).toMatchObject([{ readBy: PEOPLE.dpo.name }])
  })

  it('is not read for its role by somebody it is not for', async () => {
    const d = await complainedOf()
    const [notice] = await about('dpo', d)
    await markNoticesRead(shell, as('headOfHousing'), [notice?.id ?? ''])
    expect(await about('dpo', d)).toMatchObject([{ readAt: null }])
  })

  it('of a case that is hidden from somebody is hidden with it (SoD-7)', async () => {
    const d = await complainedOf((one) => ({ ...one, hiddenFrom: [PEOPLE.dpo.id] }))
    expect(await about('dpo', d)).toEqual([])
  })

  it('that is new stands before one that was read', async () => {
    await complainedOf()
    const read = (await noticesOf('dpo')).map(({ readAt }) => readAt !== null)
    expect(read).toContain(true)
    expect(read).toEqual(read.toSorted())
  })
})

/** An agreement, and a notice of it. */
const toldOfAgreement = async (notice: AgreementNotice) => {
  const outcome = await openAgreement(shell, as('solicitor'), {
    title: 'Homes let by landlords who were fined',
    serviceId: SERVICES.housing.id,
    tier: '2',
  })
  if (!outcome.ok) throw new Error(`not opened: ${outcome.refusal.rule}`)
  const { reference } = outcome.value
  const found = await findAgreement(shell.db, reference)
  await owner.transaction((tx) => insertAgreementNotices(tx, found?.id ?? '', [notice], shell.clock()))
  return reference
}

const allOf = async (key: PersonKey, reference: string) =>
  (await readAllNotices(shell, actor(key))).filter((notice) => notice.reference === reference)

describe('a notice of an agreement', () => {
  it('stands in the same list, for the role it is for and for nobody else', async () => {
    const reference = await toldOfAgreement({ to: 'DPO', what: 'agreementAdviceAsked' })
    expect(await allOf('dpo', reference)).toMatchObject([
      { about: 'agreement', what: 'agreementAdviceAsked', readAt: null },
    ])
    for (const key of ['headOfHousing', 'solicitor', 'trustSignatory'] as const)
      expect(await allOf(key, reference), key).toEqual([])
  })

  it('to one person is theirs alone, somebody of a partner too', async () => {
    const to = { personId: PEOPLE.trustSignatory.id }
    const reference = await toldOfAgreement({ to, what: 'agreementToSign' })
    expect(await readAgreementNotices(shell, actor('trustSignatory'))).toMatchObject([
      { reference, what: 'agreementToSign' },
    ])
    expect(await allOf('homecareSignatory', reference)).toEqual([])
  })

  it('is counted with the others until it is read, and not by somebody it is not for', async () => {
    const reference = await toldOfAgreement({ to: 'DPO', what: 'agreementAdviceAsked' })
    const before = await countNotices(shell, actor('dpo'))
    const ids = (await allOf('dpo', reference)).map(({ id }) => id)
    await markNoticesRead(shell, as('headOfHousing'), ids)
    expect(await countNotices(shell, actor('dpo'))).toBe(before)
    await markNoticesRead(shell, as('deputyDpo'), ids)
    expect(await countNotices(shell, actor('dpo'))).toBe(before - 1)
    expect(await allOf('dpo', reference)).toMatchObject([{ readBy: PEOPLE.deputyDpo.name }])
  })

  it('is in one order with notices of requests: unread first, then newest', async () => {
    waitDays(1)
    const older = await toldOfAgreement({ to: 'DPO', what: 'agreementAdviceAnswered' })
    waitDays(1)
    const between = await complainedOf()
    waitDays(1)
    const newest = await toldOfAgreement({ to: 'DPO', what: 'agreementAdviceAsked' })
    const shown = await readAllNotices(shell, actor('dpo'))
    const unread = shown.filter(({ readAt }) => readAt === null)
    expect(unread.slice(0, 3).map(({ reference }) => reference)).toEqual([newest, between.reference, older])
    expect(shown.slice(0, unread.length)).toEqual(unread)
  })
})
