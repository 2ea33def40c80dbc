import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { findAgency } from '@/db/repositories/identity'
import { entriesAbout } from '@/db/repositories/ledger'
import { findSession, insertSession } from '@/db/repositories/sessions'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { SignInPath } from '@/lib/domain/identity/agency'
import type { Factor } from '@/lib/domain/shared/session'
import { aBorough, as } from '../demo/testing'
import { agencyFacts, agree, proposeAgencyChange } from './propose'

const police = ORGANISATIONS.police.id

const PROVIDERS = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'providers.json')
writeFileSync(
  PROVIDERS,
  JSON.stringify([
    {
      id: 'police',
      organisation: ORGANISATIONS.police.name,
      issuer: 'https://id.thamesgate.example',
      clientId: 'gatehouse',
      clientSecret: 'a secret that only this test knows',
      name: 'your force account',
      amr: ['otp'],
    },
  ]),
)
Object.assign(process.env, {
  GATEHOUSE_AGENCY_PROVIDERS: PROVIDERS,
  NEXTAUTH_SECRET: 'thirty-two characters of a secret',
})

const { shell, app, web, owner } = await aBorough()

/** As a request of theirs has it. */
const of = (key: PersonKey) => ({ ...shell, db: web({ person: PEOPLE[key].id }), ownWork: () => app })

const signedIn = async (key: PersonKey, factor: Factor) => {
  const token = randomBytes(32).toString('base64url')
  const now = shell.clock()
  const expires = new Date(now.getTime() + 3_600_000)
  await insertSession(app, { token, personId: PEOPLE[key].id, method: 'a test', factor, now, expires })
  return token
}
const isKnown = async (token: string) => (await findSession(app, token, shell.clock(), 15)) !== null

const stands = (path: SignInPath, agency = police) =>
  owner.execute(sql`update organisation set sign_in_path = ${path} where id = ${agency}`)

const proposing = async (signInPath: SignInPath, set: { id?: string; name?: string } = {}) => {
  const { id = police, ...other } = set
  const agency = await findAgency(app, id)
  if (!agency) throw new Error('the demo borough has lost its police')
  const facts = agencyFacts(agency)
  return proposeAgencyChange(of('administrator'), as('administrator'), id, {
    ...facts,
    rankFloor: undefined,
    leadId: facts.leadId ?? undefined,
    switchboardCheckedOn: '2026-11-19',
    signInPath,
    why: 'Their machines cannot hold one.',
    ...other,
  })
}

const proposed = async (signInPath: SignInPath) => {
  const outcome = await proposing(signInPath)
  if (!outcome.ok) throw new Error(`not proposed: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.id
}

await stands('ownProvider', ORGANISATIONS.revenue.id)

/** Somebody of the council telephoned them, or no session by a call would be opened. */
const isTelephoned = async (key: PersonKey) => {
  const [id, at] = [randomUUID(), shell.clock().toISOString()]
  const soon = sql`${at}::timestamptz + interval '9 minutes'`
  await owner.execute(sql`insert into call_back (id, person_id, browser_hash, source, code_hash, number, asked_at, code_until)
    values (${id}, ${PEOPLE[key].id}, decode(md5(${id}), 'hex'), '\\x00', '\\x00', 'ABCD', ${at}, ${soon})`)
  await owner.execute(sql`update call_back set confirmed_at = ${at}, waits_until = ${soon} where id = ${id}`)
  await owner.execute(sql`update call_back set called_by = ${PEOPLE.administrator.id}, called_at = ${at},
    spoken_hash = '\\x00', spoken_until = ${soon} where id = ${id}`)
  await owner.execute(sql`update call_back set ended_at = ${at}, ended_as = 'signedIn' where id = ${id}`)
}

it.each([
  ['passkey', 'ownProvider', 'secondAdministrator', ['passkey', 'none-demo']],
  ['ownProvider', 'passkey', 'informationOfficer', ['passkey', 'none-demo']],
  ['codeAndCallback', 'passkey', 'dpo', ['passkey', 'none-demo']],
  ['ownProvider', 'codeAndCallback', 'dpo', ['passkey', 'none-demo']],
] as const)(
  'from %s to %s, agreed by the %s, ends what the old way alone had opened',
  async (from, to, second, lasting) => {
    await stands(from)
    if (from === 'codeAndCallback') await isTelephoned('inspector')
    const opened = from === 'ownProvider' ? 'provider' : from
    const factors = [...new Set<Factor>([opened, 'passkey', 'none-demo'])]
    const tokens = await Promise.all(factors.map((factor) => signedIn('inspector', factor)))
    const elsewhere = await signedIn('revenueOfficer', 'provider')
    const id = await proposed(to)
    expect(await Promise.all(tokens.map(isKnown))).toEqual(factors.map(() => true))
    expect((await agree(of(second), as(second), id)).ok).toBe(true)
    const known = await Promise.all(tokens.map(isKnown))
    expect(factors.filter((_, at) => known[at]).toSorted()).toEqual([...lasting].toSorted())
    expect(await isKnown(elsewhere)).toBe(true)
    expect((await entriesAbout(app, id)).at(-1)?.payload).toMatchObject({
      sessions: factors.length - lasting.length,
    })
  },
)

describe('an agency’s own provider', () => {
  it('is no way in where this server knows none of that organisation', async () => {
    await stands('passkey')
    for (const set of [{ id: ORGANISATIONS.neighbour.id }, { name: 'Thamesgate Police Renamed' }])
      expect(await proposing('ownProvider', set)).toMatchObject({
        refusal: { rule: 'ID-50', fields: { signInPath: expect.stringContaining('knows no provider') } },
      })
  })

  it('is not agreed to once the file has lost it', async () => {
    await stands('passkey')
    const id = await proposed('ownProvider')
    const { env } = await import('@/lib/env')
    const rows = env().GATEHOUSE_AGENCY_PROVIDERS
    const [row] = rows.splice(0)
    expect(await agree(of('secondAdministrator'), as('secondAdministrator'), id)).toMatchObject({
      refusal: { rule: 'ID-50' },
    })
    expect((await findAgency(app, police))?.signInPath).toBe('passkey')
    if (row) rows.push(row)
    expect(await agree(of('secondAdministrator'), as('secondAdministrator'), id)).toMatchObject({ ok: true })
    expect((await findAgency(app, police))?.signInPath).toBe('ownProvider')
  })

  it('opens no session for somebody of another way, whatever the program says', async () => {
    await stands('passkey')
    await expect(signedIn('inspector', 'provider')).rejects.toThrow()
    await stands('ownProvider')
    expect(await isKnown(await signedIn('inspector', 'provider'))).toBe(true)
  })
})
