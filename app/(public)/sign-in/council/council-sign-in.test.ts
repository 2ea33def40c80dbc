import { eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ledgerEntry, person, providerSession, session } from '@/db/schema'
import { PEOPLE } from '@/db/seeds/demo-people'
import { aBrowser } from '@/lib/auth/provider/browser-testing'
import { CLIENT, type Member, startProvider } from '@/lib/auth/provider/testing'
import { sessionAdapter } from '@/lib/auth/session-adapter'
import { paths } from '@/lib/paths'
import { aBorough } from '@/lib/use-cases/demo/testing'

/** The product's own routes and next-auth, against a real provider over http; only the browser is ours. */

const OURS = 'http://localhost:4415'
const BACK = `${OURS}/api/auth/callback/council`

const jar = vi.hoisted(() => ({ now: new Map<string, string>() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({
    get: (name: string) => (jar.now.has(name) ? { name, value: jar.now.get(name) } : undefined),
    set: (name: string, value: string) => jar.now.set(name, value),
    delete: (name: string) => jar.now.delete(name),
  }),
  headers: async () => new Headers(),
}))

const GROUPS = [
  { group: 'g-intake', role: 'INTAKE', grade: 'officer' },
  { group: 'g-housing', role: 'HOS', grade: 'headOfService', service: 'Housing Management' },
  { group: 'g-nowhere', role: 'DDC', service: 'Department of Nothing' },
  { group: 'g-dpo', role: 'DPO', grade: 'manager' },
]

let op = await startProvider(BACK)
Object.assign(process.env, {
  NEXTAUTH_URL: OURS,
  NEXTAUTH_SECRET: 'thirty-two characters of a secret',
  GATEHOUSE_OIDC_ISSUER: op.issuer,
  GATEHOUSE_OIDC_CLIENT_ID: CLIENT.id,
  GATEHOUSE_OIDC_CLIENT_SECRET: CLIENT.secret,
  GATEHOUSE_OIDC_ROLES: JSON.stringify(GROUPS),
  GATEHOUSE_OIDC_ACR: 'mfa',
  GATEHOUSE_LOG: 'error',
})
const { owner } = await aBorough()
const { POST } = await import('./route')
const { GET } = await import('@/app/api/auth/[...nextauth]/route')

afterAll(() => op.stop())

const NIA: Member = {
  sub: 'nia-1',
  name: 'Nia Bevan',
  email: 'nia.bevan@haverbrook.example',
  groups: ['g-other', 'g-intake'],
  acr: 'mfa',
}

let count = 0
/** Somebody new each time, so that no test leans on another's rows. */
const somebody = (rest: Partial<Member> = {}): Member => {
  count += 1
  return { ...NIA, sub: `sub-${count}`, email: `person.${count}@haverbrook.example`, ...rest }
}

const browser = aBrowser(OURS, jar)
const { addressIn, atProvider } = browser

beforeEach(() => {
  jar.now = new Map()
  browser.theirs.clear()
  Object.assign(op.state, { forge: null, names: null, keepsRefresh: true })
})

