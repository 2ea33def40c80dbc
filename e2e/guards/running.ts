/** A browser that tells what ran in it. Our policy is switched off: only how we write text out protects the page. */
import type { Page } from '@playwright/test'
import { SCRIPT_PAYLOADS } from '@/lib/testing/script-payloads'

export type Running = {
  readonly ran: ReadonlySet<string>
  /** Draws this answer at its address, and waits until what loads or fails by itself has done so. */
  readonly draws: (address: string, html: string) => Promise<void>
  readonly visits: (address: string) => Promise<void>
}

const SETTLED_MS = 60

export async function runningIn(page: Page): Promise<Running> {
  const context = page.context()
  const ran = new Set<string>()
  let where = ''
  await context.exposeFunction('__ran', (number: number) => {
    ran.add(`${where}: ${SCRIPT_PAYLOADS[number]?.text ?? number}`)
  })
  page.on('dialog', (dialog) => {
    ran.add(`${where}: a dialog`)
    void dialog.dismiss()
  })
  const drawn = new Map<string, string>()
  await context.route(
    (url) => drawn.has(url.href),
    (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: drawn.get(route.request().url()) }),
  )
  const goes = async (address: string) => {
    where = address
    await page.goto(address, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLED_MS)
  }
  return {
    ran,
    draws: async (address, html) => {
      const { href } = new URL(address, process.env.GATEHOUSE_E2E_URL)
      drawn.set(href, html)
      await goes(href)
      drawn.delete(href)
    },
    visits: (address) => goes(address),
  }
}
