/** A1 and O7: fifty visits of machines that read mail before its owner does, and then its owner. */
import type { Browser, BrowserContext } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { CODE_FIELDS } from '@/lib/content/identity-words'
import { paths } from '@/lib/paths'
import { aSecret, invitedBy } from '../agreement-doors'
import { expect, test } from '../fixtures'
import { raw } from '../raw'
import * as steps from '../steps'
import { elsewhere } from '../steps/agreements'

/** Nobody of another journey signs in as them: whoever has a passkey must sign with it. */
const INVITED = PEOPLE.safetyOwner
const ASK = 'Send me a code'
const INVITE = 'Invite them to set up sign-in'

/** Another address of this machine: a scanner stands elsewhere than the reader. */
const ELSEWHERE = '127.77.0.9'

type Scanned = { readonly visits: number; readonly cookies: readonly string[] }
type Scanner = (link: string) => Promise<Scanned>

const times = async <T>(many: number, visit: () => Promise<T>): Promise<readonly T[]> => {
  const seen: T[] = []
  for (let visits = 0; visits < many; visits += 1) seen.push(await visit())
  return seen
}

const namesIn = (header: string | string[] | undefined) =>
  [header ?? []].flat().map((each) => each.split('=', 1)[0] ?? '')

const asks =
  (method: 'GET' | 'HEAD', many: number): Scanner =>
  async (link) => {
    const answers = await times(many, () => raw({ method, path: link, from: ELSEWHERE }))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    return { visits: many, cookies: answers.flatMap(({ headers }) => namesIn(headers['set-cookie'])) }
  }

/** A browser of its own that runs all the page's scripts and opens everything that it could load. */
const runsIts =
  (browser: Browser, many: number): Scanner =>
  async (link) => {
    const page = await elsewhere(browser)
    await times(many, () => page.goto(link, { waitUntil: 'networkidle' }))
    const cookies = await namesOf(page.context())
    await page.context().close()
    return { visits: many, cookies }
  }

const namesOf = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name)

/** Sends the form with this button as it was drawn, with guesses in it, never with the reader's cookies. */
const sends =
  (browser: Browser, button: string, many: number, typed: Readonly<Record<string, string>> = {}): Scanner =>
  async (link) => {
    const context = await browser.newContext({ baseURL: process.env.GATEHOUSE_E2E_URL })
    const { values } = await steps.formAt(context.request, link, button)
    await context.close()
    const body = new FormData()
    for (const [name, value] of values) body.append(name, typed[name] ?? value)
    const sent = new Response(body)
    const type = sent.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await sent.arrayBuffer())
    const headers = { ...steps.origin(), 'content-type': type, accept: 'text/html' }
    const answers = await times(many, () =>
      raw({ method: 'POST', path: link, headers, body: bytes, from: ELSEWHERE }),
    )
    return { visits: many, cookies: answers.flatMap(({ headers: said }) => namesIn(said['set-cookie'])) }
  }

const scans = async (link: string, scanners: readonly Scanner[]) => {
  const all: Scanned[] = []
  for (const scanner of scanners) all.push(await scanner(link))
  return {
    visits: all.reduce((sum, each) => sum + each.visits, 0),
    cookies: all.flatMap((each) => each.cookies),
  }
}

const IS_SESSION = /session/

test('fifty visits of scanners spend no invitation to sign in, and its reader then gets in', async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000)
  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.person(INVITED.id))
  await steps.press(steps.formWith(page, INVITE), INVITE)
  const link = new URL(await page.locator('#told').inputValue()).pathname

  const { visits, cookies } = await scans(link, [
    asks('GET', 15),
    asks('HEAD', 10),
    runsIts(browser, 10),
    sends(browser, ASK, 10),
    sends(browser, 'Continue', 5, { code: '22222-22222' }),
  ])
  expect(visits).toBe(50)
  expect(cookies.filter((name) => IS_SESSION.test(name) || /granted/.test(name))).toEqual([])

  const theirs = await elsewhere(browser)
  await steps.holdsAPasskeyDevice(theirs)
  await theirs.goto(link)
  await steps.press(steps.formWith(theirs, ASK), ASK)
  const code = await theirs.locator('#told').inputValue()
  await steps.send(theirs, 'Continue', CODE_FIELDS, { code })
  await theirs.waitForURL(`**${paths.accountEnrol()}`)
  await theirs.getByRole('button', { name: 'Make the passkey' }).click()
  await theirs.waitForURL((url) => url.pathname.startsWith(paths.signIn()))
  await steps.signsInByPasskey(theirs, INVITED)

  await theirs.goto(paths.account())
  const removals = theirs.getByRole('button', { name: /^Remove / })
  const sessions = theirs.getByRole('button', { name: /^End (this|that) sign-in$/ })
  await expect(removals, 'passkeys').toHaveCount(1)
  await expect(sessions, 'sessions').toHaveCount(1)

  // By the demonstration's own door again: whoever came in by their only passkey may not remove it.
  await theirs.getByRole('button', { name: 'Sign out' }).click()
  await steps.signInAs(theirs, INVITED)
  await theirs.goto(paths.account())
  await removals.click()
  await expect(theirs.getByText('You have no passkey yet.')).toBeVisible()
  await theirs.context().close()
})

test('fifty visits of scanners open no agreement for anybody else, and its reader then reads it', async ({
  browser,
  anAgreement,
  lookAtAgreement,
}) => {
  test.setTimeout(240_000)
  const secret = aSecret()
  const reference = await anAgreement(invitedBy(secret))
  const link = paths.invitation(secret)
  const before = await lookAtAgreement(reference)
  const { visits, cookies } = await scans(link, [
    asks('GET', 20),
    asks('HEAD', 10),
    runsIts(browser, 10),
    sends(browser, 'Read the agreement', 10),
  ])
  expect(visits).toBe(50)
  expect(cookies.filter((name) => IS_SESSION.test(name))).toEqual([])
  expect(await lookAtAgreement(reference)).toEqual(before)

  const theirs = await elsewhere(browser)
  await theirs.goto(paths.invitedAgreement())
  await expect(theirs.getByRole('heading', { name: 'This invitation does not open anything' })).toBeVisible()
  await theirs.goto(link)
  await theirs.getByRole('button', { name: 'Read the agreement' }).click()
  await expect(theirs.getByText(/^You read this as Cosmo Harrier/)).toBeVisible()
  await theirs.context().close()
})
