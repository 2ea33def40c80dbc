import { countUnread, listNotices, markRead } from '@/db/repositories/notices'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'

const SHOWN = 100

/** What this person was told inside the product, unread first. */
export const readNotices = ({ db }: Pick<Shell, 'db'>, actor: Actor) => listNotices(db, actor, SHOWN)

/** How many of them wait to be read; for the header of every page. */
export const countNotices = ({ db }: Pick<Shell, 'db'>, actor: Actor) => countUnread(db, actor)

/** A notice to a role is read for all who hold it by whoever reads it first, and says who that was. */
export const markNoticesRead = (
  { db, clock }: Shell,
  who: Who,
  ids: readonly string[],
): Promise<Outcome<null>> =>
  inTransaction(db, async (tx) => {
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refused(HOUSE_RULES.notPermitted)
    await markRead(tx, actor, ids, clock())
    return done(null)
  })
