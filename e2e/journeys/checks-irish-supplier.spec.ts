import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { ABROAD } from '@/lib/testing/transfer'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as checks from '../steps/checks'

const OPENING = {
  title: 'Support of the tenancy system from Dublin',
  recipientLegalName: 'Software Ltd',
  purpose: 'Repairs of the tenancy system',
}
const QUESTION = { question: 'May two engineers in Dublin look at it?', supplied: 'The contract' }
const ADVICE = {
  level: 'SUPPORT',
  text: 'Ireland is covered, few people are let in, and the notice says so. I support it.',
  conclusion: 'ALLOW',
}

type Journey = { readonly page: Page; readonly matter: string }

async function isWritten({ page, matter }: Journey): Promise<string> {
  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  const reference = await checks.opensATransfer(page, matter, OPENING)
  await checks.writesTheTransfer(page, reference, ABROAD)
  await checks.opensTheChecks(page, matter)
  await checks.seesTheCheck(page, 'G-TRANSFER', 'blocked')
  await checks.concludesTheThreeQuestions(page, reference, ABROAD)
  await checks.choosesWhatItRestsOn(page, reference, { mechanismCode: 'ADEQ_FULL' })
  await checks.seesItDecided(page, 'ALLOW')
  return reference
}

async function isAdvisedAndSigned(page: Page, reference: string): Promise<void> {
  await checks.asksTheOfficerAboutIt(page, reference, QUESTION)
  await steps.signInAs(page, PEOPLE.dpo)
  await checks.advisesOnTransfer(page, reference, ADVICE)
  await steps.signInAs(page, PEOPLE.director)
  await checks.signsTheTransfer(page, reference)
  await checks.seesTheTransfer(page, reference, 'ACTIVE')
}

async function isOnRecord(page: Page, reference: string): Promise<void> {
  const record = await checks.opensTheSealedOf(page, reference, 'TRANSFER', 'internal')
  const text = steps.unbroken(steps.textOf(record))
  for (const said of [OPENING.recipientLegalName, ADVICE.text, PEOPLE.director.name])
    expect(text).toContain(said)
  await steps.seesThatItIsGenuine(page, record, `${reference}/TRANSFER/1`)
}

const wholeTransfer = async ({ page, matter }: Journey) => {
  const reference = await isWritten({ page, matter })
  await isAdvisedAndSigned(page, reference)
  await checks.opensTheChecks(page, matter)
  await checks.seesTheCheck(page, 'G-TRANSFER', 'pass')
  await isOnRecord(page, reference)
}

const NAME = 'a supplier in Ireland may look at the data once it is assessed, advised on and signed'

test.describe.configure({ timeout: 300_000 })

test.describe('with JavaScript', () => {
  test(NAME, async ({ page, aCheck }) =>
    wholeTransfer({ page, matter: await aCheck({ check: 'sheet', in: 'ABROAD' }) }),
  )
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test(NAME, async ({ page, aCheck }) =>
    wholeTransfer({ page, matter: await aCheck({ check: 'sheet', in: 'ABROAD' }) }),
  )
})
