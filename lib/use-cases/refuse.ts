import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { entryOfRefusal } from '@/lib/domain/audit/acts'
import type { Outcome } from '@/lib/domain/shared/outcome'

/** A blocked attempt is kept in the ledger with its rule, and nothing else is written. */
export const refuseIn = async (
  tx: Tx,
  attempt: Parameters<typeof entryOfRefusal>[0],
): Promise<Outcome<never>> => {
  await appendEntry(tx, entryOfRefusal(attempt))
  return { ok: false, refusal: attempt.refusal }
}
