import { WorkItems } from '@/components/ui/work-list'
import { EMERGENCY } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { readWorkList } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { addressOf, type Filters } from './filters'
import { type Seen, workItem } from './rows'

export type List = Awaited<ReturnType<typeof readWorkList>>

/** Whatever list is open, what cannot wait stands above it, by the same filters. */
export const readEmergencies = (actor: Actor, { agency, service, search }: Filters): Promise<List> =>
  readWorkList(shell(), actor, {
    statuses: EMERGENCY,
    organisationId: agency,
    serviceId: service,
    search,
  })

/** What nobody has decided yet before what waits only for its paper. */
const byUrgency = (rows: List['rows']) =>
  [...rows].sort((one, other) => EMERGENCY.indexOf(one.status) - EMERGENCY.indexOf(other.status))

export const Emergencies = ({ list, seen }: { readonly list: List; readonly seen: Seen }) =>
  list.rows.length > 0 ? (
    <section aria-labelledby="emergencies">
      <h2 className="govuk-heading-m" id="emergencies">
        Emergencies
      </h2>
      <WorkItems items={byUrgency(list.rows).map((row) => workItem(row, seen))} />
      {list.next && (
        <p className="govuk-body">
          <a className="govuk-link" href={addressOf({ show: 'urgent' })}>
            See every emergency
          </a>
        </p>
      )}
    </section>
  ) : null
