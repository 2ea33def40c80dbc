/** A cookie that was kept by somebody is worth nothing from the moment that its session ended, whatever ended it. */
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import { cookiesOf, raw } from '../raw'
import * as steps from '../steps'

type Request = Parameters<typeof steps.entersAs>[0]
type Browser = Parameters<Parameters<typeof test>[2]>[0]['browser']

/** Nobody else of these tests is this person. */
const LEAVER = PEOPLE.feeEarner

const WHY = { why: 'Their firm wrote that their post has changed.' }

const desk = async (browser: Browser, key: PersonKey): Promise<Request> => {
  const { request } = await browser.newContext()
  await steps.entersAs(request, PEOPLE[key])
  return request
}

/** What their old cookie opens, asked at once. */
const opens = async (cookie: string) => {
  const { status, headers } = await raw({ path: paths.requests(), headers: { cookie } })
  return [status, headers.location]
}
const TO_SIGN_IN = [307, paths.signIn()]

const leaversCookie = async (browser: Browser) => {
  const context = await browser.newContext()
  await steps.entersAs(context.request, LEAVER)
  const cookie = await cookiesOf(context)
  expect((await opens(cookie))[0]).toBe(200)
  return { cookie, request: context.request }
}

const sent = async (request: Request, [address, button]: readonly [string, string], change = {}) => {
  const answer = await steps.post(request, await steps.formAt(request, address, button), change)
  expect(answer.status, `${address} ${button}: ${answer.said}`).toBe(303)
  return answer.location ?? ''
}

/** SoD-10: nobody changes who somebody is alone. */
const byTwo = async (browser: Browser, asked: readonly [string, string], change: object) => {
  const waiting = await sent(await desk(browser, 'administrator'), asked, change)
  await sent(await desk(browser, 'dpo'), [waiting, 'Agree to this change'])
}

test('a cookie opens nothing from the moment that its owner signed out', async ({ browser }) => {
  const { cookie, request } = await leaversCookie(browser)
  const form = { address: paths.signOut(), button: '', values: [], fields: [] }
  expect((await steps.post(request, form)).location).toBe(paths.signIn())
  expect(await opens(cookie)).toEqual(TO_SIGN_IN)
})

test('a cookie opens nothing from the moment that its owner’s role changed', async ({ browser }) => {
  const { cookie } = await leaversCookie(browser)
  const asked = [paths.changePerson(LEAVER.id), 'Propose this change'] as const
  await byTwo(browser, asked, { role: 'EXT_AUTH', ...WHY })
  try {
    expect(await opens(cookie)).toEqual(TO_SIGN_IN)
  } finally {
    await byTwo(browser, asked, { role: LEAVER.role, ...WHY })
  }
})

test('a cookie opens nothing from the moment that its owner’s account ended', async ({ browser }) => {
  const { cookie } = await leaversCookie(browser)
  const person = paths.person(LEAVER.id)
  const dpo = await desk(browser, 'dpo')
  await sent(dpo, [person, `End the account of ${LEAVER.name}`], { reason: 'They left the firm today.' })
  try {
    expect(await opens(cookie)).toEqual(TO_SIGN_IN)
  } finally {
    await byTwo(browser, [person, `Propose to let ${LEAVER.name} in again`], WHY)
  }
})
