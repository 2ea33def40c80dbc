import type { Metadata } from 'next'
import { processingFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { paths } from '@/lib/paths'
import { readEntryChoices } from '@/lib/use-cases/checks/read-sheet'
import { shell } from '@/lib/use-cases/shell'
import { sayProcessingEntry } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { processingSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'Register of processing' }

export default async function ProcessingOfMatterPage(page: MatterParams) {
  const open = await openMatter(page)
  const entries = await readEntryChoices(shell(), open.sheet)
  return (
    <MatterFrame open={open} title="Where is it in the register of processing?">
      <p className="govuk-body">
        The entry must list this recipient and where the data goes, with the same purpose and the same
        retention. One that is missing is entered in the{' '}
        <a className="govuk-link" href={paths.processingRegister()}>
          register of processing
        </a>{' '}
        first.
      </p>
      {entries.length === 0 && open.refuses('linkProcessing') === null ? (
        <p className="govuk-body">There is no entry in the register yet.</p>
      ) : (
        <SheetForm
          open={open}
          verb="linkProcessing"
          schema={inputs.processingLink}
          fields={processingFields(entries)}
          submit="Save"
          action={sayProcessingEntry}
          saved={processingSaid(open.sheet)}
        />
      )}
    </MatterFrame>
  )
}
