/** What a passkey signs, and what is kept of it so that anybody can check it later without us. */

export const CHALLENGE_PURPOSES = ['enrol', 'signIn', 'stepUp', 'sign'] as const
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number]

export const CHALLENGE_MINUTES = 5

/** Separates this hash from every other use of SHA-256 in the product. */
export const SIGNED_PURPOSE = 'gatehouse/sign/1'

/** The challenge is the SHA-256 of this in canonical JSON. */
export type SignedContent = {
  readonly purpose: typeof SIGNED_PURPOSE
  readonly verb: string
  readonly reference: string
  /** The version that the person was looking at; null where the act does not rest on one. */
  readonly version: number | null
  /** SHA-256, hex, of what the form said, in canonical JSON. */
  readonly input: string
  /** Every hash that the act's signature is bound to on records, in order. */
  readonly bound: readonly string[]
  readonly person: { readonly id: string; readonly name: string }
  /** UTC, ISO 8601: when the person was asked to sign. */
  readonly askedAt: string
  readonly nonce: string
}

/** Carried in `record.json`. Everything but the preimage, `rpId` and `origin` is base64url. */
export type SigningProof = {
  readonly preimage: string
  readonly clientDataJSON: string
  readonly authenticatorData: string
  readonly signature: string
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: string
  readonly credentialId: string
  readonly rpId: string
  readonly origin: string
}
