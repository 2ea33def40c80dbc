import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { findAgency } from '@/db/repositories/identity'
import { entriesAbout } from '@/db/repositories/ledger'
import { findSession, insertSession } from '@/db/repositories/sessions'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import type { SignInPath } from '@/lib/domain/identity/agency'
import type { Factor } from '@/lib/domain/shared/session'
import { aBorough, as } from '../demo/testing'
import { agencyFacts, agree, proposeAgencyChange } from './propose'

const { shell, app, owner } = await aBorough()
const police = ORGANISATIONS.police.id

const signedIn = async (key: PersonKey, factor: Factor) => {
  const token = randomBytes(32).toString('base64url')
  const now = shell.clock()
  const expires = new Date(now.getTime() + 3_600_000)
  await insertSession(app, { token, personId: PEOPLE[key].id, method: 'a test', factor, now, expires })
  return token
}
const isKnown = async (token: string) => (await findSession(app, token, shell.clock(), 15)) !== null

const stands = (path: SignInPath) =>
  owner.execute(sql`update organisation set sign_in_path = ${path} where id = ${police}`)

const proposed = async (signInPath: SignInPath) => {
  const agency = await findAgency(app, police)
  if (!agency) throw new Error('the demo borough has lost its police')
  const facts = agencyFacts(agency)
  const outcome = await proposeAgencyChange(shell, as('administrator'), police, {
    ...facts,
    rankFloor: undefined,
    leadId: facts.leadId ?? undefined,
    switchboardCheckedOn: '2026-11-19',
    signInPath,
    why: 'Their machines cannot hold one.',
  })
  if (!outcome.ok) throw new Error(`not proposed: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value.id
}

it.each([
  ['passkey', 'ownProvider', ['passkey', 'none-demo']],
  ['ownProvider', 'passkey', ['passkey', 'none-demo']],
  ['codeAndCallback', 'passkey', ['passkey', 'none-demo']],
] as const)('from %s to %s ends what the old way alone had opened', async (from, to, lasting) => {
  await stands(from)
  const opened = from === 'ownProvider' ? 'provider' : from
  const factors = [...new Set<Factor>([opened, 'passkey', 'none-demo'])]
  const tokens = await Promise.all(factors.map((factor) => signedIn('inspector', factor)))
  const elsewhere = await signedIn('revenueOfficer', 'provider')
  const id = await proposed(to)
  expect(await Promise.all(tokens.map(isKnown))).toEqual(factors.map(() => true))
  expect((await agree(shell, as('secondAdministrator'), id)).ok).toBe(true)
  const known = await Promise.all(tokens.map(isKnown))
  expect(factors.filter((_, at) => known[at]).toSorted()).toEqual([...lasting].toSorted())
  expect(await isKnown(elsewhere)).toBe(true)
  expect((await entriesAbout(app, id)).at(-1)?.payload).toMatchObject({
    sessions: factors.length - lasting.length,
  })
})
