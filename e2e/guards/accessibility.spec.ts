import type { Page } from '@playwright/test'
import { PEOPLE, type PersonKey } from '@/db/seeds/demo-people'
import { QUESTIONS } from '@/lib/domain/disclosure/questions'
import { type CouncilStep, paths } from '@/lib/paths'
import { ACTION_DOORS, personAt } from '../action-doors'
import type { CasePlan } from '../case-plan'
import { expect, test } from '../fixtures'
import { PERHAPS_STAFF, TWO_ITEMS } from '../ordinary-case'
import * as steps from '../steps'

const PHONE = { width: 320, height: 640 }
const DESK = { width: 1280, height: 800 }

/** Drawn with answers that stand, so that sending it goes on to the next page. */
const FILLED_ALREADY = ['answerQuestion', 'saveEntry']

/** As it is drawn, at both ends of what people use. */
const isGoodAtBothWidths = async (page: Page) => {
  await page.setViewportSize(PHONE)
  await steps.expectAccessible(page)
  await steps.expectNoSideways(page)
  await page.setViewportSize(DESK)
  await steps.expectAccessible(page)
}

test.describe('pages for everybody', () => {
  for (const address of ['/', '/accessibility', '/sign-in/demo', '/verify', '/there-is-no-such-page'])
    test(`${address} is accessible`, async ({ page }) => {
      await page.goto(address)
      await isGoodAtBothWidths(page)
    })
})

type Reading = readonly [page: string, as: PersonKey, plan: CasePlan, address: (reference: string) => string]

const CLOSED: CasePlan = {
  after: 'closeCase',
  request: { items: TWO_ITEMS, subjects: PERHAPS_STAFF },
  advised: true,
}

const at = (step: CouncilStep) => (reference: string) => paths.step(reference, step)

/** Pages that ask nothing. */
const READINGS: readonly Reading[] = [
  ['the requests of an officer', 'constable', { after: 'submitRequest' }, paths.requests],
  ['a draft', 'constable', { after: 'startRequest' }, paths.request],
  ['a request just submitted', 'constable', { after: 'submitRequest' }, paths.submitted],
  ['another route', 'constable', { after: 'startRequest', request: { danger: 'yes' } }, paths.wrongDoor],
  ['a closed request', 'constable', CLOSED, paths.request],
  ['a refused request', 'constable', { after: 'refuseRequest' }, paths.request],
  ['the work list of a manager', 'informationManager', { after: 'authoriseRequest' }, paths.disclosures],
  ['the work list of a head of service', 'headOfHousing', { after: 'proposeDecision' }, paths.disclosures],
  ['the start of intake', 'informationOfficer', { after: 'authoriseRequest' }, at('intake')],
  ['the decide page', 'headOfHousing', { ...CLOSED, after: 'proposeDecision' }, at('decide')],
  ['the decide page of a deputy', 'deputyHeadOfHousing', { after: 'proposeDecision' }, at('decide')],
  ['a closed case', 'auditor', CLOSED, paths.disclosure],
]

test.describe('pages to read', () => {
  for (const [name, as, plan, address] of READINGS)
    test(`${name} is accessible`, async ({ page, aCase }) => {
      const reference = await aCase(plan)
      await steps.signInAs(page, PEOPLE[as])
      await page.goto(address(reference))
      await isGoodAtBothWidths(page)
    })

  test('a record read as a page is accessible', async ({ page, aCase }) => {
    const reference = await aCase(CLOSED)
    await steps.signInAs(page, PEOPLE.auditor)
    for (const kind of ['P1', 'P2', 'P3']) {
      await page.goto(paths.disclosure(reference))
      await page.getByRole('link', { name: `page of ${reference}/${kind}/1`, exact: true }).click()
      await expect(page.getByRole('button', { name: 'Open the sealed PDF' })).toBeVisible()
      await isGoodAtBothWidths(page)
    }
  })
})

test('every question of the outside form is accessible', async ({ page, aCase }) => {
  test.slow()
  const [people, incident] = [
    await aCase({ after: 'startRequest' }),
    await aCase({ after: 'startRequest', request: { about: 'incident' } }),
  ]
  await steps.signInAs(page, PEOPLE.constable)
  for (const { slug } of QUESTIONS) {
    await page.goto(paths.question(slug === 'incident' ? incident : people, slug))
    await isGoodAtBothWidths(page)
  }
  for (const slug of ['subjects', 'items']) {
    await page.goto(paths.listed(people, slug, 'new'))
    await isGoodAtBothWidths(page)
  }
})

test.describe('the form, empty and with its errors, of', () => {
  const seen = new Set<string>()
  const once = Object.entries(ACTION_DOORS).filter(([, door]) => {
    const key = `${door.at('')} ${door.as}`
    return seen.has(key) ? false : seen.add(key)
  })
  for (const [name, door] of once)
    test(`${name} is accessible`, async ({ page, aCase }) => {
      const reference = await aCase(door.case)
      await steps.signInAs(page, personAt(door))
      await page.goto(door.at(reference))
      await isGoodAtBothWidths(page)
      const form = steps.formWith(page, door.press)
      const asks = await form.getByRole('textbox').or(form.getByRole('checkbox')).count()
      if (asks === 0 || FILLED_ALREADY.includes(name)) return
      await steps.press(form, door.press)
      await expect(form.getByRole('alert')).toBeVisible()
      await page.setViewportSize(PHONE)
      await steps.expectAccessible(page)
      await steps.expectNoSideways(page)
    })
})
