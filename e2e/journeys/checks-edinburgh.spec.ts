import { expect, type Page } from '@playwright/test'
import { PEOPLE } from '@/db/seeds/demo-people'
import { USE_KINDS } from '@/lib/domain/checks/location/restriction'
import { londonDate } from '@/lib/domain/shared/dates'
import { test } from '../fixtures'
import * as steps from '../steps'
import * as checks from '../steps/checks'

const TRUST = 'Thamesgate Health Trust'
/** Of this agreement's own: every dataset of the council stands in one list. */
const datasetFor = (matter: string) => ({
  name: `Falls at home, for ${matter}`,
  description: 'Who fell at home, when, and who came to help.',
  source: TRUST,
  nhsData: 'no',
})
const ENGLAND_AND_WALES = {
  organisation: TRUST,
  document: 'Letter of 3 March on falls',
  clause: '4.2',
  template: 'ENG_WLS_ONLY',
  appliesTo: USE_KINDS,
  inheritsToDerivatives: 'yes',
  anonymisedOutputsReleased: 'no',
}
const EDINBURGH = {
  kind: 'SUPPORT',
  code: 'GB-SCT',
  what: 'Engineers on call in Edinburgh',
  evidence: 'Answer of the supplier of 12 October',
}
const FROM_THE_COUNCIL = {
  fromSource: 'London Borough of Haverbrook',
  reference: 'Memo 7',
  codes: 'GB-SCT',
  appliesTo: ['SUPPORT'],
}

/** The supplier's engineers sit in Scotland; the letter of the source names England and Wales. */
async function isOffered(page: Page, matter: string): Promise<checks.Entered> {
  await steps.signInAs(page, PEOPLE.informationOfficer)
  const dataset = await checks.entersADataset(page, datasetFor(matter))
  await checks.restrictsIt(page, dataset, ENGLAND_AND_WALES)

  await steps.signInAs(page, PEOPLE.informationManager)
  await checks.comparesItWithTheDocument(page, dataset)

  await steps.signInAs(page, PEOPLE.boroughLawyer2)
  await checks.namesTheDataset(page, matter, dataset)
  await checks.seesTheCheck(page, 'G-LOC', 'pass')
  await checks.addsAPlaceOfUse(page, matter, EDINBURGH)
  return dataset
}

async function isBlocked(page: Page): Promise<void> {
  await checks.seesTheCheck(page, 'G-LOC', 'blocked')
  const row = checks.checkOf(page, 'G-LOC')
  await expect(row).toContainText('Scotland')
  await expect(row).toContainText(`${TRUST}, ${ENGLAND_AND_WALES.document}, ${ENGLAND_AND_WALES.clause}`)
  await expect(row).toContainText(
    'Another place, or a waiver by the source; nobody in the council can waive.',
  )
  await expect(row).toContainText('For: The organisation that the data came from')
}

test('data for England and Wales only does not go to Edinburgh until its source says that it may', async ({
  page,
  anAgreement,
}) => {
  const matter = await anAgreement({ like: 'sharing', until: 'DRAFTING', title: 'Help after falls' })
  const dataset = await isOffered(page, matter)
  await isBlocked(page)

  await steps.signInAs(page, PEOPLE.informationOfficer)
  const date = londonDate(new Date())
  await checks.recordsAWaiver(page, dataset, { ...FROM_THE_COUNCIL, date })
  await steps.isToldOf(
    page,
    `Only ${TRUST} can waive its own restriction. Nobody in the council can, at any grade.`,
  )
  await checks.opensTheChecks(page, matter)
  await isBlocked(page)

  await checks.recordsAWaiver(page, dataset, { ...FROM_THE_COUNCIL, fromSource: TRUST, date })
  await steps.arrivesAt(page, dataset.title)
  await expect(page.getByText(`${TRUST}, Memo 7`)).toBeVisible()
  await checks.opensTheChecks(page, matter)
  await isBlocked(page)

  await steps.signInAs(page, PEOPLE.informationManager)
  await checks.comparesTheWaiver(page, dataset)
  await checks.opensTheChecks(page, matter)
  await checks.seesTheCheck(page, 'G-LOC', 'pass')
})
