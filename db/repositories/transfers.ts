import { and, eq, ne, sql } from 'drizzle-orm'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import type { Database, Tx } from '../client'
import { acrossCases } from '../principal'
import { checkSubject } from '../schema'

/** What a transfer has to know of other transfers. */

const { facts } = checkSubject
const isTransfer = eq(checkSubject.kind, 'transfer')

type Use = { readonly recipient: string; readonly purpose: string; readonly since: CalendarDate }

const EXCEPTIONS_LOCK = 'uses of an exception'

/** One signature after another, so that none counts before the other is kept. */
export const holdExceptions = (tx: Tx) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext(${EXCEPTIONS_LOCK}))`)

/** Signatures on an exception for this recipient and purpose since that day, whichever transfer they are of. */
export const exceptionsUsed = async (
  db: Database | Tx,
  { recipient, purpose, since }: Use,
): Promise<number> => {
  const [row] = await acrossCases(db, 'uses of an exception', (tx) =>
    tx.execute<{ uses: number }>(sql`
    select count(*)::int as uses
    from ${checkSubject},
      jsonb_array_elements(jsonb_build_array(${facts}->'signed') || (${facts}->'pastSigned')) as past
    where ${isTransfer}
      and past->'result'->>'outcome' in ('ALLOW_DEROGATION', 'REFER_DPO')
      and past->'content'->>'mode' <> 'PUBLISH'
      and lower(btrim(past->'content'->>'recipientLegalName')) = lower(btrim(${recipient}))
      and lower(btrim(past->'content'->>'purpose')) = lower(btrim(${purpose}))
      and left(past->'by'->>'at', 10) >= ${since}`),
  )
  return row?.uses ?? 0
}

/** Reasons that somebody gave for not following advice on any other transfer. */
export const reasonsForDissent = async (
  db: Database | Tx,
  { id }: Pick<Transfer, 'id'>,
): Promise<readonly string[]> => {
  const rows = await acrossCases(db, 'reasons given elsewhere', (tx) =>
    tx
      .select({ reasons: sql<string>`jsonb_path_query(${facts}, '$.advice[*].dissent.reasons') #>> '{}'` })
      .from(checkSubject)
      .where(and(isTransfer, ne(checkSubject.id, id))),
  )
  return rows.map(({ reasons }) => reasons)
}
