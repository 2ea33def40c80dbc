import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { insertCheck, newCheckReference, saveCheck } from '@/db/repositories/checks'
import { appendEntry } from '@/db/repositories/ledger'
import { entryOfCheckAct, entryOfCheckStart } from '@/lib/domain/audit/check-acts'
import type { Matter } from '@/lib/domain/checks/kernel'
import { onClock, withAskedOf } from '@/lib/domain/checks/sheet/certificates'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
import { currentPolicy } from '../policy/current-policy'
import { sheetOf } from './sheet-of'

/** What was said for an agreement holds for its variation until something else is said there, and comes back with it. */

const ACTION = 'carryChecks'

export type Carrying = {
  readonly from: Matter
  readonly to: Matter
  /** Whose act brought it about. */
  readonly actorId: string
  readonly now: Date
}

export const carrySheet = async (tx: Tx, { from, to, actorId, now }: Carrying): Promise<void> => {
  const sheet = await sheetOf(tx, from)
  if (!sheet) return
  const there = await sheetOf(tx, to)
  await (there ? replace(tx, there, sheet, actorId, now) : begin(tx, sheet, to, actorId, now))
}

const titleOf = (matter: Matter) => `Checks of ${matter.reference}`

const begin = async (tx: Tx, sheet: Sheet, matter: Matter, actorId: string, now: Date) => {
  const begun: Sheet = {
    ...sheet,
    id: randomUUID(),
    reference: await newCheckReference(tx, 'sheet', now),
    matter,
    title: titleOf(matter),
    version: 1,
    createdAt: now.toISOString(),
  }
  await insertCheck(tx, 'sheet', begun, actorId, now)
  await appendEntry(tx, entryOfCheckStart(begun, actorId, ACTION))
}

const replace = async (tx: Tx, there: Sheet, sheet: Sheet, actorId: string, now: Date) => {
  const { id, reference, matter, title, version, createdAt } = there
  const { settings } = await currentPolicy(tx, now)
  const carried: Sheet = { ...sheet, id, reference, matter, title, version, createdAt }
  const next = onClock(withAskedOf(carried, there), settings)
  if (!(await saveCheck(tx, version, next, actorId, now)))
    throw new Error('the sheet moved under its own lock')
  await appendEntry(
    tx,
    entryOfCheckAct({
      at: now.toISOString(),
      actor: actorId,
      verb: ACTION,
      before: there,
      after: next.status,
      rule: 'CH12',
      payload: { from: sheet.reference },
    }),
  )
}
