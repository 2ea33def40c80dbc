import type { Metadata } from 'next'
import { firstIn, type Query, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { ButtonLink } from '@/components/ui/button'
import { SearchForm } from '@/components/ui/search-form'
import { WorkItems } from '@/components/ui/work-list'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { OPEN_INCIDENTS, readIncidents, SETTLED_INCIDENTS } from '@/lib/use-cases/checks/incidents'
import { shell } from '@/lib/use-cases/shell'
import { MoreLink } from '../check-pages/more-link'
import { NothingHere } from '../check-pages/nothing-here'
import { checksReader } from '../checks-reader'
import { incidentItem } from './item'

export const metadata: Metadata = { title: 'Incidents' }

export default async function IncidentsPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await checksReader()
  const query = await searchParams
  const wanted = searchIn(query)
  const after = firstIn(query, 'after')
  const now = shell().clock().toISOString()
  // Those that wait stand whole on every page of the others.
  const [open, settled] = await Promise.all([
    readIncidents(shell(), actor, { search: wanted, statuses: OPEN_INCIDENTS }),
    readIncidents(shell(), actor, { search: wanted, statuses: SETTLED_INCIDENTS, after }),
  ])
  return (
    <Framed actor={actor} title="Incidents" back={{ href: paths.allChecks(), text: 'Checks' }}>
      <p className="govuk-body">
        What went wrong with people’s data, or may have. Each begins as a candidate that the Data Protection
        Officer is told of at once and judges. The regulator is told within 72 hours of the council becoming
        aware, if it must be.
      </p>
      {may(actor, 'reportIncident') && (
        <ButtonLink href={paths.reportIncident()}>Report an incident</ButtonLink>
      )}
      <SearchForm
        action={paths.incidents()}
        label="Search the incidents"
        hint="A reference, or a word of what happened"
        wanted={wanted}
        all={{ href: paths.incidents(), text: 'Show every incident' }}
      />
      <h2 className="govuk-heading-m">Open</h2>
      {open.rows.length === 0 && (
        <NothingHere
          sought={Boolean(wanted)}
          all={paths.incidents()}
          begin={
            may(actor, 'reportIncident') && { href: paths.reportIncident(), text: 'Report what went wrong' }
          }
        >
          None is open. Whatever somebody reports, or the product notices, is listed here until it is settled.
        </NothingHere>
      )}
      <WorkItems items={open.rows.map((incident) => incidentItem(incident, now))} />
      <h2 className="govuk-heading-m">Dismissed or closed</h2>
      {settled.rows.length === 0 && (
        <NothingHere sought={Boolean(wanted)} all={paths.incidents()}>
          An incident comes here once the Data Protection Officer has dismissed or closed it.
        </NothingHere>
      )}
      <WorkItems items={settled.rows.map((incident) => incidentItem(incident, now))} />
      <MoreLink href={paths.incidents()} {...{ wanted, after, next: settled.next }} />
    </Framed>
  )
}
