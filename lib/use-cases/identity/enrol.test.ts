import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { entriesAbout } from '@/db/repositories/ledger'
import { passkeysOf } from '@/db/repositories/passkeys'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { sendPost } from '@/lib/actions/post'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { openPost } from '@/lib/mail/post'
import { mailSink } from '@/lib/mail/testing'
import { aBorough, as } from '../demo/testing'
import { aPasskey } from '../passkeys/testing'
import { makeBreakGlassCode, spendBreakGlassCode } from './break-glass'
import { askEnrolmentCode, enrolByCode, inviteToEnrol, isOpenInvitation } from './enrol'
import { askFirstPasskey, keepFirstPasskey, whoseFirstPasskey } from './first-passkey'
import { readGrant } from './grants'

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>()
  return {
    ...real,
    env: () => ({ ...real.parseEnv({ NODE_ENV: 'test' }), NEXTAUTH_URL: 'https://gatehouse.example' }),
  }
})

const { shell, app, owner, waitDays } = await aBorough()
const sink = await mailSink()
afterAll(sink.close)
const post = openPost(sink.url, 'no-reply@haverbrook.example')

// What waits in the demo borough is another test's.
await owner.execute(sql`update recovery set state = 'STOPPED', stopped_at = now()`)
await owner.execute(sql`update letter set done_at = now(), ended_as = 'withdrawn'`)

const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)
const gotten = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value
}

let number = 0
/** Somebody of an organisation without an account history; by the owner, as this is not about how they got here. */
const somebody = async (organisationId: string = ORGANISATIONS.revenue.id, email?: string) => {
  number += 1
  const id = randomUUID()
  const address = email ?? `n${number}@revenue-duties.example`
  await owner.execute(sql`
    insert into person (id, name, email, role, title, organisation_id)
    values (${id}, ${`Somebody ${number}`}, ${address}, 'EXT_REQ', 'Officer', ${organisationId})`)
  return { id, address }
}

const invited = async (key: PersonKey = 'administrator') => {
  const person = await somebody((await aBody()).id)
  const { secret, to } = gotten(await inviteToEnrol(shell, as(key), person.id))
  await sendPost(shell, post)
  return { ...person, secret, to }
}

/** From the invitation to the leave that its person's browser holds. */
const granted = async () => {
  const { id, secret } = await invited()
  const { browser, code } = gotten(await asks(secret, 'home'))
  const { token } = gotten(await enrolByCode(shell, browser, code))
  return { id, token }
}

const challengeFor = async (token: string) => gotten(await askFirstPasskey(shell, token)).challenge

const makes = async (token: string, passkey = aPasskey()) =>
  keepFirstPasskey(shell, token, { answer: passkey.enrols(await challengeFor(token)), name: 'First passkey' })

const enrolments = async (personId: string) =>
  (await entriesAbout(app, personId)).map(({ action, rule }) => (rule ? `${action} ${rule}` : action))

const sessionsOf = async (personId: string) =>
  (await owner.execute(sql`select id from session where person_id = ${personId}`)).length

/** Each its own, so that the day's limit of one agency stands in nobody's way. */
const aBody = async () => {
  const id = randomUUID()
  await owner.execute(sql`
    insert into organisation (id, name, type, domains, switchboard) values (${id}, ${`Body ${id}`}, 'other', '{body.example}', '020 7946 0990')`)
  return { id }
}

/** The code out of the mail, as its reader would find it. */
const codeIn = (raw: string) => /Your code is (?<code>[A-Z2-9]{5}-[A-Z2-9]{5})/.exec(raw)?.groups?.code ?? ''

const asks = async (secret: string, source: string) => {
  const outcome = await askEnrolmentCode(shell, secret, source)
  await sendPost(shell, post)
  return outcome
}

const grants = async (personId: string) => {
  const [row] = await owner.execute<{ n: number }>(
    sql`select count(*)::int n from enrolment_grant where person_id = ${personId}`,
  )
  return row?.n
}

