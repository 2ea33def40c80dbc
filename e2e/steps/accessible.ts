import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const withoutScripts = new WeakSet<BrowserContext>()

/** Axe is a script itself; the same pages are held to it where scripts run. */
export const runsNoScripts = (context: BrowserContext) => withoutScripts.add(context)

/** No violation that axe can find, and what every page has: a title of its own and one h1. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  expect(await page.title()).not.toMatch(/^Gatehouse –|^$/)
  if (withoutScripts.has(page.context())) return
  // No frames here, so axe need not open a page of its own to gather their results.
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).setLegacyMode().analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, `axe at ${page.url()}`).toEqual([])
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