const press = async (fields: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  browser.keptOf(await POST(browser.form({ to: paths.councilSignIn(), fields }, headers)))

const comeBack = async (address: string) => {
  const request = new Request(address, { headers: { cookie: browser.ourCookies() } })
  const answer = await GET(request, { params: Promise.resolve({ nextauth: ['callback', 'council'] }) })
  return browser.keptOf(answer).headers.get('location')
}

const signIn = async (member: Member, fields?: Record<string, string>) => {
  op.has(member)
  return comeBack(await atProvider(addressIn(await press(fields))))
}

const sessions = () => owner.select().from(session).where(isNull(session.endedAt))
const entries = () =>
  owner
    .select({ action: ledgerEntry.action, rule: ledgerEntry.rule, actor: ledgerEntry.actor })
    .from(ledgerEntry)
    .orderBy(ledgerEntry.index)
const personOf = async ({ email }: Member) => {
  const [row] = await owner.select().from(person).where(eq(person.email, email))
  return row
}

/** What came of it: sessions that live, and new entries of the ledger. */
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

const TURNED_AWAY = (rule: string) => ({
  answer: paths.signInRefused(rule),
  sessions: 0,
  entries: [['refused:signIn', rule]],
})

const ourToken = () => jar.now.get('gatehouse-session') ?? ''
const whoHolds = async (token: string) => sessionAdapter.getSessionAndUser?.(token)
const whoIsIt = () => whoHolds(ourToken())

/** So long ago that was the provider last asked of whoever is signed in. */
const waits = (minutes: number) =>
  owner.update(providerSession).set({
    checkedAt: sql`${providerSession.checkedAt} - make_interval(mins => ${minutes})`,
    askedAt: null,
  })

describe('somebody of the council', () => {
  it('comes in by the provider, and is somebody here from then on', async () => {
    const nia = somebody()
    const came = await since(() => signIn(nia))
    expect(came).toMatchObject({
      answer: paths.disclosures(),
      sessions: 1,
      entries: [
        ['makePersonFromProvider', null],
        ['signIn', null],
      ],
    })
    expect(await personOf(nia)).toMatchObject({
      name: 'Nia Bevan',
      role: 'INTAKE',
      grade: 'officer',
      demo: false,
    })
    expect(await whoIsIt()).toMatchObject({ user: { actor: { role: 'INTAKE' }, method: 'provider sign-in' } })
    expect([...jar.now.keys()]).toEqual(['gatehouse-session'])
  })

  it('is the same person the next time, with the role that their groups give by then', async () => {
    const nia = somebody()
    await signIn(nia)
    const before = await personOf(nia)
    const came = await since(() => signIn({ ...nia, name: 'Nia Bevan-Rees', groups: ['g-housing'] }))
    expect(came.entries).toEqual([
      ['changePersonFromProvider', null],
      ['signIn', null],
    ])
    expect(await personOf(nia)).toMatchObject({
      id: before?.id,
      name: 'Nia Bevan-Rees',
      role: 'HOS',
      grade: 'headOfService',
      serviceId: PEOPLE.headOfHousing.serviceId,
    })
  })

  it('goes where they wanted to, and nowhere else', async () => {
    expect(await signIn(somebody(), { back: '/register?q=a' })).toBe('/register?q=a')
    expect(await signIn(somebody(), { back: '//evil.example' })).toBe(paths.disclosures())
  })

  it('may not begin from a page of another site', async () => {
    const answer = await press({}, { 'sec-fetch-site': 'cross-site' })
    expect([answer.status, jar.now.size]).toEqual([403, 0])
  })

  it('is asked for state, nonce and a challenge, and for a sign-in that is not too old', async () => {
    const { searchParams } = new URL(addressIn(await press()))
    expect(searchParams.get('code_challenge_method')).toBe('S256')
    expect(searchParams.get('max_age')).toBe('28800')
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(searchParams.get(name)?.length, name).toBeGreaterThan(20)
  })
})

describe('whom the provider vouches for is turned away', () => {
  const LONG_AGO = Math.floor(Date.now() / 1000) - 9 * 3600
  it.each<[string, string, Partial<Member>]>([
    ['OID-7', 'who signed in to it too long ago', { signedInAt: LONG_AGO }],
    ['OID-9', 'who used no second factor', { acr: '0' }],
    ['OID-12', 'who is in no group of ours', { groups: ['g-other'] }],
    ['OID-13', 'who would be DPO and decide', { groups: ['g-dpo', 'g-housing'] }],
    ['OID-14', 'who is in two groups that differ', { groups: ['g-dpo', 'g-intake'] }],
    ['OID-16', 'whose address is not the council’s', { email: 'nia@haverbrook.example.evil.example' }],
    ['OID-22', 'whose service nobody knows', { groups: ['g-nowhere'] }],
  ])('%s: %s', async (rule, _, rest) => {
    const who = somebody(rest)
    expect(await since(() => signIn(who))).toMatchObject(TURNED_AWAY(rule))
    expect(await personOf(who)).toBeUndefined()
  })

  it('OID-21: whose address is somebody else’s, who stays as they were', async () => {
    const { email } = PEOPLE.headOfHousing
    const before = await personOf({ ...NIA, email })
    expect(await since(() => signIn(somebody({ email })))).toMatchObject(TURNED_AWAY('OID-21'))
    expect(await personOf({ ...NIA, email })).toEqual(before)
  })

  it('OID-20: whose account here was ended, and the entry names them', async () => {
    const nia = somebody()
    await signIn(nia)
    await owner.update(person).set({ active: false }).where(eq(person.email, nia.email))
    const came = await since(() => signIn(nia))
    expect(came).toMatchObject({
      answer: paths.signInRefused('OID-20'),
      entries: [['refused:signIn', 'OID-20']],
    })
    expect(came.actors).toEqual([(await personOf(nia))?.id])
    expect(await whoIsIt()).toBeNull()
  })
})

describe('a token is refused', () => {
  const forged = (change: Record<string, unknown>) => () => {
    op.state.forge = ({ header, claims }) => op.sign({ header, claims: { ...claims, ...change } })
  }
  it.each<[string, () => void]>([
    ['for another audience', forged({ aud: 'another' })],
    ['for us and another, asked for by the other', forged({ aud: [CLIENT.id, 'another'], azp: 'another' })],
    ['of another issuer', forged({ iss: 'https://id.evil.example' })],
    ['of another sign-in', forged({ nonce: 'of another sign-in' })],
    ['that ran out', forged({ exp: Math.floor(Date.now() / 1000) - 120 })],
    [
      'that nobody signed',
      () => {
        op.state.forge = op.unsigned
      },
    ],
    [
      'that somebody else signed',
      () => {
        op.state.forge = op.signAsSomebodyElse
      },
    ],
    [
      'that somebody else signed and brings their key with',
      () => {
        op.state.forge = op.signAndBringKey
      },
    ],
    [
      'that somebody else signed and says where their key is',
      () => {
        op.state.forge = op.signAndSayWhereKeyIs
      },
    ],
    [
      'that is signed with the secret that we share',
      () => {
        op.state.forge = op.signWithSecret
      },
    ],
  ])('%s', async (_, forge) => {
    forge()
    op.state.tokens = 0
    const who = somebody()
    expect(await since(() => signIn(who))).toMatchObject(TURNED_AWAY('OID-31'))
    expect(await personOf(who)).toBeUndefined()
    expect(op.state.tokens, 'and no address in it is gone to').toBeLessThan(1_000)
  })

  it('is let in by the same forger when nothing is changed, so that these tests can fail', async () => {
    op.state.forge = op.sign
    expect(await since(() => signIn(somebody()))).toMatchObject({ sessions: 1 })
  })
})

describe('a provider that calls itself otherwise than the council does', () => {
  const calledOtherwise = () => Object.assign(op.state, { names: 'https://id.evil.example' })

  it('is not gone to', async () => {
    calledOtherwise()
    const answer = await press()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.signInRefused('OID-32')])
  })

  it('is given no code and no secret by whoever comes back', async () => {
    op.has(somebody())
    const address = await atProvider(addressIn(await press()))
    calledOtherwise()
    op.state.tokens = 0
    expect(await since(() => comeBack(address))).toMatchObject(TURNED_AWAY('OID-31'))
    expect(op.state.tokens).toBe(0)
  })

  it('is given no refresh token, and is waited for as one that is down', async () => {
    await signIn(somebody())
    calledOtherwise()
    await waits(6)
    op.state.tokens = 0
    expect(await whoIsIt()).not.toBeNull()
    await waits(16)
    expect(await since(whoIsIt)).toMatchObject({ answer: null, entries: [['endSession', 'OID-42']] })
    expect(op.state.tokens).toBe(0)
  })
})

