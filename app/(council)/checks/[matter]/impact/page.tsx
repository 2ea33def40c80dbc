import type { Metadata } from 'next'
import { impactFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { sayImpactAssessment } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { impactSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'Impact assessment' }

export default async function ImpactPage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame open={open} title="Is its impact assessed?">
      <p className="govuk-body">An impact assessment is needed where you answer yes to one of these.</p>
      <SheetForm
        open={open}
        verb="sayImpact"
        schema={inputs.impact}
        fields={impactFields}
        submit="Save"
        action={sayImpactAssessment}
        saved={impactSaid(open.sheet)}
      />
    </MatterFrame>
  )
}
