import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { COUNCIL } from '@/lib/content/council'
import { DOORS } from '@/lib/content/doors'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const starts = async (page: Page) => {
  await steps.signInAs(page, PEOPLE.constable)
  return steps.startsARequest(page)
}

const wantsTheirOwnInformation = async (page: Page) => {
  await steps.answersAQuestion(page, 'danger', { danger: 'no' })
  await steps.answersAQuestion(page, 'asking-or-telling', { demand: 'asking' })
  await steps.answersAQuestion(page, 'victim', { victim: 'no' })
  await steps.answersAQuestion(page, 'purpose', { purpose: 'ownInformation' })
}

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('X04: a person’s own information is asked for at another door; the officer is shown it, and the hand-over is recorded', async ({
      page,
      lookAt,
    }) => {
      const reference = await starts(page)
      await wantsTheirOwnInformation(page)
      await steps.arrivesAt(page, DOORS.sar.title)
      await expect(page.getByText(DOORS.sar.steps[0] ?? '')).toBeVisible()
      await steps.recordsTheOtherRoute(page)
      await steps.arrivesAt(page, reference)
      await expect(page.getByRole('heading', { name: 'Another route is the right one' })).toBeVisible()
      const { status, entries } = await lookAt(reference)
      expect([status, entries.at(-1)]).toEqual(['ROUTED_OUT', 'handOver X04'])
    })

    test('whoever took the wrong door may change the answer instead, and nothing is recorded', async ({
      page,
      lookAt,
    }) => {
      const reference = await starts(page)
      await wantsTheirOwnInformation(page)
      await page.getByRole('link', { name: 'Change my answer' }).click()
      await steps.answersAQuestion(page, 'purpose', { purpose: 'detectCrime' })
      await steps.arrivesAt(page, steps.questionWords('matter').title)
      expect((await lookAt(reference)).status).toBe('DRAFT')
    })

    test('16: when somebody is in danger now there is a telephone number and no form, and nothing is recorded', async ({
      page,
      lookAt,
    }) => {
      const reference = await starts(page)
      await steps.answersAQuestion(page, 'danger', { danger: 'yes' })
      await steps.arrivesAt(page, DOORS.emergency.title)
      await expect(page.getByText(COUNCIL.contact.phone).first()).toBeVisible()
      await expect(page.getByRole('button', { name: 'Record that I was sent there' })).toHaveCount(0)
      const { status, entries } = await lookAt(reference)
      expect(status).toBe('DRAFT')
      expect(entries.join()).not.toContain('handOver')
    })
  })
