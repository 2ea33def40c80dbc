/** The register of datasets, and where their sources permit them to be. */
import { expect, type Page } from '@playwright/test'
import { DATASET_FIELDS, RESTRICTION_FIELDS, WAIVER_FIELDS } from '@/lib/content/dataset-words'
import { datasetFields, NONE_OF_OURS, placeFields } from '@/lib/content/sheet-words'
import type { DatasetStatus } from '@/lib/domain/checks/dataset/dataset'
import { MATERIALS } from '@/lib/domain/checks/location/restriction'
import { paths } from '@/lib/paths'
import { shippedReference } from '@/lib/reference-data/shipped'
import { arrivesAt, arrivesAtThePageOf } from '../arriving'
import { type Answers, formWith, press, send } from '../forms'
import { opensTheChecks } from './panel'

type Dataset = Answers & { readonly name: string; readonly source: string }
export type Entered = { readonly reference: string; readonly title: string; readonly source: string }

const referenceIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? ''

export async function entersADataset(page: Page, dataset: Dataset): Promise<Entered> {
  await page.goto(paths.datasets())
  await page.getByRole('button', { name: 'Enter a dataset', exact: true }).click()
  await arrivesAt(page, 'Enter a dataset')
  await send(page, 'Enter it', DATASET_FIELDS, dataset)
  await arrivesAt(page, dataset.name)
  return { reference: referenceIn(page), title: dataset.name, source: dataset.source }
}

async function opensTheDataset(page: Page, { reference }: Entered): Promise<void> {
  await page.goto(paths.dataset(reference))
  await arrivesAtThePageOf(page, paths.dataset(reference))
}

export async function restrictsIt(page: Page, dataset: Entered, restriction: Answers): Promise<void> {
  await opensTheDataset(page, dataset)
  await page.getByRole('link', { name: 'Enter a restriction of its source', exact: true }).click()
  await arrivesAt(page, 'Enter a restriction of its source')
  await send(page, 'Enter the restriction', RESTRICTION_FIELDS, restriction)
  await arrivesAt(page, dataset.title)
}

/** By somebody who did not write it down. */
async function says(page: Page, dataset: Entered, button: string): Promise<void> {
  await opensTheDataset(page, dataset)
  await press(formWith(page, button), button)
  await expect(formWith(page, button)).toHaveCount(0)
}

export const comparesItWithTheDocument = (page: Page, dataset: Entered) =>
  says(page, dataset, 'I have compared it with the document')

export const comparesTheWaiver = (page: Page, dataset: Entered) =>
  says(page, dataset, 'I have compared the waiver with their letter')

export async function recordsAWaiver(page: Page, dataset: Entered, waiver: Answers): Promise<void> {
  await opensTheDataset(page, dataset)
  await page.getByRole('link', { name: /^Record a waiver/ }).click()
  await arrivesAt(page, 'Record a waiver of the source')
  await send(page, 'Record the waiver', WAIVER_FIELDS, waiver)
}

const listed = ({ reference, title, source }: Entered) => ({
  ...{ reference, title, source },
  status: 'IN_USE' satisfies DatasetStatus as DatasetStatus,
})

export async function namesTheDataset(page: Page, matter: string, dataset: Entered): Promise<void> {
  await page.goto(paths.checksStep(matter, 'datasets'))
  await arrivesAt(page, 'What data is it?')
  const [which, ...others] = datasetFields([listed(dataset)])
  const answers = { material: MATERIALS[0], isNhsData: 'no' }
  await page.getByRole('checkbox', { name: NONE_OF_OURS.label, exact: true }).uncheck()
  await page.getByRole('checkbox', { name: dataset.title, exact: true }).check()
  await send(page, 'Save', which ? others : [], answers)
  await arrivesAt(page, 'Checks')
}

export async function addsAPlaceOfUse(page: Page, matter: string, place: Answers): Promise<void> {
  await page.goto(`${paths.checksStep(matter, 'places')}/add`)
  await arrivesAt(page, 'Add a place')
  await send(page, 'Add this place', placeFields(shippedReference()), place)
  await arrivesAt(page, 'Where is the data kept, worked on and seen?')
  await opensTheChecks(page, matter)
}