describe('an invitation to enrol', () => {
  it('lets in the browser that asked, with the code from the mail, once', async () => {
    const { id, secret, to, address } = await invited()
    expect(to).toBe(address)
    const mail = sink.received.at(-1)
    expect(mail?.to).toEqual([address])
    expect(await isOpenInvitation(shell, secret)).toBe(true)

    const { browser } = gotten(await asks(secret, 'home'))
    const code = codeIn(sink.received.at(-1)?.raw ?? '')
    expect(code).toHaveLength(11)
    const { token } = gotten(await enrolByCode(shell, browser, ` ${code.toLowerCase()} `))
    expect(await readGrant(shell, token)).toMatchObject({ personId: id })
    expect(await isOpenInvitation(shell, secret)).toBe(false)
    expect(ruleOf(await enrolByCode(shell, browser, code))).toBe('ID-13')
    expect(ruleOf(await asks(secret, 'home'))).toBe('ID-13')
    expect(await grants(id)).toBe(1)
  })

  it('is worth nothing in a copy of the database, its mail names nobody, and the ledger has no secret', async () => {
    const { id, secret } = await invited()
    const { browser, code } = gotten(await asks(secret, 'home'))
    const { token } = gotten(await enrolByCode(shell, browser, code))
    const dump = JSON.stringify(
      await owner.execute(sql`
        select (select json_agg(i) from enrolment_invitation i) i, (select json_agg(p) from letter p) post, (select json_agg(c) from enrolment_challenge c) c,
          (select json_agg(g) from enrolment_grant g) g, (select json_agg(l) from ledger_entry l) l, (select json_agg(p) from ledger_payload p) p`),
    )
    for (const known of [secret, browser, code, token]) expect(dump).not.toContain(known)
    for (const { raw } of sink.received.slice(-2)) expect(raw).not.toMatch(/Somebody \d|Officer/)
    expect((await entriesAbout(app, (await latest(id)) ?? '')).map(({ action }) => action)).toEqual([
      'inviteToEnrol',
      'askEnrolmentCode',
      'enrolByInvitation',
    ])
  })

  it('is spent by none of 50 scanner visits, and its reader still gets in', async () => {
    const { id, secret } = await invited()
    const looked = await Promise.all(Array.from({ length: 20 }, () => isOpenInvitation(shell, secret)))
    expect(looked.every(Boolean)).toBe(true)
    // Whatever sends the form gets a cookie of its own, and mail that only the mailbox's owner reads.
    const posted = await Promise.all(
      Array.from({ length: 15 }, (_, at) => askEnrolmentCode(shell, secret, `scanner ${at % 2}`)),
    )
    expect(posted.filter(({ ok }) => ok)).toHaveLength(10)
    const cookies = posted.flatMap((one) => (one.ok ? [one.value.browser] : []))
    for (const cookie of [...cookies, 'made up', '', secret, id, 'x'.repeat(5000)])
      expect(ruleOf(await enrolByCode(shell, cookie, 'AAAAA-AAAAA'))).toMatch(/^ID-1[23]$/)
    expect(await grants(id)).toBe(0)

    const { browser, code } = gotten(await asks(secret, 'home'))
    // The mail was read by something that has no cookie, or another one's.
    for (const cookie of ['', 'made up', ...cookies])
      expect((await enrolByCode(shell, cookie, code)).ok).toBe(false)
    expect(await grants(id)).toBe(0)
    gotten(await enrolByCode(shell, browser, code))
    expect(await grants(id)).toBe(1)
  })

  it('is got into by one of a hundred who send the right code at once', async () => {
    const { id, secret } = await invited()
    const { browser, code } = gotten(await asks(secret, 'home'))
    const all = await Promise.all(Array.from({ length: 100 }, () => enrolByCode(shell, browser, code)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await grants(id)).toBe(1)
  })
})

const latest = async (personId: string) =>
  (
    await owner.execute<{ id: string }>(
      sql`select id from enrolment_invitation where person_id = ${personId} order by created_at desc limit 1`,
    )
  )[0]?.id

describe('a code', () => {
  it('is over after the fifth wrong one, and a new one works (O8)', async () => {
    const { secret } = await invited()
    const { browser, code } = gotten(await asks(secret, 'home'))
    const left = []
    for (let tries = 0; tries < 5; tries += 1) {
      const outcome = await enrolByCode(shell, browser, 'AAAAAAAAAA')
      left.push(outcome.ok ? null : outcome.refusal.facts?.left)
    }
    expect(left).toEqual([4, 3, 2, 1, 0])
    expect(ruleOf(await enrolByCode(shell, browser, code))).toBe('ID-14')
    const again = gotten(await asks(secret, 'home'))
    gotten(await enrolByCode(shell, again.browser, again.code))
  })

  it('has five tries also when a hundred are sent at once', async () => {
    const { secret } = await invited()
    const { browser } = gotten(await asks(secret, 'home'))
    const all = await Promise.all(
      Array.from({ length: 100 }, () => enrolByCode(shell, browser, 'AAAAAAAAAA')),
    )
    expect(all.filter((one) => ruleOf(one) === 'ID-12')).toHaveLength(5)
    expect(all.filter((one) => ruleOf(one) === 'ID-14')).toHaveLength(95)
  })

  it('is not used up by somebody else’s wrong ones, however many', async () => {
    const { secret } = await invited()
    const theirs = gotten(await asks(secret, 'home'))
    for (let tries = 0; tries < 20; tries += 1) await askEnrolmentCode(shell, secret, 'elsewhere')
    for (let tries = 0; tries < 200; tries += 1) await enrolByCode(shell, `guess ${tries}`, 'AAAAAAAAAA')
    gotten(await enrolByCode(shell, theirs.browser, theirs.code))
  })

  it('is sent five times an hour to one source, also when a hundred ask at once', async () => {
    const { secret } = await invited()
    const all = await Promise.all(
      Array.from({ length: 100 }, () => askEnrolmentCode(shell, secret, 'one source')),
    )
    expect(all.filter(({ ok }) => ok)).toHaveLength(5)
    expect((await asks(secret, 'another source')).ok).toBe(true)
  })

  it('lives for ten minutes, its invitation for seven days', async () => {
    const { secret } = await invited()
    const { browser, code } = gotten(await asks(secret, 'home'))
    waitDays(10 / 1440)
    expect(ruleOf(await enrolByCode(shell, browser, code))).toBe('ID-13')
    waitDays(7)
    expect(await isOpenInvitation(shell, secret)).toBe(false)
    expect(ruleOf(await asks(secret, 'home'))).toBe('ID-13')
  })
})

describe('whoever invites', () => {
  it('keeps accounts, and never invites themselves or, alone, somebody who has enrolled', async () => {
    const { id, secret } = await invited('informationOfficer')
    expect(ruleOf(await inviteToEnrol(shell, as('headOfHousing'), id))).toBe('NOT_PERMITTED')
    expect(ruleOf(await inviteToEnrol(shell, as('administrator'), PEOPLE.administrator.id))).toBe('ID-6')
    expect(ruleOf(await inviteToEnrol(shell, as('informationOfficer'), PEOPLE.headOfHousing.id))).toBe(
      'NOT_PERMITTED',
    )
    const { browser, code } = gotten(await asks(secret, 'home'))
    const { token } = gotten(await enrolByCode(shell, browser, code))
    gotten(await inviteToEnrol(shell, as('administrator'), id))
    gotten(await makes(token))
    expect(await readGrant(shell, token)).toBeNull()
    expect(ruleOf(await inviteToEnrol(shell, as('administrator'), id))).toBe('ID-16')
  })

  it('makes the older link worthless by a newer one', async () => {
    const { id, secret } = await invited()
    const newer = gotten(await inviteToEnrol(shell, as('dpo'), id))
    expect([await isOpenInvitation(shell, secret), await isOpenInvitation(shell, newer.secret)]).toEqual([
      false,
      true,
    ])
  })

  it('has twenty a day for one agency', async () => {
    const body = (await aBody()).id
    const person = await somebody(body)
    for (let sent = 0; sent < 20; sent += 1) gotten(await inviteToEnrol(shell, as('dpo'), person.id))
    expect(ruleOf(await inviteToEnrol(shell, as('dpo'), person.id))).toBe('ID-17')
    waitDays(1)
    gotten(await inviteToEnrol(shell, as('dpo'), person.id))
  })

  it('lets in nobody who left in the meantime', async () => {
    const { id, secret } = await invited()
    const { browser, code } = gotten(await asks(secret, 'home'))
    await owner.execute(sql`update person set active = false where id = ${id}`)
    expect(await isOpenInvitation(shell, secret)).toBe(false)
    expect(ruleOf(await enrolByCode(shell, browser, code))).toBe('ID-13')
    expect(await grants(id)).toBe(0)
  })
})

describe('a first passkey', () => {
  it('is made by the browser with the leave, once, in one entry, and opens no session', async () => {
    const { id, token } = await granted()
    expect(await whoseFirstPasskey(shell, token)).toMatchObject({ id })
    const passkey = aPasskey()
    const answer = passkey.enrols(await challengeFor(token))
    gotten(await keepFirstPasskey(shell, token, { answer, name: 'First passkey' }))
    expect(await passkeysOf(app, id)).toMatchObject([
      { credentialId: passkey.credentialId, name: 'First passkey' },
    ])
    expect(await enrolments(id)).toEqual(['enrolPasskey'])
    expect(await sessionsOf(id)).toBe(0)
    expect(await whoseFirstPasskey(shell, token)).toBeNull()
    expect(ruleOf(await askFirstPasskey(shell, token))).toBe('ID-21')
    expect(ruleOf(await keepFirstPasskey(shell, token, { answer, name: 'Again' }))).toBe('ID-21')
    expect(ruleOf(await inviteToEnrol(shell, as('administrator'), id))).toBe('ID-16')
  })

  it('is nobody’s without leave, and a stranger writes nothing', async () => {
    const { token } = await granted()
    const answer = aPasskey().enrols(await challengeFor(token))
    const count = () => owner.execute<{ n: number }>(sql`select count(*)::int n from ledger_entry`)
    const before = await count()
    for (const stranger of ['', 'made up', `${token}x`]) {
      expect(await whoseFirstPasskey(shell, stranger)).toBeNull()
      expect(ruleOf(await askFirstPasskey(shell, stranger))).toBe('ID-21')
      expect(ruleOf(await keepFirstPasskey(shell, stranger, { answer, name: 'x' }))).toBe('ID-21')
    }
    expect(await count()).toEqual(before)
  })

  it('is made once by twenty who answer at the same moment', async () => {
    const { id, token } = await granted()
    const answers = []
    for (let at = 0; at < 20; at += 1) answers.push(aPasskey().enrols(await challengeFor(token)))
    const outcomes = await Promise.all(
      answers.map((answer) => keepFirstPasskey(shell, token, { answer, name: 'x' })),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.map(ruleOf).filter((rule) => rule === 'ID-21')).toHaveLength(19)
    expect(await passkeysOf(app, id)).toHaveLength(1)
  })

  it('answers the challenge of its own leave, and a wrong answer leaves the leave as it was', async () => {
    const [mine, theirs] = [await granted(), await granted()]
    const answer = aPasskey().enrols(await challengeFor(theirs.token))
    expect(ruleOf(await keepFirstPasskey(shell, mine.token, { answer, name: 'x' }))).toBe('PASSKEY_ANSWER')
    for (const behaviour of [{ verified: false }, { origin: 'https://elsewhere.example' }]) {
      const wrong = aPasskey().enrols(await challengeFor(mine.token), behaviour)
      expect(ruleOf(await keepFirstPasskey(shell, mine.token, { answer: wrong, name: 'x' }))).toBe(
        'PASSKEY_ANSWER',
      )
    }
    expect(await enrolments(mine.id)).toEqual(Array(3).fill('refused:enrolPasskey PASSKEY_ANSWER'))
    expect(await passkeysOf(app, mine.id)).toEqual([])
    gotten(await makes(mine.token))
  })

  it('is not made by an invitation beside one that was made in the meantime', async () => {
    const { id, token } = await granted()
    const asked = await challengeFor(token)
    await owner.execute(sql`
      insert into passkey (id, credential_id, person_id, public_key, counter, transports, backed_up, name, created_at)
      values (gen_random_uuid(), ${randomUUID()}, ${id}, '\\x00', 0, '{}', false, 'Earlier', now())`)
    expect(ruleOf(await askFirstPasskey(shell, token))).toBe('ID-16')
    const answer = aPasskey().enrols(asked)
    expect(ruleOf(await keepFirstPasskey(shell, token, { answer, name: 'x' }))).toBe('ID-16')
    expect(await passkeysOf(app, id)).toHaveLength(1)
  })

  it('is not made when the half hour is over, nor by somebody who left', async () => {
    const late = await granted()
    waitDays(31 / 1440)
    expect(await whoseFirstPasskey(shell, late.token)).toBeNull()
    expect(ruleOf(await askFirstPasskey(shell, late.token))).toBe('ID-21')
    const left = await granted()
    await owner.execute(sql`update person set active = false where id = ${left.id}`)
    expect(await whoseFirstPasskey(shell, left.token)).toBeNull()
    expect(ruleOf(await askFirstPasskey(shell, left.token))).toBe('ID-21')
  })
})

describe('the code for when the provider is down', () => {
  it('gives an administrator leave to make a passkey, also beside another, and opens no session', async () => {
    const { id, email } = PEOPLE.administrator
    for (const has of [1, 2]) {
      const { code } = gotten(await makeBreakGlassCode({ db: owner, clock: shell.clock }, email))
      const { token } = gotten(await spendBreakGlassCode(shell, { email, code }))
      expect(await whoseFirstPasskey(shell, token)).toMatchObject({ id })
      gotten(await makes(token))
      expect(await passkeysOf(app, id)).toHaveLength(has)
    }
    expect(await sessionsOf(id)).toBe(0)
  })
})
