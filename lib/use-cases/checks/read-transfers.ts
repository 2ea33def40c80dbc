import { decideToday } from '@/lib/domain/checks/transfer/as-facts'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { type Actor, SYSTEM } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { readRegister, type Wanted } from './registers'

/** The register of transfers; one that was decided once is told as it would be decided today. */
export const readTransfers = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  wanted: Wanted = {},
) => {
  const { rows, next } = await readRegister<Transfer>({ db, clock }, actor, 'transfer', wanted)
  const context = await checkContext(db, SYSTEM, { now: clock(), method: 'not an act' })
  return { next, rows: rows.map((t) => ({ t, today: t.decided && decideToday(t, context) })) }
}
