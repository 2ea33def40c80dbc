import { randomBytes } from 'node:crypto'
import type { Database, Tx } from '@/db/client'
import { insertChallenge, type OwnPasskey } from '@/db/repositories/passkeys'
import type { ToSign } from '@/lib/domain/shared/outcome'
import { CHALLENGE_MINUTES, type ChallengePurpose } from '@/lib/domain/shared/signing-proof'
import { sha256 } from '@/lib/hash'
import { relyingParty } from './relying-party'

type Asking = {
  readonly purpose: ChallengePurpose
  readonly personId: string | null
  readonly boundTo: string
  /** What is signed; the challenge is then its hash, and otherwise chance. */
  readonly preimage?: string
  readonly now: Date
}

const MINUTE_MS = 60_000

export const askIn = async (tx: Tx | Database, { preimage, now, ...asking }: Asking): Promise<string> => {
  const challenge = preimage === undefined ? new Uint8Array(randomBytes(32)) : sha256(Buffer.from(preimage))
  const expires = new Date(now.getTime() + CHALLENGE_MINUTES * MINUTE_MS)
  await insertChallenge(tx, { ...asking, challenge, preimage: preimage ?? null, now, expires })
  return Buffer.from(challenge).toString('base64url')
}

/** What the browser hands to the passkey; it names the person's own, or none so that the person chooses. */
export const optionsFor = (challenge: string, passkeys: readonly OwnPasskey[]): ToSign['options'] => ({
  challenge,
  rpId: relyingParty().rpId,
  timeout: CHALLENGE_MINUTES * MINUTE_MS,
  userVerification: 'required',
  allowCredentials: passkeys.map(({ credentialId, transports }) => ({
    id: credentialId,
    type: 'public-key',
    transports: [...transports],
  })),
})
