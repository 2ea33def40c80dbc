import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import type { Database, Tx } from '../client'
import { clauseLibrary, person } from '../schema'

const CLAUSE = {
  key: clauseLibrary.key,
  version: clauseLibrary.version,
  heading: clauseLibrary.heading,
  text: clauseLibrary.text,
  statute: clauseLibrary.statute,
  regimes: clauseLibrary.regimes,
  covers: clauseLibrary.covers,
  owner: clauseLibrary.owner,
  mayNotBeConceded: clauseLibrary.mayNotBeConceded,
}

/** The newest version of each clause, in the order of a draft. */
export const libraryClauses = (db: Database | Tx): Promise<readonly LibraryClause[]> => {
  const newest = db
    .selectDistinctOn([clauseLibrary.key])
    .from(clauseLibrary)
    .orderBy(clauseLibrary.key, desc(clauseLibrary.version))
    .as('newest')
  return db
    .select({
      key: newest.key,
      version: newest.version,
      heading: newest.heading,
      text: newest.text,
      statute: newest.statute,
      regimes: newest.regimes,
      covers: newest.covers,
      owner: newest.owner,
      mayNotBeConceded: newest.mayNotBeConceded,
    })
    .from(newest)
    .orderBy(asc(newest.place), asc(newest.key))
}

/** Every version of one clause, newest first, with who wrote it and why. */
export const versionsOfClause = (db: Database, key: string) =>
  db
    .select({
      ...CLAUSE,
      place: clauseLibrary.place,
      why: clauseLibrary.why,
      at: clauseLibrary.at,
      by: person.name,
    })
    .from(clauseLibrary)
    .leftJoin(person, eq(person.id, clauseLibrary.by))
    .where(eq(clauseLibrary.key, key))
    .orderBy(desc(clauseLibrary.version))

type NewClause = LibraryClause & {
  readonly place: number
  readonly by: string | null
  readonly why: string
  readonly at: Date
}

const asRow = ({ regimes, covers, ...rest }: NewClause) => ({
  ...rest,
  regimes: [...regimes],
  covers: [...covers],
})

/** A new version; false when somebody wrote that version first. */
export const insertClause = async (tx: Tx, clause: NewClause) => {
  const kept = await tx
    .insert(clauseLibrary)
    .values(asRow(clause))
    .onConflictDoNothing()
    .returning({ key: clauseLibrary.key })
  return kept.length === 1
}

/** The starter library, where the council has no clauses at all yet. */
export const seedLibrary = async (tx: Tx, clauses: readonly NewClause[]) => {
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from ${clauseLibrary}`)
  if ((row?.n ?? 0) === 0) await tx.insert(clauseLibrary).values(clauses.map(asRow))
}

/** The place of a clause in a draft: where it stands now, or after the last. */
export const placeOf = async (tx: Tx, key: string) => {
  const [found] = await tx
    .select({ place: clauseLibrary.place })
    .from(clauseLibrary)
    .where(and(eq(clauseLibrary.key, key)))
    .orderBy(desc(clauseLibrary.version))
    .limit(1)
  if (found) return found.place
  const [last] = await tx.execute<{ place: number }>(
    sql`select coalesce(max(place), 0)::int as place from ${clauseLibrary}`,
  )
  return (last?.place ?? 0) + 1
}
