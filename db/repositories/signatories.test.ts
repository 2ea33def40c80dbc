import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { person } from '@/db/schema'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { aBorough, NOW } from '@/lib/use-cases/demo/testing'
import { allAuthorities, authoritiesOn, endAuthority, insertAuthority } from './signatories'

const { app, owner } = await aBorough()

const authority = async (key: PersonKey, starts: string, ends: string) => {
  const id = randomUUID()
  await app.transaction((tx) =>
    insertAuthority(tx, {
      id,
      personId: PEOPLE[key].id,
      reference: 'Part 4',
      starts,
      ends,
      recordedBy: PEOPLE.solicitor.id,
      recordedAt: NOW,
    }),
  )
  return id
}
const holding = async (key: PersonKey, day: string) =>
  (await authoritiesOn(app, day)).filter(({ personId }) => personId === PEOPLE[key].id)

describe('an authority to sign', () => {
  it('holds from its first day to its last', async () => {
    await authority('director', '2026-03-01', '2026-03-31')
    expect(await holding('director', '2026-02-28')).toEqual([])
    expect(await holding('director', '2026-03-01')).toHaveLength(1)
    expect(await holding('director', '2026-03-31')).toHaveLength(1)
    expect(await holding('director', '2026-04-01')).toEqual([])
  })

  it('says for whom, at which grade, and from which domains', async () => {
    await authority('trustSignatory', '2026-01-01', '2027-01-01')
    expect(await holding('trustSignatory', '2026-06-01')).toMatchObject([
      {
        organisationId: ORGANISATIONS.healthTrust.id,
        own: false,
        grade: null,
        role: 'SIGN',
        domains: [...ORGANISATIONS.healthTrust.domains],
        email: PEOPLE.trustSignatory.email,
        reference: 'Part 4',
      },
    ])
  })

  it('holds no more once it was ended, which is done once, and it stays in the list', async () => {
    const id = await authority('chiefExecutive', '2026-01-01', '2027-01-01')
    const ending = () => app.transaction((tx) => endAuthority(tx, id, PEOPLE.solicitor.id, NOW))
    expect(await holding('chiefExecutive', '2026-06-01')).toHaveLength(1)
    expect(await ending()).toMatchObject({ personId: PEOPLE.chiefExecutive.id })
    expect(await ending()).toBeNull()
    expect(await holding('chiefExecutive', '2026-06-01')).toEqual([])
    expect((await allAuthorities(app)).find((one) => one.id === id)).toMatchObject({ endedAt: NOW })
  })

  it('holds for nobody who has left', async () => {
    await authority('headOfHousing', '2026-01-01', '2027-01-01')
    await owner.update(person).set({ active: false }).where(eq(person.id, PEOPLE.headOfHousing.id))
    expect(await holding('headOfHousing', '2026-06-01')).toEqual([])
  })
})
