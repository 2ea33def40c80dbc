import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { COUNCIL, PRODUCT } from '@/lib/content/council'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const withoutScripts = new WeakSet<BrowserContext>()

/** Axe is a script itself; the same pages are held to it where scripts run. */
export const runsNoScripts = (context: BrowserContext) => withoutScripts.add(context)

/** Kinds of page already held to it by this worker: the same page of another case is the same page. */
const looked = new Set<string>()

const kindOf = (page: Page, heading: string) =>
  `${new URL(page.url()).pathname} ${heading}`.replaceAll(/[A-Z]{3}-\d+-\d+|[0-9a-f-]{36}/g, 'one')

/** No violation that axe can find, and what every page has: a title and one h1. */
export async function expectAccessible(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveCount(1)
  await expect(page).toHaveTitle(new RegExp(`${PRODUCT} – ${COUNCIL.name}$`))
  if (withoutScripts.has(page.context())) return
  // No frames here, so axe need not open a page of its own to gather their results.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, `axe at ${page.url()}`).toEqual([])
  looked.add(kindOf(page, (await heading.textContent()) ?? ''))
}

export async function expectAccessibleOnce(page: Page, heading: string): Promise<void> {
  if (!looked.has(kindOf(page, heading))) await expectAccessible(page)
}

/** Nothing stands outside a narrow screen (WCAG 1.4.10). */
export async function expectNoSideways(page: Page): Promise<void> {
  const { scrolls, wide } = await page.evaluate(() => {
    const limit = document.documentElement.clientWidth
    const wider = [...document.querySelectorAll('main *')].filter(
      (element) => element.getBoundingClientRect().right > limit + 1,
    )
    return {
      scrolls: document.documentElement.scrollWidth > limit,
      wide: wider.slice(0, 5).map((element) => `${element.tagName} ${element.className}`),
    }
  })
  expect(scrolls ? wide : [], `wider than the screen at ${page.url()}`).toEqual([])
  expect(scrolls, `scrolls sideways at ${page.url()}`).toBe(false)
}