describe('an answer is refused', () => {
  const begun = async () => {
    op.has(somebody())
    return atProvider(addressIn(await press()))
  }
  /** The cookie of another flow of the same browser. */
  const swapped = async (name: RegExp) => {
    const address = await begun()
    const held = new Map(jar.now)
    await press()
    for (const [key, value] of held) if (!name.test(key)) jar.now.set(key, value)
    return address
  }

  it('that carries no state, or another', async () => {
    const bare = new URL(await begun())
    bare.searchParams.delete('state')
    expect(await since(() => comeBack(bare.href))).toMatchObject(TURNED_AWAY('OID-31'))
    const other = new URL(await begun())
    other.searchParams.set('state', 'another')
    expect(await since(() => comeBack(other.href))).toMatchObject(TURNED_AWAY('OID-31'))
  })

  it('to a browser that holds another state, nonce or verifier', async () => {
    for (const name of [/state/, /nonce/, /pkce/]) {
      const address = await swapped(name)
      expect(await since(() => comeBack(address)), String(name)).toMatchObject(TURNED_AWAY('OID-31'))
    }
  })

  it('to a browser that never asked, and a stranger writes nothing in the ledger', async () => {
    const address = await begun()
    jar.now = new Map()
    expect(await since(() => comeBack(address))).toMatchObject({
      answer: paths.signInRefused('OID-30'),
      sessions: 0,
      entries: [],
    })
  })

  it('a second time, with all that the browser held the first time', async () => {
    const address = await begun()
    const held = new Map(jar.now)
    expect(await since(() => comeBack(address))).toMatchObject({ sessions: 1 })
    jar.now = held
    expect(await since(() => comeBack(address))).toMatchObject(TURNED_AWAY('OID-31'))
  })

  it('twenty times at once, but for one', async () => {
    const address = await begun()
    const cookie = browser.ourCookies()
    const context = { params: Promise.resolve({ nextauth: ['callback', 'council'] }) }
    const { sessions } = await since(() =>
      Promise.all(
        Array.from({ length: 20 }, () => GET(new Request(address, { headers: { cookie } }), context)),
      ),
    )
    expect(sessions).toBe(1)
  })

  it('that says they did not finish', async () => {
    await press()
    const came = await since(() => comeBack(`${BACK}?error=access_denied`))
    expect(came).toMatchObject({ answer: paths.signInRefused('OID-33'), sessions: 0, entries: [] })
  })
})

