import type { Metadata } from 'next'
import { formValues } from '@/lib/actions/read-form'
import { COUNCIL } from '@/lib/content/council'
import { PROCESSING_FIELDS } from '@/lib/content/processing-words'
import { processingContent } from '@/lib/domain/checks/processing/inputs'
import { paths } from '@/lib/paths'
import { OpeningPage } from '../../check-pages/opening-page'
import { checksReader } from '../../checks-reader'
import { openProcessing } from '../actions'

export const metadata: Metadata = { title: 'Add an entry to the register of processing' }

const USUAL = { controller: COUNCIL.name, jointControllers: 'None' }

export default async function NewProcessingPage() {
  return (
    <OpeningPage
      actor={await checksReader()}
      permission="keepProcessing"
      title="Add an entry to the register of processing"
      back={{ href: paths.processingRegister(), text: 'Register of processing' }}
      asked={{ schema: processingContent, fields: PROCESSING_FIELDS, submit: 'Add the entry' }}
      initialValues={formValues(PROCESSING_FIELDS, USUAL)}
      action={openProcessing}
    />
  )
}
