import { ORGANISATIONS } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { COVERING_WORDS, othersWords } from '@/lib/content/agreement-life-words'
import { coverFields } from '@/lib/content/intake-forms'
import { NO_AGREEMENT } from '@/lib/domain/disclosure/council-inputs'
import { paths } from '@/lib/paths'
import type { AgreementPlan, CasePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const WITH_THE_POLICE: AgreementPlan = {
  like: 'statutory',
  until: 'IN_FORCE',
  partner: 'police',
  title: 'Serious violence duty: returns to the police',
}
const TITLE = WITH_THE_POLICE.title ?? ''
const IN_THE_MAKING: AgreementPlan = {
  ...WITH_THE_POLICE,
  until: 'DRAFTING',
  title: 'Not agreed with the police yet',
}

const ASKED: CasePlan = { after: 'acceptIntake' }
const QUESTION = 'Is this covered by an agreement?'
const OFFERED = 'Say which agreement covers it, or that none does'
const WHY = 'The tenancy dates that they ask for are one of its items.'

test('a case shows the agreements in force with whoever asks; naming one is seen on both, and decides nothing', async ({
  page,
  aCase,
  anAgreement,
  lookAt,
}) => {
  const agreement = await anAgreement(WITH_THE_POLICE)
  await anAgreement(IN_THE_MAKING)
  const reference = await aCase(ASKED)
  const { status, dueOn } = await lookAt(reference)
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.opensTheCase(page, reference)
  const candidates = page.getByRole('table', { name: `Agreements with ${ORGANISATIONS.police.name}` })
  const row = candidates.getByRole('row').filter({ hasText: agreement })
  await expect(row).toContainText(TITLE)
  await expect(row).toContainText(COVERING_WORDS.covers)
  await expect(candidates.getByText(IN_THE_MAKING.title ?? '')).toHaveCount(0)

  await page.getByRole('link', { name: OFFERED }).click()
  await steps.arrivesAt(page, QUESTION)
  const fields = coverFields([{ reference: agreement, title: TITLE, purpose: '' }])
  await steps.send(page, 'Record this', fields, { agreement, why: WHY })
  await steps.arrivesAtTheCase(page, reference)
  await expect(page.getByRole('heading', { name: `Under ${agreement}` })).toBeVisible()
  await expect(page.getByText(WHY, { exact: true }).first()).toBeVisible()
  expect(await lookAt(reference)).toMatchObject({ status, dueOn })

  await page.goto(paths.agreementStep(agreement, 'disclosures'))
  await steps.arrivesAt(page, 'Disclosures made under it')
  await expect(page.locator(`a[href="${paths.disclosure(reference)}"]`)).toBeVisible()

  await steps.signInAs(page, PEOPLE.careCoordinator)
  await page.goto(paths.agreementStep(agreement, 'disclosures'))
  await expect(page.getByText(othersWords(1, 0) ?? '')).toBeVisible()
  await expect(page.getByText(reference)).toHaveCount(0)
})

test('that none covers it is kept too, and may be put right', async ({ page, aCase, anAgreement }) => {
  const agreement = await anAgreement(WITH_THE_POLICE)
  const reference = await aCase(ASKED)
  const says = async (chosen: string, why: string) => {
    await page.goto(paths.step(reference, 'cover'))
    const fields = coverFields([{ reference: agreement, title: TITLE, purpose: '' }])
    await steps.send(page, 'Record this', fields, { agreement: chosen, why })
    await steps.arrivesAtTheCase(page, reference)
  }
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await says(NO_AGREEMENT, 'None of them is about tenancies.')
  await expect(page.getByRole('heading', { name: 'No agreement covers it' })).toBeVisible()
  await says(agreement, WHY)
  await expect(page.getByRole('heading', { name: `Under ${agreement}` })).toBeVisible()
})

test('whoever asks is told of no agreement', async ({ page, aCase, anAgreement }) => {
  await anAgreement(WITH_THE_POLICE)
  const reference = await aCase(ASKED)
  await steps.signInAs(page, PEOPLE.constable)
  await page.goto(paths.request(reference))
  await expect(page.getByText(reference).first()).toBeVisible()
  expect(await page.content()).not.toContain(TITLE)
})
