import type { Tx } from '@/db/client'
import { findDisclosure } from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import {
  finishWork,
  insertRecord,
  postponeWork,
  type StoredEffect,
  takeWork,
  waitingWork,
} from '@/db/repositories/records'
import { inTransaction } from '@/db/transaction'
import { renderRecord } from '@/lib/documents/render'
import { sealRecord } from '@/lib/documents/seal'
import { SYSTEM } from '@/lib/domain/disclosure/command'
import { sha256Hex } from '@/lib/hash'
import { faultFields, log } from '@/lib/log'
import { act } from './act'
import type { Shell } from './shell'

const LATER_MS = 60_000
const AT_ONCE = 20

/**
 * Does what committed changes promised: of one case right after its act, or of all in the sweep. A fault
 * is logged and the work waits for the sweep; the act itself stands.
 */
export const runEffects = async (shell: Shell, disclosureId?: string): Promise<void> => {
  for (const { id } of await waitingWork(shell.db, shell.clock(), AT_ONCE, disclosureId)) {
    try {
      await runEffect(shell, id)
    } catch (fault) {
      log.error('effect.failed', { effect: id, ...faultFields(fault) })
      await postponeWork(
        shell.db,
        id,
        fault instanceof Error ? fault.name : 'unknown',
        new Date(shell.clock().getTime() + LATER_MS),
      )
    }
  }
}

type Work = NonNullable<Awaited<ReturnType<typeof takeWork>>>

// Held by its row lock until done: two processes never seal one record twice. An acknowledgement opens a
// transaction of its own, so it runs after the lock is given back: a pool in which everybody holds one
// connection and waits for a second would stand still. It asks the case's state first, so twice is once.
const runEffect = async (shell: Shell, id: string) => {
  const acknowledged = await inTransaction(shell.db, async (tx) => {
    const work = await takeWork(tx, id)
    if (!work) return null
    if (work.effect.type === 'acknowledge') return work
    await issueRecord(tx, shell, work, work.effect)
    await finishWork(tx, id, shell.clock())
    return null
  })
  if (!acknowledged) return
  await acknowledge(shell, acknowledged)
  await shell.db.transaction((tx) => finishWork(tx, id, shell.clock()))
}

/** T4. In a transaction of its own; if the case has moved on, there is nothing left to acknowledge. */
const acknowledge = async (shell: Shell, work: Work) => {
  const d = await findDisclosure(shell.db, work.reference)
  if (d?.status !== 'SUBMITTED') return
  await act(shell, SYSTEM, {
    verb: 'acknowledgeRequest',
    reference: d.reference,
    version: d.version,
    input: {},
  })
}

const issueRecord = async (
  tx: Tx,
  shell: Shell,
  work: Work,
  { recordId, model }: Extract<StoredEffect, { type: 'issueRecord' }>,
) => {
  const issuedAt = shell.clock()
  const bytes = await sealRecord(await renderRecord(model), {
    model,
    signer: await shell.signer(),
    signedAt: issuedAt,
  })
  const sha256 = sha256Hex(bytes)
  const { kind, version, copy, reference } = model
  await insertRecord(tx, {
    id: recordId,
    disclosureId: work.disclosureId,
    kind,
    version,
    copy,
    reference,
    sha256,
    bytes,
    model,
    issuedAt,
  })
  await appendEntry(tx, {
    at: issuedAt.toISOString(),
    actor: SYSTEM.id,
    action: 'issueRecord',
    rule: kind,
    object: { type: 'disclosure', id: work.disclosureId },
    before: null,
    after: null,
    digest: sha256,
    payload: { record: recordId, reference, copy },
  })
}
