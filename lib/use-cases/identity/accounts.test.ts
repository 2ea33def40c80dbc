import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertSession } from '@/db/repositories/sessions'
import { breakGlassCode, ledgerEntry, organisation, person, providerIdentity, session } from '@/db/schema'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { answerTo, testDatabase } from '@/db/testing'
import { userVerb } from '@/lib/cli/user'
import { EXIT } from '@/lib/cli/verb'
import { aBorough, actor } from '../demo/testing'
import { readAllNotices } from '../disclosure/read-notices'
import { makeBreakGlassCode, spendBreakGlassCode } from './break-glass'

const { owner, app, shell } = await aBorough()
const empty = await testDatabase()

const gatehouse = async (db: typeof owner, ...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const verb = userVerb({ open: () => ({ db, close: async () => undefined }) })
  const io = {
    out: (t: string) => void out.push(t),
    err: (t: string) => void err.push(t),
    stdin: async () => '',
  }
  return { exit: await verb.run(args, io), out: out.join('\n'), err: err.join('\n') }
}

const lastEntry = async (db = owner) => {
  const rows = await db.select().from(ledgerEntry).orderBy(ledgerEntry.index)
  const last = rows.at(-1)
  return [last?.action, last?.rule, last?.objectType, last?.objectId]
}

const ADMIN = Object.entries(PEOPLE).find(([, { role }]) => role === 'ADMIN') as [
  PersonKey,
  { id: string; email: string },
]
const [, administrator] = ADMIN
const minutesOn = (minutes: number) => ({
  db: app,
  clock: () => new Date(shell.clock().getTime() + minutes * 60_000),
})
const owned = { db: owner, clock: shell.clock }
const aCode = async () => {
  const made = await makeBreakGlassCode(owned, administrator.email)
  return made.ok ? made.value.code : ''
}
const spends = (code: string, minutes = 1, email = administrator.email) =>
  spendBreakGlassCode(minutesOn(minutes), { email, code })
const REFUSED = { ok: false, refusal: { rule: 'BG-1' } }

describe('gatehouse user', () => {
  it('makes the first administrator and the council, once', async () => {
    const create = () =>
      gatehouse(empty.owner, 'create', '--name', 'Ada Quill', '--email', 'Ada.Quill@haverbrook.example')
    expect(await create()).toEqual({
      exit: EXIT.done,
      out: 'Made ada.quill@haverbrook.example the first administrator.',
      err: '',
    })
    const [made] = await empty.owner.select().from(person)
    expect(made).toMatchObject({ role: 'ADMIN', grade: null, active: true, demo: false })
    expect(await empty.owner.select().from(organisation)).toMatchObject([
      { own: true, domains: ['haverbrook.example'] },
    ])
    expect(await lastEntry(empty.owner)).toEqual(['makeFirstAdministrator', null, 'person', made?.id])
    expect(await create()).toMatchObject({ exit: EXIT.no, err: expect.stringContaining('USER-1') })
  })

  it('lists who there is', async () => {
    const { exit, out } = await gatehouse(owner, 'list', '--json')
    expect(exit).toBe(EXIT.done)
    expect(JSON.parse(out)).toHaveLength((await owner.select().from(person)).length)
    expect((await gatehouse(owner, 'list')).out).toContain(`active  ADMIN     ${administrator.email}`)
  })

  it('ends an account and all its sessions at once', async () => {
    const { id, email } = PEOPLE.constable
    const now = new Date()
    const expires = new Date(now.getTime() + 60_000)
    for (const token of ['one', 'two'])
      await insertSession(owner, { token, personId: id, method: 'a test', now, expires })
    expect(await gatehouse(owner, 'disable', email)).toMatchObject({
      exit: EXIT.done,
      out: `Ended ${email} and 2 sessions.`,
    })
    const kept = await owner.select().from(session).where(eq(session.personId, id))
    expect(kept.map(({ endedWhy }) => endedWhy)).toEqual(['accountChanged', 'accountChanged'])
    expect(await lastEntry()).toEqual(['disablePerson', null, 'person', id])
    expect(await gatehouse(owner, 'disable', email)).toMatchObject({ exit: EXIT.no })
    expect(await gatehouse(owner, 'disable', 'nobody@haverbrook.example')).toMatchObject({ exit: EXIT.no })
  })

  it('links nobody of the demonstration, nobody outside, and no name at the provider twice', async () => {
    const id = '0b1c2d3e-0000-4000-8000-000000000001'
    const { organisationId } = PEOPLE.headOfHousing
    const email = 'clerk@haverbrook.example'
    await owner
      .insert(person)
      .values({ id, name: 'A Clerk', email, role: 'INTAKE', title: 'Clerk', organisationId })
    const link = (address: string) =>
      gatehouse(owner, 'link', address, '--issuer', 'https://id.example', '--subject', 'clerk')
    expect(await link(PEOPLE.headOfHousing.email)).toMatchObject({
      exit: EXIT.no,
      err: expect.stringContaining('USER-7'),
    })
    expect(await link(email)).toMatchObject({ exit: EXIT.done })
    expect(await owner.select().from(providerIdentity)).toMatchObject([{ personId: id, subject: 'clerk' }])
    expect(await link(email)).toMatchObject({ exit: EXIT.no, err: expect.stringContaining('USER-6') })
  })

  it.each([
    [],
    ['promote'],
    ['create'],
    ['create', '--name', 'Ada'],
    ['create', '--name', 'Ada', '--email', '"x@evil"@haverbrook.example'],
    ['disable'],
    ['disable', 'a@b.example', 'c@d.example'],
    ['link', 'a@b.example', '--issuer', 'https://id.example'],
    ['break-glass', 'no address'],
    ['list', '--quick'],
  ])('refuses %j in one sentence', async (...args) => {
    const { exit, out, err } = await gatehouse(owner, ...args)
    expect([exit, out, err.split('\n').length]).toEqual([EXIT.usage, '', 1])
  })
})

