import { randomUUID } from 'node:crypto'
import { findActor } from '@/db/repositories/people'
import { countSavedViews, deleteSavedView, keepSavedView, savedViewsOf } from '@/db/repositories/saved-views'
import { inTransaction } from '@/db/transaction'
import { permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'

/** A person's own names for what they look for in the register. No act on any agreement, so no ledger. */

const MOST = 20

type Looking = Pick<Shell, 'db' | 'clock'>

export type SavedView = { readonly id: string; readonly name: string; readonly query: string }

export const readSavedViews = (
  { db }: Pick<Shell, 'db'>,
  { id }: Pick<Actor, 'id'>,
): Promise<readonly SavedView[]> => savedViewsOf(db, id)

export const saveView = (
  { db, clock }: Looking,
  { personId }: Who,
  { name, query }: Omit<SavedView, 'id'>,
): Promise<Outcome<null>> =>
  inTransaction(db, async (tx) => {
    const actor = await findActor(tx, personId)
    if (!actor) return refused(HOUSE_RULES.notPermitted)
    const refusal = permit(actor, 'readAgreements')
    if (refusal) return { ok: false, refusal }
    if ((await countSavedViews(tx, personId)) >= MOST)
      return refused(HOUSE_RULES.input, {
        fields: { name: `You have ${MOST} saved lists, which is the most. Remove one first` },
      })
    await keepSavedView(tx, { id: randomUUID(), personId, name, query, at: clock() })
    return done(null)
  })

export const removeView = async (
  { db }: Pick<Shell, 'db'>,
  { personId }: Who,
  id: string,
): Promise<Outcome<null>> => {
  await deleteSavedView(db, personId, id)
  return done(null)
}
