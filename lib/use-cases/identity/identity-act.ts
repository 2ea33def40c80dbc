import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import { inTransaction } from '@/db/transaction'
import { entryOfIdentityAct, type IdentityAction, type IdentityMove } from '@/lib/domain/audit/identity-acts'
import { type Permission, permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { HOUSE_RULES, isToSign, type Outcome } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { signedWay, type Way } from '../signing/sign'

export type Acting = {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
  /** Of an act that is signed: asked after everything that could refuse it, and before anything of it is kept. */
  readonly sign: (input: unknown) => Promise<Outcome<Way>>
}

type Declared<Done extends IdentityMove> = {
  readonly action: IdentityAction
  /** The rule that a done act is entered under. */
  readonly rule: string
  /** Null for what concerns nobody's account but the actor's own. */
  readonly permission: Permission | null
  readonly about: string | null
  readonly write: (acting: Acting) => Promise<Outcome<Done>>
}

/** Done or refused, with its ledger entry in the same transaction. */
export const identityAct = <Done extends IdentityMove>(
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  who: Who,
  { action, rule, permission, about, write }: Declared<Done>,
): Promise<Outcome<Done>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const { personId } = who
    const actor = await holdActor(tx, personId)
    let method: string | null = null
    const sign = async (by: Actor, input: unknown) => {
      const act = { verb: action, reference: about ?? 'new', version: null, input, outcome: null }
      const way = await signedWay(tx, { who, actor: by, now, actId: randomUUID() }, act)
      method = way.ok ? way.value.method : null
      return way
    }
    const denial = actor ? permission && permit(actor, permission) : { rule: HOUSE_RULES.notPermitted }
    const tried = async (): Promise<Outcome<Done>> =>
      !actor || denial
        ? { ok: false, refusal: denial ?? { rule: HOUSE_RULES.notPermitted } }
        : write({ tx, actor, now, sign: (input) => sign(actor, input) })
    const outcome = await tried()
    if (isToSign(outcome)) return outcome
    const at = now.toISOString()
    const told: Outcome<IdentityMove> = outcome.ok
      ? {
          ok: true,
          value: {
            id: outcome.value.id,
            before: outcome.value.before,
            after: outcome.value.after,
            payload: { ...outcome.value.payload, ...(method !== null && { method }) },
          },
        }
      : outcome
    await appendEntry(tx, entryOfIdentityAct({ at, actor: personId, action, rule, about, outcome: told }))
    return outcome
  })
