import { countUnder } from '@/db/repositories/covering'
import { countDisclosures, listDisclosures } from '@/db/repositories/disclosures'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

const SHOWN = 50

/** Cases made under an agreement: those that are this person's to see, and how many there are besides. */
export const disclosuresUnder = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
  { reference }: Pick<Agreement, 'reference'>,
) => {
  const today = londonDate(clock())
  const filters = { agreement: reference }
  const [found, seen, total] = await Promise.all([
    listDisclosures(db, actor, filters, { today, size: SHOWN }),
    countDisclosures(db, actor, filters, today),
    countUnder(db, actor, reference),
  ])
  return { rows: found.slice(0, SHOWN), seen, others: total - seen, today }
}
