import type { Metadata } from 'next'
import { outsideUkFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { sayOutsideUk } from '../actions'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, openMatter } from '../open-matter'
import { outsideUkSaid } from '../said-before'
import { SheetForm } from '../sheet-form'

export const metadata: Metadata = { title: 'NHS data abroad' }

export default async function OutsideUkPage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame open={open} title="May this NHS data leave the United Kingdom?">
      <p className="govuk-body">
        The senior information risk owner, or a director, decides this and signs it. Only places in the
        European Economic Area, or with full or proved adequacy, can be approved. What a source permits comes
        first: nobody in the council can lift that.
      </p>
      <p className="govuk-body">
        The decision is for the data and the places that are entered now. Other data, or another place abroad,
        is decided anew.
      </p>
      <SheetForm
        open={open}
        verb="approveOutsideUk"
        schema={inputs.outsideUk}
        fields={outsideUkFields}
        submit="Sign your decision"
        action={sayOutsideUk}
        saved={outsideUkSaid(open.sheet)}
      />
    </MatterFrame>
  )
}
