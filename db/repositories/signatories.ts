import { and, asc, eq, gte, isNull, lte } from 'drizzle-orm'
import type { Authority } from '@/lib/domain/agreement/command'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { organisation, person, signatoryAuthority } from '../schema'

const HELD = {
  personId: person.id,
  name: person.name,
  title: person.title,
  email: person.email,
  grade: person.grade,
  role: person.role,
  organisationId: organisation.id,
  body: organisation.name,
  own: organisation.own,
  domains: organisation.domains,
  reference: signatoryAuthority.reference,
}

/** Everybody who may sign on this day, for whatever body. */
export const authoritiesOn = async (db: Database | Tx, today: CalendarDate): Promise<readonly Authority[]> =>
  db
    .select(HELD)
    .from(signatoryAuthority)
    .innerJoin(person, eq(person.id, signatoryAuthority.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .where(
      and(
        eq(person.active, true),
        isNull(signatoryAuthority.endedBy),
        lte(signatoryAuthority.starts, today),
        gte(signatoryAuthority.ends, today),
      ),
    )
    .orderBy(asc(organisation.name), asc(person.name))

/** The list with its dates, the ended ones too. */
export const allAuthorities = (db: Database) =>
  db
    .select({
      id: signatoryAuthority.id,
      ...HELD,
      starts: signatoryAuthority.starts,
      ends: signatoryAuthority.ends,
      endedAt: signatoryAuthority.endedAt,
    })
    .from(signatoryAuthority)
    .innerJoin(person, eq(person.id, signatoryAuthority.personId))
    .innerJoin(organisation, eq(organisation.id, person.organisationId))
    .orderBy(asc(organisation.name), asc(person.name), asc(signatoryAuthority.starts))

export const insertAuthority = (tx: Tx, row: typeof signatoryAuthority.$inferInsert) =>
  tx.insert(signatoryAuthority).values(row)

/** False when it was ended before. */
export const endAuthority = async (tx: Tx, id: string, by: string, at: Date) => {
  const ended = await tx
    .update(signatoryAuthority)
    .set({ endedBy: by, endedAt: at })
    .where(and(eq(signatoryAuthority.id, id), isNull(signatoryAuthority.endedBy)))
    .returning({ id: signatoryAuthority.id, personId: signatoryAuthority.personId })
  return ended[0] ?? null
}
