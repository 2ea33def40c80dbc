import { PEOPLE } from '@/db/seeds/demo-people'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { AFTER_ACTS } from '@/lib/testing/lane-acts'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const COMPLAINT = AFTER_ACTS.linkComplaint.input
const FOUND = AFTER_ACTS.answerComplaint.input.text

test('case B24: a complaint that came on 1 October 2026 had to be acknowledged by 31 October; the Data Protection Officer looks at it herself', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'closeCase' })
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.linksAComplaint(page, reference, { ...COMPLAINT, receivedOn: '2026-10-01' })
  await expect(steps.partHeaded(page, /31 October 2026$/)).toContainText(COMPLAINT.about)
  await steps.acknowledgesTheComplaint(page, reference)
  await expect(steps.partHeaded(page, 'Acknowledged, not yet answered')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign your answer' }), 'intake does not answer').toHaveCount(
    0,
  )

  await steps.signInAs(page, PEOPLE.dpo)
  await expect(await steps.noticesOf(page, reference, 'complaintLinked')).toBeVisible()
  await steps.answersTheComplaint(page, reference, FOUND)
  await expect(steps.partHeaded(page, 'Answered')).toContainText(FOUND)
})

test('a complaint that came today is to be acknowledged within 30 days, counted from tomorrow', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'refuseRequest' })
  const today = londonDate(new Date())
  await steps.signInAs(page, PEOPLE.informationOfficer)
  await steps.linksAComplaint(page, reference, { ...COMPLAINT, receivedOn: today })
  await expect(steps.partHeaded(page, `Acknowledge by ${dayOf(addDays(today, 30))}`)).toBeVisible()
})
