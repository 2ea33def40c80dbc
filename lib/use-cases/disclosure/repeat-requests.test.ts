import { describe, expect, it } from 'vitest'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { aBorough, actor } from '../demo/testing'
import { repeatRequests } from './repeat-requests'

const { shell, place, waitDays } = await aBorough()

const totals = async (key: PersonKey) => {
  const found = await repeatRequests(shell, actor(key))
  return found?.clusters.map(({ total }) => total)
}

const ENOUGH = SETTINGS.repeatRequests

describe('like requests', () => {
  it('suggest an agreement once there are more of them than the council has set, and not before', async () => {
    for (let made = 0; made < ENOUGH; made += 1) await place('ASSESS')
    expect(await totals('dpo')).toEqual([])
    await place('CLOSED')
    expect(await repeatRequests(shell, actor('dpo'))).toEqual({
      moreThan: ENOUGH,
      clusters: [
        expect.objectContaining({
          organisationId: ORGANISATIONS.police.id,
          serviceId: SERVICES.housing.id,
          total: ENOUGH + 1,
        }),
      ],
    })
  })

  it('are not counted while they are drafts', async () => {
    await place('DRAFT')
    expect(await totals('dpo')).toEqual([ENOUGH + 1])
  })

  it('are counted by each as far as they may see, and by the Board without seeing them', async () => {
    await place('ASSESS', {}, (d) => ({ ...d, hiddenFrom: [PEOPLE.dpo.id] }))
    expect(await totals('dpo')).toEqual([ENOUGH + 1])
    expect(await totals('director')).toEqual([ENOUGH + 2])
    expect(await totals('boardMember')).toEqual([ENOUGH + 2])
    expect(await totals('headOfCare')).toEqual([])
  })

  it('are nothing to whoever may not look for patterns', async () => {
    for (const key of ['constable', 'releaseOfficer', 'housingCoordinator', 'administrator'] as const)
      expect(await repeatRequests(shell, actor(key)), key).toBeNull()
  })

  it('are forgotten after twelve months', async () => {
    waitDays(370)
    expect(await totals('director')).toEqual([])
  })
})
