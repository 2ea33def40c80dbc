/** Links that lead to an agreement, and what they are to a machine that follows them. */
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test'
import { parse } from 'node-html-parser'
import { paths } from '@/lib/paths'
import { runsNoScripts } from '../accessible'
import { formWith, press } from '../forms'

/** Of the organisation that the worked agreement of the kind “sharing” is with. */
export const GUEST = {
  name: 'Perpetua Lind',
  email: 'perpetua.lind@thamesgate-region.example',
  organisation: 'Thamesgate Regional Authority',
} as const

export const pathOf = (link: string) => new URL(link, 'http://any.example').pathname

export async function withdrawsTheInvitation(page: Page, reference: string): Promise<void> {
  await page.goto(paths.agreementStep(reference, 'invitations'))
  await press(formWith(page, 'Withdraw'), 'Withdraw')
  await expect(page.getByRole('cell', { name: /^Withdrawn on / })).toBeVisible()
}

/** As programs ask that look at a letter before its reader does. */
export const SCANNERS = {
  'a mail scanner': {},
  'a browser that reads ahead': { purpose: 'prefetch', 'sec-purpose': 'prefetch' },
  'a router that reads ahead': { rsc: '1', 'next-router-prefetch': '1' },
} as const

type Shown = { readonly status: number; readonly cookies: readonly string[]; readonly text: string }

/** Without a person behind it, and so without a button pressed. */
export async function scans(
  request: APIRequestContext,
  link: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Shown> {
  const answer = await request.get(pathOf(link), { headers })
  const set = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie')
  return { status: answer.status(), cookies: set.map(({ value }) => value), text: await answer.text() }
}

/** What a reader sees of a page, and what its tab is called. */
export const readIn = ({ status, text }: Shown) => {
  const page = parse(text)
  return { status, title: page.querySelector('title')?.text, main: page.querySelector('main')?.innerHTML }
}

/** Another person at another computer, at the same time. */
export async function elsewhere(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  if (!javaScriptEnabled) runsNoScripts(context)
  return context.newPage()
}
