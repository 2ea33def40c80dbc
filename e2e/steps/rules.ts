/** What administrators do: the council's own rules and its delegations, each by two people. */
import { expect, type Locator, type Page } from '@playwright/test'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { DEMO_PEOPLE } from '@/db/seeds/demo-people'
import { delegationFields, settingFields } from '@/lib/content/policy-forms'
import { SETTING_WORDS } from '@/lib/content/policy-words'
import type { DelegationTerms } from '@/lib/domain/disclosure/delegation'
import type { SettingName } from '@/lib/domain/disclosure/settings'
import { paths } from '@/lib/paths'
import { arrivesAt } from './arriving'
import { formWith, press, send } from './forms'

type Change = { readonly value: string; readonly effectiveFrom: string; readonly why: string }

export async function proposesAChange(page: Page, name: SettingName, change: Change): Promise<void> {
  const { label } = SETTING_WORDS[name]
  await page.goto(paths.policy())
  await page.getByRole('link', { name: `Change ${label}` }).click()
  await arrivesAt(page, label)
  await send(page, 'Propose this change', settingFields(name), change)
  await arrivesAt(page, 'Rules in force')
}

/** One change among several, by the reason that only it has. */
export const changeWith = (page: Page, why: string): Locator =>
  page.locator('.govuk-summary-card').filter({ hasText: why })

export async function opensTheChange(page: Page, why: string): Promise<void> {
  await page.goto(paths.policy())
  await changeWith(page, why)
    .getByRole('link', { name: /^Look and decide/ })
    .click()
  await arrivesAt(page, 'Should this rule change?')
}

export async function approvesTheChange(page: Page, why: string): Promise<void> {
  await opensTheChange(page, why)
  await press(formWith(page, 'Approve this change'), 'Approve this change')
  await arrivesAt(page, 'A change of the rules')
}

export async function proposesADelegation(page: Page, terms: DelegationTerms): Promise<void> {
  await page.goto(paths.delegations())
  await page.getByRole('link', { name: 'Propose a delegation' }).click()
  await arrivesAt(page, 'Propose a delegation')
  const fields = delegationFields(DEMO_PEOPLE, Object.values(SERVICES))
  await send(page, 'Propose this delegation', fields, terms)
  await arrivesAt(page, 'Delegations')
}

/** A delegation's buttons name whom it is to. */
export async function pressesOnTheDelegation(
  page: Page,
  button: 'Approve' | 'Withdraw',
  to: string,
): Promise<void> {
  await page.goto(paths.delegations())
  const label = `${button} the delegation to ${to}`
  await press(formWith(page, label), label)
  await expect(page.getByRole('button', { name: label, exact: true })).toHaveCount(0)
}
