import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { gatewayOf } from '@/lib/domain/disclosure/gateways'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const THIN = 'It may well hold something that helps us, as such notes often do.'
const MISSING = 'Say why nothing else could show it. The law presumes that you do not need such notes.'

const ASKED = steps.forCounselling({ presumptionRebuttal: THIN })
const { counsellingInformation, substantialProbativeValue, presumptionRebuttal, seniorApprover } =
  steps.forCounselling()
const MENDED = { counsellingInformation, substantialProbativeValue, presumptionRebuttal, seniorApprover }

async function isAuthorised(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.inspector)
  await steps.authorises(page, reference, ASKED)
}

/** As the officer's own page says it, once the plain questions are answered. */
const seesTheLane = (page: Page) => expect(page.getByText(gatewayOf('G02').name).first()).toBeVisible()

async function asksTooThinly(page: Page): Promise<string> {
  await steps.signInAs(page, PEOPLE.constable)
  const reference = await steps.startsARequest(page)
  await steps.answersEveryQuestion(page, ASKED)
  await seesTheLane(page)
  await steps.submits(page)
  await isAuthorised(page, reference)

  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.returnsAsIncomplete(page, reference, { codes: ['R13'], missing: MISSING })
  return reference
}

async function asksAgain(page: Page, returned: string): Promise<string> {
  await steps.signInAs(page, PEOPLE.constable)
  await page.goto(`/requests/${returned}`)
  await expect(page.getByText(MISSING)).toBeVisible()
  const reference = await steps.startsAgainFromTheReturned(page, returned)
  expect(reference).not.toBe(returned)
  await expect(page.getByText(THIN)).toBeVisible()
  await steps.changesTheAnswer(page, reference, 'counselling', MENDED)
  await steps.submits(page)
  await isAuthorised(page, reference)
  return reference
}

test.describe.configure({ timeout: 300_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('12: counselling notes asked for too thinly are returned by R13; asked for again with what the law wants, they are assessed', async ({
      page,
      lookAt,
    }) => {
      const returned = await asksTooThinly(page)
      expect((await lookAt(returned)).status).toBe('RETURNED_INCOMPLETE')
      const reference = await asksAgain(page, returned)

      await steps.signInAs(page, PEOPLE.informationOfficer)
      await steps.acceptsAtIntake(page, reference, {}, 'G02')
      await steps.opensThePaper(page, 'thirdPartyMaterialForm')
      expect((await lookAt(reference)).status).toBe('ASSESS')
      expect((await lookAt(returned)).status, 'what was returned is not reopened').toBe('RETURNED_INCOMPLETE')
    })
  })

test('14: a victim may be left without notice when it would endanger her, and the case says why', async ({
  page,
  aCase,
  lookAt,
}) => {
  const why = 'He opens her post, and the notice would tell him where she is.'
  const request = steps.aboutAVictim({ noticeGiven: 'notGivenExempt', noticeExemptReason: why })
  const reference = await aCase({ after: 'authoriseRequest', request })
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.acceptsAtIntake(page, reference, {}, 'G02')
  await expect(page.getByText(why).first()).toBeAttached()
  expect((await lookAt(reference)).status).toBe('ASSESS')
})
