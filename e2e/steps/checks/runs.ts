/** One check of the national data opt-out, from the flow that it is for. */
import { expect, type Page } from '@playwright/test'
import { RUN_STATUS_NAMES } from '@/lib/content/matter-checks-words'
import { APPLY_FIELDS, MESSAGE_NAMES, SENT_FIELDS, START_FIELDS, STEP_WORDS } from '@/lib/content/run-words'
import type { MESSAGE_KINDS } from '@/lib/domain/checks/run/forms'
import type { RunStatus } from '@/lib/domain/checks/run/states'
import { paths, type RunStep } from '@/lib/paths'
import { factOf, PROMISED_WITHIN_MS } from '../agreements'
import { arrivesAt, arrivesAtThePageOf } from '../arriving'
import { type Answers, formWith, press, send } from '../forms'

/** A step may still be under way when its form is gone: the page is opened again until it is done. */
export async function seesTheRun(page: Page, reference: string, status: RunStatus): Promise<void> {
  await expect(async () => {
    await page.goto(paths.run(reference))
    await expect(factOf(page, 'State')).toHaveText(RUN_STATUS_NAMES[status], { timeout: 1000 })
  }).toPass({ timeout: PROMISED_WITHIN_MS })
  await arrivesAtThePageOf(page, paths.run(reference))
}

const takesTheStepOf = async (page: Page, step: RunStep) => {
  await page.getByRole('link', { name: STEP_WORDS[step].title, exact: true }).click()
  await arrivesAt(page, STEP_WORDS[step].title)
}

const pressesInStep = async (page: Page, step: RunStep, button: string) => {
  await takesTheStepOf(page, step)
  await press(formWith(page, button), button)
  await expect(page.getByRole('button', { name: button, exact: true })).toHaveCount(0)
}

export async function startsARun(page: Page, flow: string, answers: Answers): Promise<string> {
  await page.goto(paths.flow(flow))
  await page.getByRole('link', { name: 'Start a check', exact: true }).click()
  await arrivesAt(page, 'Start an opt-out check')
  await send(page, 'Start the check', START_FIELDS, answers)
  await page.waitForURL((url) => /^\/runs\/(?!new\/)/.test(url.pathname))
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

type Cohort = { readonly column: string; readonly text: string }

async function sendsTheCohort(page: Page, reference: string, { column, text }: Cohort): Promise<void> {
  await page.goto(paths.run(reference))
  await takesTheStepOf(page, 'cohort')
  const form = formWith(page, 'Send the file')
  await form.getByLabel('Which column holds the NHS numbers?', { exact: true }).fill(column)
  await form.getByLabel('The file', { exact: true }).setInputFiles(file('cohort.csv', text))
  await press(form, 'Send the file')
  await arrivesAtThePageOf(page, paths.run(reference))
}

/** From the file of the people to the message in the mailbox. */
export async function sendsTheRequest(page: Page, reference: string, cohort: Cohort): Promise<void> {
  await sendsTheCohort(page, reference, cohort)
  await seesTheRun(page, reference, 'COHORT_LOADED')
  await pressesInStep(page, 'cohort', 'Check the numbers')
  await seesTheRun(page, reference, 'VALIDATED')
  await pressesInStep(page, 'file', 'Make the request')
  await seesTheRun(page, reference, 'REQUEST_BUILT')
  await takesTheStepOf(page, 'sent')
  await send(page, 'It was sent', SENT_FIELDS, { localId: reference })
  await expect(formWith(page, 'It was sent')).toHaveCount(0)
  await seesTheRun(page, reference, 'AWAITING_RESPONSE')
}

type Message = {
  readonly kind?: (typeof MESSAGE_KINDS)[number]
  readonly text: string
}

/** As it came, in a file; an empty message is an empty file. */
export async function bringsTheAnswer(page: Page, reference: string, message: Message): Promise<void> {
  await page.goto(paths.run(reference))
  await takesTheStepOf(page, 'response')
  const form = formWith(page, 'Read the message')
  await form.getByRole('radio', { name: MESSAGE_NAMES[message.kind ?? 'DATA'], exact: true }).check()
  await form.getByLabel('Which local id does it carry?', { exact: true }).fill(reference)
  await form
    .getByLabel('The file of the message', { exact: true })
    .setInputFiles(file('answer.dat', message.text))
  await press(form, 'Read the message')
  await arrivesAtThePageOf(page, paths.run(reference))
}

export async function appliesTheAnswer(page: Page, answers: Answers): Promise<void> {
  await takesTheStepOf(page, 'apply')
  await send(page, 'Apply the answer', APPLY_FIELDS, answers)
  await expect(formWith(page, 'Apply the answer')).toHaveCount(0)
}

export async function attestsTheCounts(page: Page, reference: string): Promise<void> {
  await page.goto(paths.run(reference))
  await pressesInStep(page, 'attest', 'Attest these counts')
}

export async function confirmsThatNobodyCameBack(page: Page, reference: string): Promise<void> {
  await page.goto(paths.run(reference))
  await pressesInStep(page, 'response', 'It is true that nobody came back')
}

/** Handed over once: the bytes as a browser would save them. */
export async function disclosesTheData(page: Page, reference: string): Promise<string> {
  await page.goto(paths.run(reference))
  await pressesInStep(page, 'disclose', 'Disclose the data')
  const saved = page.waitForEvent('download')
  await press(formWith(page, 'Take the file'), 'Take the file')
  const stream = await (await saved).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
