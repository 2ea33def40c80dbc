/** A1, ASVS 6.6.2: signing in by a code to the mailbox and a second one over the switchboard (decision 022). */
import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { listAccountNotices } from '@/db/repositories/accounts'
import { entriesAbout } from '@/db/repositories/ledger'
import { findSession } from '@/db/repositories/sessions'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo } from '@/db/testing'
import { inTransaction } from '@/db/transaction'
import { sendPost } from '@/lib/actions/post'
import { openSessionIn } from '@/lib/auth/open-session'
import { CALL_WITHIN_MINUTES, callMethod } from '@/lib/domain/identity/call-back'
import { CODE_MINUTES } from '@/lib/domain/identity/enrolment'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { openPost } from '@/lib/mail/post'
import { mailSink } from '@/lib/mail/testing'
import { aBorough, as } from '../demo/testing'
import {
  askForCall,
  failTheCall,
  readCall,
  readCalls,
  readOutCode,
  readOwnCall,
  spendSpokenCode,
  waitForCall,
} from './call-back'
import { secretText } from './codes'
import { inviteToEnrol } from './enrol'
import { askRecovery } from './recover'

const { shell, owner, web, waitDays } = await aBorough()
const sink = await mailSink()
afterAll(sink.close)
const post = openPost(sink.url, 'no-reply@haverbrook.example')

// What waits in the demo borough is another test's.
await owner.execute(
  sql`update letter set done_at = now(), ended_as = 'withdrawn', sealed = null, top_key = null where done_at is null`,
)

const MINUTE = 1 / (24 * 60)
const ruleOf = (outcome: Outcome<unknown>) => (outcome.ok ? null : outcome.refusal.rule)
const gotten = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(`not done: ${outcome.refusal.rule}`)
  return outcome.value
}

type Body = { readonly path?: string }

/** An officer of an organisation whose machines hold no passkey; by the owner, as this is not about how they got here. */
const anOfficer = async ({ path = 'codeAndCallback' }: Body = {}) => {
  const [body, id] = [randomUUID(), randomUUID()]
  const address = `${id}@body.example`
  await owner.execute(sql`
    insert into organisation (id, name, type, domains, switchboard, sign_in_path, attested_at)
    values (${body}, ${`Body ${body}`}, 'other', '{body.example}', '020 7946 0990', ${path}, ${shell.clock().toISOString()})`)
  await owner.execute(sql`
    insert into person (id, name, email, role, title, organisation_id, known_since)
    values (${id}, 'An officer', ${address}, 'EXT_REQ', 'Officer', ${body}, ${shell.clock().toISOString()})`)
  return { id, body, address }
}

const mailCode = () =>
  /Your code is (?<code>[A-Z2-9]{5}-[A-Z2-9]{5})/.exec(sink.received.at(-1)?.raw ?? '')?.groups?.code ?? ''

const asks = async (address: string, source: string = randomUUID()) => {
  const browser = secretText()
  const outcome = await askForCall(shell, { address, browser, source })
  await sendPost(shell, post)
  return { outcome, browser }
}

/** Whoever waits to be telephoned, by the code out of the mail. */
const waits = async (officer?: { readonly address: string }) => {
  const { address } = officer ?? (await anOfficer())
  const { browser, outcome } = await asks(address)
  gotten(outcome)
  const { id } = gotten(await waitForCall(shell, browser, mailCode()))
  const number = (await readOwnCall(shell, browser))?.number ?? ''
  return { id, browser, number, address }
}

const reads = (id: string, number: string, key: PersonKey = 'informationOfficer') =>
  readOutCode(shell, as(key), id, number)

const spends = (browser: string, typed: string) =>
  inTransaction(owner, (tx) => spendSpokenCode(tx, browser, typed, shell.clock()))

const actsOn = async (id: string) =>
  (await entriesAbout(owner, id)).map(({ action, rule }) => (rule === 'A1' ? action : `${action} ${rule}`))

