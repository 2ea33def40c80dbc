import { randomUUID } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { currentOpening, insertOpening } from '@/db/repositories/openings'
import { inTransaction } from '@/db/transaction'
import type { CaseFile, Disclosure } from '@/lib/domain/disclosure/disclosure'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { hoursAfter } from '@/lib/domain/shared/dates'
import { done, type Outcome } from '@/lib/domain/shared/outcome'
import { admit } from '../admit'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'

/** A working day at one desk; after that the reason is asked for again. */
const OPEN_HOURS = 8

type Asking = { readonly db: Database | Tx; readonly now: Date }

/** Whether this person may read a restricted case now: they gave a reason, and it still holds. */
export const readOpening = ({ db, now }: Asking, actor: Actor, d: Pick<CaseFile, 'id'>) =>
  currentOpening(db, d.id, actor.id, now)

/** A restricted case that this council person has given no reason to open: its papers are shut as its pages are. */
export const isShut = async (asking: Asking, actor: Actor, d: CaseFile) =>
  d.restriction !== null && !isOutside(actor) && !(await readOpening(asking, actor, d))

export type Opening = { readonly reference: string; readonly reason: string }

/** Being allowed to see a restricted case is not enough (2.6): why is asked first, and that it was opened is kept. */
export const openRestricted = (
  { db, clock }: Shell,
  who: Who,
  { reference, reason }: Opening,
): Promise<Outcome<Disclosure>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const at = now.toISOString()
    const admitted = await admit(tx, who, { permission: 'openRestricted', reference, now })
    if (!admitted.ok) return admitted
    const { actor, d } = admitted.value
    await insertOpening(tx, {
      id: randomUUID(),
      disclosureId: d.id,
      personId: actor.id,
      reason,
      at: now,
      until: new Date(hoursAfter(at, OPEN_HOURS)),
    })
    await appendEntry(tx, {
      at,
      actor: actor.id,
      action: 'openRestricted',
      rule: 'RESTRICTED',
      object: { type: 'disclosure', id: d.id },
      before: d.status,
      after: d.status,
      payload: { reason },
    })
    return done(d)
  })
