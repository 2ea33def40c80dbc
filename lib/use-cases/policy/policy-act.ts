import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { entryOfPolicyAct, type PolicyAction, type PolicyMove } from '@/lib/domain/audit/policy-acts'
import type { Signed } from '@/lib/domain/disclosure/ruleset'
import { type Permission, permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES, isToSign, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { signedWay } from '../signing/sign'

/** What is done to one change or one delegation; `find` holds its row. */
type Declared<Subject> = {
  readonly action: PolicyAction
  readonly permission: Permission
  readonly find: (tx: Tx) => Promise<Subject | null>
  readonly against: (subject: Subject, acting: Acting) => Promise<Refusal | null> | Refusal | null
  readonly write: (subject: Subject, acting: Acting) => Promise<PolicyMove>
}

export type Acting = {
  readonly tx: Tx
  readonly actor: Actor
  readonly today: CalendarDate
  readonly signed: Signed
}

/** Done or refused, with its ledger entry in the same transaction. */
export const policyAct = <Subject extends { readonly id: string }>(
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  who: Who,
  { action, permission, find, against, write }: Declared<Subject>,
): Promise<Outcome<PolicyMove>> =>
  inTransaction(db, async (tx) => {
    const { personId } = who
    const now = clock()
    const at = now.toISOString()
    const actor = await holdActor(tx, personId)
    const denial = actor ? permit(actor, permission) : { rule: HOUSE_RULES.notPermitted }
    const subject = actor && !denial ? await find(tx) : null

    const tried = async (): Promise<Outcome<PolicyMove>> => {
      if (!actor || denial) return { ok: false, refusal: denial ?? { rule: HOUSE_RULES.notPermitted } }
      if (!subject) return { ok: false, refusal: { rule: HOUSE_RULES.notFound } }
      const by = { personId, name: actor.name, role: actor.role, at }
      const acting = { tx, actor, today: londonDate(now), signed: by }
      const refusal = await against(subject, acting)
      if (refusal) return { ok: false, refusal }
      const signer = { who, actor, now, actId: randomUUID() }
      const signed = await signedWay(tx, signer, {
        ...{ verb: action, reference: subject.id, version: null },
        ...{ input: subject, outcome: null },
      })
      return signed.ok ? { ok: true, value: await write(subject, acting) } : signed
    }
    const outcome = await tried()
    if (isToSign(outcome)) return outcome
    await appendEntry(tx, entryOfPolicyAct({ at, actor: personId, action, about: subject, outcome }))
    return outcome
  })
