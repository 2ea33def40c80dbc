import { findAgreement } from '@/db/repositories/agreements'
import { findDisclosure } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { findRecord } from '@/db/repositories/records'
import { caseFile } from '@/lib/domain/disclosure/disclosure'
import { canReadAgreementRecord } from '@/lib/domain/permissions/agreement-visibility'
import { may } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { sha256Hex } from '@/lib/hash'
import { isShut } from './restricted/opening'
import type { Shell } from './shell'

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/

type Found = NonNullable<Awaited<ReturnType<typeof findRecord>>>

const isTheirsOfCase = async ({ db, clock }: Shell, actor: Actor, { caseReference, copy }: Found) => {
  const d = await findDisclosure(db, caseReference)
  if (!d || !canSee(actor, seenAs(caseFile(d)))) return false
  if (copy === 'internal' && !may(actor, 'readInternalRecord')) return false
  return !(await isShut({ db, now: clock() }, actor, caseFile(d)))
}

const isTheirsOfAgreement = async ({ db }: Shell, actor: Actor, record: Found) => {
  const a = await findAgreement(db, record.caseReference)
  return a !== null && canReadAgreementRecord(actor, a, record)
}

const isTheirs = (shell: Shell, actor: Actor, record: Found) =>
  record.agreementId ? isTheirsOfAgreement(shell, actor, record) : isTheirsOfCase(shell, actor, record)

/** A stored record, if it is this person's to read. The opening is in the ledger before a byte leaves. */
export const readRecord = async (shell: Shell, actor: Actor, id: string) => {
  if (!UUID.test(id)) return null
  const { db, clock } = shell
  const record = await findRecord(db, id)
  if (!record || !(await isTheirs(shell, actor, record))) return null
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
