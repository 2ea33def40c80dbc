import { randomUUID } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { insertInvitation } from '@/db/repositories/enrolment'
import { findAgency } from '@/db/repositories/identity'
import {
  accountNotice,
  enrolmentGrant,
  ledgerEntry,
  organisation,
  passkey,
  person,
  providerIdentity,
  providerSession,
  session,
} from '@/db/schema'
import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { answerTo } from '@/db/testing'
import { aBrowser } from '@/lib/auth/provider/browser-testing'
import { CLIENT, type Member, startProvider, type TestProvider } from '@/lib/auth/provider/testing'
import { sessionAdapter } from '@/lib/auth/session-adapter'
import type { SignInPath } from '@/lib/domain/identity/agency'
import { paths } from '@/lib/paths'
import { aBorough, as } from '@/lib/use-cases/demo/testing'
import { askEnrolmentCode, enrolByCode, inviteToEnrol } from '@/lib/use-cases/identity/enrol'
import { askFirstPasskey } from '@/lib/use-cases/identity/first-passkey'
import { newGrant } from '@/lib/use-cases/identity/grants'
import { whatToSetUp } from '@/lib/use-cases/identity/own-provider'
import { agencyFacts, agree, proposeAgencyChange } from '@/lib/use-cases/identity/propose'

/** Officers come in by their force's own provider: two real ones, and the council's, over http. */

const OURS = 'http://localhost:4416'
const backAt = (id: string) => `${OURS}/api/auth/callback/${id}`

const jar = vi.hoisted(() => ({ now: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.now.has(name) ? { name, value: jar.now.get(name) } : undefined),
    set: (name: string, value: string, { maxAge = 1 }: { maxAge?: number } = {}) =>
      maxAge === 0 ? jar.now.delete(name) : jar.now.set(name, value),
    delete: (name: string) => jar.now.delete(name),
  }),
  headers: async () => new Headers(),
}))

const council = await startProvider(backAt('council'))
const police = await startProvider(backAt('thamesgate'))
const revenue = await startProvider(backAt('revenue'))

const row = (op: TestProvider, id: string, name: string) => ({
  id,
  organisation: name,
  issuer: op.issuer,
  clientId: CLIENT.id,
  clientSecret: CLIENT.secret,
  name: `your ${id} account`,
  amr: ['otp'],
})
const file = join(mkdtempSync(join(tmpdir(), 'gatehouse-')), 'providers.json')
writeFileSync(
  file,
  JSON.stringify([
    row(police, 'thamesgate', ORGANISATIONS.police.name),
    row(revenue, 'revenue', ORGANISATIONS.revenue.name),
  ]),
)
Object.assign(process.env, {
  NEXTAUTH_URL: OURS,
  NEXTAUTH_SECRET: 'thirty-two characters of a secret',
  GATEHOUSE_AGENCY_PROVIDERS: file,
  GATEHOUSE_OIDC_ISSUER: council.issuer,
  GATEHOUSE_OIDC_CLIENT_ID: CLIENT.id,
  GATEHOUSE_OIDC_CLIENT_SECRET: CLIENT.secret,
  GATEHOUSE_OIDC_ROLES: JSON.stringify([{ group: 'g-intake', role: 'INTAKE' }]),
  GATEHOUSE_LOG: 'error',
})
const { owner, app, shell } = await aBorough()
const { POST: begin } = await import('./begin/route')
const { POST: beginLink } = await import('@/app/account/passkeys/new/provider/route')
const { POST: beginCouncil } = await import('../council/route')
const { GET } = await import('@/app/api/auth/[...nextauth]/route')
const { whyEnded } = await import('@/lib/auth/provider/routes')

afterAll(() => Promise.all([council, police, revenue].map((op) => op.stop())))

const browser = aBrowser(OURS, jar)
const { addressIn, atProvider } = browser

const stands = (path: SignInPath, of = ORGANISATIONS.police.id) =>
  owner.update(organisation).set({ signInPath: path }).where(eq(organisation.id, of))

beforeEach(async () => {
  jar.now = new Map()
  browser.theirs.clear()
  for (const op of [council, police, revenue])
    Object.assign(op.state, { forge: null, names: null, keepsRefresh: true, tokens: 0 })
  await stands('ownProvider')
  await stands('ownProvider', ORGANISATIONS.revenue.id)
})

type Officer = { readonly id: string; readonly member: Member }

