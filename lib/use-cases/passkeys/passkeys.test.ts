import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { passkeysOf } from '@/db/repositories/passkeys'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { inTransaction } from '@/db/transaction'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { aBorough, as } from '../demo/testing'
import { askIn } from './ask'
import { askToEnrol, askToStepUp, enrolPasskey, removePasskey, stepUp } from './enrol'
import { proveIn } from './prove'
import { aPasskey } from './testing'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, owner, app } = await aBorough()
let now = shell.clock()
const clocked = { db: shell.db, clock: () => now }
const pass = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000)
}

const session = (more: Partial<SessionFacts> = {}): SessionFacts => ({
  ...{ id: crypto.randomUUID(), factor: 'none-demo', authAt: null, provedAt: null },
  ...more,
})
const signedIn = (key: PersonKey, more: Partial<SessionFacts> = {}) => ({
  ...as(key),
  session: session(more),
})

type SignedIn = ReturnType<typeof signedIn>

const enrol = async (who: SignedIn, passkey = aPasskey(), behaviour = {}) => {
  const asked = await askToEnrol(clocked, who)
  if (!asked.ok) return { passkey, outcome: asked }
  const answer = passkey.enrols(asked.value.challenge, behaviour)
  return { passkey, outcome: await enrolPasskey(clocked, who, { answer, name: 'phone' }) }
}

const challengeFor = async (who: SignedIn) => {
  const asked = await askToStepUp(clocked, who)
  if (!asked.ok) throw new Error(asked.refusal.rule)
  return asked.value.challenge
}

const rules = async (personId: string) => {
  const rows = await owner.execute<{ action: string; rule: string | null }>(
    sql`select action, rule from ledger_entry where object_id = ${personId} order by index`,
  )
  return rows.map(({ action, rule }) => (rule ? `${action} ${rule}` : action))
}

const refusedBy = (rule: string) => ({ ok: false, refusal: expect.objectContaining({ rule }) })

describe('a passkey', () => {
  it('is added in the demo borough, once, and the ledger says so', async () => {
    const who = signedIn('dpo')
    const { outcome, passkey } = await enrol(who)
    expect(outcome).toEqual({ ok: true, value: null })
    expect(await passkeysOf(app, PEOPLE.dpo.id)).toMatchObject([
      { credentialId: passkey.credentialId, name: 'phone', lastUsedAt: null },
    ])
    expect(await rules(PEOPLE.dpo.id)).toEqual(['enrolPasskey'])
  })

  it('is added beside another only right after that one was used', async () => {
    expect((await enrol(signedIn('dpo'))).outcome).toEqual(refusedBy('STEP_UP'))
    expect((await enrol(signedIn('dpo', { provedAt: new Date(now.getTime() - 301_000) }))).outcome).toEqual(
      refusedBy('STEP_UP'),
    )
    expect((await enrol(signedIn('dpo', { provedAt: now }))).outcome).toMatchObject({ ok: true })
  })

  it.each([
    ['a provider that saw the person an hour ago', 'provider', { authAt: -3600 }, false],
    ['a provider that saw the person just now', 'provider', { authAt: -60 }, true],
    ['a code and a call just now', 'codeAndCallback', { authAt: 0 }, false],
  ] as const)('is first added after %s: %s', async (_, factor, seconds, is) => {
    const at = (offset: number | undefined) =>
      offset === undefined ? null : new Date(now.getTime() + offset * 1000)
    const { authAt } = seconds as { authAt?: number }
    const who = signedIn('headOfCare', { factor, authAt: at(authAt) })
    const { outcome } = await enrol(who)
    expect(outcome.ok).toBe(is)
    await owner.execute(sql`delete from passkey where person_id = ${PEOPLE.headOfCare.id}`)
  })

  it.each([
    ['for another host', { rpId: 'elsewhere.example' }],
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['without a finger, face or PIN', { verified: false }],
  ])('is not added %s', async (_, behaviour) => {
    expect((await enrol(signedIn('director'), aPasskey(), behaviour)).outcome).toEqual(
      refusedBy('PASSKEY_ANSWER'),
    )
  })
})

