import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { useGrant } from '@/db/repositories/enrolment'
import { entriesAbout } from '@/db/repositories/ledger'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { codeLetter, invitationLetter } from '@/lib/content/identity-letters'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { sha256 } from '@/lib/hash'
import { openPost } from '@/lib/mail/post'
import { mailSink } from '@/lib/mail/testing'
import { aBorough, as } from '../demo/testing'
import {
  askEnrolmentCode,
  enrolByCode,
  enrolmentLink,
  inviteToEnrol,
  isOpenInvitation,
  readGrant,
} from './enrol'

const { shell, app, owner, waitDays } = await aBorough()
const sink = await mailSink()
afterAll(sink.close)
const post = openPost(sink.url, 'no-reply@haverbrook.example')

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
  await post(invitationLetter(to, enrolmentLink(secret)))
  return { ...person, secret, to }
}

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
  if (outcome.ok) await post(codeLetter(outcome.value.to, outcome.value.code))
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
        select (select json_agg(i) from enrolment_invitation i) i, (select json_agg(c) from enrolment_challenge c) c,
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
    const used = await app.transaction((tx) => useGrant(tx, sha256(Buffer.from(token)), shell.clock()))
    expect(used).toEqual({ personId: id })
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
