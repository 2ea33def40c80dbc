import type { Database, Tx } from '@/db/client'
import { checksOf } from '@/db/repositories/checks'
import type { Matter } from '@/lib/domain/checks/kernel'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'

/** Null until something is said. */
export const sheetOf = async (
  db: Database | Tx,
  matter: Pick<Matter, 'kind' | 'id'>,
): Promise<Sheet | null> => (await checksOf<Sheet>(db, 'sheet', matter))[0] ?? null
