import { randomInt, randomUUID } from 'node:crypto'
import { SERVICES } from '@/db/seeds/demo-organisations'
import { PEOPLE } from '@/db/seeds/demo-people'
import { nameWords, valueWords } from '@/lib/content/policy-words'
import { wordsFor } from '@/lib/content/refusals'
import { addDays, londonDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { anItem } from '@/lib/testing/acts'
import { expect, test } from '../fixtures'
import { DISCLOSE } from '../ordinary-case'
import * as steps from '../steps'

const TODAY = londonDate(new Date())
const TOMORROW = addDays(TODAY, 1)

const ONE = { items: [anItem] }

test('a shorter authorisation is proposed by one administrator, approved by another, and shown as coming', async ({
  page,
  context,
}) => {
  // A figure that is already to come cannot be proposed again, should this run twice on one database.
  const change = { kind: 'setting', name: 'authorisationValidDays', value: randomInt(15, 28) } as const
  const why = `The Board asked for it: no investigation needs four weeks to send a form (minute ${randomUUID()}).`
  await steps.signInAs(page, PEOPLE.administrator)
  await steps.proposesAChange(page, change.name, {
    value: String(change.value),
    effectiveFrom: TOMORROW,
    why,
  })

  await steps.opensTheChange(page, why)
  await expect(page.getByText(wordsFor({ rule: 'SoD-10' }))).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approve this change' })).toHaveCount(0)

  await steps.signInAs(page, PEOPLE.secondAdministrator)
  await steps.opensTheChange(page, why)
  await steps.signInAs(await context.newPage(), PEOPLE.administrator)
  await steps.press(steps.formWith(page, 'Approve this change'), 'Approve this change')
  await steps.isToldOf(page, wordsFor({ rule: 'SoD-10' }))

  await steps.signInAs(page, PEOPLE.secondAdministrator)
  await steps.approvesTheChange(page, why)
  await page.goto(paths.policy())
  await expect(page.getByText(`Rules of ${dayOf(TOMORROW)}, not yet in force`)).toBeVisible()
  const coming = steps.changeWith(page, why)
  await expect(coming).toContainText(nameWords(change))
  await expect(coming).toContainText(valueWords(change))
  await expect(coming).toContainText(PEOPLE.secondAdministrator.name)
})

test('a head of another service sees and decides a case while a delegation runs, and the note says so', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'proposeDecision' })
  const delegate = PEOPLE.headOfPeople
  await steps.signInAs(page, delegate)
  await steps.isNotFound(page, paths.disclosure(reference))

  await steps.signInAs(page, PEOPLE.administrator)
  await steps.proposesADelegation(page, {
    delegatorId: PEOPLE.headOfHousing.id,
    delegateId: delegate.id,
    serviceIds: [SERVICES.housing.id],
    starts: TODAY,
    ends: TOMORROW,
    authority: 'Scheme of delegation, paragraph 4.7',
  })
  await expect(page.getByText(wordsFor({ rule: 'SoD-10' })).first()).toBeVisible()
  await steps.signInAs(page, delegate)
  await steps.isNotFound(page, paths.disclosure(reference))

  await steps.signInAs(page, PEOPLE.secondAdministrator)
  await steps.pressesOnTheDelegation(page, 'Approve', delegate.name)
  await steps.signInAs(page, delegate)
  await steps.approves(page, reference, ONE, { items: [DISCLOSE] })
  const note = steps.unbroken(steps.textOf(await steps.opensTheRecord(page, reference, 'P2')))
  expect(note).toContain('Under delegation')
  expect(note).toContain(delegate.name)

  // One person is enough to end it, and what was decided stands.
  await steps.signInAs(page, PEOPLE.administrator)
  await steps.pressesOnTheDelegation(page, 'Withdraw', delegate.name)
  await steps.signInAs(page, delegate)
  await steps.isNotFound(page, paths.disclosure(reference))
  expect((await lookAt(reference)).status).toBe('APPROVED_FULL')
})
