/**
 * W7 and O13: markup that people typed into cases, agreements, checks, organisations and accounts, kept by the
 * product’s own use cases, then every page that shows any of it, drawn in Chromium as each role.
 */
import { randomInt } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { ROLES } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { sha256Hex } from '@/lib/hash'
import { paths } from '@/lib/paths'
import { payloadsFitting, SCRIPT_PAYLOADS, SHOWN } from '@/lib/testing/script-payloads'
import type { CaseMaker } from '../case-maker'
import type { AgreementPlan, CasePlan, CheckPlan, StatePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import { TWO_ITEMS } from '../ordinary-case'
import * as steps from '../steps'
import { filled, GUARDED, NOBODYS, PUBLIC } from './knocking'
import { PAGES } from './on-disk'
import { type Running, runningIn } from './running'

test.use({ bypassCSP: true })

const CASES: readonly (CasePlan | StatePlan)[] = [
  { after: 'closeCase', request: { items: TWO_ITEMS }, advised: true },
  {
    state: 'RELEASED',
    later: [
      { verb: 'sendCorrection', by: 'housingCoordinator' },
      { verb: 'reportBreach', by: 'housingCoordinator' },
      { verb: 'decideBreach', by: 'dpo' },
      { verb: 'checkAccess', by: 'informationOfficer' },
      { verb: 'linkComplaint', by: 'informationOfficer' },
      { verb: 'answerComplaint', by: 'dpo' },
    ],
  },
  { state: 'AWAIT_HOS' },
  { state: 'REVIEW', later: [{ verb: 'decideReview', by: 'director' }] },
  { state: 'CHALLENGE' },
  { state: 'U_UNCONFIRMED' },
  { after: 'askClarification' },
  { after: 'returnIncomplete' },
  { state: 'LEGAL_VALIDATION' },
]

const AGREEMENTS: readonly AgreementPlan[] = [
  { like: 'families', until: 'IN_FORCE', later: [{ verb: 'reportTrigger', by: 'careCoordinator' }] },
  {
    like: 'families',
    until: 'NEGOTIATION',
    later: [
      { verb: 'addComment', by: 'boroughLawyer2' },
      { verb: 'proposeWording', by: 'boroughLawyer2' },
    ],
  },
]

/** What the parts of an address may be for a matter of each kind. */
const KINDS = {
  case: /^\/(requests|disclosures)\/\[/,
  agreement: /^\/(agreements\/\[|partner\/\[|checks\/\[|register\/\[)/,
  dataset: /^\/datasets\/\[/,
  processing: /^\/processing\/\[/,
  incident: /^\/incidents\/\[/,
  flow: /^\/flows\/\[/,
  transfer: /^\/transfers\/\[/,
} as const
type Kind = keyof typeof KINDS
const CHECKS: readonly { readonly kind: Kind; readonly plan: CheckPlan }[] = [
  { kind: 'dataset', plan: { check: 'dataset', in: 'RESTRICTED' } },
  { kind: 'processing', plan: { check: 'processing', in: 'LISTED' } },
  { kind: 'incident', plan: { check: 'incident', in: 'CLOSED' } },
  { kind: 'flow', plan: { check: 'flow', in: 'EVIDENCED' } },
  { kind: 'transfer', plan: { check: 'transfer', in: 'DEPARTED' } },
]
type Made = { readonly kind: Kind; readonly reference: string }

/** The product’s own sweep may act on a case between two acts of its story; then it is told once more. */
const once = <T>(make: () => Promise<T>) => make().catch(make)

const makes = async (maker: CaseMaker): Promise<readonly Made[]> => {
  const made: Made[] = []
  await maker.typeMarkup(0)
  for (const plan of CASES) made.push({ kind: 'case', reference: await once(() => maker.make(plan)) })
  for (const plan of AGREEMENTS)
    made.push({ kind: 'agreement', reference: await once(() => maker.makeAgreement(plan)) })
  for (const { kind, plan } of CHECKS) made.push({ kind, reference: await once(() => maker.makeCheck(plan)) })
  await maker.typeMarkup(null)
  return made
}

/** Of those that go on one line of a record. */
const markup = (room: number, from: number) =>
  payloadsFitting(room, from, (text) => /^[\x20-\x7e]+$/.test(text))
    .map(({ text }) => text)
    .join(' ')

const proposes = async (
  request: APIRequestContext,
  address: string,
  press: string,
  typed: Readonly<Record<string, string | readonly string[]>>,
) => {
  await steps.entersAs(request, PEOPLE.administrator)
  const sent = await steps.post(request, await steps.formAt(request, address, press), typed)
  expect(sent.said, `${press}: ${address}`).toEqual([])
  await steps.entersAs(request, PEOPLE.dpo)
  const change = new URL(sent.location ?? '', process.env.GATEHOUSE_E2E_URL).pathname
  await steps.post(request, await steps.formAt(request, change, 'Agree to this change'))
  return change
}

const optionOf = (html: string, label: string) =>
  [...html.matchAll(/<option value="([^"]+)"[^>]*>([^<]*)/g)].find(([, , shown]) =>
    shown?.includes(label),
  )?.[1]

/** An organisation and an officer of it, both with markup for names. */
const takesInPeople = async (request: APIRequestContext, from: number) => {
  const number = randomInt(100_000, 999_999)
  const domains = `markup${number}.police.example`
  await proposes(request, paths.addAgency(), 'Propose this organisation', {
    type: 'force',
    name: `Force ${number} ${markup(180, from)}`,
    domains,
    switchboard: '020 7946 0930',
    switchboardSource: `The directory ${markup(280, from + 20)}`,
    'switchboardCheckedOn-day': '2',
    'switchboardCheckedOn-month': '11',
    'switchboardCheckedOn-year': londonDate(new Date()).slice(0, 4),
    channels: ['gatehouse'],
    signInPath: 'passkey',
    why: `It asks for it. ${markup(970, from + 40)}`,
  })
  const adding = await (await request.get(paths.addPerson())).text()
  await proposes(request, paths.addPerson(), 'Propose this account', {
    organisationId: optionOf(adding, `Force ${number}`) ?? '',
    name: `Ann ${markup(90, from + 60)}`,
    email: `ann@${domains}`,
    role: 'EXT_REQ',
    title: `PC ${markup(90, from + 80)}`,
    idNumber: markup(38, from + 100),
    why: `It asks for it. ${markup(970, from + 120)}`,
  })
}

/** For each role one person who has to do with what was made. */
const BEST: Readonly<Partial<Record<string, PersonKey>>> = { EXT_AUTH: 'inspector', SIGN: 'trustSignatory' }
const WALKERS = [
  ...ROLES.map((role) => {
    const [first] = Object.entries(PEOPLE).flatMap(([key, person]) => (person.role === role ? [key] : []))
    return PEOPLE[BEST[role] ?? (first as PersonKey)]
  }),
  PEOPLE.careCoordinator,
  null,
]

const SHOWN_PAGES = [...GUARDED, ...PUBLIC].filter((each) => PAGES.includes(each))

/** Of its kind the first is looked at on all its pages, and the others where all there is of them is read. */
const ON_EVERY_ONE = [
  '/disclosures/[reference]',
  '/disclosures/[reference]/decide',
  '/requests/[reference]',
  '/agreements/[reference]',
  '/agreements/[reference]/negotiation',
  '/agreements/[reference]/read',
  '/partner/[reference]',
]

const addressesOf = (made: readonly Made[]) => {
  const seen = new Set<Kind>()
  const ofMatters = made.flatMap(({ kind, reference }) => {
    const pages = SHOWN_PAGES.filter((each) => KINDS[kind].test(each))
    const shown = seen.has(kind) ? pages.filter((each) => ON_EVERY_ONE.includes(each)) : pages
    seen.add(kind)
    return shown.map((each) => filled(each, { ...NOBODYS, reference }))
  })
  const others = SHOWN_PAGES.filter((each) => !Object.values(KINDS).some((kind) => kind.test(each)))
  return [...ofMatters, ...others.map((each) => filled(each, NOBODYS))]
}

/** Pages whose parts are only known from others: records, people and organisations, by the links to them. */
const LINKED =
  /href="(\/(?:records\/[^"/]+\/read|people\/[0-9a-f-]{36}|agencies\/[0-9a-f-]{36}|changes\/[0-9a-f-]{36}))"/g

const TOGETHER = 6

type Page = { readonly url: string; readonly html: string }
const pageAt = async (request: APIRequestContext, address: string): Promise<readonly Page[]> => {
  const answer = await request.get(address, { maxRedirects: 0 })
  if (answer.status() !== 200) return []
  const html = await answer.text()
  return SHOWN.test(html) ? [{ url: answer.url(), html }] : []
}

const pagesAt = async (request: APIRequestContext, addresses: readonly string[]) => {
  const pages: Page[] = []
  for (let at = 0; at < addresses.length; at += TOGETHER) {
    const some = addresses.slice(at, at + TOGETHER)
    pages.push(...(await Promise.all(some.map((each) => pageAt(request, each)))).flat())
  }
  return pages
}

const MOST_LINKS = 20
const linksOf = (pages: readonly Page[]) => [
  ...new Set(pages.flatMap(({ html }) => [...html.matchAll(LINKED)].map(([, link = '']) => link))),
]

/** What a page is about, without whose page it is and what else they may open. */
const contentOf = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replace(/ nonce="[^"]*"/g, '')

/** Pages that were drawn as somebody, so that the same page is not drawn again as everybody. */
const drawnBefore = new Set<string>()

const isNew = ({ url, html }: Page) => {
  const page = sha256Hex(`${url} ${contentOf(html)}`)
  return !drawnBefore.has(page) && drawnBefore.add(page)
}

/** Every page that shows some of it, and then what those lead to. */
const walks = async (request: APIRequestContext, browser: Running, addresses: readonly string[]) => {
  const first = await pagesAt(request, addresses)
  const links = linksOf(first).filter((link) => !addresses.includes(link))
  const pages = [...first, ...(await pagesAt(request, links.slice(0, MOST_LINKS)))]
  const fresh = pages.filter(isNew)
  for (const { url } of fresh) await browser.visits(url)
  return { shown: pages.length, fresh: fresh.length }
}

/** A good part of them run where nothing stops them; without that the rest of this file would prove nothing. */
const RUN_BY_THEMSELVES = 80

test('where a page does set them as its own markup, they run', async ({ page }) => {
  test.setTimeout(180_000)
  const { ran, draws } = await runningIn(page)
  for (const { number, text } of SCRIPT_PAYLOADS)
    await draws(`/control/${number}`, `<!doctype html><title>x</title><body>${text}</body>`)
  console.log(`control: ${ran.size} of ${SCRIPT_PAYLOADS.length} payloads run as markup`)
  expect(ran.size).toBeGreaterThanOrEqual(RUN_BY_THEMSELVES)
})

/** Made once, at the first asking, whoever walks first. */
let making: Promise<readonly Made[]> | null = null
let drawn = 0

const madeBy = (maker: CaseMaker, request: APIRequestContext) => {
  making ??= (async () => {
    const made = await makes(maker)
    for (const from of [0, 80, 160]) await takesInPeople(request, from)
    return made
  })()
  return making
}

test.describe('no page that shows what people typed runs any of it, as whatever role', () => {
  for (const person of WALKERS)
    test(`${person ? `${person.role}, ${person.name}` : 'a stranger'}`, async ({
      page,
      context,
      caseMaker,
    }) => {
      test.setTimeout(600_000)
      const { request } = context
      const made = await madeBy(caseMaker, request)
      const browser = await runningIn(page)
      await context.clearCookies()
      if (person) await steps.entersAs(request, person)
      const { shown, fresh } = await walks(request, browser, addressesOf(made))
      drawn += fresh
      console.log(
        `${person?.role ?? 'a stranger'}: ${shown} pages with markup, ${fresh} not drawn before, ${browser.ran.size} ran`,
      )
      expect([...browser.ran]).toEqual([])
    })

  test('and they were shown plenty of it', async ({ context: { request }, caseMaker }) => {
    test.setTimeout(600_000)
    await madeBy(caseMaker, request)
    const typed = await caseMaker.typedSoFar()
    const numbers = new Set(Object.values(typed).flat())
    const times = Object.values(typed).reduce((sum, some) => sum + some.length, 0)
    const fields = Object.keys(typed).length
    console.log(
      `${fields} fields kept ${times} payloads, ${numbers.size} different ones; ${drawn} pages drawn`,
    )
    expect(numbers.size).toBeGreaterThanOrEqual(200)
    expect(fields).toBeGreaterThan(80)
  })
})