let count = 0
/** An account that two people have made, and its owner at the force's provider; a new one each time. */
const anOfficer = async (rest: Partial<Member> = {}): Promise<Officer> => {
  count += 1
  const id = randomUUID()
  const email = `officer.${count}@thamesgate.police.example`
  await owner.insert(person).values({
    ...{ id, name: 'Ruth Calloway', email, role: 'EXT_REQ', title: 'Police constable' },
    organisationId: ORGANISATIONS.police.id,
    knownSince: new Date(),
  })
  return {
    id,
    member: { sub: `tg-${count}`, name: 'R Calloway', email, groups: [], amr: ['pwd', 'otp'], ...rest },
  }
}

/** As its invitation would give it. */
const newLeave = ({ id }: Officer) =>
  app.transaction(async (tx) => {
    const invitation = { id: randomUUID(), personId: id, secretHash: Buffer.from(randomUUID()), sentTo: 'a' }
    // Of the day before yesterday, for an agency has so many a day.
    const createdAt = new Date(Date.now() - 2 * 86_400_000)
    const expiresAt = new Date(Date.now() + 3_600_000)
    await insertInvitation(tx, { ...invitation, invitedBy: null, createdAt, expiresAt })
    const leave = { personId: id, invitationId: invitation.id, now: new Date() }
    return (await newGrant(tx, leave)).token
  })

const invited = async (officer: Officer) => {
  const token = await newLeave(officer)
  jar.now.set('gatehouse-enrol-granted', token)
  return token
}

const comeBack = async (address: string, id = 'thamesgate') => {
  // A strict cookie stays at home when another site sends somebody here.
  const cookie = browser.ourCookies().replace(/gatehouse-enrol-granted=[^;]*(; )?/, '')
  const request = new Request(address, { headers: { cookie } })
  const answer = await GET(request, { params: Promise.resolve({ nextauth: ['callback', id] }) })
  return browser.keptOf(answer).headers.get('location')
}

