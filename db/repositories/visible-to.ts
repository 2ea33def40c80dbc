import { and, eq, inArray, isNotNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '@/lib/domain/shared/actor'
import { disclosure } from '../schema'

const never = sql`false`

/** `lib/domain/permissions/visibility.ts`, said again for lists; `visible-to.test.ts` holds the two together. */
const byRole = (actor: Actor): SQL => {
  const own = or(eq(disclosure.requesterId, actor.id), eq(disclosure.keyedById, actor.id)) ?? never
  switch (actor.role) {
    case 'EXT_REQ':
    case 'EXT_AUTH':
      return or(own, eq(disclosure.authoriserEmail, actor.email)) ?? never
    case 'POL_LIA':
      return own
    case 'INTAKE':
    case 'DPO':
    case 'LEGAL':
    case 'CALD':
    case 'ABOVE':
    case 'AUDIT':
      return isNotNull(disclosure.reachedCouncil)
    case 'DDC':
    case 'OWNER':
    case 'HOS':
      return actor.serviceId === null
        ? never
        : (and(isNotNull(disclosure.reachedCouncil), eq(disclosure.serviceId, actor.serviceId)) ?? never)
    case 'RELEASE':
      return inArray(disclosure.status, ['APPROVED_FULL', 'APPROVED_PART', 'PREPARE', 'RELEASED', 'CLOSED'])
    case 'MON':
    case 'IGB':
    case 'ADMIN':
      return never
  }
}

export const visibleTo = (actor: Actor): SQL =>
  and(byRole(actor), not(sql`${actor.id}::uuid = any(${disclosure.hiddenFrom})`)) ?? never
