import { findDisclosure } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { findRecord } from '@/db/repositories/records'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { may } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { sha256Hex } from '@/lib/hash'
import { isShut } from './restricted/opening'
import type { Shell } from './shell'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

/** A stored record, if it is this person's to read. The opening is in the ledger before a byte leaves. */
export const readRecord = async ({ db, clock }: Shell, actor: Actor, id: string) => {
  if (!UUID.test(id)) return null
  const record = await findRecord(db, id)
  if (!record) return null
  const d = await findDisclosure(db, record.caseReference)
  const mayRead =
    d &&
    canSee(actor, seenAs(caseFile(d))) &&
    (record.copy === 'external' || may(actor, 'readInternalRecord'))
  if (!mayRead || (await isShut({ db, now: clock() }, actor, caseFile(d)))) return null
  if (sha256Hex(record.bytes) !== record.sha256)
    throw new Error(`record ${id} is not the bytes that were sealed`)
  await db.transaction((tx) =>
    appendEntry(tx, {
      at: clock().toISOString(),
      actor: actor.id,
      action: 'readRecord',
      rule: record.kind,
      object: { type: 'record', id },
      before: null,
      after: null,
      payload: { reference: record.reference },
    }),
  )
  return record
}