describe('while somebody is signed in', () => {
  it('the provider is asked again, and its new refresh token kept', async () => {
    await signIn(somebody())
    const [before] = await owner.select().from(providerSession).orderBy(sql`checked_at desc`).limit(1)
    await waits(6)
    expect(await whoIsIt()).toMatchObject({ user: { actor: { role: 'INTAKE' } } })
    const [after] = await owner
      .select()
      .from(providerSession)
      .where(eq(providerSession.tokenHash, before?.tokenHash ?? Buffer.alloc(0)))
    expect(after?.refreshToken).not.toBe(before?.refreshToken)
    expect(after?.askedAt).toBeNull()
    expect(Date.now() - (after?.checkedAt.getTime() ?? 0)).toBeLessThan(60_000)
  })

  it('and is not asked before it is due', async () => {
    const nia = somebody()
    await signIn(nia)
    op.forgets(nia.sub)
    await waits(4)
    expect(await whoIsIt()).not.toBeNull()
  })

  it.each<[string, string, (nia: Member) => unknown]>([
    ['OID-12', 'a group that is taken away', (nia) => op.has({ ...nia, groups: ['g-other'] })],
    ['OID-40', 'a leaver', ({ sub }) => op.forgets(sub)],
    ['OID-13', 'groups that conflict by then', (nia) => op.has({ ...nia, groups: ['g-dpo', 'g-housing'] })],
  ])('%s: %s ends the session, and the browser can be told why', async (rule, _, change) => {
    const nia = somebody()
    await signIn(nia)
    const token = ourToken()
    change(nia)
    await waits(6)
    expect(await since(whoIsIt)).toMatchObject({
      answer: null,
      sessions: -1,
      entries: [['endSession', rule]],
      actors: [(await personOf(nia))?.id],
    })
    const { whyEnded } = await import('@/lib/auth/provider/routes')
    expect(await whyEnded(token)).toBe(rule)
    expect(await whyEnded('of somebody else')).toBeNull()
  })

  it('a group that is changed is another role at the same request', async () => {
    const nia = somebody()
    await signIn(nia)
    op.has({ ...nia, groups: ['g-housing'] })
    await waits(6)
    expect(await whoIsIt()).toMatchObject({ user: { actor: { role: 'HOS', grade: 'headOfService' } } })
  })

  it('OID-41: a provider that gave no way to be asked again is asked to sign in again', async () => {
    op.state.keepsRefresh = false
    await signIn(somebody())
    await waits(6)
    expect(await since(whoIsIt)).toMatchObject({ answer: null, entries: [['endSession', 'OID-41']] })
  })

  it('fifty requests at once ask the provider once', async () => {
    await signIn(somebody())
    await waits(6)
    op.state.tokens = 0
    const answers = await Promise.all(Array.from({ length: 50 }, whoIsIt))
    expect(answers.filter((one) => one === null)).toEqual([])
    expect(op.state.tokens).toBe(1)
  })
})