describe('an answer to a challenge', () => {
  let who: SignedIn
  let passkey: ReturnType<typeof aPasskey>
  beforeAll(async () => {
    who = signedIn('solicitor')
    passkey = (await enrol(who)).passkey
  })
  const proves = (challenge: string, behaviour = {}, by = who) =>
    stepUp(clocked, by, passkey.answers(challenge, behaviour))

  it('is taken once, and never again', async () => {
    const answer = passkey.answers(await challengeFor(who))
    expect(await stepUp(clocked, who, answer)).toEqual({ ok: true, value: null })
    for (let replay = 0; replay < 50; replay += 1)
      expect(await stepUp(clocked, who, answer)).toEqual(refusedBy('PASSKEY_CHALLENGE'))
  })

  it('is taken from exactly one of twenty who bring it at the same moment', async () => {
    const answer = passkey.answers(await challengeFor(who))
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => stepUp(clocked, who, answer)))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.filter(({ ok }) => !ok)).toEqual(Array(19).fill(refusedBy('PASSKEY_CHALLENGE')))
  })

  it('is taken in the session that asked, and in no other of the same person', async () => {
    const challenge = await challengeFor(who)
    expect(await proves(challenge, {}, signedIn('solicitor'))).toEqual(refusedBy('PASSKEY_CHALLENGE'))
    expect(await proves(challenge)).toEqual({ ok: true, value: null })
  })

  it('to another person’s challenge is refused', async () => {
    const other = signedIn('inspector')
    await enrol(other)
    expect(await proves(await challengeFor(other))).toEqual(refusedBy('PASSKEY_CHALLENGE'))
    expect(await proves(await challengeFor(other), {}, other)).toEqual(refusedBy('PASSKEY_UNKNOWN'))
  })

  it('after five minutes is too late', async () => {
    const challenge = await challengeFor(who)
    pass(300)
    expect(await proves(challenge)).toEqual(refusedBy('PASSKEY_CHALLENGE'))
  })

  it('for another purpose is refused', async () => {
    const asking = { purpose: 'enrol', personId: who.personId, boundTo: who.session.id, now } as const
    const challenge = await inTransaction(app, (tx) => askIn(tx, asking))
    expect(await proves(challenge)).toEqual(refusedBy('PASSKEY_CHALLENGE'))
  })

  it.each([
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['for another host', { rpId: 'elsewhere.example' }],
    ['without a finger, face or PIN', { verified: false }],
    ['that is an enrolment', { type: 'webauthn.create' }],
  ])('%s is refused', async (_, behaviour) => {
    expect(await proves(await challengeFor(who), behaviour)).toEqual(refusedBy('PASSKEY_ANSWER'))
  })

  it('with a changed byte in its signature is refused', async () => {
    const answer = passkey.answers(await challengeFor(who))
    const signature = Buffer.from(answer.response.signature, 'base64url')
    signature[signature.length - 1] = (signature.at(-1) ?? 0) ^ 1
    const changed = { ...answer.response, signature: signature.toString('base64url') }
    expect(await stepUp(clocked, who, { ...answer, response: changed })).toEqual(refusedBy('PASSKEY_ANSWER'))
  })

  it('whose counter went back, as a copy’s does, is refused and recorded', async () => {
    expect(await proves(await challengeFor(who), { counter: 900 })).toMatchObject({ ok: true })
    for (const counter of [900, 899, 0])
      expect(await proves(await challengeFor(who), { counter })).toEqual(refusedBy('PASSKEY_COUNTER'))
    expect((await rules(PEOPLE.solicitor.id)).filter((one) => one.endsWith('PASSKEY_COUNTER'))).toHaveLength(
      3,
    )
    expect(await proves(await challengeFor(who), { counter: 901 })).toMatchObject({ ok: true })
  })
})

