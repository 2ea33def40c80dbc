import type { Tx } from '@/db/client'
import { holdEnrolmentOf } from '@/db/repositories/enrolment'
import { appendEntry } from '@/db/repositories/ledger'
import { endPasskey, holdPasskeysOf, passkeysOf } from '@/db/repositories/passkeys'
import { holdActor } from '@/db/repositories/people'
import { inTransaction, isTaken } from '@/db/transaction'
import { mayAddPasskey, mayDoWithoutPasskey } from '@/lib/domain/identity/own-passkeys'
import { isOutside } from '@/lib/domain/shared/actor'
import {
  done,
  HOUSE_RULES,
  type Outcome,
  PASSKEY_RULES,
  type Refusal,
  refused,
} from '@/lib/domain/shared/outcome'
import type { SessionFacts } from '@/lib/domain/shared/session'
import type { Who } from '../act'
import type { Shell } from '../shell'
import type { AssertionAnswer } from './answers'
import { askIn, optionsFor } from './ask'
import { askForNewPasskey, type Enrolling, keepNewPasskey } from './new-passkey'
import { proveIn } from './prove'

type Passing = Pick<Shell, 'db' | 'clock'>
type SignedIn = Who & { readonly session: SessionFacts }

export const askToEnrol = ({ db, clock }: Passing, who: SignedIn) =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refused(HOUSE_RULES.notPermitted)
    const own = await passkeysOf(tx, actor.id)
    if (!mayAddPasskey(who.session, own.length, now)) return refused(PASSKEY_RULES.stepUp)
    return done(await askForNewPasskey(tx, { actor, boundTo: who.session.id, now }, own))
  })

export const enrolPasskey = (shell: Passing, who: SignedIn, enrolling: Enrolling): Promise<Outcome<null>> =>
  inTransaction(shell.db, async (tx) => {
    const now = shell.clock()
    const refuse = refuser(tx, who, 'enrolPasskey', now)
    // In turn with a recovery, which ends all passkeys but its own: one that is added meanwhile ends with them.
    await holdEnrolmentOf(tx, who.personId)
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
    const own = await passkeysOf(tx, actor.id)
    if (!mayAddPasskey(who.session, own.length, now)) return refuse({ rule: PASSKEY_RULES.stepUp })
    const passkey = await keepNewPasskey(tx, { actor, boundTo: who.session.id, now }, enrolling)
    if (!passkey) return refuse({ rule: PASSKEY_RULES.answer })
    await entryAbout(tx, who, 'enrolPasskey', now, { passkey, name: enrolling.name, has: own.length + 1 })
    return done(null)
  }).catch((fault: unknown) => {
    if (isTaken(fault)) return refused(PASSKEY_RULES.taken)
    throw fault
  })

/** Asks any passkey of this person, for nothing but that it is they. */
export const askToStepUp = ({ db, clock }: Passing, who: SignedIn) =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const own = await passkeysOf(tx, who.personId)
    if (own.length === 0) return refused(PASSKEY_RULES.unknown)
    const challenge = await askIn(tx, {
      purpose: 'stepUp',
      personId: who.personId,
      boundTo: who.session.id,
      now,
    })
    return done(optionsFor(challenge, own))
  })

export const stepUp = (
  { db, clock }: Passing,
  who: SignedIn,
  answer: AssertionAnswer,
): Promise<Outcome<null>> =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const proved = await steppedUpIn(tx, who, answer, now)
    return proved.ok ? done(null) : refuser(tx, who, 'stepUp', now)(proved.refusal)
  })

const steppedUpIn = (tx: Tx, { personId, session }: SignedIn, answer: AssertionAnswer, now: Date) =>
  proveIn(tx, { answer, purpose: 'stepUp', personId, boundTo: session.id, now })

export type Removing = { readonly id: string; readonly answer: AssertionAnswer }

export const removePasskey = ({ db, clock }: Passing, who: SignedIn, { id, answer }: Removing) =>
  inTransaction(db, async (tx): Promise<Outcome<null>> => {
    const now = clock()
    const refuse = refuser(tx, who, 'removePasskey', now)
    // All are held first, so that two removals at once cannot each leave the other's as the last.
    await holdPasskeysOf(tx, who.personId)
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
    const proved = await steppedUpIn(tx, who, answer, now)
    if (!proved.ok) return refuse(proved.refusal)
    const own = await passkeysOf(tx, who.personId)
    if (!own.some((one) => one.id === id)) return refuse({ rule: HOUSE_RULES.notFound })
    if (own.length === 1 && !mayDoWithoutPasskey(who.session, { isInside: !isOutside(actor) }))
      return refuse({ rule: PASSKEY_RULES.last })
    await endPasskey(tx, who.personId, id, now)
    await entryAbout(tx, who, 'removePasskey', now, { passkey: id, has: own.length - 1 })
    return done(null)
  })

const refuser =
  (tx: Tx, who: Who, verb: string, now: Date) =>
  async (refusal: Refusal): Promise<Outcome<never>> => {
    await entryAbout(tx, who, `refused:${verb}`, now, {}, refusal.rule)
    return { ok: false, refusal }
  }

const entryAbout = (
  tx: Tx,
  { personId }: Who,
  action: string,
  now: Date,
  payload: Readonly<Record<string, unknown>>,
  rule: string | null = null,
) =>
  appendEntry(tx, {
    at: now.toISOString(),
    actor: personId,
    action,
    rule,
    object: { type: 'session', id: personId },
    before: null,
    after: null,
    payload,
  })
