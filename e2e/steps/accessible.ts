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

/** What a wider screen may change about a page that was looked at on a narrow one. */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable', 'page-has-heading-one', 'bypass']

/** No violation that axe can find, and what every page has: a title and one h1. */
export async function expectAccessible(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveCount(1)
  await expect(page).toHaveTitle(new RegExp(`${PRODUCT} – ${COUNCIL.name}$`))
  if (withoutScripts.has(page.context())) return
  await expectNoViolation(page, (axe) => axe.withTags(RULES))
  looked.add(kindOf(page, (await heading.textContent()) ?? ''))
}

/** The same page at another width: its words, names and roles are those already looked at. */
export const expectLaidOut = (page: Page): Promise<void> =>
  expectNoViolation(page, (axe) => axe.withRules(LAYOUT_RULES))

async function expectNoViolation(page: Page, by: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  // No frames here, so axe need not open a page of its own to gather their results.
  const { violations } = await by(new AxeBuilder({ page })).setLegacyMode().analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(found, `axe at ${page.url()}`).toEqual([])
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
