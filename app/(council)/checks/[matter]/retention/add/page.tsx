import type { Metadata } from 'next'
import { RETENTION_FIELDS } from '@/lib/content/retention-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { paths } from '@/lib/paths'
import { addRetentionLine } from '../../actions'
import { MatterFrame } from '../../matter-frame'
import { type MatterParams, openMatter } from '../../open-matter'
import { SheetForm } from '../../sheet-form'

export const metadata: Metadata = { title: 'Add a line of retention' }

export default async function AddRetentionPage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame
      open={open}
      title="How long is it kept, and what then?"
      back={{ href: paths.checksStep(open.matter.reference, 'retention'), text: 'Back to retention' }}
    >
      <SheetForm
        open={open}
        verb="addRetention"
        schema={inputs.retentionLine}
        fields={RETENTION_FIELDS}
        submit="Add this line"
        action={addRetentionLine}
      />
    </MatterFrame>
  )
}
