/** A transfer abroad, from its first line to its signature. */
import { expect, type Locator, type Page } from '@playwright/test'
import { TRANSFER_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import { ASK_FIELDS, DISSENT_FIELDS, GIVE_FIELDS } from '@/lib/content/transfer-act-words'
import { outcomeInWords } from '@/lib/domain/checks/transfer/outcome-words'
import type { TransferOutcome } from '@/lib/domain/checks/transfer/outcomes'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'
import type { Copy, RecordKind } from '@/lib/domain/records/model'
import { paths, type TransferStep } from '@/lib/paths'
import { partHeaded } from '../after'
import { factOf, PROMISED_WITHIN_MS } from '../agreements'
import { arrivesAt, arrivesAtThePageOf } from '../arriving'
import { type Answers, formWith, press, send } from '../forms'
import { bytesBehind } from '../records'

export async function opensTheTransfer(page: Page, reference: string): Promise<void> {
  await page.goto(paths.transfer(reference))
  await arrivesAtThePageOf(page, paths.transfer(reference))
}

export async function seesTheTransfer(page: Page, reference: string, status: TransferStatus): Promise<void> {
  await opensTheTransfer(page, reference)
  await expect(factOf(page, 'State')).toHaveText(TRANSFER_STATUS_NAMES[status])
}

/** By the list on its page. */
export async function turnsToPage(
  page: Page,
  reference: string,
  link: string,
  heading = link,
): Promise<void> {
  await opensTheTransfer(page, reference)
  await page.getByRole('link', { name: link, exact: true }).click()
  await arrivesAt(page, heading)
}

/** Done once its button is gone, wherever it leads. */
export async function pressesOnce(page: Page, button: string): Promise<void> {
  await press(formWith(page, button), button)
  await expect(formWith(page, button)).toHaveCount(0)
}

const ADVICE = 'Advice of the Data Protection Officer'

export async function asksTheOfficerAboutIt(page: Page, reference: string, asked: Answers): Promise<void> {
  await turnsToPage(page, reference, ADVICE)
  await send(page, 'Ask for advice', ASK_FIELDS, asked)
  await expect(formWith(page, 'Ask for advice')).toHaveCount(0)
}

export async function advisesOnTransfer(page: Page, reference: string, advice: Answers): Promise<void> {
  await turnsToPage(page, reference, ADVICE)
  await send(page, 'Sign and send your advice', GIVE_FIELDS, advice)
  await expect(formWith(page, 'Sign and send your advice')).toHaveCount(0)
}

export async function departsFromTheAdvice(page: Page, reference: string, departure: Answers): Promise<void> {
  await turnsToPage(page, reference, 'Depart from the advice')
  await send(page, 'Sign your decision', DISSENT_FIELDS, departure)
  await expect(formWith(page, 'Sign your decision')).toHaveCount(0)
}

export async function acknowledgesTheDeparture(page: Page, reference: string): Promise<void> {
  await turnsToPage(page, reference, ADVICE)
  await pressesOnce(page, 'Acknowledge that the advice is not followed')
}

export async function signsTheTransfer(page: Page, reference: string): Promise<void> {
  await turnsToPage(page, reference, 'Sign', 'Sign the transfer')
  await press(formWith(page, 'Sign the transfer'), 'Sign the transfer')
  await arrivesAtThePageOf(page, paths.transfer(reference))
}

/** The page itself, whether or not this person is led there. */
export const stepOfTransfer = (page: Page, reference: string, step: TransferStep) =>
  page.goto(paths.transferStep(reference, step))

const recordLine = (page: Page, record: string, copy: Copy): Locator =>
  page.getByRole('listitem').filter({ hasText: `${record}, ${copy} copy` })

/** Sealed a moment after the act: the page is opened again until it is there. */
export async function opensTheSealedOf(
  page: Page,
  reference: string,
  kind: RecordKind,
  copy: Copy,
): Promise<Buffer> {
  const line = recordLine(page, `${reference}/${kind}/1`, copy)
  await expect(async () => {
    await page.goto(paths.transfer(reference))
    await expect(line).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: PROMISED_WITHIN_MS })
  return bytesBehind(page, line.getByRole('link', { name: /\(PDF\)$/ }))
}

/** What the table decides, as the page of the transfer says it. */
export async function seesItDecided(page: Page, outcome: TransferOutcome): Promise<void> {
  const part = partHeaded(page, 'What is decided')
  await expect(part.getByText(outcomeInWords(outcome), { exact: true })).toBeVisible()
}
