import { describe, expect, it } from 'vitest'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { InputOf } from '@/lib/domain/disclosure/command'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { ACTS } from '@/lib/testing/acts'
import { aBorough, actor, as } from '../demo/testing'
import { handleCommand } from '../handle-command'
import { countNotices, markNoticesRead, readNotices } from './read-notices'

const { shell, place } = await aBorough()

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
