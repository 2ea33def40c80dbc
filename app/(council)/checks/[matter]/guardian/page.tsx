import type { Metadata } from 'next'
import { guardianFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { sayGuardianView } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { guardianSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'The Caldicott Guardian’s view' }

export default async function GuardianPage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame open={open} title="What is the Caldicott Guardian’s view?">
      <p className="govuk-body">
        Confidential care information may be used for more than care only with the guardian’s view before you.
      </p>
      <SheetForm
        open={open}
        verb="giveGuardianView"
        schema={inputs.guardianView}
        fields={guardianFields}
        submit="Sign your view"
        action={sayGuardianView}
        saved={guardianSaid(open.sheet)}
      />
    </MatterFrame>
  )
}
