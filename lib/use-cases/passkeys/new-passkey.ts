import { randomUUID } from 'node:crypto'
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server'
import type { Tx } from '@/db/client'
import { insertPasskey, type OwnPasskey, spendChallenge } from '@/db/repositories/passkeys'
import type { Actor } from '@/lib/domain/shared/actor'
import { challengeIn, type EnrolmentAnswer } from './answers'
import { askIn } from './ask'
import { relyingParty } from './relying-party'

/** How a new passkey is asked for and looked at, whatever gives leave to have one. */

/** Ed25519, P-256 and RSA, in the order in which they are liked. */
const ALGORITHMS = [-8, -7, -257]

export type Enrolling = { readonly answer: EnrolmentAnswer; readonly name: string }

type Leave = {
  readonly actor: Actor
  /** The session, or the grant: an answer to one is no answer to another. */
  readonly boundTo: string
  readonly now: Date
}

export const askForNewPasskey = async (
  tx: Tx,
  { actor, boundTo, now }: Leave,
  own: readonly OwnPasskey[],
) => {
  const challenge = await askIn(tx, { purpose: 'enrol', personId: actor.id, boundTo, now })
  return generateRegistrationOptions({
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
}

/** Its id here; null where the answer is to another challenge, or cannot be verified. */
export const keepNewPasskey = async (tx: Tx, leave: Leave, { answer, name }: Enrolling) => {
  const credential = await enrolled(tx, leave, answer)
  if (!credential) return null
  const id = randomUUID()
  await insertPasskey(tx, { ...credential, id, personId: leave.actor.id, name, now: leave.now })
  return id
}

const enrolled = async (tx: Tx, { actor, boundTo, now }: Leave, answer: EnrolmentAnswer) => {
  const challenge = challengeIn(answer.response.clientDataJSON)
  const asked = { purpose: 'enrol', boundTo, personId: actor.id, now } as const
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
