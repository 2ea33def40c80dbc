/** The risk assessment of a transfer that rests on a contract. */
import { expect, type Page } from '@playwright/test'
import { RISK_FIELDS, RISK_PAGE_TITLES, SOURCE_FIELDS } from '@/lib/content/transfer-risk-words'
import type { CategoryCode } from '@/lib/domain/checks/transfer/codes'
import type { RiskAnswers } from '@/lib/domain/checks/transfer/risk/answers'
import {
  conclusion,
  enforcement,
  harm,
  method,
  place,
  sending,
} from '@/lib/domain/checks/transfer/risk/pages'
import { paths } from '@/lib/paths'
import { shippedReference } from '@/lib/reference-data/shipped'
import { arrivesAt, arrivesAtThePageOf } from '../arriving'
import { formWith, press, send } from '../forms'
import { turnsToPage } from './transfers'

const HEADING = 'Would it be protected well enough there?'

/** Those that are asked where no extra step is taken and nothing is left unprotected. */
const ASKED = { sending, harm, method, place, enforcement, conclusion } satisfies Partial<
  Record<keyof typeof RISK_FIELDS, unknown>
>

type Asked = keyof typeof ASKED

export type Risk = { readonly answers: RiskAnswers; readonly categories: readonly CategoryCode[] }

async function answersThePage(page: Page, name: Asked, { answers, categories }: Risk): Promise<void> {
  await page.getByRole('link', { name: RISK_PAGE_TITLES[name], exact: true }).click()
  await arrivesAt(page, RISK_PAGE_TITLES[name])
  const fields = RISK_FIELDS[name]({ reference: shippedReference(), categories })
  await send(page, 'Save', fields, ASKED[name].answersOf(answers))
  await arrivesAt(page, HEADING)
}

async function namesTheSource(page: Page, source: RiskAnswers['sources'][number]): Promise<void> {
  await page.getByRole('link', { name: 'Add a source', exact: true }).click()
  await arrivesAt(page, 'A source')
  await send(page, 'Save', SOURCE_FIELDS, source)
  await arrivesAt(page, HEADING)
}

export async function assessesTheRisk(page: Page, reference: string, risk: Risk): Promise<void> {
  await turnsToPage(page, reference, 'Risk assessment', HEADING)
  await press(formWith(page, 'Begin the risk assessment'), 'Begin the risk assessment')
  await expect(page.getByRole('heading', { name: 'The questions', exact: true })).toBeVisible()
  for (const name of Object.keys(ASKED) as Asked[]) await answersThePage(page, name, risk)
  for (const source of risk.answers.sources) await namesTheSource(page, source)
  await press(formWith(page, 'Sign and submit the risk assessment'), 'Sign and submit the risk assessment')
  await arrivesAtThePageOf(page, paths.transfer(reference))
}
