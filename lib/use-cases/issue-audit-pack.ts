import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { appendEntry, entriesAbout } from '@/db/repositories/ledger'
import { promise, promisedOf } from '@/db/repositories/records'
import { inTransaction } from '@/db/transaction'
import { COUNCIL } from '@/lib/content/council'
import { type CaseFile, caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import type { Status } from '@/lib/domain/disclosure/states'
import { type AuditEvent, auditPack } from '@/lib/domain/records/audit-pack'
import type { Copy } from '@/lib/domain/records/model'
import { done, HOUSE_RULES, isToSign, type Outcome } from '@/lib/domain/shared/outcome'
import { admit } from './admit'
import { runEffects } from './effects'
import type { Who } from './handle-command'
import { currentPolicy } from './policy/current-policy'
import { isShut } from './restricted/opening'
import type { Shell } from './shell'
import { signedWay } from './signing/sign'

export type Packing = {
  readonly reference: string
  readonly copy: Copy
  /** An act of the ledger in words, which are a screen's to know. */
  readonly inWords: (action: string) => string
}

/** P14: every act on a case as the ledger holds it, with the hashes that tie each to the tree; sealed like any record. */
export const issueAuditPack = async (
  shell: Shell,
  who: Who,
  packing: Packing,
): Promise<Outcome<Disclosure>> => {
  const outcome = await inTransaction(shell.db, (tx) => packed(tx, shell, who, packing))
  if (outcome.ok) await runEffects(shell, outcome.value.id)
  return outcome
}

const packed = async (tx: Tx, shell: Shell, who: Who, { reference, copy, inWords }: Packing) => {
  const now = shell.clock()
  const at = now.toISOString()
  const admitted = await admit(tx, who, { permission: 'issueAuditPack', reference, now })
  if (!admitted.ok) return admitted
  const { actor, d, refuse } = admitted.value
  // Asked on this connection: whoever waits for a second one while holding a first can stop the whole pool.
  if (await isShut({ db: tx, now }, actor, caseFile(d))) return refuse({ rule: HOUSE_RULES.notFound })

  const actId = randomUUID()
  const way = await signedWay(
    tx,
    { who, actor, now, actId },
    {
      ...{ verb: 'issueAuditPack', reference, version: null, input: { copy }, outcome: null },
    },
  )
  if (!way.ok) return isToSign(way) ? way : refuse(way.refusal)
  const version = (await promisedOf(tx, d.id, 'P14')) + 1
  const { ruleset, settings } = await currentPolicy(tx, now)
  const issue = {
    council: COUNCIL.name,
    version,
    copy,
    at,
    actId,
    ruleset,
    retentionYears: settings.retentionYears,
    reviewWorkingDays: settings.reviewWorkingDays,
  }
  const model = auditPack(caseFile(d), issue, await eventsOf(tx, caseFile(d), inWords))
  await promise(tx, {
    id: randomUUID(),
    disclosureId: d.id,
    effectKey: `${d.id}/P14/${version}`,
    effect: { type: 'issueRecord', recordId: randomUUID(), model },
    now,
  })
  await appendEntry(tx, {
    at,
    actor: actor.id,
    action: 'issueAuditPack',
    rule: 'P14',
    object: { type: 'disclosure', id: d.id },
    before: d.status,
    after: d.status,
    payload: { version, copy },
  })
  return done(d)
}

const eventsOf = async (
  tx: Tx,
  d: CaseFile,
  inWords: (action: string) => string,
): Promise<readonly AuditEvent[]> => {
  const entries = await entriesAbout(tx, d.id)
  return entries.map(({ index, at, who, role, action, rule, after, commitment, leaf, root }) => ({
    index,
    at,
    who: { name: who ?? 'Gatehouse', isAdministrator: role === 'ADMIN' },
    act: inWords(action),
    rule,
    after: after as Status | null,
    commitment,
    leaf,
    root,
  }))
}
