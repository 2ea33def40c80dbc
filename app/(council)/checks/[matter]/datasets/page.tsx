import type { Metadata } from 'next'
import { datasetFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { paths } from '@/lib/paths'
import { readDatasetChoices } from '@/lib/use-cases/checks/read-sheet'
import { shell } from '@/lib/use-cases/shell'
import { sayDatasets } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { datasetsSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'Datasets' }

export default async function DatasetsOfMatterPage(page: MatterParams) {
  const open = await openMatter(page)
  const datasets = await readDatasetChoices(shell(), open.sheet)
  return (
    <MatterFrame open={open} title="What data is it?">
      <p className="govuk-body">
        One that is not in the list is entered in the{' '}
        <a className="govuk-link" href={paths.datasets()}>
          register of datasets
        </a>{' '}
        first.
      </p>
      <SheetForm
        open={open}
        verb="nameDatasets"
        schema={inputs.datasets}
        fields={datasetFields(datasets)}
        submit="Save"
        action={sayDatasets}
        saved={datasetsSaid(open.sheet)}
      />
    </MatterFrame>
  )
}
