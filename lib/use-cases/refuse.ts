import type { Tx } from '@/db/client'
import { appendEntry, attempted } from '@/db/repositories/ledger'
import { entryOfRefusal } from '@/lib/domain/audit/acts'
import type { Outcome } from '@/lib/domain/shared/outcome'

type Attempt = Parameters<typeof entryOfRefusal>[0] & {
  /** What was asked for by name: where `about` is null, it may be there and hidden from whoever asked. */
  readonly reference: string | null
}

/** A blocked attempt is kept in the ledger with its rule, and nothing else is written. */
export const refuseIn = async (tx: Tx, { reference, ...attempt }: Attempt): Promise<Outcome<never>> => {
  const { about, type = 'disclosure' } = attempt
  const hidden = about === null && reference !== null ? await attempted(tx, type, reference) : null
  await appendEntry(tx, entryOfRefusal({ ...attempt, about: about ?? hidden }))
  return { ok: false, refusal: attempt.refusal }
}