const other = (code: string) => (code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`)

describe('somebody whose machine holds no passkey', () => {
  it('is let in by the code of the mail and the code that is read to them, in the browser that asked, once', async () => {
    const officer = await anOfficer()
    const { id, browser, number } = await waits(officer)
    expect(sink.received.at(-1)?.to).toEqual([officer.address])
    expect(number).toMatch(/^[2-9A-Z]{4}$/)
    const { code } = gotten(await reads(id, ` ${number.toLowerCase()} `))
    const { personId, calledAt } = gotten(await spends(browser, ` ${code.toLowerCase()} `))
    expect(personId).toBe(officer.id)
    expect(calledAt).toEqual(shell.clock())
    expect(ruleOf(await spends(browser, code))).toBe('ID-39')
    expect(await readOwnCall(shell, browser)).toBeNull()
    expect(await actsOn(id)).toEqual([
      'askCall',
      'waitForCall',
      'readOutCode',
      'signInByCall',
      'refused:signInByCall ID-39',
    ])
  })

  it('leaves neither code, nor the cookie, where a copy of the database would show it', async () => {
    const { id, browser, number } = await waits()
    const { code } = gotten(await reads(id, number))
    const [row] =
      await owner.execute(sql`select to_jsonb(c)::text as row, (select json_agg(l) from letter l where l.call_back_id = c.id)::text as mail
      from call_back c where id = ${id}`)
    const kept = JSON.stringify(row)
    for (const secret of [code, mailCode().replace('-', ''), browser]) expect(kept).not.toContain(secret)
  })

  it('has not shown who they are by their mailbox alone, nor by the telephone alone', async () => {
    const { id, browser, number } = await waits()
    expect(ruleOf(await spends(browser, mailCode()))).toBe('ID-40')
    const { code } = gotten(await reads(id, number))
    const elsewhere = await waits()
    expect(ruleOf(await spends(elsewhere.browser, code))).toBe('ID-40')
    expect(ruleOf(await spends(secretText(), code))).toBe('ID-39')
  })

  it('is telephoned only once their mailbox is proved', async () => {
    const { address } = await anOfficer()
    const { browser } = await asks(address)
    const [call] = await owner.execute<{ id: string; number: string }>(
      sql`select id, number from call_back c where exists (select from person p where p.id = c.person_id and p.email = ${address})`,
    )
    expect(await readOwnCall(shell, browser)).toBeNull()
    expect((await readCalls(shell)).map((one) => one.call.id)).not.toContain(call?.id)
    expect(await readCall(shell, call?.id ?? '')).toBeNull()
    expect(ruleOf(await reads(call?.id ?? '', call?.number ?? ''))).toBe('ID-41')
  })

  it.each([
    ['of an organisation that signs in by passkey', { path: 'passkey' }],
    ['of an organisation with an account of its own', { path: 'ownProvider' }],
  ])('%s is sent nothing', async (_, body) => {
    const { address } = await anOfficer(body)
    const before = sink.received.length
    expect(ruleOf((await asks(address)).outcome)).toBe('ID-37')
    expect(sink.received).toHaveLength(before)
  })

  it.each([
    ['left', sql`update person set active = false where id = `],
    ['is locked', sql`update person set locked_at = now(), locked_for = 'idle' where id = `],
    [
      'was idle for a month',
      sql`update person set known_since = now() - interval '400 days', last_sign_in_at = null where id = `,
    ],
  ])('who %s is sent nothing', async (_, statement) => {
    const { id, address } = await anOfficer()
    await owner.execute(sql`${statement} ${id}`)
    expect(ruleOf((await asks(address)).outcome)).toBe('ID-37')
  })

  it('is nobody of the council, whatever its own row says', async () => {
    await owner.execute(sql`update organisation set sign_in_path = 'codeAndCallback' where own`)
    expect(ruleOf((await asks(PEOPLE.dpo.email)).outcome)).toBe('ID-37')
    await owner.execute(sql`update organisation set sign_in_path = 'passkey' where own`)
  })

  it('who has ever had a passkey is not let in by anything less', async () => {
    const officer = await anOfficer()
    const { id, browser, number } = await waits(officer)
    const { code } = gotten(await reads(id, number))
    await owner.execute(sql`insert into passkey (id, credential_id, person_id, public_key, counter, transports, backed_up, name, created_at, ended_at)
      values (${randomUUID()}, ${randomUUID()}, ${officer.id}, '\\x00', 0, '{}', false, 'Ended', ${shell.clock().toISOString()}, ${shell.clock().toISOString()})`)
    expect(ruleOf(await spends(browser, code))).toBe('ID-39')
    expect(ruleOf((await asks(officer.address)).outcome)).toBe('ID-37')
  })

  it('who came in so is given a passkey by two people and never by an invitation of one', async () => {
    const officer = await anOfficer()
    const invites = () => inviteToEnrol(shell, as('administrator'), officer.id)
    expect((await invites()).ok).toBe(true)
    const { id, browser, number } = await waits(officer)
    gotten(await spends(browser, gotten(await reads(id, number)).code))
    expect(ruleOf(await invites())).toBe('ID-51')
    await owner.execute(sql`update organisation set lead_id = null where id = ${officer.body}`)
    expect(
      ruleOf(
        await askRecovery(shell, as('administrator'), officer.id, 'They have a telephone that holds one.'),
      ),
    ).toBeNull()
  })

  it('has no session any more once their organisation signs in otherwise, however it came about', async () => {
    const officer = await anOfficer()
    const { id, browser, number } = await waits(officer)
    gotten(await spends(browser, gotten(await reads(id, number)).code))
    const { token } = await inTransaction(owner, (tx) =>
      openSessionIn(tx, {
        ...{ personId: officer.id, method: callMethod(), factor: 'codeAndCallback', at: shell.clock() },
      }),
    )
    const isKnown = async () => (await findSession(owner, token, shell.clock(), 15)) !== null
    expect(await isKnown()).toBe(true)
    await owner.execute(sql`update organisation set sign_in_path = 'passkey' where id = ${officer.body}`)
    expect(await isKnown()).toBe(false)
  })

  it('is not let in once their organisation signs in otherwise', async () => {
    const officer = await anOfficer()
    const { id, browser, number } = await waits(officer)
    const { code } = gotten(await reads(id, number))
    await owner.execute(sql`update organisation set sign_in_path = 'passkey' where id = ${officer.body}`)
    expect(ruleOf(await spends(browser, code))).toBe('ID-39')
  })
})

describe('the codes', () => {
  it('of the mail: the fifth wrong one ends it, and the right one is refused then', async () => {
    const { address } = await anOfficer()
    const { browser } = await asks(address)
    const code = mailCode()
    for (let tries = 0; tries < 5; tries += 1)
      expect(ruleOf(await waitForCall(shell, browser, other(code)))).toBe('ID-37')
    expect(ruleOf(await waitForCall(shell, browser, code))).toBe('ID-37')
    const { browser: again } = await asks(address)
    expect((await waitForCall(shell, again, mailCode())).ok).toBe(true)
  })

  it('that are read out: the fifth wrong one ends it, and the right one is refused then', async () => {
    const { id, browser, number } = await waits()
    const { code } = gotten(await reads(id, number))
    for (let tries = 0; tries < 5; tries += 1)
      expect(ruleOf(await spends(browser, other(code)))).toBe('ID-40')
    expect(ruleOf(await spends(browser, code))).toBe('ID-38')
    expect(ruleOf(await reads(id, number))).toBe('ID-41')
  })

  it('live for ten minutes, and the wait for an hour', async () => {
    const late = async (minutes: number, work: () => Promise<Outcome<unknown>>) => {
      waitDays(minutes * MINUTE)
      const rule = ruleOf(await work())
      waitDays(-minutes * MINUTE)
      return rule
    }
    const { address } = await anOfficer()
    const { browser } = await asks(address)
    const code = mailCode()
    expect(await late(CODE_MINUTES, () => waitForCall(shell, browser, code))).toBe('ID-37')
    const waiting = await waits()
    expect(await late(CALL_WITHIN_MINUTES, () => reads(waiting.id, waiting.number))).toBe('ID-41')
    const called = await waits()
    const spoken = gotten(await reads(called.id, called.number)).code
    expect(await late(CODE_MINUTES, () => spends(called.browser, spoken))).toBe('ID-40')
    expect(await late(CODE_MINUTES - 1 / 60, () => spends(called.browser, spoken))).toBeNull()
  })

  it('open one session for fifty tries at once', async () => {
    const { id, browser, number } = await waits()
    const { code } = gotten(await reads(id, number))
    const all = await Promise.all(Array.from({ length: 50 }, () => spends(browser, code)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('are five an hour for one source, and another source is not kept out by it', async () => {
    const { address } = await anOfficer()
    for (let asked = 0; asked < 5; asked += 1) gotten((await asks(address, 'a stranger')).outcome)
    expect(ruleOf((await asks(address, 'a stranger')).outcome)).toBe('ID-18')
    gotten((await asks(address, 'their own')).outcome)
  })

  it('are asked for by strangers twenty times an hour, who keep nobody out of where they signed in before', async () => {
    const officer = await anOfficer()
    const { outcome, browser } = await asks(officer.address, 'their own')
    gotten(outcome)
    const { id } = gotten(await waitForCall(shell, browser, mailCode()))
    const number = (await readOwnCall(shell, browser))?.number ?? ''
    gotten(await spends(browser, gotten(await reads(id, number)).code))
    for (let asked = 0; asked < 20; asked += 1) gotten((await asks(officer.address)).outcome)
    expect(ruleOf((await asks(officer.address)).outcome)).toBe('ID-18')
    gotten((await asks(officer.address, 'their own')).outcome)
  })
})

describe('whoever telephones', () => {
  it('sees who waits, and the number of the directory', async () => {
    const { id } = await waits()
    expect(await readCalls(shell)).toContainEqual(
      expect.objectContaining({ switchboard: '020 7946 0990', call: expect.objectContaining({ id }) }),
    )
    const told = await listAccountNotices(owner, { role: 'INTAKE' }, 1)
    expect(told[0]).toMatchObject({ what: 'callWaits' })
  })

  it('is given no code for a number that is on another screen', async () => {
    const [one, another] = [await waits(), await waits()]
    expect(ruleOf(await reads(one.id, another.number))).toBe('ID-42')
    expect((await readCall(shell, one.id))?.call).toMatchObject({ tries: 1, calledAt: null })
    expect((await reads(one.id, one.number)).ok).toBe(true)
  })

  it('is given the code for the screen that was read to them, whichever browser asked in that name', async () => {
    const officer = await anOfficer()
    const stranger = await waits(officer)
    const theirs = await waits(officer)
    const listed = (await readCalls(shell)).filter(({ call }) => call.personId === officer.id)
    expect(listed).toHaveLength(1)
    const { code } = gotten(await reads(stranger.id, theirs.number))
    expect(ruleOf(await spends(stranger.browser, code))).toBe('ID-40')
    expect((await spends(theirs.browser, code)).ok).toBe(true)
  })

  it('ends every wait in the name of whoever knows of nothing', async () => {
    const officer = await anOfficer()
    const all = [await waits(officer), await waits(officer)]
    gotten(await failTheCall(shell, as('informationOfficer'), all[1]?.id ?? '', 'notThem'))
    for (const { browser } of all) expect(await readOwnCall(shell, browser)).toBeNull()
    expect((await readCalls(shell)).map(({ call }) => call.personId)).not.toContain(officer.id)
  })

  it('may read out another code, and the earlier one is worth nothing then', async () => {
    const { id, browser, number } = await waits()
    const first = gotten(await reads(id, number)).code
    const second = gotten(await reads(id, number, 'administrator')).code
    expect(ruleOf(await spends(browser, first))).toBe('ID-40')
    expect((await spends(browser, second)).ok).toBe(true)
  })

  it.each([['dpo'], ['headOfHousing'], ['auditor'], ['constable'], ['boardMember']] as const)(
    'is nobody like %s',
    async (key) => {
      const { id, number } = await waits()
      expect(ruleOf(await reads(id, number, key))).toBe('NOT_PERMITTED')
      expect(ruleOf(await failTheCall(shell, as(key), id, 'notThem'))).toBe('NOT_PERMITTED')
    },
  )

  it('ends a call that led nowhere, and the code that was read out is worth nothing', async () => {
    const { id, browser, number } = await waits()
    const { code } = gotten(await reads(id, number))
    gotten(await failTheCall(shell, as('informationOfficer'), id, 'notReached'))
    expect(ruleOf(await spends(browser, code))).toBe('ID-39')
    expect(ruleOf(await failTheCall(shell, as('informationOfficer'), id, 'notReached'))).toBe('ID-41')
  })

  it('tells the officer for data protection when somebody else had asked', async () => {
    const { id } = await waits()
    gotten(await failTheCall(shell, as('informationOfficer'), id, 'notThem'))
    const [told] = await listAccountNotices(owner, { role: 'DPO' }, 1)
    expect(told).toMatchObject({ what: 'callDenied', reference: 'An officer' })
  })
})

describe('the database itself', () => {
  const answer = (statement: ReturnType<typeof sql>) =>
    owner.execute(statement).then(
      () => 'done',
      (fault: { cause?: Error }) => fault.cause?.message,
    )

  const session = (personId: string) =>
    inTransaction(owner, (tx) =>
      openSessionIn(tx, { personId, method: callMethod(), factor: 'codeAndCallback', at: shell.clock() }),
    ).then(
      () => 'opened',
      (fault: { cause?: Error }) => fault.cause?.message,
    )

  it('opens no session by a call where there was none, whatever the program says', async () => {
    const officer = await anOfficer()
    expect(await session(officer.id)).toBe('no session by a call where there was none')
    const { id, browser, number } = await waits(officer)
    const { code } = gotten(await reads(id, number))
    expect(await session(officer.id)).toBe('no session by a call where there was none')
    gotten(await spends(browser, code))
    expect(await session(officer.id)).toBe('opened')
    await owner.execute(sql`update organisation set sign_in_path = 'passkey' where id = ${officer.body}`)
    expect(await session(officer.id)).toBe('no session by a call where there was none')
  })

  it.each([
    ['is not unmade', sql`delete from call_back where id = `, 'calls are kept'],
    [
      'does not become another browser’s',
      sql`update call_back set browser_hash = '\\x00' where id = `,
      'who asked for a call, and how it ended, does not change',
    ],
    [
      'has no try taken back',
      sql`update call_back set tries = tries - 1 where id = `,
      'a try that was made is not unmade',
    ],
    [
      'is proved once',
      sql`update call_back set confirmed_at = now(), waits_until = now() where id = `,
      'a mailbox is proved once, while the code lives',
    ],
    [
      'is answered by nobody outside the council',
      sql`update call_back set called_by = ${PEOPLE.constable.id}, called_at = confirmed_at, spoken_hash = '\\x00', spoken_until = confirmed_at where id = `,
      'somebody of the council telephones, once the mailbox is proved',
    ],
  ])('sees that a call %s', async (_, statement, said) => {
    const { id } = await waits()
    expect(await answer(sql`${statement} ${id}`)).toContain(said)
  })

  it('lets whoever telephones say so in nobody else’s name, and let nobody in by it', async () => {
    const { id } = await waits()
    const me = web({ person: PEOPLE.administrator.id })
    const said = (statement: ReturnType<typeof sql>) => answerTo(me, sql`${statement} where id = ${id}`)
    const readOut = (by: string) =>
      sql`update call_back set called_by = ${by}, called_at = confirmed_at, spoken_hash = '\\x00', spoken_until = confirmed_at`
    expect(await said(readOut(PEOPLE.informationOfficer.id))).toBe(
      'somebody of the council telephones, once the mailbox is proved',
    )
    expect(await said(readOut(PEOPLE.administrator.id))).toBe('done')
    expect(await said(sql`update call_back set ended_at = confirmed_at, ended_as = 'signedIn'`)).toBe(
      'somebody says how a call ended, and only the code that was read out lets somebody in',
    )
  })

  it('takes no call of somebody whose organisation holds passkeys', async () => {
    const row = sql`insert into call_back (id, person_id, browser_hash, source, code_hash, number, asked_at, code_until)
      select gen_random_uuid(), p.id, decode(md5(random()::text), 'hex'), '\\x00', '\\x00', 'ABCD', now(), now() from person p where p.id = `
    expect(await answer(sql`${row} ${PEOPLE.constable.id}`)).toBe(
      'a call is for people whose organisation holds no passkeys',
    )
    expect(ORGANISATIONS.police.id).toBe(PEOPLE.constable.organisationId)
  })
})
