import { z } from 'zod'
import { firstIn, idIn, isTicked, oneOfIn, type Query, searchIn } from '@/app/address'
import { agreementsWaitingFor, hasWaiting } from '@/components/agreement/waiting-for'
import { isRegisterView, REGISTER_VIEWS, type RegisterView } from '@/lib/content/register-pages'
import { KINDS, type Kind, TIERS, type Tier } from '@/lib/domain/agreement/kinds'
import { DATA_CLASSES, type DataClass } from '@/lib/domain/agreement/text'
import type { Actor } from '@/lib/domain/shared/actor'
import { calendarDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import {
  REGISTER_SORTS,
  REVIEW_FILTERS,
  type RegisterCursor,
  type RegisterFilters,
  type RegisterSort,
} from '@/lib/use-cases/agreement/read-register'

/** The register's address and what it means. */
export type Filters = {
  readonly show: RegisterView
  readonly kind?: Kind | undefined
  readonly tier?: Tier | undefined
  readonly service?: string | undefined
  readonly organisation?: string | undefined
  readonly data?: DataClass | undefined
  readonly review?: (typeof REVIEW_FILTERS)[number] | undefined
  readonly gaps?: boolean | undefined
  readonly published?: boolean | undefined
  readonly search?: string | undefined
  /** Left out where the list is in its own order: best match first while searching, else newest first. */
  readonly sort?: RegisterSort | undefined
}

const viewIn = (query: Query, actor: Actor): RegisterView => {
  const wanted = firstIn(query, 'show') ?? ''
  const byDefault = hasWaiting(actor) ? 'mine' : 'all'
  return isRegisterView(wanted) && (wanted !== 'mine' || byDefault === 'mine') ? wanted : byDefault
}

export const filtersOf = (query: Query, actor: Actor): Filters => ({
  show: viewIn(query, actor),
  kind: oneOfIn(query, 'kind', KINDS),
  tier: oneOfIn(query, 'tier', TIERS),
  service: idIn(query, 'service'),
  organisation: idIn(query, 'organisation'),
  data: oneOfIn(query, 'data', DATA_CLASSES),
  review: oneOfIn(query, 'review', REVIEW_FILTERS),
  gaps: isTicked(query, 'gaps'),
  published: isTicked(query, 'published'),
  search: searchIn(query),
  sort: oneOfIn(query, 'sort', REGISTER_SORTS),
})

/** Nothing is a better match than anything else while nothing is looked for. */
export const sortOf = ({ sort, search }: Filters): RegisterSort =>
  search ? (sort ?? 'best') : sort === undefined || sort === 'best' ? 'updated' : sort

const servicesOf = ({ serviceId, delegatedServices = [] }: Actor) =>
  serviceId ? [serviceId, ...delegatedServices] : null

const shownIn = (show: RegisterView, actor: Actor): RegisterFilters =>
  show === 'mine'
    ? {
        awaitedFrom: {
          personId: actor.id,
          statuses: agreementsWaitingFor(actor),
          services: servicesOf(actor),
        },
      }
    : { statuses: REGISTER_VIEWS[show].statuses }

/** What the list is held to, by what somebody chose and who they are. */
export const heldTo = (filters: Filters, actor: Actor, show = filters.show): RegisterFilters => ({
  ...shownIn(show, actor),
  kind: filters.kind,
  tier: filters.tier,
  serviceId: filters.service,
  organisationId: filters.organisation,
  dataClass: filters.data,
  review: filters.review,
  gaps: filters.gaps,
  published: filters.published,
  search: filters.search,
})

const isInstant = (text: string) => z.iso.datetime().safeParse(text).success
const isDay = (text: string) => calendarDate('the date').safeParse(text).success

/** PostgreSQL would fault on a key that is not of its kind. */
const IS_KEY: Readonly<Record<RegisterSort, (key: string) => boolean>> = {
  best: (key) => /^[01]/.test(key) && isInstant(key.slice(1)),
  updated: isInstant,
  review: (key) => key === '' || isDay(key),
  title: (key) => !/\p{Cc}/u.test(key),
}

export const cursorOf = (query: Query, sort: RegisterSort): RegisterCursor | undefined => {
  const [, id, key] = /^([0-9a-f-]{36})_(.{0,300})$/s.exec(firstIn(query, 'after') ?? '') ?? []
  if (key === undefined || !z.uuid().safeParse(id).success) return undefined
  return id && IS_KEY[sort](key) ? { id, key } : undefined
}

const inAddress = ({ show, sort, search, gaps, published, ...chosen }: Filters) =>
  Object.entries({
    show,
    ...chosen,
    gaps: gaps && '1',
    published: published && '1',
    q: search,
    sort,
  }).flatMap(([name, value]) => (value ? [[name, value]] : []))

/** As it is kept in an address or under a name. */
export const queryOf = (filters: Filters, after?: RegisterCursor | null) => {
  const query = new URLSearchParams(inAddress(filters))
  if (after) query.set('after', `${after.id}_${after.key}`)
  return String(query)
}

export const addressOf = (filters: Filters, after?: RegisterCursor | null) =>
  `${paths.agreements()}?${queryOf(filters, after)}`
