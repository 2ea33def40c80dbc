import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreement, disclosure } from '@/db/schema'

/** Which of these cases are there already. */
export const knownCases = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .select({ id: disclosure.id })
    .from(disclosure)
    .where(inArray(disclosure.id, [...ids]))
  return new Set(rows.map((row) => row.id))
}

/** The same of agreements. */
export const knownAgreements = async (tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const rows = await tx
    .select({ id: agreement.id })
    .from(agreement)
    .where(inArray(agreement.id, [...ids]))
  return new Set(rows.map((row) => row.id))
}