describe('a stranger at the door', () => {
  const asked = (boundTo: string) => ({ purpose: 'signIn', personId: null, boundTo, now }) as const
  const challenge = (browser: string) => inTransaction(app, (tx) => askIn(tx, asked(browser)))

  it('is known by a passkey alone, in the browser that asked', async () => {
    const { passkey } = await enrol(signedIn('auditor'))
    const answer = passkey.answers(await challenge('this'))
    const proved = (browser: string) => inTransaction(app, (tx) => proveIn(tx, { answer, ...asked(browser) }))
    expect(await proved('another')).toEqual(refusedBy('PASSKEY_CHALLENGE'))
    expect(await proved('this')).toMatchObject({
      ok: true,
      value: { passkey: { personId: PEOPLE.auditor.id } },
    })
  })

  it('who has left is unknown', async () => {
    const { passkey } = await enrol(signedIn('releaseOfficer'))
    await owner.execute(sql`update person set active = false where id = ${PEOPLE.releaseOfficer.id}`)
    const answer = passkey.answers(await challenge('this'))
    expect(await inTransaction(app, (tx) => proveIn(tx, { answer, ...asked('this') }))).toEqual(
      refusedBy('PASSKEY_UNKNOWN'),
    )
  })
})

describe('removing a passkey', () => {
  const two = async (key: PersonKey, factor: SessionFacts['factor']) => {
    const first = (await enrol(signedIn(key))).passkey
    pass(1)
    const who = signedIn(key, { factor, provedAt: now })
    const second = (await enrol(who)).passkey
    const ids = (await passkeysOf(app, who.personId)).map(({ id }) => id)
    return { who, first, second, ids }
  }

  it('needs a passkey, and never leaves somebody without a way in', async () => {
    const { who, second, ids } = await two('constable', 'passkey')
    const [one = '', other = ''] = ids
    const remove = async (id: string) =>
      removePasskey(clocked, who, { id, answer: second.answers(await challengeFor(who)) })
    expect(await remove(one)).toEqual({ ok: true, value: null })
    expect(await remove(one)).toEqual(refusedBy('NOT_FOUND'))
    expect(await remove(other)).toEqual(refusedBy('LAST_PASSKEY'))
    expect(await passkeysOf(app, who.personId)).toHaveLength(1)
  })

  it.each([
    ['of the council, whom its provider lets in again', 'benefitsCoordinator', null],
    ['of an agency, whom theirs lets in no more', 'higherOfficer', 'LAST_PASSKEY'],
  ] as const)('leaves none to somebody %s', async (_, key, rule) => {
    const who = signedIn(key, { factor: 'provider', authAt: now })
    const { passkey } = await enrol(who)
    const [one] = await passkeysOf(app, who.personId)
    const answer = passkey.answers(await challengeFor(who))
    const outcome = await removePasskey(clocked, who, { id: one?.id ?? '', answer })
    expect(outcome.ok ? null : outcome.refusal.rule).toBe(rule)
  })

  it('is not done to somebody else’s', async () => {
    const { ids } = await two('headOfHousing', 'passkey')
    const { who, second } = await two('headOfSafety', 'passkey')
    const answer = second.answers(await challengeFor(who))
    expect(await removePasskey(clocked, who, { id: ids[0] ?? '', answer })).toEqual(refusedBy('NOT_FOUND'))
    expect(await passkeysOf(app, PEOPLE.headOfHousing.id)).toHaveLength(2)
  })

  it('ends it: what it answers afterwards is refused', async () => {
    const { who, first, second, ids } = await two('administrator', 'passkey')
    await removePasskey(clocked, who, { id: ids[0] ?? '', answer: second.answers(await challengeFor(who)) })
    const late = first.answers(await challengeFor(who))
    expect(await stepUp(clocked, who, late)).toEqual(refusedBy('PASSKEY_UNKNOWN'))
  })
})
