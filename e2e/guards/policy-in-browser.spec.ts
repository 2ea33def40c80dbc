/** The content security policy as Chromium keeps it: nothing of ours breaks it, and nothing else gets round it. */
import type { BrowserContext, Page } from '@playwright/test'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import type { CasePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'
import { filled, GUARDED, NOBODYS, PUBLIC } from './knocking'
import { PAGES } from './on-disk'

const BROKEN = /Content Security Policy|Content-Security-Policy|Refused to/i

const listensFor = (page: Page): readonly string[] => {
  const heard: string[] = []
  page.on('console', (message) => {
    if (BROKEN.test(message.text())) heard.push(`${page.url()}: ${message.text()}`)
  })
  return heard
}

const walks = async (context: BrowserContext, page: Page, addresses: readonly string[]) => {
  const heard = listensFor(page)
  for (const address of addresses) await page.goto(address, { waitUntil: 'load' })
  expect(heard).toEqual([])
  await context.clearCookies()
}

const CLOSED: CasePlan = { after: 'closeCase' }
const WALKERS: readonly PersonKey[] = ['constable', 'informationOfficer', 'headOfHousing', 'dpo', 'auditor']
const shown = (addresses: readonly string[]) => addresses.filter((each) => PAGES.includes(each))

test('no page that anybody may see breaks the policy', async ({ context, page }) => {
  await walks(
    context,
    page,
    shown(PUBLIC).map((each) => filled(each, NOBODYS)),
  )
})

for (const key of WALKERS)
  test(`no page breaks it that is drawn for ${PEOPLE[key].name}`, async ({ context, page, sameCase }) => {
    test.setTimeout(300_000)
    const reference = await sameCase(CLOSED)
    await steps.entersAs(context.request, PEOPLE[key])
    await walks(
      context,
      page,
      shown(GUARDED).map((each) => filled(each, { ...NOBODYS, reference })),
    )
  })

test('a script that got into a page does not run, and the browser says so', async ({ page }) => {
  const heard = listensFor(page)
  await page.goto(paths.signIn())
  const ran = await page.evaluate(async () => {
    const state = window as unknown as { ran?: string[] }
    state.ran = []
    const planted = document.createElement('div')
    planted.innerHTML = '<img src="x" onerror="window.ran.push(\'handler\')"><b style="color:red">b</b>'
    document.body.append(planted)
    document.body.insertAdjacentHTML(
      'beforeend',
      '<a id="planted" href="javascript:window.ran.push(\'link\')">x</a>',
    )
    document.getElementById('planted')?.click()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return state.ran
  })
  expect(ran).toEqual([])
  expect(heard.length).toBeGreaterThanOrEqual(3)
})
