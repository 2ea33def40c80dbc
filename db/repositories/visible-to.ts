import { and, eq, inArray, isNotNull, not, or, type SQL, sql } from 'drizzle-orm'
import { EMERGENCY, FOR_RELEASE, READS_NO_CASE } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { disclosure } from '../schema'

const never = sql`false`
const always = sql`true`

/** `lib/domain/permissions/visibility.ts`, said again for lists; `visible-to.test.ts` holds the two together. */
const seenBy = (actor: Actor): SQL => {
  if (READS_NO_CASE.includes(actor.role)) return never
  const own = or(eq(disclosure.requesterId, actor.id), eq(disclosure.keyedById, actor.id)) ?? never
  if (actor.role === 'EXT_REQ' || actor.role === 'EXT_AUTH')
    return or(own, and(eq(disclosure.authoriserEmail, actor.email), ofTheirOrganisation(actor))) ?? never
  const needsToKnow = or(
    sql`${actor.id}::uuid = any(${disclosure.assigned})`,
    sql`${actor.role} = any(${disclosure.neededRoles})`,
  )
  const reached = isNotNull(disclosure.reachedCouncil)
  return (
    or(
      own,
      and(reached, eq(disclosure.restricted, false), byRole(actor)),
      and(reached, eq(disclosure.restricted, true), needsToKnow),
    ) ?? never
  )
}

const ofTheirOrganisation = ({ organisationId }: Actor) => eq(disclosure.organisationId, organisationId)

const byRole = (actor: Actor): SQL => {
  switch (actor.role) {
    case 'INTAKE':
    case 'DPO':
    case 'LEGAL':
    case 'CALD':
    case 'ABOVE':
    case 'AUDIT':
      return always
    case 'HOS':
      return or(holdsIt(actor), inArray(disclosure.status, [...EMERGENCY])) ?? never
    case 'DDC':
    case 'OWNER':
      return holdsIt(actor)
    case 'RELEASE':
      return inArray(disclosure.status, [...FOR_RELEASE])
    case 'EXT_REQ':
    case 'EXT_AUTH':
    case 'SIGN':
    case 'POL_LIA':
    case 'MON':
    case 'IGB':
    case 'ADMIN':
      return never
  }
}

const holdsIt = ({ serviceId, delegatedServices = [] }: Actor): SQL => {
  const services = [...(serviceId ? [serviceId] : []), ...delegatedServices]
  return services.length > 0 ? inArray(disclosure.serviceId, services) : never
}

/** SoD-7 alone, for whoever is told of cases or counts them without seeing one. */
export const notHiddenFrom = (actor: Actor): SQL =>
  not(sql`${actor.id}::uuid = any(${disclosure.hiddenFrom})`)

export const visibleTo = (actor: Actor): SQL => and(seenBy(actor), notHiddenFrom(actor)) ?? never