describe('the code for when the provider is down', () => {
  it('is for an administrator alone', async () => {
    const { exit, err } = await gatehouse(owner, 'break-glass', PEOPLE.headOfHousing.email)
    expect([exit, err]).toEqual([EXIT.no, expect.stringContaining('BG-2')])
  })

  it('is shown once, kept as a hash, and tells everybody who watches', async () => {
    const { exit, out } = await gatehouse(owner, 'break-glass', administrator.email)
    const [code = ''] = out.split('\n')
    expect([exit, code]).toEqual([EXIT.done, expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/)])
    const rows = await owner.select().from(breakGlassCode)
    expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''))
    expect(await lastEntry()).toEqual(['makeBreakGlassCode', null, 'person', administrator.id])
    for (const role of ['ADMIN', 'DPO', 'IGB'] as const) {
      const [key] = Object.entries(PEOPLE).find(([, one]) => one.role === role) as [PersonKey, unknown]
      const told = await readAllNotices(shell, actor(key))
      expect(
        told.filter(({ about }) => about === 'account'),
        role,
      ).not.toEqual([])
    }
    expect(
      (await readAllNotices(shell, actor('headOfHousing'))).filter(({ about }) => about === 'account'),
    ).toEqual([])
  })

  it('is spent once, however it is typed, and that too is told', async () => {
    const code = await aCode()
    const typed = code.toLowerCase().replaceAll('-', ' ')
    expect(await spends(typed)).toEqual({ ok: true, value: { token: expect.any(String) } })
    expect(await lastEntry()).toEqual(['spendBreakGlassCode', null, 'person', administrator.id])
    expect(await spends(code)).toEqual(REFUSED)
  })

  it('is spent by one of twenty at once', async () => {
    const code = await aCode()
    const answers = await Promise.all(Array.from({ length: 20 }, () => spends(code)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('lasts ten minutes', async () => {
    const code = await aCode()
    expect(await spends(code, 10)).toEqual(REFUSED)
    expect(await spends(code, 9.98)).toMatchObject({ ok: true })
  })

  it('is good no longer after five wrong tries, or when another is made', async () => {
    const code = await aCode()
    for (let tries = 0; tries < 5; tries += 1) expect(await spends('2222-2222-2222')).toEqual(REFUSED)
    expect(await lastEntry()).toEqual(['refused:spendBreakGlassCode', 'BG-1', 'person', administrator.id])
    expect(await spends(code)).toEqual(REFUSED)
    const earlier = await aCode()
    const later = await aCode()
    expect(await spends(earlier)).toEqual(REFUSED)
    expect(await spends(later)).toMatchObject({ ok: true })
  })

  it('says the same of somebody who is not there', async () => {
    expect(await spends('2222-2222-2222', 1, 'nobody@haverbrook.example')).toEqual(REFUSED)
  })
})

describe('the product itself', () => {
  it.each([
    [
      'make a person',
      sql`insert into person (id, name, email, role, title, organisation_id) select gen_random_uuid(), 'x', 'x@x.example', 'ADMIN', 'x', id from organisation limit 1`,
    ],
    ['change a person’s role', sql`update person set role = 'ADMIN'`],
    [
      'link somebody to the provider',
      sql`insert into provider_identity select 'i', 's', id, now() from person limit 1`,
    ],
    [
      'make a code',
      sql`insert into break_glass_code (id, person_id, code_hash, made_at, expires) select gen_random_uuid(), id, '\\x00', now(), now() from person limit 1`,
    ],
  ])('cannot %s', async (_, statement) => {
    expect(await answerTo(app, statement)).toMatch(/permission denied/)
  })

  it('cannot have the provider vouch for an officer outside', async () => {
    const asked = sql`select person_from_provider('i', 's', gen_random_uuid(), 'x', 'x@x.example', 'EXT_AUTH', null, 'x', null, now())`
    expect(await answerTo(app, asked)).toMatch(/council staff only/)
  })

  it('cannot turn a link to somebody else', async () => {
    const turned = sql`update provider_identity set person_id = ${administrator.id}`
    expect(await answerTo(owner, turned)).toMatch(/does not change/)
  })
})
