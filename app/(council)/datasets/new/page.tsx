import type { Metadata } from 'next'
import { DATASET_FIELDS } from '@/lib/content/dataset-words'
import { datasetContent } from '@/lib/domain/checks/dataset/inputs'
import { paths } from '@/lib/paths'
import { OpeningPage } from '../../check-pages/opening-page'
import { checksReader } from '../../checks-reader'
import { openDataset } from '../actions'

export const metadata: Metadata = { title: 'Enter a dataset' }

export default async function NewDatasetPage() {
  return (
    <OpeningPage
      actor={await checksReader()}
      permission="keepDatasets"
      title="Enter a dataset"
      back={{ href: paths.datasets(), text: 'Datasets' }}
      asked={{ schema: datasetContent, fields: DATASET_FIELDS, submit: 'Enter it' }}
      action={openDataset}
    />
  )
}
