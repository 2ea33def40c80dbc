import { expect } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { checkNoticeText } from '@/lib/content/check-notices'
import { BRIDGE_CHECK_FIELDS, FLOW_CONTINUES_FIELD } from '@/lib/content/transfer-words'
import { paths } from '@/lib/paths'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as checks from '../steps/checks'

const LAPSED = {
  active: 'no',
  ukExtension: 'yes',
  coversHr: 'yes',
  coversNonHr: 'yes',
  flowContinues: 'no',
}

test('nothing more goes to the United States from the moment that the recipient’s entry has lapsed', async ({
  page,
  aCheck,
}) => {
  const reference = await aCheck({ check: 'transfer', in: 'ACROSS' })
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await checks.seesTheTransfer(page, reference, 'ACTIVE')
  await page.getByRole('link', { name: 'Back to the checks', exact: true }).click()
  await steps.arrivesAt(page, 'Checks')
  const panel = page.url()
  await checks.seesTheCheck(page, 'G-TRANSFER', 'pass')

  await checks.turnsToPage(
    page,
    reference,
    'What the United States list says',
    'What does the United States list say?',
  )
  const fields = [...BRIDGE_CHECK_FIELDS, FLOW_CONTINUES_FIELD]
  await steps.send(page, 'Record what the list says today', fields, LAPSED)
  await steps.arrivesAtThePageOf(page, paths.transfer(reference))
  await checks.seesTheTransfer(page, reference, 'SUSPENDED')
  await page.goto(panel)
  await checks.seesTheCheck(page, 'G-TRANSFER', 'blocked')

  await steps.signInAs(page, PEOPLE.dpo)
  await page.goto(paths.notices())
  await steps.arrivesAt(page, 'Notices')
  const notice = page.getByRole('listitem').filter({ hasText: reference })
  await expect(notice.filter({ hasText: checkNoticeText('checkSuspended') })).toHaveCount(1)
})
