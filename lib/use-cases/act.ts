import { randomUUID } from 'node:crypto'
import type { Tx } from '@/db/client'
import {
  insertDecision,
  insertDisclosure,
  lockDisclosure,
  newReference,
  saveDisclosure,
} from '@/db/repositories/disclosures'
import { appendEntry } from '@/db/repositories/ledger'
import { insertNotices } from '@/db/repositories/notices'
import { accountOf, allServices, councilPeople, holdActor } from '@/db/repositories/people'
import { promise, promisedOf, type StoredEffect } from '@/db/repositories/records'
import { inTransaction } from '@/db/transaction'
import { COUNCIL } from '@/lib/content/council'
import { entryOfAct, entryOfPart } from '@/lib/domain/audit/acts'
import type { Effect } from '@/lib/domain/disclosure/change'
import type { Context, InputOf } from '@/lib/domain/disclosure/command'
import { type Decided, decide } from '@/lib/domain/disclosure/decide'
import { type CaseFile, caseFile, type Disclosure } from '@/lib/domain/disclosure/disclosure'
import { peopleInside } from '@/lib/domain/disclosure/segregation'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { permit } from '@/lib/domain/permissions/permissions'
import { canSee, seenAs } from '@/lib/domain/permissions/visibility'
import { RECORDS } from '@/lib/domain/records/records'
import type { Actor, SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import { done, HOUSE_RULES, isToSign, type Outcome, type Refusal } from '@/lib/domain/shared/outcome'
import { isReference } from '@/lib/domain/shared/reference'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { hashOf } from '@/lib/hash'
import { agreementsCovering } from './agreement/covering'
import { panelOn } from './checks/panel'
import { policyTowards } from './identity/agency-floor'
import type { AssertionAnswer } from './passkeys/answers'
import { delegationsOf } from './policy/delegations-of'
import { refuseIn } from './refuse'
import type { Shell } from './shell'
import { decideAndSign } from './signing/sign'

/** Whoever the session says is acting; what they are is read again from their row, inside the transaction. */
export type Who = {
  readonly personId: string
  readonly method: string
  /** Of whoever came by a browser. */
  readonly session?: SessionFacts
  /** What their passkey answered, where they were asked to sign. */
  readonly answer?: AssertionAnswer | null
}

export type Command<V extends Verb> = {
  readonly verb: V
  readonly reference: string
  /** The version the person was looking at. */
  readonly version: number
  readonly input: InputOf<V>
}

/**
 * Load, permit, decide, save and audit in one transaction. A refusal is kept in the ledger with its rule,
 * and nothing else is.
 */
export const act = <V extends Verb>(
  shell: Shell,
  who: Who | typeof SYSTEM,
  command: Command<V>,
): Promise<Outcome<Disclosure>> => inTransaction(shell.db, (tx) => actIn(tx, shell, who, command))

const actIn = async <V extends Verb>(
  tx: Tx,
  shell: Shell,
  who: Who | typeof SYSTEM,
  command: Command<V>,
): Promise<Outcome<Disclosure>> => {
  const now = shell.clock()
  const actor = 'role' in who ? who : await holdActor(tx, who.personId)
  const d = isReference(command.reference) ? await lockDisclosure(tx, command.reference) : null
  const refuse = (refusal: Refusal) =>
    refuseIn(tx, {
      at: now.toISOString(),
      actor: actor?.id ?? ('personId' in who ? who.personId : who.id),
      verb: command.verb,
      about: d,
      reference: command.reference,
      refusal,
    })
  if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
  if (!d || !isVisible(actor, d)) return refuse({ rule: HOUSE_RULES.notFound })
  const denial = permit(actor, command.verb)
  if (denial) return refuse(denial)
  if (d.version !== command.version)
    return refuse({ rule: HOUSE_RULES.staleVersion, facts: { status: d.status, version: d.version } })

  const before = await contextFor(tx, actor, {
    d,
    verb: command.verb,
    now,
    method: 'role' in who ? 'the system' : who.method,
  })
  const signer = 'role' in who ? null : { who, actor, now, actId: before.actId }
  const outcome = await decideAndSign(tx, signer, {
    act: command,
    context: before,
    decide: (context) => decide(d, command.verb, context, command.input),
  })
  if (!outcome.ok) return isToSign(outcome) ? outcome : refuse(outcome.refusal)

  const { decided, context } = outcome.value
  const { next, effects = [], notices = [], opens = [] } = decided
  // The row was locked and its version read above, so only a lost lock could make this false.
  if (!(await saveDisclosure(tx, d.version, next, now))) throw new Error('the case moved under its own lock')
  if (isDecision(d, decided)) await insertDecision(tx, caseFile(next))
  for (const part of opens) await openPart(tx, part, context)
  for (const [place, effect] of effects.entries())
    await keepPromise(tx, next, effect, context, `${d.id}/${d.version + 1}/${place}`)
  await insertNotices(tx, caseFile(next), notices, now)
  await appendEntry(
    tx,
    entryOfAct({ at: context.now, actor: actor.id, verb: command.verb, before: d, decided }),
  )
  return done({ ...next, version: d.version + 1 })
}

const openPart = async (tx: Tx, part: Disclosure, { now, actor }: Context) => {
  await insertDisclosure(tx, part, new Date(now))
  await appendEntry(tx, entryOfPart(part, actor.id, now))
}

const isVisible = (actor: Actor | typeof SYSTEM, d: Disclosure) =>
  actor.role === 'SYSTEM' || canSee(actor, seenAs(caseFile(d)))

const contextFor = async (
  tx: Tx,
  actor: Actor | typeof SYSTEM,
  { d, verb, now, method }: { d: Disclosure; verb: Verb; now: Date; method: string },
): Promise<Context> => {
  const services = d.status === 'INTAKE' ? await allServices(tx) : []
  return {
    actor,
    now: now.toISOString(),
    actId: randomUUID(),
    hash: hashOf,
    services,
    method,
    policy: await policyTowards(tx, d.organisation.id, now),
    delegations: actor.role === 'SYSTEM' ? [] : await delegationsOf(tx, actor.id, londonDate(now)),
    newCases: verb === 'splitIntoParts' ? await setAside(tx, now, services.length) : [],
    agreements:
      verb === 'nameAgreement' ? await agreementsCovering(tx, d.organisation.id, londonDate(now)) : [],
    checks: verb === 'releasePack' ? await checksFor(tx, actor, caseFile(d), now) : [],
    requesterAccount:
      d.status === 'DRAFT' && d.requesterId === null
        ? await accountOf(tx, d.organisation.id, d.draft.requester?.email)
        : null,
    matches:
      d.status === 'DRAFT'
        ? peopleInside(d.draft.subjects ?? [], await councilPeople(tx))
        : { ids: [], grade: null },
  }
}

/** The training of whoever releases counts on the day (3.4). */
const checksFor = async (tx: Tx, actor: Actor | typeof SYSTEM, d: CaseFile, now: Date) =>
  (await panelOn(tx, { kind: 'disclosure', d }, now, [{ id: actor.id, capacity: 'approver' }])).guards

/** A reference for every service that could hold a part; those not needed leave a gap, which means nothing. */
const setAside = async (tx: Tx, now: Date, count: number) => {
  const cases: { id: string; reference: string }[] = []
  for (let left = count; left > 0; left -= 1)
    cases.push({ id: randomUUID(), reference: await newReference(tx, now) })
  return cases
}

const isDecision = (before: Disclosure, { next }: Decided) => {
  const { decision } = caseFile(next)
  return decision !== undefined && decision.id !== caseFile(before).decision?.id
}

/**
 * What a record says is fixed here, in the transaction that makes it true; drawing and sealing it may
 * come later and may be tried again.
 */
const keepPromise = async (tx: Tx, next: Disclosure, effect: Effect, context: Context, effectKey: string) => {
  const stored = effect.type === 'issueRecord' ? await recordToIssue(tx, next, effect, context) : effect
  await promise(tx, {
    id: randomUUID(),
    disclosureId: next.id,
    effectKey,
    effect: stored,
    now: new Date(context.now),
  })
}

const recordToIssue = async (
  tx: Tx,
  next: Disclosure,
  effect: Extract<Effect, { type: 'issueRecord' }>,
  context: Context,
): Promise<StoredEffect> => {
  const version = (await promisedOf(tx, next.id, effect.kind)) + 1
  const file = caseFile(next)
  const model = RECORDS[effect.kind](file, {
    council: COUNCIL.name,
    version,
    copy: effect.copy,
    at: context.now,
    actId: file.decision?.id ?? context.actId,
    ruleset: context.policy.ruleset,
    retentionYears: context.policy.settings.retentionYears,
    reviewWorkingDays: context.policy.settings.reviewWorkingDays,
  })
  return { type: 'issueRecord', recordId: randomUUID(), model }
}
