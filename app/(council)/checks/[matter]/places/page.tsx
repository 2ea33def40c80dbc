import type { Metadata } from 'next'
import { USE_KIND_NAMES } from '@/lib/domain/checks/location/restriction'
import { placeName } from '@/lib/domain/checks/location/words'
import type { SheetPlace } from '@/lib/domain/checks/sheet/sheet'
import { paths } from '@/lib/paths'
import { removePlaceOfUse } from '../actions'
import { Listed } from '../listed'
import { MatterFrame } from '../matter-frame'
import { type MatterParams, type OpenMatter, openMatter } from '../open-matter'

export const metadata: Metadata = { title: 'Places' }

const lineOf = ({ kind, code, what, evidence }: SheetPlace, reference: OpenMatter['reference']) => ({
  title: `${USE_KIND_NAMES[kind]}: ${placeName(code, reference)}`,
  rows: [
    { key: 'What it is', value: what || 'Not said' },
    { key: 'How it is known', value: evidence },
  ],
})

export default async function PlacesPage(page: MatterParams) {
  const open = await openMatter(page)
  const { matter, sheet, reference } = open
  return (
    <MatterFrame open={open} title="Where is the data kept, worked on and seen?">
      <p className="govuk-body">
        Every place counts, also of backups, of support and from where people only look. Each is compared with
        what the sources of the data permit.
      </p>
      <Listed
        open={open}
        one="place"
        lines={sheet.places.map((place) => lineOf(place, reference))}
        add={{ verb: 'addPlace', href: `${paths.checksStep(matter.reference, 'places')}/add` }}
        remove={removePlaceOfUse}
      />
    </MatterFrame>
  )
}
