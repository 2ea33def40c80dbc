import type { Database, Tx } from '@/db/client'

/** PostgreSQL undid one of two transactions that could not both stand; trying again is the documented cure. */
const SERIALISATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/** READ COMMITTED. `work` may run twice, so it does nothing outside the transaction. */
export async function inTransaction<Result>(
  db: Database,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  try {
    return await db.transaction(work)
  } catch (fault) {
    if (isWorthRetrying(fault)) return db.transaction(work)
    throw fault
  }
}

/** Somebody else held a lock for longer than a person should be kept waiting. */
const LOCK_NOT_AVAILABLE = '55P03'

export const isBusy = (fault: unknown): boolean => sqlState(fault) === LOCK_NOT_AVAILABLE

/** Somebody else put there first what there can be only one of. */
const UNIQUE_VIOLATION = '23505'

export const isTaken = (fault: unknown): boolean => sqlState(fault) === UNIQUE_VIOLATION

function isWorthRetrying(fault: unknown): boolean {
  const code = sqlState(fault)
  return code === SERIALISATION_FAILURE || code === DEADLOCK
}

/** The five characters PostgreSQL names an error with; drizzle wraps the driver's error in its own. */
export function sqlState(fault: unknown): string | undefined {
  if (!(fault instanceof Error)) return undefined
  if ('code' in fault && typeof fault.code === 'string') return fault.code
  return sqlState(fault.cause)
}
