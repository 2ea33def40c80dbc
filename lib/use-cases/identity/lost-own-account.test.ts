import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { aBorough, as } from '../demo/testing'
import { aPasskey } from '../passkeys/testing'
import { askEnrolmentCode, enrolByCode, inviteToEnrol } from './enrol'
import { askFirstPasskey, keepFirstPasskey } from './first-passkey'
import { admitByOwn, whatToSetUp } from './own-provider'
import { agreeRecovery, askRecovery, inviteByRecovery } from './recover'

const ISSUER = 'https://id.revenue.example'
const REVENUE = ORGANISATIONS.revenue
const file = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'providers.json')
writeFileSync(
  file,
  JSON.stringify([
    {
      ...{ id: 'revenue', organisation: REVENUE.name, issuer: ISSUER, clientId: 'gatehouse' },
      ...{ clientSecret: 'a secret that only this test knows', name: 'your account', amr: ['otp'] },
    },
  ]),
)
Object.assign(process.env, {
  GATEHOUSE_AGENCY_PROVIDERS: file,
  NEXTAUTH_URL: 'https://gatehouse.example',
  NEXTAUTH_SECRET: 'thirty-two characters of a secret',
})

const { shell, app, web, owner, waitDays } = await aBorough()

/** As a request of theirs has it; of somebody without a name, as the product's own work. */
const of = (key: PersonKey) => ({ ...shell, db: web({ person: PEOPLE[key].id }), ownWork: () => app })

const gotten = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value
}

const moment = () => sql`${shell.clock().toISOString()}::timestamptz`

const aLinkedOfficer = async () => {
  const id = randomUUID()
  await owner.execute(sql`update organisation set sign_in_path = 'ownProvider' where id = ${REVENUE.id}`)
  await owner.execute(sql`
    insert into person (id, name, email, role, title, organisation_id, known_since)
    values (${id}, 'Nguyen An', ${`${id}@revenue-duties.example`}, 'EXT_REQ', 'Officer', ${REVENUE.id}, ${moment()})`)
  await owner.execute(sql`
    insert into provider_identity (issuer, subject, person_id, linked_at) values (${ISSUER}, ${id}, ${id}, ${moment()})`)
  return id
}

it('whom their force’s provider no longer knows is let in by two people and a day, by a passkey', async () => {
  const id = await aLinkedOfficer()
  const who = { issuer: ISSUER, subject: id, email: '', authTime: 0 }
  const enters = () => admitByOwn(shell, { who, organisation: REVENUE.name }, null)
  expect(await enters()).toEqual({ ok: true, value: { personId: id } })
  expect(await inviteToEnrol(of('administrator'), as('administrator'), id)).toMatchObject({
    refusal: { rule: 'ID-51' },
  })

  const why = 'The force gave her another account when she came back from leave.'
  const recovery = gotten(await askRecovery(of('administrator'), as('administrator'), id, why)).id
  gotten(await agreeRecovery(of('dpo'), as('dpo'), recovery))
  expect(await inviteByRecovery(of('dpo'), as('dpo'), recovery)).toMatchObject({ refusal: { rule: 'ID-33' } })
  waitDays(1)
  const { secret } = gotten(await inviteByRecovery(of('dpo'), as('dpo'), recovery))
  const { browser, code } = gotten(await askEnrolmentCode(shell, secret, 'here'))
  const { token } = gotten(await enrolByCode(shell, browser, code))
  expect(await whatToSetUp(shell, token)).toBe('passkey')
  const { challenge } = gotten(await askFirstPasskey(shell, token))
  const answer = aPasskey().enrols(challenge)
  expect(await keepFirstPasskey(shell, token, { answer, name: 'First passkey' })).toEqual({
    ok: true,
    value: null,
  })
  expect(await enters()).toMatchObject({ refusal: { rule: 'OID-53' } })
})
