/** A passkey in software, for the tests: what an authenticator does, and what it must not be able to do. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import type { AssertionAnswer, EnrolmentAnswer } from './answers'

export const TEST_ORIGIN = 'https://gatehouse.example'
export const TEST_RP = 'gatehouse.example'

const UP = 0x01
const UV = 0x04
const ATTESTED = 0x40

type Behaviour = {
  readonly rpId?: string
  readonly origin?: string
  readonly type?: string
  /** Whether the person was asked for a finger, face or PIN. */
  readonly verified?: boolean
  readonly counter?: number
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

const authData = (rpId: string, flags: number, counter: number, rest = Buffer.alloc(0)) => {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, rest])
}

const coseOf = (key: KeyObject) => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const part = (value: string) => new Uint8Array(Buffer.from(value, 'base64url'))
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, part(x)],
    [-3, part(y)],
  ])
  return Buffer.from(isoCBOR.encode(cose as never))
}

export const aPasskey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const credentialId = randomBytes(16)
  let counter = 0

  const enrols = (
    challenge: string,
    { rpId = TEST_RP, origin = TEST_ORIGIN, verified = true }: Behaviour = {},
  ): EnrolmentAnswer => {
    const length = Buffer.alloc(2)
    length.writeUInt16BE(credentialId.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, credentialId, coseOf(publicKey)])
    const data = authData(rpId, UP | (verified ? UV : 0) | ATTESTED, counter, credential)
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(data)],
    ])
    return {
      ...{
        id: text(credentialId),
        rawId: text(credentialId),
        type: 'public-key',
        clientExtensionResults: {},
      },
      response: {
        clientDataJSON: text(clientData('webauthn.create', challenge, origin)),
        attestationObject: text(isoCBOR.encode(attestation as never)),
        transports: ['internal'],
      },
    }
  }

  const answers = (challenge: string, behaviour: Behaviour = {}): AssertionAnswer => {
    const { rpId = TEST_RP, origin = TEST_ORIGIN, type = 'webauthn.get', verified = true } = behaviour
    counter = behaviour.counter ?? counter + 1
    const data = authData(rpId, UP | (verified ? UV : 0), counter)
    const client = clientData(type, challenge, origin)
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
    return {
      ...{
        id: text(credentialId),
        rawId: text(credentialId),
        type: 'public-key',
        clientExtensionResults: {},
      },
      response: {
        clientDataJSON: text(client),
        authenticatorData: text(data),
        signature: text(signature),
      },
    }
  }

  return { credentialId: text(credentialId), enrols, answers }
}
