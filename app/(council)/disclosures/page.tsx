import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { waitingFor } from '@/components/disclosure/council/next-move'
import { isViewName, VIEWS } from '@/components/disclosure/council/views'
import { WorkFilters } from '@/components/disclosure/council/work-filters'
import { Chips } from '@/components/ui/chips'
import { Pagination } from '@/components/ui/pagination'
import { WorkItems, WorkListLayout } from '@/components/ui/work-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readChoices, readWorkList } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { Emergencies, type List, readEmergencies } from './emergencies'
import { addressOf, cursorOf, type Filters, filtersOf, statusesOf } from './filters'
import { type Choices, chipsOf, workItem } from './rows'

export const metadata: Metadata = { title: 'Work list' }

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

const viewsFor = (actor: Actor) =>
  Object.keys(VIEWS)
    .filter(isViewName)
    .filter((name) => name !== 'mine' || waitingFor(actor).length > 0)

const countWords = (total: number, isMore: boolean) => {
  if (isMore) return `More than ${total.toLocaleString('en-GB')} cases`
  if (total === 0) return 'No case matches'
  return total === 1 ? '1 case' : `${total} cases`
}

type CountProps = { readonly filters: Filters; readonly total: number; readonly isMore: boolean }

const Count = ({ filters, total, isMore }: CountProps) => (
  <p className="govuk-body">
    {countWords(total, isMore)}
    {filters.show !== 'all' && (
      <>
        {'. '}
        <a className="govuk-link" href={addressOf({ ...filters, show: 'all' })}>
          Look in all cases
        </a>
      </>
    )}
  </p>
)

export default async function WorkListPage({ searchParams }: Props) {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'readWorkList')) notFound()
  const query = await searchParams
  const filters = filtersOf(query, actor)
  const after = cursorOf(query)
  const { agency, service, overdue, search } = filters
  const [list, choices] = await Promise.all([
    readWorkList(
      shell(),
      actor,
      { statuses: statusesOf(filters, actor), organisationId: agency, serviceId: service, overdue, search },
      after,
    ),
    readChoices(shell()),
  ])
  const isFirst = after === undefined
  const emergencies = isFirst && filters.show !== 'urgent' ? await readEmergencies(actor, filters) : null
  return <WorkList {...{ actor, filters, list, choices, emergencies, isFirst }} />
}

type WorkListProps = {
  readonly actor: Actor
  readonly filters: Filters
  readonly list: List
  readonly emergencies: List | null
  readonly choices: Choices
  readonly isFirst: boolean
}

const WorkList = ({ actor, filters, list, emergencies, choices, isFirst }: WorkListProps) => {
  const seen = { actor, choices, today: list.today }
  const chips = chipsOf(filters, choices)
  return (
    <Framed
      actor={actor}
      title={VIEWS[filters.show].text}
      caption="Requests for disclosure"
      here={paths.disclosures()}
      wide
    >
      {may(actor, 'logUrgent') && (
        <p className="govuk-body">
          <a className="govuk-link govuk-!-font-weight-bold" href={paths.logUrgent()}>
            Log an emergency call
          </a>
        </p>
      )}
      <WorkListLayout
        filtered={chips.length > 0}
        filters={
          <WorkFilters
            views={viewsFor(actor)}
            agencies={choices.organisations}
            services={choices.services}
            chosen={filters}
          />
        }
      >
        <Chips chips={chips} />
        {emergencies && <Emergencies list={emergencies} seen={seen} />}
        <Count filters={filters} total={list.total} isMore={list.isMore} />
        {list.rows.length > 0 && <WorkItems items={list.rows.map((row) => workItem(row, seen))} />}
        <Pagination
          previous={isFirst ? undefined : { href: addressOf(filters), text: 'First page' }}
          next={list.next ? { href: addressOf(filters, list.next) } : undefined}
        />
      </WorkListLayout>
    </Framed>
  )
}
