import { and, asc, count, eq } from 'drizzle-orm'
import type { Database, Tx } from '../client'
import { savedView } from '../schema'

export const savedViewsOf = (db: Database | Tx, personId: string) =>
  db
    .select({ id: savedView.id, name: savedView.name, query: savedView.query })
    .from(savedView)
    .where(eq(savedView.personId, personId))
    .orderBy(asc(savedView.name), asc(savedView.id))

export const countSavedViews = async (tx: Tx, personId: string) => {
  const [row] = await tx.select({ total: count() }).from(savedView).where(eq(savedView.personId, personId))
  return row?.total ?? 0
}

type NewView = typeof savedView.$inferInsert

/** In place of the person's own view of that name, where there is one. */
export const keepSavedView = async (tx: Tx, view: NewView) => {
  await tx.delete(savedView).where(and(eq(savedView.personId, view.personId), eq(savedView.name, view.name)))
  await tx.insert(savedView).values(view)
}

/** Somebody else's view is not there. */
export const deleteSavedView = (db: Database | Tx, personId: string, id: string) =>
  db.delete(savedView).where(and(eq(savedView.id, id), eq(savedView.personId, personId)))
