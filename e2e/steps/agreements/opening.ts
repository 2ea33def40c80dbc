/** From "we want to give them something" to knowing what kind of agreement that needs. */
import { expect, type Page } from '@playwright/test'
import { ORGANISATIONS, SERVICES } from '@/db/seeds/demo-organisations'
import { OUTCOME_WORDS, openingFields, triageFields } from '@/lib/content/agreement-words'
import type { Outcome } from '@/lib/domain/agreement/kinds'
import type { TriageStep } from '@/lib/domain/agreement/triage/inputs'
import { pageOf } from '@/lib/domain/agreement/triage/questions'
import { paths } from '@/lib/paths'
import type { AgreementStory } from '@/lib/use-cases/demo/agreements/story'
import { arrivesAt } from '../arriving'
import { formWith, press, send } from '../forms'
import { arrivesAtTheAgreement } from './arriving'

type Opening = Pick<AgreementStory, 'title' | 'partner' | 'service' | 'tier'>

const FIELDS = openingFields({
  organisations: Object.values(ORGANISATIONS),
  services: Object.values(SERVICES),
})

/** Opens one and answers its reference. */
export async function opensOne(page: Page, { title, partner, service, tier }: Opening): Promise<string> {
  await page.goto(paths.agreements())
  await page.getByRole('button', { name: 'Start an agreement', exact: true }).click()
  await arrivesAt(page, 'Open an agreement')
  await send(page, 'Continue', FIELDS, {
    title,
    organisationId: partner ? ORGANISATIONS[partner].id : '',
    serviceId: SERVICES[service].id,
    tier: tier ?? '2',
  })
  await page.waitForURL(/\/agreements\/AGR-/)
  return /AGR-\d{4}-\d+/.exec(page.url())?.[0] ?? ''
}

const asTyped = (step: TriageStep) =>
  step.page === 'activities' ? { ...step.input, names: step.input.names.join('\n') } : step.input

/** From the first question to the page that shows every answer and what they come to. */
export async function answersTheTriage(page: Page, steps: readonly TriageStep[]): Promise<void> {
  for (const step of steps) {
    await arrivesAt(page, pageOf(step.page).title)
    await send(page, 'Save and continue', triageFields(step.page), asTyped(step))
  }
  await arrivesAt(page, 'What is needed')
}

export async function concludesTheTriage(page: Page, reference: string, outcome: Outcome): Promise<void> {
  await expect(page.getByRole('heading', { name: OUTCOME_WORDS[outcome], exact: true })).toBeVisible()
  const button = 'Conclude: this is what is needed'
  await press(formWith(page, button), button)
  await arrivesAtTheAgreement(page, reference)
}
