import { PEOPLE } from '@/db/seeds/demo-people'
import { CORRECTION_WORDS } from '@/lib/domain/disclosure/words'
import { londonDate } from '@/lib/domain/shared/dates'
import { momentOf, timeOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { AFTER_ACTS } from '@/lib/testing/lane-acts'
import { expect, test } from '../fixtures'
import * as steps from '../steps'

const CORRECTED = {
  kind: 'inaccurate',
  what: 'The address sent was 14 Larkfield House. The tenancy was of 41 Larkfield House.',
  asked: 'Replace the address in your file, and tell whoever has it from you.',
  told: 'told',
} as const

const RECALLED = {
  kind: 'recall',
  what: 'Page 3 of the pack is about another tenancy, which was never asked for.',
  asked: 'Destroy page 3, and confirm that no copy of it is kept.',
  told: 'told',
} as const

test('case 54: an address found wrong after release is corrected, and the recipient reads what was wrong and what to do', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'closeCase' })
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.corrects(page, reference, CORRECTED)
  await expect(page.getByText(`Told: ${PEOPLE.constable.email}`)).toBeVisible()
  await steps.corrects(page, reference, RECALLED)
  expect((await lookAt(reference)).entries).toContain('issueRecord P13')

  await steps.signInAs(page, PEOPLE.constable)
  const notice = steps.unbroken(await steps.opensTheirCopy(page, reference, 'P13', 1))
  for (const words of [CORRECTED.what, CORRECTED.asked, CORRECTION_WORDS.inaccurate])
    expect(notice).toContain(words)
  const recall = steps.unbroken(await steps.opensTheirCopy(page, reference, 'P13', 2))
  for (const words of [RECALLED.what, RECALLED.asked, 'Recall notice']) expect(recall).toContain(words)
  await steps.arrivesAt(page, reference)
  await steps.seesInTheTimeline(page, 'Correction recorded')
  const told = steps.partHeaded(page, 'About what you were sent')
  for (const { what, asked } of [CORRECTED, RECALLED])
    await expect(told.filter({ hasText: what })).toContainText(asked)
})

test('a recipient who cannot be told gets no notice, and why stays with the case', async ({
  page,
  aCase,
  lookAt,
}) => {
  const reference = await aCase({ after: 'releasePack' })
  const whyNot = 'The unit was disbanded, and nobody holds its papers any longer.'
  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.corrects(page, reference, { ...CORRECTED, told: 'impossible', whyNot })
  await expect(page.getByText(whyNot)).toBeVisible()
  const { entries } = await lookAt(reference)
  expect(entries).not.toContain('issueRecord P13')

  await steps.signInAs(page, PEOPLE.constable)
  await page.goto(paths.request(reference))
  await expect(steps.partHeaded(page, 'About what you were sent')).toHaveCount(0)
})

test('sent to the wrong person: the 72 hours run from when it was noticed, and the Data Protection Officer decides who is told', async ({
  page,
  aCase,
}) => {
  const reference = await aCase({ after: 'releasePack' })
  const noticed = new Date(Date.now() - 2 * 3_600_000)
  const aware = { awareOn: londonDate(noticed), awareAt: timeOf(noticed.toISOString()) }
  const until = momentOf(new Date(noticed.getTime() + 72 * 3_600_000).toISOString())

  await steps.signInAs(page, PEOPLE.housingCoordinator)
  await steps.reportsABreach(page, reference, { ...AFTER_ACTS.reportBreach.input, ...aware })
  await expect(steps.partHeaded(page, `The regulator must be told by ${until}`)).toBeVisible()

  await steps.signInAs(page, PEOPLE.dpo)
  await expect(await steps.noticesOf(page, reference, 'breachReported')).toBeVisible()
  await steps.opensTheCase(page, reference)
  await expect(page.getByText(`The 72 hours to tell the regulator end ${until}`)).toBeVisible()
  const reason =
    'A tenant’s name and rent reached a stranger; she could be found by it, so she is told today.'
  await steps.decidesOnTheBreach(page, reference, {
    reported: 'yes',
    reportRef: 'IC-2026-0117',
    peopleTold: 'yes',
    reason,
  })
  await expect(page.getByText(reason)).toBeVisible()
  await steps.opensTheCase(page, reference)
  await expect(page.getByText('Breach, decided')).toBeVisible()
})
