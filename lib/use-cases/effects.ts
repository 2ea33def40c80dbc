import type { Tx } from '@/db/client'
import { findDisclosure, partsOfParent } from '@/db/repositories/disclosures'
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
import { isAnswered, type Status } from '@/lib/domain/disclosure/states'
import { rowFor, type Verb } from '@/lib/domain/disclosure/transitions'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { HOUSE_RULES } from '@/lib/domain/shared/outcome'
import { sha256Hex } from '@/lib/hash'
import { faultFields, log } from '@/lib/log'
import { act, type Command } from './act'
import { decideIn } from './agreement/decide-in'
import { asSystem } from './own-work'
import type { Shell } from './shell'

const LATER_MS = 60_000
const AT_ONCE = 20

/**
 * Does what committed changes promised: of one case right after its act, or of all in the sweep. A fault
 * is logged and the work waits for the sweep; the act itself stands.
 */
export const runEffects = async (asked: Shell, aboutId?: string): Promise<void> => {
  const shell = asSystem(asked)
  for (const { id } of await waitingWork(shell.db, shell.clock(), AT_ONCE, aboutId)) {
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

// Held by its row lock until done: two processes never seal one record twice. A further act opens a
// transaction of its own, so it runs after the lock is given back: a pool in which everybody holds one
// connection and waits for a second would stand still. It asks the case's state first, so twice is once.
const runEffect = async (shell: Shell, id: string) => {
  const further = await inTransaction(shell.db, async (tx) => {
    const work = await takeWork(tx, id)
    if (!work) return null
    if (work.effect.type !== 'issueRecord') return work
    await issueRecord(tx, shell, work, work.effect)
    await finishWork(tx, id, shell.clock())
    return null
  })
  if (!further) return
  await actOn(shell, further)
  await shell.db.transaction((tx) => finishWork(tx, id, shell.clock()))
}

/** What the system does next by itself; if the case has moved on, there is nothing left to do. */
const actOn = (shell: Shell, { reference, effect }: Work): Promise<unknown> => {
  switch (effect.type) {
    case 'acknowledge':
      return actIf(shell, reference, 'SUBMITTED', 'acknowledgeRequest')
    case 'awaitConfirmation':
      return actIf(shell, reference, 'U_DECIDED', 'awaitConfirmation')
    case 'closeParent':
      return closeParent(shell, effect.parent)
    case 'withdrawParts':
      return withdrawParts(shell, reference, effect.reason)
    case 'adoptVariation':
      return adoptVariation(shell, effect.reference)
    case 'issueRecord':
      throw new Error('records are issued under their lock')
  }
}

/** An act of the system on this or another case, and what that promises in turn. Refused for a moment, it is tried again. */
const systemAct = async <V extends Verb>(shell: Shell, command: Command<V>) => {
  const outcome = await act(shell, SYSTEM, command)
  if (outcome.ok) return runEffects(shell, outcome.value.id)
  if (outcome.refusal.rule !== HOUSE_RULES.wrongState)
    throw new Error(`${command.verb} was refused: ${outcome.refusal.rule}`)
}

const actIf = async (
  shell: Shell,
  reference: string,
  status: Status,
  verb: 'acknowledgeRequest' | 'awaitConfirmation' | 'closeParent',
) => {
  const d = await findDisclosure(shell.db, reference)
  if (d?.status !== status) return
  await systemAct(shell, { verb, reference, version: d.version, input: {} })
}

const closeParent = async (shell: Shell, parent: string) => {
  const parts = await partsOfParent(shell.db, parent)
  if (parts.every(({ status }) => isAnswered(status))) await actIf(shell, parent, 'INTAKE', 'closeParent')
}

/** The agreement that was varied takes the text of its variation; twice is once. */
const adoptVariation = async (shell: Shell, reference: string) => {
  const command = { verb: 'adoptVariation', reference, version: null, input: {} } as const
  const outcome = await inTransaction(shell.db, (tx) => decideIn(tx, shell, SYSTEM, command))
  if (outcome.ok) return runEffects(shell, outcome.value.id)
  const isPast = [HOUSE_RULES.wrongState, 'VARIATION'].includes(outcome.refusal.rule)
  if (!isPast) throw new Error(`adoptVariation was refused: ${outcome.refusal.rule}`)
}

const withdrawParts = async (shell: Shell, parent: string, reason: string) => {
  for (const { reference, version, status } of await partsOfParent(shell.db, parent))
    if (rowFor('withdrawRequest', status))
      await systemAct(shell, { verb: 'withdrawRequest', reference, version, input: { reason } })
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
    agreementId: work.agreementId,
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
    object: work.agreementId
      ? { type: 'agreement', id: work.agreementId }
      : { type: 'disclosure', id: work.disclosureId ?? '' },
    before: null,
    after: null,
    digest: sha256,
    payload: { record: recordId, reference, copy },
  })
}
