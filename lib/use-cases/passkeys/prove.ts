import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Tx } from '@/db/client'
import { type HeldPasskey, holdPasskey, markPasskeyUsed, spendChallenge } from '@/db/repositories/passkeys'
import { done, type Outcome, PASSKEY_RULES, refused } from '@/lib/domain/shared/outcome'
import type { ChallengePurpose } from '@/lib/domain/shared/signing-proof'
import { type AssertionAnswer, challengeIn, counterIn } from './answers'
import { relyingParty } from './relying-party'

export type Asked = {
  readonly answer: AssertionAnswer
  readonly purpose: ChallengePurpose
  /** The session, or the browser that asked to sign in. */
  readonly boundTo: string
  /** Null when nobody is signed in yet. */
  readonly personId: string | null
  readonly now: Date
}

export type Proved = {
  readonly passkey: HeldPasskey
  /** What the challenge was the hash of, where it was one. */
  readonly preimage: string | null
}

/** Counters of passkeys that are kept in step between devices stay at nought; any other goes up at each use. */
const goesBack = (counter: number, known: number) => (counter > 0 || known > 0) && counter <= known

/**
 * Whether a passkey answered exactly this challenge. The challenge is spent first and stays spent whatever comes
 * of the rest, so that no answer is tried twice.
 */
export const proveIn = async (tx: Tx, asked: Asked): Promise<Outcome<Proved>> => {
  const { answer, now, personId } = asked
  const challenge = challengeIn(answer.response.clientDataJSON)
  const spent = challenge && (await spendChallenge(tx, { ...asked, challenge }))
  if (!spent) return refused(PASSKEY_RULES.challenge)
  const passkey = await holdPasskey(tx, answer.id)
  if (!passkey || (personId !== null && passkey.personId !== personId)) return refused(PASSKEY_RULES.unknown)
  const counter = counterIn(answer.response.authenticatorData)
  if (counter === null) return refused(PASSKEY_RULES.answer)
  if (goesBack(counter, passkey.counter))
    return refused(PASSKEY_RULES.counter, { facts: { personId: passkey.personId } })
  const info = await verified(answer, Buffer.from(challenge).toString('base64url'), passkey)
  if (!info) return refused(PASSKEY_RULES.answer)
  await markPasskeyUsed(tx, passkey.id, { counter: info.newCounter, backedUp: info.credentialBackedUp, now })
  return done({ passkey, preimage: spent.preimage })
}

/** The library throws for every way in which an answer can be wrong; which one is nobody's help but an attacker's. */
const verified = async (answer: AssertionAnswer, expectedChallenge: string, passkey: HeldPasskey) => {
  const { rpId, origin } = relyingParty()
  try {
    const { verified: is, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      credential: {
        id: answer.id,
        publicKey: new Uint8Array(passkey.publicKey),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    })
    return is ? authenticationInfo : null
  } catch {
    return null
  }
}
