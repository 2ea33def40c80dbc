import type { Metadata } from 'next'
import { recipientFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { sayOfRecipient } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { recipientSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'The recipient' }

export default async function RecipientPage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame open={open} title="What does the recipient say?">
      <p className="govuk-body">
        Its own people, whom it passes the data to, and how safely it keeps data from the NHS.
      </p>
      <SheetForm
        open={open}
        verb="sayRecipient"
        schema={inputs.recipient}
        fields={recipientFields}
        submit="Save"
        action={sayOfRecipient}
        saved={recipientSaid(open.sheet)}
      />
    </MatterFrame>
  )
}