describe('a fresh sign-in of somebody who is signed in', () => {
  it('is asked of the provider, and begins another session', async () => {
    const nia = somebody()
    await signIn(nia)
    const before = ourToken()
    const address = addressIn(await press({ again: '1', back: '/disclosures' }))
    const { searchParams } = new URL(address)
    expect([searchParams.get('prompt'), searchParams.get('max_age')]).toEqual(['login', '0'])
    expect(await comeBack(await atProvider(address))).toBe('/disclosures')
    expect(ourToken()).not.toBe(before)
    expect(await whoHolds(before)).toBeNull()
    expect(await whoIsIt()).toMatchObject({ user: { actor: { email: nia.email } } })
  })

  it('is refused when the provider answers with an older one', async () => {
    const nia = somebody()
    await signIn(nia)
    op.has({ ...nia, signedInAt: Math.floor(Date.now() / 1000) - 600 })
    const address = addressIn(await press({ again: '1' }))
    expect(await since(async () => comeBack(await atProvider(address)))).toMatchObject(TURNED_AWAY('OID-8'))
  })

  it('is refused when somebody else signs in', async () => {
    await signIn(somebody())
    const address = addressIn(await press({ again: '1' }))
    op.has(somebody())
    browser.theirs.clear()
    expect(await since(async () => comeBack(await atProvider(address)))).toMatchObject(TURNED_AWAY('OID-19'))
  })
})

describe('when the provider is down', () => {
  it('nobody comes in, those who are in stay for a while, and then they are out', async () => {
    await signIn(somebody())
    const token = ourToken()
    const address = await atProvider(addressIn(await press()))
    await op.stop()
    expect(await since(() => comeBack(address))).toMatchObject(TURNED_AWAY('OID-31'))
    const answer = await press()
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.signInRefused('OID-32')])
    const stay = () => whoHolds(token)
    const later = (minutes: number) =>
      owner.update(providerSession).set({ checkedAt: new Date(Date.now() - minutes * 60_000), askedAt: null })
    await later(6)
    expect(await stay()).not.toBeNull()
    await later(16)
    expect(await since(stay)).toMatchObject({
      answer: null,
      sessions: -1,
      entries: [['endSession', 'OID-42']],
    })
    op = await startProvider(BACK, Number(new URL(op.issuer).port))
    expect(await since(() => signIn(somebody()))).toMatchObject({ sessions: 1 })
  })
})
