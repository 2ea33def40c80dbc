import { randomBytes } from 'node:crypto'
import type { Tx } from '@/db/client'
import { insertProof, passkeysOf } from '@/db/repositories/passkeys'
import { callCounts, callMethod } from '@/lib/domain/identity/call-back'
import { isSigned } from '@/lib/domain/permissions/signing'
import { done, type Outcome, PASSKEY_RULES, refused } from '@/lib/domain/shared/outcome'
import { agedMethod } from '@/lib/domain/shared/provider-method'
import { isRecent } from '@/lib/domain/shared/session'
import { SIGNED_PURPOSE, type SignedContent, type SigningProof } from '@/lib/domain/shared/signing-proof'
import { canonicalJson, hashOf } from '@/lib/hash'
import type { Who } from '../act'
import { askIn, optionsFor } from '../passkeys/ask'
import { type Proved, proveIn } from '../passkeys/prove'
import { spkiOf } from '../passkeys/public-key'
import { relyingParty } from '../passkeys/relying-party'

/** What is about to be done, after everything else about it is settled. */
export type ToBeSigned = {
  readonly verb: string
  readonly reference: string
  readonly version: number | null
  readonly input: unknown
  /** What would become of it: the hashes that its signatures are bound to stand there. */
  readonly outcome: unknown
}

export type Signer = {
  readonly who: Who
  readonly actor: { readonly id: string; readonly name: string }
  readonly now: Date
  readonly actId: string
}

/** How this act is signed, said honestly; and the proof, where there is one. */
export type Way = { readonly method: string; readonly proof?: SigningProof }

export const METHOD_BY_PASSKEY = 'passkey, bound to this text'

const MINUTE_MS = 60_000

const minutesOld = (at: Date, now: Date) => {
  const minutes = Math.floor((now.getTime() - at.getTime()) / MINUTE_MS)
  if (minutes < 1) return 'less than a minute old'
  return minutes === 1 ? '1 minute old' : `${minutes} minutes old`
}

/** Whoever has no passkey: a provider's sign-in, or a call, counts while it is fresh, and each says what it is. */
const withoutPasskey = ({ who: { method, session }, now }: Signer): Outcome<Way> => {
  switch (session?.factor) {
    case 'provider':
      return session.authAt && isRecent(session.authAt, now)
        ? done({ method: agedMethod(method, minutesOld(session.authAt, now)) })
        : refused(PASSKEY_RULES.signInAgain)
    case 'codeAndCallback':
      return callCounts(session.authAt, now)
        ? done({ method: callMethod(minutesOld(session.authAt, now)) })
        : refused(PASSKEY_RULES.signInAgain)
    // The passkey that opened this session was removed since.
    case 'passkey':
    case 'breakGlass':
      return refused(PASSKEY_RULES.signInAgain)
    default:
      return done({ method })
  }
}

/**
 * In the transaction of the act, before anything of it is kept: nothing to sign, a challenge to sign, or the
 * proof that exactly this was signed. What a passkey signed is compared with what is being done now, never with
 * what a form says was signed.
 */
export const signedWay = async (tx: Tx, signer: Signer, act: ToBeSigned): Promise<Outcome<Way>> => {
  const { who, actor, now, actId } = signer
  if (!isSigned(act.verb)) return done({ method: who.method })
  const own = await passkeysOf(tx, actor.id)
  if (own.length === 0) return withoutPasskey(signer)
  if (!who.session) return refused(PASSKEY_RULES.signInAgain)
  const asked = { purpose: 'sign', personId: actor.id, boundTo: who.session.id, now } as const

  if (!who.answer) {
    const fresh = { askedAt: now.toISOString(), nonce: randomBytes(32).toString('base64url') }
    const preimage = canonicalJson(contentOf(signer, act, fresh))
    const options = optionsFor(await askIn(tx, { ...asked, preimage }), own)
    return refused(PASSKEY_RULES.toSign, { toSign: { verb: act.verb, reference: act.reference, options } })
  }
  const proved = await proveIn(tx, { ...asked, answer: who.answer })
  if (!proved.ok) return proved
  const { preimage } = proved.value
  if (preimage === null || preimage !== sameAgain(signer, act, preimage))
    return refused(PASSKEY_RULES.textChanged)
  const proof = proofOf(who.answer, proved.value, preimage)
  const { verb, reference } = act
  await insertProof(tx, { actId, personId: actor.id, verb, reference, at: now, proof })
  return done({ method: METHOD_BY_PASSKEY, proof })
}

type Fresh = Pick<SignedContent, 'askedAt' | 'nonce'>

const contentOf = ({ actor, now }: Signer, act: ToBeSigned, fresh: Fresh): SignedContent => ({
  purpose: SIGNED_PURPOSE,
  verb: act.verb,
  reference: act.reference,
  version: act.version,
  // What the form said, as plain data: what a rule brings along by itself may hold functions.
  input: hashOf(JSON.parse(JSON.stringify(act.input ?? null))),
  bound: boundBy(act.outcome, actor.id, now.toISOString()),
  person: { id: actor.id, name: plain(actor.name) },
  ...fresh,
})

/** One spelling, as records have it. */
const plain = (name: string) => name.normalize('NFC').replace(/\p{Cc}|\u00AD/gu, '')

const sameAgain = (signer: Signer, act: ToBeSigned, preimage: string) => {
  const { askedAt, nonce } = JSON.parse(preimage) as Fresh
  return canonicalJson(contentOf(signer, act, { askedAt, nonce }))
}

/** Everything the act's own signatures are bound to, found where the act put them. */
export const boundBy = (outcome: unknown, actorId: string, now: string): readonly string[] => {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { personId, at, bound } = value as Record<string, unknown>
    if (personId === actorId && at === now && typeof bound === 'string') found.add(bound)
    for (const inner of Object.values(value)) look(inner)
  }
  look(outcome)
  return [...found].sort()
}

const proofOf = (answer: NonNullable<Who['answer']>, { passkey }: Proved, preimage: string): SigningProof => {
  const { clientDataJSON, authenticatorData, signature } = answer.response
  return {
    ...{ preimage, clientDataJSON, authenticatorData, signature },
    publicKey: spkiOf(passkey.publicKey),
    credentialId: answer.id,
    ...relyingParty(),
  }
}

type Acting = { readonly method: string; readonly proof?: SigningProof }

export type Deciding<C extends Acting, D> = {
  readonly act: Omit<ToBeSigned, 'outcome'>
  readonly context: C
  readonly decide: (context: C) => Outcome<D>
}

/**
 * Decides, has it signed, and decides again with the signature in its place. Deciding is pure, so the second time
 * says the same and more.
 */
export const decideAndSign = async <C extends Acting, D>(
  tx: Tx,
  signer: Signer | null,
  { act, context, decide }: Deciding<C, D>,
): Promise<Outcome<{ readonly decided: D; readonly context: C }>> => {
  const first = decide(context)
  if (!first.ok) return first
  if (!signer || !isSigned(act.verb)) return done({ decided: first.value, context })
  const way = await signedWay(tx, signer, { ...act, outcome: first.value })
  if (!way.ok) return way
  const signed = { ...context, ...way.value }
  const second = decide(signed)
  return second.ok ? done({ decided: second.value, context: signed }) : second
}
