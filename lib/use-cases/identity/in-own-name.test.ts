import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { findAccount } from '@/db/repositories/identity'
import { findSession, insertSession } from '@/db/repositories/sessions'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough, as } from '../demo/testing'
import { answerErasureOf, askErasure } from '../disclosure/erase-case'
import { askToEnrol, enrolPasskey } from '../passkeys/enrol'
import { aPasskey } from '../passkeys/testing'
import { askEnrolmentCode, enrolByCode, inviteToEnrol, isOpenInvitation } from './enrol'
import { askFirstPasskey, keepFirstPasskey } from './first-passkey'
import { attest, deactivatePerson } from './people'
import { agree, proposePersonChange } from './propose'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, app, web, owner, place, waitDays } = await aBorough()

/** As a request of theirs has it: the web's role in their name, and the worker's for what needs no name. */
const of = (key: PersonKey | null) => ({
  ...shell,
  db: web({ person: key && PEOPLE[key].id }),
  ownWork: () => app,
})
const gotten = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value
}
const signedIn = async (key: PersonKey) => {
  const token = randomBytes(32).toString('base64url')
  const now = shell.clock()
  const expires = new Date(now.getTime() + 3_600_000)
  await insertSession(app, { token, personId: PEOPLE[key].id, method: 'a test', now, expires })
  return async () => (await findSession(app, token, now, 15)) !== null
}

describe('with the database asking who asks', () => {
  it('two people change an account, and its sessions end', async () => {
    const isIn = await signedIn('housingCoordinator')
    const change = {
      role: 'OWNER',
      grade: 'manager',
      title: 'Owner',
      serviceId: undefined,
      why: 'A new post.',
    }
    const { id } = gotten(
      await proposePersonChange(
        of('administrator'),
        as('administrator'),
        PEOPLE.housingCoordinator.id,
        change as never,
      ),
    )
    gotten(await agree(of('secondAdministrator'), as('secondAdministrator'), id))
    expect((await findAccount(app, PEOPLE.housingCoordinator.id))?.role).toBe('OWNER')
    expect(await isIn()).toBe(false)
  })

  it('the lead of an agency says who is still there, and of no other agency', async () => {
    await owner.execute(
      sql`update organisation set lead_id = ${PEOPLE.chiefInspector.id} where id = ${ORGANISATIONS.police.id}`,
    )
    const isIn = await signedIn('sergeant')
    const still = [PEOPLE.constable.id]
    gotten(await attest(of('chiefInspector'), as('chiefInspector'), ORGANISATIONS.police.id, still))
    expect(await isIn()).toBe(false)
    const other = web({ person: PEOPLE.chiefInspector.id })
    const changed = await other.execute(
      sql`update person set active = false where organisation_id = ${ORGANISATIONS.revenue.id} returning id`,
    )
    expect(changed).toHaveLength(0)
  })

  it('whoever keeps accounts shuts somebody out at once, and nobody else can', async () => {
    const isIn = await signedIn('revenueOfficer')
    const shut = sql`update person set active = false where id = ${PEOPLE.revenueOfficer.id} returning id`
    for (const who of [null, PEOPLE.headOfHousing.id, PEOPLE.revenueOfficer.id])
      expect(await web({ person: who }).execute(shut)).toHaveLength(0)
    gotten(
      await deactivatePerson(
        of('dpo'),
        as('dpo'),
        PEOPLE.revenueOfficer.id,
        'Their agency told us that they left.',
      ),
    )
    expect(await isIn()).toBe(false)
  })

  it('somebody who was invited makes a first passkey before they are anybody', async () => {
    const { id } = PEOPLE.higherOfficer
    const { secret } = gotten(await inviteToEnrol(of('administrator'), as('administrator'), id))
    const stranger = of(null)
    expect(await isOpenInvitation(stranger, secret)).toBe(true)
    const { browser, code } = gotten(await askEnrolmentCode(stranger, secret, 'home'))
    const { token } = gotten(await enrolByCode(stranger, browser, code))
    const { challenge } = gotten(await askFirstPasskey(stranger, token))
    const answer = aPasskey().enrols(challenge)
    gotten(await keepFirstPasskey(stranger, token, { answer, name: 'Their key' }))
    expect(await stranger.db.execute(sql`select id from passkey`)).toHaveLength(0)
    expect(await of('higherOfficer').db.execute(sql`select id from passkey`)).toHaveLength(1)
  })

  it('nobody of the web makes a passkey for another, whatever they say', async () => {
    const session = { id: 'a session', factor: 'none-demo', authAt: null, provedAt: shell.clock() } as const
    const who = { ...as('headOfHousing'), session }
    const { challenge } = gotten(
      (await askToEnrol(of('headOfHousing'), who as never)) as Outcome<{ challenge: string }>,
    )
    const enrolling = { answer: aPasskey().enrols(challenge), name: 'Mine' }
    await expect(enrolPasskey(of('dpo'), who as never, enrolling)).resolves.toMatchObject({ ok: false })
    gotten((await enrolPasskey(of('headOfHousing'), who as never, enrolling)) as Outcome<unknown>)
    const forAnother = sql`insert into passkey values (gen_random_uuid(), 'x', ${PEOPLE.dpo.id}, '\\x00', 0, '{}', false, 'Key', now())`
    expect(await answerTo(web({ person: PEOPLE.headOfHousing.id }), forAnother)).toBe(
      'new row violates row-level security policy for table "passkey"',
    )
  })

  it('two people erase a case whose years have passed', async () => {
    const d = await place('CLOSED')
    waitDays(8 * 366)
    const { reference } = d
    gotten(await askErasure(of('dpo'), as('dpo'), { reference, why: 'Its years have passed.' }))
    await expect(
      askErasure(of('dpo'), as('dpo'), { reference, why: 'Its years have passed.' }),
    ).resolves.toMatchObject({ ok: false })
    gotten(await answerErasureOf(of('director'), as('director'), { reference, agreed: true }))
    const [key] = await owner.execute<{ gone: boolean }>(
      sql`select sealed is null as gone from data_key where owner = ${d.id}`,
    )
    expect(key?.gone).toBe(true)
    const [waiting] = await owner.execute<{ n: number }>(
      sql`select count(*)::int as n from outbox where disclosure_id = ${d.id} and done_at is null`,
    )
    expect(waiting?.n).toBe(0)
  })
})
