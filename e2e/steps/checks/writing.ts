/** What a transfer abroad says, page by page, up to what it rests on. */
import { expect, type Page } from '@playwright/test'
import type { Field } from '@/components/forms/form-spec'
import {
  CARE_FIELDS,
  mechanismFields,
  OPENING_FIELDS,
  PURPOSE_FIELDS,
  placeFields,
  SCREEN_FIELDS,
  WHAT_FIELDS,
  whoFields,
} from '@/lib/content/transfer-words'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import * as pages from '@/lib/domain/checks/transfer/pages'
import { paths } from '@/lib/paths'
import { shippedReference } from '@/lib/reference-data/shipped'
import { arrivesAt, arrivesAtThePageOf } from '../arriving'
import { type Answers, formWith, send } from '../forms'
import { opensTheChecks } from './panel'
import { pressesOnce, turnsToPage } from './transfers'

export async function opensATransfer(page: Page, matter: string, opening: Answers): Promise<string> {
  await opensTheChecks(page, matter)
  await page.getByRole('link', { name: 'Assess a transfer abroad', exact: true }).click()
  await arrivesAt(page, 'Assess a transfer abroad')
  await send(page, 'Begin', OPENING_FIELDS, opening)
  await page.waitForURL((url) => url.pathname.startsWith(paths.transfers()))
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

type Part = {
  readonly link: string
  readonly heading: string
  readonly fields: readonly Field[]
  readonly answersOf: (content: TransferContent) => Answers
}

const PARTS: readonly Part[] = [
  {
    ...{ link: 'Who receives it', heading: 'Who receives it?' },
    ...{ fields: whoFields(shippedReference()), answersOf: pages.who.answersOf },
  },
  {
    ...{ link: 'What goes, and how', heading: 'What goes, and how?' },
    ...{ fields: WHAT_FIELDS, answersOf: pages.what.answersOf },
  },
  {
    ...{ link: 'What it is for, and what allows it', heading: 'What is it for, and what allows it?' },
    ...{ fields: PURPOSE_FIELDS, answersOf: pages.purpose.answersOf },
  },
  {
    ...{ link: 'What care was taken', heading: 'What care was taken?' },
    ...{ fields: CARE_FIELDS, answersOf: pages.care.answersOf },
  },
]

const WHERE = 'Where is it kept, worked on and seen?'

async function addsThePlaces(page: Page, reference: string, content: TransferContent): Promise<void> {
  for (const list of pages.PLACE_LISTS)
    for (const code of content[list] ?? []) {
      await turnsToPage(page, reference, 'Where it is kept, worked on and seen', WHERE)
      await page.getByRole('button', { name: 'Add a place', exact: true }).click()
      await page.waitForURL(`**${paths.transferStep(reference, 'where')}/add`)
      await send(page, 'Add this place', placeFields(shippedReference()), { list, code })
      await arrivesAt(page, WHERE)
    }
}

/** Every page but the three questions. */
export async function writesTheTransfer(
  page: Page,
  reference: string,
  content: TransferContent,
): Promise<void> {
  for (const { link, heading, fields, answersOf } of PARTS) {
    await turnsToPage(page, reference, link, heading)
    await send(page, 'Save', fields, answersOf(content))
    await arrivesAtThePageOf(page, paths.transfer(reference))
  }
  await addsThePlaces(page, reference, content)
}

export async function concludesTheThreeQuestions(
  page: Page,
  reference: string,
  content: TransferContent,
): Promise<void> {
  await turnsToPage(page, reference, 'The three questions', 'Is it a transfer that the law restricts?')
  await send(page, 'Save', SCREEN_FIELDS, pages.screen.answersOf(content))
  await expect(formWith(page, 'Conclude the three questions')).toBeVisible()
  await pressesOnce(page, 'Conclude the three questions')
}

const named = () =>
  shippedReference().mechanisms.map(({ mechanism_code, name }) => ({ value: mechanism_code, label: name }))

export async function choosesWhatItRestsOn(page: Page, reference: string, answers: Answers): Promise<void> {
  await turnsToPage(page, reference, 'What it rests on', 'What does it rest on?')
  await send(page, 'Choose this', mechanismFields(named()), answers)
  await arrivesAtThePageOf(page, paths.transfer(reference))
}
