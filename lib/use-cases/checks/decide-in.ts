import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import {
  insertCheck,
  insertCheckNotices,
  lockCheck,
  newCheckReference,
  saveCheck,
} from '@/db/repositories/checks'
import { appendEntry } from '@/db/repositories/ledger'
import { holdActor } from '@/db/repositories/people'
import { promise, promisedOf } from '@/db/repositories/records'
import { COUNCIL } from '@/lib/content/council'
import { entryOfCheckAct, entryOfCheckStart } from '@/lib/domain/audit/check-acts'
import { incidentOf } from '@/lib/domain/checks/incidents'
import {
  type CheckActor,
  type CheckChange,
  type CheckContext,
  type Checked,
  type CheckKind,
  type CheckModule,
  decideCheck,
  type Matter,
} from '@/lib/domain/checks/kernel'
import { type Permission, permit } from '@/lib/domain/permissions/permissions'
import type { SYSTEM } from '@/lib/domain/shared/actor'
import { done, HOUSE_RULES, isToSign, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { decideAndSign } from '../signing/sign'
import { checkContext } from './context'
import { matterOf, readOpenMatter, seesMatter } from './matter'

/** One act on a check, with its ledger entry and without what follows it. */

export type CheckWho = Who | typeof SYSTEM

export type CheckCommand<I, V extends keyof I> = {
  readonly verb: V
  readonly reference: string
  /** The version the person was looking at; null where the act does not rest on what the page showed. */
  readonly version: number | null
  readonly input: I[V]
}

const idOf = (who: CheckWho) => ('role' in who ? who.id : who.personId)

const actorOf = async (tx: Tx, who: CheckWho): Promise<CheckActor | null> =>
  'role' in who ? who : holdActor(tx, who.personId)

const methodOf = (who: CheckWho) => ('role' in who ? 'the system' : who.method)

type Asked = { readonly verb: string; readonly reference: string; readonly version: number | null }

export type FoundCheck<T> = {
  readonly subject: T
  readonly actor: CheckActor
  readonly context: CheckContext
}

/** The check, locked, of whoever may know of it; a refusal is in the ledger already. */
export const foundIn = async <T extends Checked>(
  tx: Tx,
  shell: Pick<Shell, 'clock'>,
  who: CheckWho,
  kind: CheckKind,
  { verb, reference, version }: Asked,
): Promise<Outcome<FoundCheck<T>>> => {
  const now = shell.clock()
  const subject = await lockCheck<T>(tx, kind, reference)
  const actor = await actorOf(tx, who)
  const refuse = (refusal: Refusal) =>
    refuseIn(tx, {
      at: now.toISOString(),
      actor: idOf(who),
      verb,
      about: subject,
      reference,
      type: 'check',
      refusal,
    })
  if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
  if (!subject || !(actor.role === 'SYSTEM' || (await seesMatter({ db: tx, now }, actor, subject.matter))))
    return refuse({ rule: HOUSE_RULES.notFound })
  const context = await checkContext(tx, actor, { now, method: methodOf(who) })
  if (version !== null && subject.version !== version)
    return refuse({
      rule: HOUSE_RULES.staleVersion,
      facts: { status: subject.status, version: subject.version },
    })
  return done({ subject, actor, context })
}

export const refuseCheckIn = (
  tx: Tx,
  who: CheckWho,
  verb: string,
  { subject, context }: Pick<FoundCheck<Checked>, 'subject' | 'context'>,
  refusal: Refusal,
) =>
  refuseIn(tx, {
    at: context.now,
    actor: idOf(who),
    verb,
    about: subject,
    reference: subject.reference,
    type: 'check',
    refusal,
  })

/** Load, permit, decide, save and audit in the caller's transaction. */
export const decideCheckIn = async <
  T extends Checked,
  I extends Readonly<Record<string, unknown>>,
  V extends keyof I & string,
>(
  tx: Tx,
  shell: Pick<Shell, 'clock'>,
  who: CheckWho,
  module: CheckModule<T, I>,
  { verb, reference, version, input }: CheckCommand<I, V>,
): Promise<Outcome<T>> => {
  const found = await foundIn<T>(tx, shell, who, module.kind, { verb, reference, version })
  if (!found.ok) return found
  const { subject, actor, context: before } = found.value
  const now = new Date(before.now)
  const signer = 'role' in who ? null : { who, actor, now, actId: before.actId }
  const outcome = await decideAndSign(tx, signer, {
    act: { verb, reference, version, input },
    context: before,
    decide: (context) => decideCheck(module, subject, verb, context, input),
  })
  if (!outcome.ok)
    return isToSign(outcome) ? outcome : refuseCheckIn(tx, who, verb, found.value, outcome.refusal)
  const { decided, context } = outcome.value
  const { next, row, payload } = decided
  // The row was locked and its version read above, so only a lost lock could make this false.
  if (!(await saveCheck(tx, subject.version, next, actor.id, new Date(context.now))))
    throw new Error('the check moved under its own lock')
  await appendEntry(
    tx,
    entryOfCheckAct({
      at: context.now,
      actor: actor.id,
      verb,
      before: subject,
      after: next.status,
      rule: row.id,
      payload,
    }),
  )
  await keepWhatFollows(tx, next, decided, context)
  return done({ ...next, version: subject.version + 1 })
}

const keepWhatFollows = async <T extends Checked>(
  tx: Tx,
  next: T,
  { notices = [], records = [], incidents = [] }: CheckChange<T>,
  context: CheckContext,
) => {
  await insertCheckNotices(tx, next.id, notices, new Date(context.now))
  for (const [place, record] of records.entries()) await keepRecord(tx, next, record, context, place)
  for (const candidate of incidents) {
    const reference = await newCheckReference(tx, 'incident', new Date(context.now))
    const incident = incidentOf(candidate, { id: randomUUID(), reference, matter: next.matter, context })
    await keepNew(tx, 'incident', incident, 'openIncident', context)
    await insertCheckNotices(
      tx,
      incident.id,
      [{ to: 'DPO', what: 'incidentCandidate' }],
      new Date(context.now),
    )
  }
}

/** What a record says is fixed in the transaction that makes it true; drawing and sealing it come after. */
const keepRecord = async (
  tx: Tx,
  { id, version, matter }: Checked,
  { kind, copy, make }: NonNullable<CheckChange<Checked>['records']>[number],
  { now, actId, ruleset }: CheckContext,
  place: number,
) => {
  if (!matter) throw new Error('a record is of an agreement or of a disclosure')
  const number = (await promisedOf(tx, matter.id, kind)) + 1
  const model = make({
    council: COUNCIL.name,
    version: number,
    copy,
    at: now,
    actId,
    ruleset,
  })
  await promise(tx, {
    id: randomUUID(),
    ...(matter.kind === 'agreement' ? { agreementId: matter.id } : { disclosureId: matter.id }),
    effectKey: `${id}/${version + 1}/${place}`,
    effect: { type: 'issueRecord', recordId: randomUUID(), model },
    now: new Date(now),
  })
}

const keepNew = async (tx: Tx, kind: CheckKind, subject: Checked, action: string, context: CheckContext) => {
  await insertCheck(tx, kind, subject, context.actor.id, new Date(context.now))
  await appendEntry(tx, entryOfCheckStart(subject, context.actor.id, action))
}

export type NewCheck = {
  readonly id: string
  readonly reference: string
  readonly matter: Matter | null
  readonly context: CheckContext
}

export type Opening<T extends Checked> = {
  readonly kind: CheckKind
  readonly permission: Permission
  /** The verb in the ledger, such as `openTransfer`. */
  readonly action: string
  /** Reference of the agreement or disclosure; null for what is the council's own. */
  readonly matter: string | null
  readonly make: (begun: NewCheck) => Outcome<T>
}

export const openCheckIn = async <T extends Checked>(
  tx: Tx,
  shell: Pick<Shell, 'clock'>,
  who: Who,
  { kind, permission, action, matter, make }: Opening<T>,
): Promise<Outcome<T>> => {
  const now = shell.clock()
  const actor = await holdActor(tx, who.personId)
  const refuse = (refusal: Refusal) =>
    refuseIn(tx, {
      at: now.toISOString(),
      actor: who.personId,
      verb: action,
      about: null,
      reference: null,
      type: 'check',
      refusal,
    })
  if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
  const file = matter === null ? null : await readOpenMatter({ db: tx, now }, actor, matter)
  if (matter !== null && !file) return refuse({ rule: HOUSE_RULES.notFound })
  const denial = permit(actor, permission)
  if (denial) return refuse(denial)
  const context = await checkContext(tx, actor, { now, method: who.method })
  const reference = await newCheckReference(tx, kind, now)
  const made = make({ id: randomUUID(), reference, matter: file && matterOf(file), context })
  if (!made.ok) return refuse(made.refusal)
  await keepNew(tx, kind, made.value, action, context)
  return made
}
