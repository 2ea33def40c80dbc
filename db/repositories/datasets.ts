import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { checkSubject, person } from '../schema'

const { facts } = checkSubject

/** It is named on this sheet. */
export const namesDataset = (dataset: string): SQL =>
  sql`${facts}->'datasets' @> ${JSON.stringify([dataset])}::jsonb`

/** References of the sheets of all agreements and disclosures into which it goes. */
export const sheetsNaming = async (tx: Tx, dataset: string): Promise<readonly string[]> => {
  const rows = await tx
    .select({ reference: checkSubject.reference })
    .from(checkSubject)
    .where(and(eq(checkSubject.kind, 'sheet'), namesDataset(dataset)))
    .orderBy(checkSubject.reference)
  return rows.map(({ reference }) => reference)
}

/** Of datasets in use that some source restricts on that day: the services of the people who entered them. */
export const servicesWithRestrictions = async (
  db: Database | Tx,
  day: CalendarDate,
): Promise<readonly (string | null)[]> => {
  const inForce = sql`jsonb_path_exists(${facts}, '$.restrictions[*] ? (@.expiresOn == null || @.expiresOn >= $day)', jsonb_build_object('day', ${day}::text))`
  const rows = await db
    .selectDistinct({ serviceId: person.serviceId })
    .from(checkSubject)
    .innerJoin(person, sql`${person.id}::text = ${facts}->'openedBy'->>'personId'`)
    .where(and(eq(checkSubject.kind, 'dataset'), eq(checkSubject.status, 'IN_USE'), inForce))
  return rows.map(({ serviceId }) => serviceId)
}