const press = async (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  browser.keptOf(
    await begin(
      browser.form({ to: paths.agencySignInBegin(), fields: { provider: 'thamesgate', ...fields } }, headers),
    ),
  )

const pressLink = async (headers: Record<string, string> = {}) =>
  browser.keptOf(await beginLink(browser.form({ to: paths.accountEnrolProvider() }, headers)))

const signIn = async ({ member }: Officer, fields?: Record<string, string>) => {
  police.has(member)
  return comeBack(await atProvider(addressIn(await press(fields))))
}

const link = async (officer: Officer, member = officer.member) => {
  await invited(officer)
  police.has(member)
  return comeBack(await atProvider(addressIn(await pressLink())))
}

const aLinkedOfficer = async (rest: Partial<Member> = {}) => {
  const officer = await anOfficer(rest)
  browser.theirs.clear()
  expect(await link(officer)).toBe(paths.agencySignInLinked())
  return officer
}

const sessions = () => owner.select().from(session).where(isNull(session.endedAt))
const entries = () =>
  owner
    .select({ action: ledgerEntry.action, rule: ledgerEntry.rule, actor: ledgerEntry.actor })
    .from(ledgerEntry)
    .orderBy(ledgerEntry.index)
const linksOf = ({ id }: Officer) =>
  owner.select().from(providerIdentity).where(eq(providerIdentity.personId, id))
const hasLeave = async ({ id }: Officer) =>
  (await owner.select().from(enrolmentGrant).where(eq(enrolmentGrant.personId, id))).some(
    ({ usedAt }) => usedAt === null,
  )

const since = async (work: () => Promise<unknown>) => {
  const before = { sessions: (await sessions()).length, entries: (await entries()).length }
  const answer = await work()
  const made = (await entries()).slice(before.entries)
  return {
    answer,
    sessions: (await sessions()).length - before.sessions,
    entries: made.map(({ action, rule }) => [action, rule]),
    actors: made.map(({ actor }) => actor),
  }
}

const TURNED_AWAY = (rule: string, action = 'refused:signIn') => ({
  answer: paths.agencySignInRefused(rule),
  sessions: 0,
  entries: [[action, rule]],
})

const ourToken = () => jar.now.get('gatehouse-session') ?? ''
const whoHolds = async (token: string) => sessionAdapter.getSessionAndUser?.(token)
const whoIsIt = () => whoHolds(ourToken())

const waits = (minutes: number) =>
  owner.update(providerSession).set({
    checkedAt: sql`${providerSession.checkedAt} - make_interval(mins => ${minutes})`,
    askedAt: null,
  })

const aPasskeyOf = ({ id }: Officer) =>
  owner.insert(passkey).values({
    ...{ id: randomUUID(), personId: id, credentialId: `key of ${id}`, name: 'A key' },
    ...{ publicKey: Buffer.alloc(32), counter: 0, transports: [], backedUp: false, createdAt: new Date() },
  })

describe('the account of an officer', () => {
  it('is linked by the leave of an invitation, which is spent; nobody is signed in by it, and watchers are told', async () => {
    const officer = await anOfficer()
    const came = await since(() => link(officer))
    expect(came).toMatchObject({
      answer: paths.agencySignInLinked(),
      sessions: 0,
      entries: [['linkOwnProvider', null]],
      actors: [officer.id],
    })
    expect(await linksOf(officer)).toMatchObject([{ issuer: police.issuer, subject: officer.member.sub }])
    expect(await hasLeave(officer)).toBe(false)
    expect([...jar.now.keys()]).toEqual([])
    const told = await owner.select().from(accountNotice).where(eq(accountNotice.aboutPerson, officer.id))
    expect(told.map(({ what, toRole }) => `${what} ${toRole}`).toSorted()).toEqual([
      'ownAccountLinked ADMIN',
      'ownAccountLinked DPO',
      'ownAccountLinked INTAKE',
    ])
  })

  it('then lets them in, as they are here and not as the provider calls them', async () => {
    const officer = await aLinkedOfficer()
    expect(await since(() => signIn(officer))).toMatchObject({
      answer: paths.requests(),
      sessions: 1,
      entries: [['signIn', null]],
      actors: [officer.id],
    })
    expect(await whoIsIt()).toMatchObject({
      user: {
        id: officer.id,
        name: 'Ruth Calloway',
        method: 'sign-in by the organisation’s own account (weaker than a passkey)',
        facts: { factor: 'provider', provedAt: null },
      },
    })
  })

  it('is linked no second time, by the same leave or by another', async () => {
    const officer = await anOfficer()
    const token = await invited(officer)
    const again = await invited(officer)
    jar.now.set('gatehouse-enrol-granted', token)
    police.has(officer.member)
    expect(await comeBack(await atProvider(addressIn(await pressLink())))).toBe(paths.agencySignInLinked())
    jar.now.set('gatehouse-enrol-granted', token)
    expect((await pressLink()).status).toBe(404)
    jar.now.set('gatehouse-enrol-granted', again)
    expect((await pressLink()).status).toBe(404)
    expect(await linksOf(officer)).toHaveLength(1)
  })

  it('is linked once, of ten browsers that come back at once', async () => {
    const officer = await anOfficer()
    police.has(officer.member)
    const ways: { address: string; cookies: Map<string, string> }[] = []
    for (let at = 0; at < 10; at += 1) {
      jar.now = new Map()
      browser.theirs.clear()
      await invited(officer)
      police.has({ ...officer.member, sub: `${officer.member.sub}-${at}` })
      ways.push({ address: await atProvider(addressIn(await pressLink())), cookies: jar.now })
    }
    const answers = await Promise.all(
      ways.map(async ({ address, cookies }) => {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const request = new Request(address, { headers: { cookie } })
        const context = { params: Promise.resolve({ nextauth: ['callback', 'thamesgate'] }) }
        return (await GET(request, context)).headers.get('location')
      }),
    )
    expect(answers.filter((answer) => answer === paths.agencySignInLinked())).toHaveLength(1)
    expect(new Set(answers)).toEqual(
      new Set([paths.agencySignInLinked(), paths.agencySignInRefused('OID-56')]),
    )
    expect(await linksOf(officer)).toHaveLength(1)
  })

  it.each<[string, string, (officer: Officer) => unknown]>([
    [
      'OID-50',
      'whose leave is over by then',
      ({ id }) =>
        owner.update(enrolmentGrant).set({ until: sql`created_at` }).where(eq(enrolmentGrant.personId, id)),
    ],
    ['OID-51', 'whose force signs in by another way by then', () => stands('passkey')],
    [
      'OID-50',
      'who left by then',
      ({ id }) => owner.update(person).set({ active: false }).where(eq(person.id, id)),
    ],
    [
      'OID-52',
      'who was away for a month by then',
      ({ id }) =>
        owner
          .update(person)
          .set({ knownSince: new Date(Date.now() - 31 * 86_400_000) })
          .where(eq(person.id, id)),
    ],
    ['OID-53', 'who made a passkey by then', (officer) => aPasskeyOf(officer)],
  ])('%s: is not linked of somebody %s', async (rule, _, meanwhile) => {
    const officer = await anOfficer()
    await invited(officer)
    police.has(officer.member)
    const address = await atProvider(addressIn(await pressLink()))
    await meanwhile(officer)
    expect(await since(() => comeBack(address))).toMatchObject(TURNED_AWAY(rule, 'refused:linkOwnProvider'))
    expect(await linksOf(officer)).toEqual([])
  })

  it('OID-54: is not linked to somebody with another mail address, and the leave stays theirs to use', async () => {
    const officer = await anOfficer()
    const other = { ...officer.member, email: 'somebody.else@thamesgate.police.example' }
    expect(await since(() => link(officer, other))).toMatchObject(
      TURNED_AWAY('OID-54', 'refused:linkOwnProvider'),
    )
    expect([await linksOf(officer), await hasLeave(officer)]).toEqual([[], true])
  })

  it('OID-8: is linked by a fresh sign-in alone, since desks are shared', async () => {
    const officer = await anOfficer()
    await invited(officer)
    police.has({ ...officer.member, signedInAt: Math.floor(Date.now() / 1000) - 600 })
    const address = addressIn(await pressLink())
    expect(new URL(address).searchParams.get('prompt')).toBe('login')
    expect(await since(async () => comeBack(await atProvider(address)))).toMatchObject(TURNED_AWAY('OID-8'))
    expect([await linksOf(officer), await hasLeave(officer)]).toEqual([[], true])
  })

  it('OID-55: is not linked to a name that is somebody else’s here', async () => {
    const { member } = await aLinkedOfficer()
    const officer = await anOfficer({ sub: member.sub })
    browser.theirs.clear()
    expect(await since(() => link(officer))).toMatchObject(TURNED_AWAY('OID-55', 'refused:linkOwnProvider'))
    expect(await linksOf(officer)).toEqual([])
  })

  it('is not linked by a stranger’s form, nor by whoever holds no leave', async () => {
    await invited(await anOfficer())
    expect((await pressLink({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    jar.now = new Map([['gatehouse-enrol-granted', 'of nobody']])
    expect((await pressLink()).status).toBe(404)
  })

  it('is linked by the whole way of an invitation, and by no second one that one person sends', async () => {
    const officer = await anOfficer()
    const now = { ...shell, clock: () => new Date() }
    const invitation = await inviteToEnrol(now, as('administrator'), officer.id)
    const secret = invitation.ok ? invitation.value.secret : ''
    const asked = await askEnrolmentCode(now, secret, 'here')
    const { browser: cookie, code } = asked.ok ? asked.value : { browser: '', code: '' }
    const granted = await enrolByCode(now, cookie, code)
    const token = granted.ok ? granted.value.token : ''
    expect(await whatToSetUp(now, token)).toMatchObject({ link: { id: 'thamesgate' } })
    jar.now.set('gatehouse-enrol-granted', token)
    police.has(officer.member)
    browser.theirs.clear()
    const spare = await newLeave(officer)
    expect(await comeBack(await atProvider(addressIn(await pressLink())))).toBe(paths.agencySignInLinked())

    expect(await inviteToEnrol(now, as('administrator'), officer.id)).toMatchObject({
      refusal: { rule: 'ID-51' },
    })
    expect(await whatToSetUp(now, spare)).toBe('linked')
    expect(await askFirstPasskey(now, spare)).toMatchObject({ refusal: { rule: 'ID-51' } })
    await stands('passkey')
    expect(await whatToSetUp(now, spare)).toBe('passkey')
    expect(await askFirstPasskey(now, spare)).toMatchObject({ ok: true })
    expect(await inviteToEnrol(now, as('administrator'), officer.id)).toMatchObject({ ok: true })
  })

  it('is linked by the database alone, with a leave spent for it', async () => {
    const officer = await anOfficer()
    const at = new Date().toISOString()
    const call = sql`select link_by_leave(${police.issuer}, 'by hand', ${officer.id}::uuid, ${at}::timestamptz)`
    expect(await answerTo(app, call)).toContain('whoever holds leave')
  })
})

describe('whom the force’s provider vouches for is turned away', () => {
  const LONG_AGO = Math.floor(Date.now() / 1000) - 9 * 3600
  it.each<[string, string, Partial<Member>]>([
    ['OID-7', 'who signed in to it too long ago', { signedInAt: LONG_AGO }],
    ['OID-10', 'who used no second factor', { amr: ['pwd'] }],
    [
      'OID-16',
      'whose address is no longer the force’s',
      { email: 'ruth@thamesgate.police.example.evil.example' },
    ],
  ])('%s: %s', async (rule, _, rest) => {
    const officer = await aLinkedOfficer()
    browser.theirs.clear()
    const { member } = officer
    expect(await since(() => signIn({ ...officer, member: { ...member, ...rest } }))).toMatchObject(
      TURNED_AWAY(rule),
    )
  })

  it('OID-57: who is not linked, whatever address they have', async () => {
    const officer = await anOfficer()
    expect(await since(() => signIn(officer))).toMatchObject(TURNED_AWAY('OID-57'))
    const { member } = await aLinkedOfficer()
    browser.theirs.clear()
    const double = { ...officer, member: { ...member, sub: 'another' } }
    expect(await since(() => signIn(double))).toMatchObject(TURNED_AWAY('OID-57'))
  })

  it.each<[string, string, (officer: Officer) => unknown]>([
    ['OID-51', 'whose force signs in by passkey now', () => stands('passkey')],
    ['OID-52', 'who left', ({ id }) => owner.update(person).set({ active: false }).where(eq(person.id, id))],
    [
      'OID-52',
      'who is locked',
      ({ id }) =>
        owner.update(person).set({ lockedAt: new Date(), lockedFor: 'idle' }).where(eq(person.id, id)),
    ],
    [
      'OID-52',
      'who was away for a month',
      ({ id }) =>
        owner
          .update(person)
          .set({ knownSince: new Date(Date.now() - 31 * 86_400_000) })
          .where(eq(person.id, id)),
    ],
    ['OID-53', 'who has a passkey', (officer) => aPasskeyOf(officer)],
    [
      'OID-53',
      'who had a passkey once',
      async (officer) => {
        await aPasskeyOf(officer)
        await owner.update(passkey).set({ endedAt: new Date() }).where(eq(passkey.personId, officer.id))
      },
    ],
    [
      'OID-51',
      'who is of another organisation by then',
      ({ id }) =>
        owner.update(person).set({ organisationId: ORGANISATIONS.revenue.id }).where(eq(person.id, id)),
    ],
  ])('%s: %s, and the entry names them', async (rule, _, meanwhile) => {
    const officer = await aLinkedOfficer()
    police.has(officer.member)
    const address = await atProvider(addressIn(await press()))
    await meanwhile(officer)
    const came = await since(() => comeBack(address))
    expect(came).toMatchObject(TURNED_AWAY(rule))
    expect(came.actors).toEqual([officer.id])
  })
})

describe('an answer is refused', () => {
  const begun = async () => {
    const officer = await aLinkedOfficer()
    police.has(officer.member)
    return atProvider(addressIn(await press()))
  }
  const forged = (change: Record<string, unknown>) => () => {
    police.state.forge = ({ header, claims }) => police.sign({ header, claims: { ...claims, ...change } })
  }

  it.each<[string, () => void]>([
    ['for another audience', forged({ aud: 'another' })],
    ['of another issuer', forged({ iss: 'https://id.evil.example' })],
    ['of the council’s issuer', forged({ iss: council.issuer })],
    ['of another force’s issuer', forged({ iss: revenue.issuer })],
    ['of another sign-in', forged({ nonce: 'of another sign-in' })],
    ['that nobody signed', () => Object.assign(police.state, { forge: police.unsigned })],
    ['that another force’s provider signed', () => Object.assign(police.state, { forge: revenue.sign })],
  ])('%s', async (_, forge) => {
    const address = await begun()
    forge()
    expect(await since(() => comeBack(address))).toMatchObject(TURNED_AWAY('OID-31'))
  })

  it('that carries no state, or another', async () => {
    for (const change of [
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.set('state', 'another'),
    ]) {
      const url = new URL(await begun())
      change(url)
      expect(await since(() => comeBack(url.href))).toMatchObject(TURNED_AWAY('OID-31'))
    }
  })

  it('a second time, with all that the browser held the first time', async () => {
    const address = await begun()
    const held = new Map(jar.now)
    expect(await since(() => comeBack(address))).toMatchObject({ sessions: 1 })
    jar.now = held
    expect(await since(() => comeBack(address))).toMatchObject(TURNED_AWAY('OID-31'))
  })

  it('to a browser that never asked, and nothing is written in the ledger', async () => {
    const address = await begun()
    jar.now = new Map()
    expect(await since(() => comeBack(address))).toMatchObject({
      answer: paths.agencySignInRefused('OID-30'),
      sessions: 0,
      entries: [],
    })
  })
})

describe('a provider answers for nobody but those who went to it', () => {
  /** As a provider would that sends on to another whoever came to it. */
  const sentOn = (from: string, to: TestProvider, id: string) => {
    const theirs = new URL(from)
    const on = new URL(`${to.issuer}/auth`)
    for (const [name, value] of theirs.searchParams) on.searchParams.set(name, value)
    on.searchParams.set('redirect_uri', backAt(id))
    return on.href
  }

  it('a force’s provider that sends its visitor on to another force’s gets neither code nor entry', async () => {
    const officer = await aLinkedOfficer()
    const address = addressIn(await press({ provider: 'revenue' }))
    police.has(officer.member)
    const back = await atProvider(sentOn(address, police, 'thamesgate'))
    police.state.tokens = 0
    expect(await since(() => comeBack(back))).toMatchObject(TURNED_AWAY('OID-35'))
    expect([police.state.tokens, revenue.state.tokens]).toEqual([0, 0])
  })

  it('nor does one that hands on the answer as if it were its own', async () => {
    const officer = await aLinkedOfficer()
    const address = addressIn(await press({ provider: 'revenue' }))
    police.has(officer.member)
    const back = new URL(await atProvider(sentOn(address, police, 'thamesgate')))
    back.pathname = new URL(backAt('revenue')).pathname
    police.state.tokens = 0
    const held = new Map(jar.now)
    expect(await since(() => comeBack(back.href, 'revenue'))).toMatchObject(TURNED_AWAY('OID-35'))
    expect(revenue.state.tokens).toBe(0)
    jar.now = held
    back.searchParams.delete('iss')
    expect(await since(() => comeBack(back.href, 'revenue'))).toMatchObject(TURNED_AWAY('OID-31'))
    expect(police.state.tokens).toBe(0)
  })

  it('the council’s answer opens nothing at a force’s address, and a force’s nothing at the council’s', async () => {
    const officer = await aLinkedOfficer()
    const toCouncil = addressIn(
      browser.keptOf(await beginCouncil(browser.form({ to: paths.councilSignIn() }))),
    )
    police.has(officer.member)
    const back = await atProvider(sentOn(toCouncil, police, 'thamesgate'))
    expect(await since(() => comeBack(back))).toMatchObject(TURNED_AWAY('OID-35'))

    const toPolice = addressIn(await press())
    council.has({ ...officer.member, groups: ['g-intake'] })
    const other = await atProvider(sentOn(toPolice, council, 'council'))
    expect(await since(() => comeBack(other, 'council'))).toMatchObject({
      answer: paths.signInRefused('OID-35'),
      sessions: 0,
      entries: [['refused:signIn', 'OID-35']],
    })
  })

  it('the same name at another force’s provider is somebody else', async () => {
    const { member } = await aLinkedOfficer()
    revenue.has({ ...member, email: 'hoa@revenue-duties.example' })
    const address = await atProvider(addressIn(await press({ provider: 'revenue' })))
    expect(await since(() => comeBack(address, 'revenue'))).toMatchObject(TURNED_AWAY('OID-57'))
  })

  it('and there is no way to one that the directory does not have, or this server does not', async () => {
    await stands('passkey')
    for (const provider of ['thamesgate', 'council', 'nobody', ''])
      expect((await press({ provider })).status, provider).toBe(404)
    expect((await press({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    const address = `${backAt('nobody')}?code=a`
    const context = { params: Promise.resolve({ nextauth: ['callback', 'nobody'] }) }
    expect((await GET(new Request(address), context)).status).toBe(404)
  })
})

describe('while an officer is signed in', () => {
  it('the provider is asked again, and its new refresh token kept', async () => {
    await signIn(await aLinkedOfficer())
    const [before] = await owner.select().from(providerSession).orderBy(sql`checked_at desc`).limit(1)
    await waits(6)
    police.state.tokens = 0
    expect(await whoIsIt()).not.toBeNull()
    expect(police.state.tokens).toBe(1)
    const [after] = await owner.select().from(providerSession).orderBy(sql`checked_at desc`).limit(1)
    expect(after?.refreshToken).not.toBe(before?.refreshToken)
  })

  it.each<[string, string, number, (officer: Officer) => unknown]>([
    ['OID-40', 'a leaver of the force', 6, ({ member }) => police.forgets(member.sub)],
    ['OID-51', 'another way in, at the next request', 0, () => stands('passkey')],
    ['OID-51', 'another way in, the other weaker one too', 0, () => stands('codeAndCallback')],
    [
      'OID-16',
      'an address that is the force’s no longer',
      6,
      ({ member }) => police.has({ ...member, email: 'ruth@evil.example' }),
    ],
    [
      'OID-41',
      'another organisation',
      0,
      ({ id }) =>
        owner.update(person).set({ organisationId: ORGANISATIONS.revenue.id }).where(eq(person.id, id)),
    ],
  ])('%s: %s ends the session, and the browser can be told why', async (rule, _, minutes, change) => {
    const officer = await aLinkedOfficer()
    await signIn(officer)
    const token = ourToken()
    await change(officer)
    if (minutes > 0) await waits(minutes)
    expect(await since(whoIsIt)).toMatchObject({
      answer: null,
      sessions: -1,
      entries: [['endSession', rule]],
      actors: [officer.id],
    })
    expect(await whyEnded(token)).toBe(rule)
  })

  it('OID-41: a row that the file has lost ends it', async () => {
    await signIn(await aLinkedOfficer())
    const { env } = await import('@/lib/env')
    const rows = env().GATEHOUSE_AGENCY_PROVIDERS
    const held = rows.splice(0)
    const came = await since(whoIsIt)
    rows.push(...held)
    expect(came).toMatchObject({ answer: null, sessions: -1, entries: [['endSession', 'OID-41']] })
  })

  it('a change of the way in, agreed by two, ends it at once', async () => {
    const officer = await aLinkedOfficer()
    await signIn(officer)
    const now = { ...shell, clock: () => new Date() }
    const facts = agencyFacts((await findAgency(app, ORGANISATIONS.police.id)) as never)
    const proposed = await proposeAgencyChange(now, as('administrator'), ORGANISATIONS.police.id, {
      ...{ ...facts, rankFloor: undefined, leadId: facts.leadId ?? undefined },
      ...{ signInPath: 'passkey', switchboardCheckedOn: '2026-11-19', why: 'They have new machines.' },
    })
    const id = proposed.ok ? proposed.value.id : ''
    const others = (await sessions()).length
    expect(await agree(now, as('secondAdministrator'), id)).toMatchObject({ ok: true })
    expect((await sessions()).length).toBeLessThan(others)
    expect(await whoIsIt()).toBeNull()
  })

  it('a passkey that they make is no reason to be signed out, and is the only way in from then on', async () => {
    const officer = await aLinkedOfficer()
    await signIn(officer)
    await aPasskeyOf(officer)
    await waits(6)
    expect(await whoIsIt()).not.toBeNull()
    expect(await since(() => signIn(officer))).toMatchObject(TURNED_AWAY('OID-53'))
  })

  it('a fresh sign-in is asked of the same provider, and of the same person', async () => {
    const officer = await aLinkedOfficer()
    await signIn(officer)
    const before = ourToken()
    const address = addressIn(await press({ again: '1', back: paths.requests() }))
    const { origin, searchParams } = new URL(address)
    expect([origin, searchParams.get('prompt')]).toEqual([police.issuer, 'login'])
    police.has(officer.member)
    expect(await comeBack(await atProvider(address))).toBe(paths.requests())
    expect(await whoHolds(before)).toBeNull()
    const other = await aLinkedOfficer()
    browser.theirs.clear()
    await signIn(officer)
    const again = addressIn(await press({ again: '1' }))
    police.has(other.member)
    browser.theirs.clear()
    expect(await since(async () => comeBack(await atProvider(again)))).toMatchObject(TURNED_AWAY('OID-19'))
  })
})
