import type { Locator, Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { paths } from '@/lib/paths'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

/** Nothing here points: the keys are all there is. */
const tabsTo = async (page: Page, wanted: Locator) => {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${wanted}`)
}

const opensAQuestion = async (page: Page, reference: string, slug: string) => {
  await steps.signInAs(page, PEOPLE.constable)
  await page.goto(paths.question(reference, slug))
  await expect(page.getByRole('button', { name: 'Save and continue' })).toBeVisible()
}

test('the first key press offers the way past the header', async ({ page, aCase }) => {
  await opensAQuestion(page, await aCase({ after: 'startRequest' }), 'matter')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to main content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main-content$/)
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Offence or matter')).toBeFocused()
})

test('a question of text, a box to tick and a button are answered by keys alone', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'startRequest' })
  const before = await lookAt(reference)
  await opensAQuestion(page, reference, 'matter')
  await tabsTo(page, page.getByLabel('Offence or matter'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Theft of a motor vehicle')
  await tabsTo(page, page.getByRole('checkbox', { name: /^The offence is withheld/ }))
  await page.keyboard.press('Space')
  await tabsTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')
  await steps.arrivesAt(page, 'Check your answers before you submit')
  await expect(page.getByText('Theft of a motor vehicle')).toBeVisible()
  expect((await lookAt(reference)).version).toBe(before.version + 1)
})

test('a choice is made with the arrow keys', async ({ page, aCase }) => {
  await opensAQuestion(page, await aCase({ after: 'startRequest' }), 'purpose')
  await tabsTo(page, page.getByRole('radio', { name: 'Detecting or investigating a crime' }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Finding or arresting an offender' })).toBeChecked()
  await page.keyboard.press('Enter')
  await steps.arrivesAt(page, 'Check your answers before you submit')
})

test('an error takes the focus to the summary, and its link to the field', async ({ page, aCase }) => {
  await opensAQuestion(page, await aCase({ after: 'startRequest' }), 'why-necessary')
  const why = page.getByLabel('Why is the information necessary?')
  await tabsTo(page, why)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Too short')
  await tabsTo(page, page.getByRole('button', { name: 'Save and continue' }))
  await page.keyboard.press('Enter')

  const told = page.getByRole('alert').getByRole('link')
  await expect(told).toHaveText('Why the information is necessary must be 50 characters or more')
  await expect(page).toHaveTitle(/^Error: /)
  await page.keyboard.press('Tab')
  await expect(told).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(why).toBeFocused()
  await expect(why).toHaveValue('Too short')
  await expect(why).toHaveAccessibleDescription(/Error:\s+Why the information is necessary must be 50/)
})
