import type { Database, Tx } from '@/db/client'
import { delegationsTo } from '@/db/repositories/delegations'
import type { Context } from '@/lib/domain/disclosure/command'
import { stateOf } from '@/lib/domain/disclosure/delegation'
import type { CalendarDate } from '@/lib/domain/shared/dates'

/** The delegations that a person may act under on that day; an expired one is not among them. */
export const delegationsOf = async (
  db: Database | Tx,
  personId: string,
  day: CalendarDate,
): Promise<Context['delegations']> =>
  (await delegationsTo(db, personId))
    .filter((delegation) => stateOf(delegation, day) === 'running')
    .map(({ id, serviceIds, from, authority }) => ({ id, serviceIds, from, authority }))
