import { randomUUID } from 'node:crypto'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Tx } from '@/db/client'
import { appendEntry } from '@/db/repositories/ledger'
import {
  endPasskey,
  holdPasskeysOf,
  insertPasskey,
  passkeysOf,
  spendChallenge,
} from '@/db/repositories/passkeys'
import { holdActor } from '@/db/repositories/people'
import { inTransaction, isTaken } from '@/db/transaction'
import type { Actor } from '@/lib/domain/shared/actor'
import {
  done,
  HOUSE_RULES,
  type Outcome,
  PASSKEY_RULES,
  type Refusal,
  refused,
} from '@/lib/domain/shared/outcome'
import { isRecent, type SessionFacts } from '@/lib/domain/shared/session'
import type { Who } from '../act'
import type { Shell } from '../shell'
import { type AssertionAnswer, challengeIn, type EnrolmentAnswer } from './answers'
import { askIn, optionsFor } from './ask'
import { proveIn } from './prove'
import { relyingParty } from './relying-party'

/** Ed25519, P-256 and RSA, in the order in which they are liked. */
const ALGORITHMS = [-8, -7, -257]

type Passing = Pick<Shell, 'db' | 'clock'>
type SignedIn = Who & { readonly session: SessionFacts }

/**
 * A passkey is as good as whatever let it be added, so that is a proof of the last minutes: another passkey, the
 * provider, the grant of an invitation. Where nothing is ever proved, in the demo borough, a first one may be added.
 */
const mayEnrol = ({ factor, provedAt, authAt, enrolUntil }: SessionFacts, has: number, now: Date) => {
  if (isRecent(provedAt, now)) return true
  if (has > 0) return false
  if (factor === 'provider') return isRecent(authAt, now)
  return factor === 'none-demo' || (enrolUntil !== null && enrolUntil > now)
}

export const askToEnrol = ({ db, clock }: Passing, who: SignedIn) =>
  inTransaction(db, async (tx) => {
    const now = clock()
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refused(HOUSE_RULES.notPermitted)
    const own = await passkeysOf(tx, actor.id)
    if (!mayEnrol(who.session, own.length, now)) return refused(PASSKEY_RULES.stepUp)
    const challenge = await askIn(tx, { purpose: 'enrol', personId: actor.id, boundTo: who.session.id, now })
    return done(await enrolmentOptions(actor, challenge, own))
  })

const enrolmentOptions = (actor: Actor, challenge: string, own: Awaited<ReturnType<typeof passkeysOf>>) =>
  generateRegistrationOptions({
    rpName: 'Gatehouse',
    rpID: relyingParty().rpId,
    userID: new Uint8Array(Buffer.from(actor.id)),
    userName: actor.email,
    userDisplayName: actor.name,
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: own.map(({ credentialId }) => ({ id: credentialId })),
  })

export type Enrolling = { readonly answer: EnrolmentAnswer; readonly name: string }

export const enrolPasskey = (shell: Passing, who: SignedIn, enrolling: Enrolling): Promise<Outcome<null>> =>
  inTransaction(shell.db, async (tx) => {
    const now = shell.clock()
    const refuse = refuser(tx, who, 'enrolPasskey', now)
    const actor = await holdActor(tx, who.personId)
    if (!actor) return refuse({ rule: HOUSE_RULES.notPermitted })
    const own = await passkeysOf(tx, actor.id)
    if (!mayEnrol(who.session, own.length, now)) return refuse({ rule: PASSKEY_RULES.stepUp })
    const credential = await enrolled(tx, who, enrolling.answer, now)
    if (!credential) return refuse({ rule: PASSKEY_RULES.answer })
    const id = randomUUID()
    await insertPasskey(tx, { ...credential, id, personId: actor.id, name: enrolling.name, now })
    await entryAbout(tx, who, 'enrolPasskey', now, { passkey: id, name: enrolling.name, has: own.length + 1 })
    return done(null)
  }).catch((fault: unknown) => {
    if (isTaken(fault)) return refused(PASSKEY_RULES.taken)
    throw fault
  })

const enrolled = async (tx: Tx, who: SignedIn, answer: EnrolmentAnswer, now: Date) => {
  const challenge = challengeIn(answer.response.clientDataJSON)
  const asked = { purpose: 'enrol', boundTo: who.session.id, personId: who.personId, now } as const
  if (!challenge || !(await spendChallenge(tx, { ...asked, challenge }))) return null
  const { rpId, origin } = relyingParty()
  const verified = await verifyRegistrationResponse({
    response: answer as Parameters<typeof verifyRegistrationResponse>[0]['response'],
    expectedChallenge: Buffer.from(challenge).toString('base64url'),
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null)
  if (!verified?.verified) return null
  const { credential, credentialBackedUp } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: answer.response.transports ?? [],
    backedUp: credentialBackedUp,
  }
}

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

/** Never the last one of somebody who would then have no way in. */
const canDoWithout = ({ factor }: SessionFacts) => factor === 'provider' || factor === 'none-demo'

export const removePasskey = ({ db, clock }: Passing, who: SignedIn, { id, answer }: Removing) =>
  inTransaction(db, async (tx): Promise<Outcome<null>> => {
    const now = clock()
    const refuse = refuser(tx, who, 'removePasskey', now)
    // All are held first, so that two removals at once cannot each leave the other's as the last.
    await holdPasskeysOf(tx, who.personId)
    const proved = await steppedUpIn(tx, who, answer, now)
    if (!proved.ok) return refuse(proved.refusal)
    const own = await passkeysOf(tx, who.personId)
    if (!own.some((one) => one.id === id)) return refuse({ rule: HOUSE_RULES.notFound })
    if (own.length === 1 && !canDoWithout(who.session)) return refuse({ rule: PASSKEY_RULES.last })
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
