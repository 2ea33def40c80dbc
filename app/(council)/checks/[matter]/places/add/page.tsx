import type { Metadata } from 'next'
import { placeFields } from '@/lib/content/sheet-words'
import * as inputs from '@/lib/domain/checks/sheet/inputs'
import { paths } from '@/lib/paths'
import { addPlaceOfUse } from '../../actions'
import { MatterFrame } from '../../matter-frame'
import { type MatterParams, openMatter } from '../../open-matter'
import { SheetForm } from '../../sheet-form'

export const metadata: Metadata = { title: 'Add a place' }

export default async function AddPlacePage(page: MatterParams) {
  const open = await openMatter(page)
  return (
    <MatterFrame
      open={open}
      title="Add a place"
      back={{ href: paths.checksStep(open.matter.reference, 'places'), text: 'Back to the places' }}
    >
      <SheetForm
        open={open}
        verb="addPlace"
        schema={inputs.addedPlace}
        fields={placeFields(open.reference)}
        submit="Add this place"
        action={addPlaceOfUse}
      />
    </MatterFrame>
  )
}
