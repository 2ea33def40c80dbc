import type { Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { wordsFor } from '@/lib/content/refusals'
import type { Request } from '@/lib/domain/disclosure/request-inputs'
import { dayOf } from '@/lib/domain/shared/when'
import { expect, test } from '../fixtures'
import { DISCLOSE } from '../ordinary-case'
import * as steps from '../steps'

async function isLodged(page: Page, notice: Request): Promise<string> {
  await steps.signInAs(page, PEOPLE.coronersOfficer)
  const reference = await steps.startsARequest(page)
  await steps.answersEveryQuestion(page, notice, steps.theCoroner())
  await steps.lodges(page)
  return reference
}

async function isAskedAboutAndAnswered(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.asksTheRequester(page, reference, 'Is the other half of the tenancy wanted too?')
  await steps.signInAs(page, PEOPLE.coronersOfficer)
  await steps.answersTheCouncil(page, reference, {
    answer: 'No, only what the notice says.',
    purposeChanged: 'no',
  })
}

async function isTakenInAndFoundValid(page: Page, reference: string, notice: Request): Promise<void> {
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.acceptsAtIntake(page, reference, {}, 'G18')
  await steps.signInAs(page, PEOPLE.solicitor)
  await steps.findsTheNoticeValid(page, reference, notice)
}

async function isAssessed(page: Page, reference: string): Promise<void> {
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.assesses(page, reference, [DISCLOSE])
  await steps.sendsForDecision(page, reference)
}

async function isReleased(page: Page, reference: string, notice: Request): Promise<void> {
  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.startsPreparing(page, reference)
  await steps.listsAFile(page, { name: 'tenancy-history.pdf', text: 'tenancy', item: 0, redacted: false })
  await steps.signInAs(page, PEOPLE.secondReleaseOfficer)
  await steps.checksThePack(page, reference)
  await steps.signInAs(page, PEOPLE.releaseOfficer)
  await steps.opensTheRelease(page, reference)
  await steps.signsTheRelease(page, notice)
  await steps.arrivesAtTheCase(page, reference)
}

test.describe.configure({ timeout: 300_000 })

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('34: a coroner’s notice is validated and complied with; nobody may refuse it, and no question moves its date', async ({
      page,
      lookAt,
    }) => {
      const notice = steps.aCoronersNotice()
      const due = notice.instrument?.deadlineLegal ?? ''
      const reference = await isLodged(page, notice)
      expect(await lookAt(reference)).toMatchObject({ status: 'INTAKE', dueOn: due })

      await isAskedAboutAndAnswered(page, reference)
      expect(await lookAt(reference)).toMatchObject({ status: 'INTAKE', dueOn: due })

      await isTakenInAndFoundValid(page, reference, notice)
      await isAssessed(page, reference)

      await steps.signInAs(page, PEOPLE.headOfHousing)
      await steps.mayNotWeighIt(page, reference, wordsFor({ rule: 'T18' }))
      await steps.complies(page, reference, notice)
      await expect(page.getByText(`Legal deadline ${dayOf(due)}`).first()).toBeVisible()

      await isReleased(page, reference, notice)
      expect(await lookAt(reference)).toMatchObject({ status: 'RELEASED', dueOn: due })
      const sheet = steps.textOf(await steps.opensTheRecord(page, reference, 'P6'))
      expect(sheet).toContain(notice.instrument?.instrumentRef)
      expect(sheet).toContain(dayOf(due))
    })
  })
