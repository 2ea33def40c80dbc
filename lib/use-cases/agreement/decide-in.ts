import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import { acrossCases } from '@/db/principal'
import { insertAgreementNotices } from '@/db/repositories/agreement-notices'
import { findAgreement, insertAgreement, lockAgreement, saveAgreement } from '@/db/repositories/agreements'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import { keepPublicEntry } from '@/db/repositories/public-register'
import { promise, promisedOf, type StoredEffect } from '@/db/repositories/records'
import { COUNCIL } from '@/lib/content/council'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import type { AgreementEffect } from '@/lib/domain/agreement/change'
import type { AgreementActor, AgreementContext, AgreementInput } from '@/lib/domain/agreement/command'
import { decideAgreement } from '@/lib/domain/agreement/decide'
import type { AgreementVerb } from '@/lib/domain/agreement/transitions'
import { entryOfAgreementAct, entryOfAgreementStart } from '@/lib/domain/audit/agreement-acts'
import { canSeeAgreement, isShownToThem } from '@/lib/domain/permissions/agreement-visibility'
import { permit } from '@/lib/domain/permissions/permissions'
import { AGREEMENT_RECORDS } from '@/lib/domain/records/agreement/records'
import type { SYSTEM } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, isToSign, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { isAgreementReference } from '@/lib/domain/shared/reference'
import type { Who } from '../act'
import { carrySheet } from '../checks/carried'
import { keepInRegister } from '../checks/in-the-register'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { decideAndSign } from '../signing/sign'
import { contextFor } from './context'
import { guestOf } from './guest'

/** One act on an agreement, without what follows it: the promises that it keeps act on agreements in turn. */

/** Somebody who came by an invitation's link, named by it and not signed in. */
export type Invited = { readonly invitationId: string }

export type AgreementWho = Who | Invited | typeof SYSTEM

export type AgreementCommand<V extends AgreementVerb> = {
  readonly verb: V
  readonly reference: string
  /** The version the person was looking at; null where the act does not rest on what the page showed. */
  readonly version: number | null
  readonly input: AgreementInput<V>
}

const idOf = (who: AgreementWho) =>
  'role' in who ? who.id : 'personId' in who ? who.personId : who.invitationId

const actorOf = async (tx: Tx, who: AgreementWho, a: Agreement | null, now: Date) => {
  if ('role' in who) return who
  if ('personId' in who) return holdActor(tx, who.personId)
  return a && guestOf(a, who.invitationId, now)
}

const methodOf = (who: AgreementWho) => {
  if ('role' in who) return 'the system'
  return 'personId' in who ? who.method : 'invitation link, not signed in'
}

const isVisible = (actor: AgreementActor, a: Agreement) => {
  if (actor.role === 'SYSTEM') return true
  return actor.role === 'INVITED' ? isShownToThem(a) : canSeeAgreement(actor, a)
}

/** Load, permit, decide, save and audit in the caller's transaction; what it promised is done after that. */
export const decideIn = async <V extends AgreementVerb>(
  tx: Tx,
  shell: Shell,
  who: AgreementWho,
  command: AgreementCommand<V>,
): Promise<Outcome<Agreement>> => {
  const now = shell.clock()
  const a = isAgreementReference(command.reference) ? await lockAgreement(tx, command.reference) : null
  const actor = await actorOf(tx, who, a, now)
  const refuse = (refusal: Refusal) =>
    refuseIn(tx, {
      at: now.toISOString(),
      actor: idOf(who),
      verb: command.verb,
      about: a,
      reference: command.reference,
      type: 'agreement',
      refusal,
    })
  if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
  if (!a || !isVisible(actor, a)) return refuse({ rule: HOUSE_RULES.notFound })
  const denial = permit(actor, command.verb)
  if (denial) return refuse(denial)
  if (command.version !== null && a.version !== command.version)
    return refuse({ rule: HOUSE_RULES.staleVersion, facts: { status: a.status, version: a.version } })

  const before = await contextFor(tx, actor, { a, verb: command.verb, now, method: methodOf(who) })
  const signer = 'personId' in who ? { who, actor, now, actId: before.actId } : null
  const outcome = await decideAndSign(tx, signer, {
    act: command,
    context: before,
    decide: (context) => decideAgreement(a, command.verb, context, command.input),
  })
  if (!outcome.ok) return isToSign(outcome) ? outcome : refuse(outcome.refusal)

  const { decided, context } = outcome.value
  const { next, effects = [], notices = [], opens = [] } = decided
  // The row was locked and its version read above, so only a lost lock could make this false.
  if (!(await saveAgreement(tx, a, next, actor, now)))
    throw new Error('the agreement moved under its own lock')
  await keepPublicEntry(tx, a, next, now)
  for (const variation of opens) await open(tx, variation, a, context)
  for (const [place, effect] of effects.entries())
    await keepPromise(tx, next, effect, context, `${a.id}/${a.version + 1}/${place}`)
  await insertAgreementNotices(tx, a.id, notices, now)
  await appendEntry(
    tx,
    entryOfAgreementAct({
      at: context.now,
      actor: actor.id,
      verb: command.verb,
      before: a,
      decided,
    }),
  )
  const adopted = context.adopted && (await findAgreement(tx, context.adopted.reference))
  if (adopted) await carrySheet(tx, { from: asMatter(adopted), to: asMatter(a), actorId: actor.id, now })
  await acrossCases(tx, 'the register follows', (all) => keepInRegister(all, shell, a, next))
  return done({ ...next, version: a.version + 1 })
}

const asMatter = ({ id, reference }: Agreement) => ({ kind: 'agreement', id, reference }) as const

const open = async (tx: Tx, variation: Agreement, a: Agreement, { now, actor }: AgreementContext) => {
  await insertAgreement(tx, variation, actor, new Date(now))
  await appendEntry(tx, entryOfAgreementStart(variation, actor.id, now))
  const [from, to] = [asMatter(a), asMatter(variation)]
  await carrySheet(tx, { from, to, actorId: actor.id, now: new Date(now) })
}

/**
 * What a record says is fixed here, in the transaction that makes it true; drawing and sealing it may
 * come later and may be tried again.
 */
const keepPromise = async (
  tx: Tx,
  next: Agreement,
  effect: AgreementEffect,
  context: AgreementContext,
  effectKey: string,
) => {
  const stored =
    effect.type === 'issueAgreementRecord' ? await recordToIssue(tx, next, effect, context) : effect
  await promise(tx, {
    id: randomUUID(),
    agreementId: next.id,
    effectKey,
    effect: stored,
    now: new Date(context.now),
  })
}

const recordToIssue = async (
  tx: Tx,
  next: Agreement,
  { kind, copy }: Extract<AgreementEffect, { type: 'issueAgreementRecord' }>,
  context: AgreementContext,
): Promise<StoredEffect> => {
  const version = (await promisedOf(tx, next.id, kind)) + 1
  const model = AGREEMENT_RECORDS[kind](next, {
    council: COUNCIL.name,
    version,
    copy,
    at: context.now,
    actId: context.actId,
    ruleset: context.ruleset,
  })
  return { type: 'issueRecord', recordId: randomUUID(), model }
}
