import { createPublicKey } from 'node:crypto'
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers'

/** A passkey's public key in the form that any other program reads: SubjectPublicKeyInfo, DER, base64url. */

const KEY_TYPE = 1
const CURVE_OR_N = -1
const X_OR_E = -2
const Y = -3
const OKP = 1
const EC2 = 2
const RSA = 3

const text = (value: unknown) => {
  if (!(value instanceof Uint8Array)) throw new Error('a public key lacks a part')
  return Buffer.from(value).toString('base64url')
}

const jwkOf = (cose: ReadonlyMap<number, unknown>) => {
  const part = (label: number) => cose.get(label)
  switch (part(KEY_TYPE)) {
    case OKP:
      return { kty: 'OKP', crv: 'Ed25519', x: text(part(X_OR_E)) }
    case EC2:
      return { kty: 'EC', crv: 'P-256', x: text(part(X_OR_E)), y: text(part(Y)) }
    case RSA:
      return { kty: 'RSA', n: text(part(CURVE_OR_N)), e: text(part(X_OR_E)) }
    default:
      throw new Error('a public key of a kind that is not taken')
  }
}

export const spkiOf = (cose: Uint8Array): string => {
  const map = decodeCredentialPublicKey(new Uint8Array(cose)) as unknown as ReadonlyMap<number, unknown>
  const key = createPublicKey({ key: jwkOf(map), format: 'jwk' })
  return key.export({ format: 'der', type: 'spki' }).toString('base64url')
}
