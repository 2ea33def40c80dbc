import { z } from 'zod'
import { firstIn, idIn, isTicked, type Query, searchIn } from '@/app/address'
import { MAY_BE_LATE } from '@/components/disclosure/council/due-words'
import { waitingFor } from '@/components/disclosure/council/next-move'
import { isViewName, VIEWS, type ViewName } from '@/components/disclosure/council/views'
import { STATUSES, type Status } from '@/lib/domain/disclosure/states'
import { EMERGENCY } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { calendarDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'

/** The work list's address and what it means. Anything in it that is not ours is as if it were not there. */
export type Filters = {
  readonly show: ViewName
  readonly agency?: string
  readonly service?: string
  readonly overdue?: boolean
  readonly search?: string
}

export type Cursor = { readonly dueOn: string; readonly id: string }

export const filtersOf = (query: Query, actor: Actor): Filters => {
  const wanted = firstIn(query, 'show') ?? ''
  const byDefault = waitingFor(actor).length > 0 ? 'mine' : 'all'
  return {
    show: isViewName(wanted) && (wanted !== 'mine' || byDefault === 'mine') ? wanted : byDefault,
    agency: idIn(query, 'agency'),
    service: idIn(query, 'service'),
    overdue: isTicked(query, 'overdue'),
    search: searchIn(query),
  }
}

const CURSOR = /^([12]\d{3}-\d{2}-\d{2}|9999-12-31)_([0-9a-f-]{36})$/

/** A real date and a real id, or the first page: PostgreSQL would fault on anything else. */
export const cursorOf = (query: Query): Cursor | undefined => {
  const [, dueOn, id] = CURSOR.exec(firstIn(query, 'after') ?? '') ?? []
  const isReal = calendarDate('the date').safeParse(dueOn).success && z.uuid().safeParse(id).success
  return isReal && dueOn && id ? { dueOn, id } : undefined
}

const NOT_URGENT = STATUSES.filter((status) => !EMERGENCY.includes(status))

/** The states the list is held to. A date runs only until a decision; emergencies stand above every list. */
export const statusesOf = ({ show, overdue }: Filters, actor: Actor): readonly Status[] => {
  const shown = show === 'mine' ? waitingFor(actor) : (VIEWS[show].statuses ?? NOT_URGENT)
  return overdue ? shown.filter((status) => MAY_BE_LATE.includes(status)) : shown
}

export const addressOf = ({ show, agency, service, overdue, search }: Filters, after?: Cursor | null) => {
  const query = new URLSearchParams({ show })
  if (agency) query.set('agency', agency)
  if (service) query.set('service', service)
  if (overdue) query.set('overdue', '1')
  if (search) query.set('q', search)
  if (after) query.set('after', `${after.dueOn}_${after.id}`)
  return `${paths.disclosures()}?${query}`
}
