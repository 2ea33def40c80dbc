import type { Metadata } from 'next'
import { InsetText } from '@/components/ui/inset-text'
import { extensionFields } from '@/lib/content/retention-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { extendableLines } from '@/lib/domain/checks/sheet/keeping'
import { paths } from '@/lib/paths'
import { extendRetention } from '../../actions'
import { MatterFrame } from '../../matter-frame'
import { type MatterParams, openMatter } from '../../open-matter'
import { SheetForm } from '../../sheet-form'

export const metadata: Metadata = { title: 'Give more time' }

export default async function ExtendRetentionPage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame
      open={open}
      title="May they keep it for longer?"
      back={{ href: paths.checksStep(open.matter.reference, 'retention'), text: 'Back to retention' }}
    >
      <InsetText>
        More time reaches no further than the shortest limit: the council’s schedule, a condition of the
        source or of the Confidentiality Advisory Group, or the agreement with its winding down. Advice given
        before has to be asked for again.
      </InsetText>
      <SheetForm
        open={open}
        verb="extendRetention"
        schema={inputs.extension}
        fields={extensionFields(extendableLines(open.sheet))}
        submit="Give more time"
        action={extendRetention}
      />
    </MatterFrame>
  )
}
