/**
 * Whether each signature that says so was made by a passkey over exactly what the record says. Asked of the
 * record alone, with nothing but hashes and keys, and by no code that wrote it.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'
import { z } from 'zod'
import type { RecordModel, Signature } from '@/lib/domain/records/model'
import { type Check, check, firstBroken, type Rule } from './report'

const SAYS_PASSKEY = 'passkey, bound to this text'
const ASKED_FOR = 'gatehouse/sign/1'
const LONGEST_MS = 5 * 60 * 1000

/** Of the authenticator's flags: somebody was there, and was asked for a finger, face or PIN. */
const PRESENT_AND_VERIFIED = 0b101
const FLAGS_AT = 32

const signedContent = z.object({
  purpose: z.literal(ASKED_FOR),
  verb: z.string(),
  reference: z.string(),
  bound: z.array(z.string()),
  person: z.object({ id: z.string(), name: z.string() }),
  askedAt: z.iso.datetime(),
})

const clientData = z.object({
  type: z.string(),
  challenge: z.string(),
  origin: z.string(),
  crossOrigin: z.boolean().optional(),
})

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest()
const bytesOf = (text: string) => Buffer.from(text, 'base64url')

const read = <T>(schema: z.ZodType<T>, text: string): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

type Proof = NonNullable<Signature['proof']>

const isOfHost = (origin: string, rpId: string) => {
  if (!URL.canParse(origin)) return false
  const { hostname } = new URL(origin)
  return hostname === rpId || hostname.endsWith(`.${rpId}`)
}

/** Digests of their own for the curves that need none are chosen by node, from the key. */
const isSignedBy = ({ publicKey, signature, authenticatorData, clientDataJSON }: Proof) => {
  const key = createPublicKey({ key: bytesOf(publicKey), format: 'der', type: 'spki' })
  const signed = Buffer.concat([bytesOf(authenticatorData), sha256(bytesOf(clientDataJSON))])
  const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
  return verify(digest, signed, key, bytesOf(signature))
}

const wasInTime = (askedAt: string, at: string) => {
  const waited = Date.parse(at) - Date.parse(askedAt)
  return waited >= 0 && waited <= LONGEST_MS
}

function* rulesOf(signature: Signature, proof: Proof): Generator<Rule> {
  const { preimage, rpId, origin, credentialId, authenticatorData } = proof
  const content = read(signedContent, preimage)
  const client = read(clientData, bytesOf(proof.clientDataJSON).toString('utf8'))
  yield [content !== undefined && client !== undefined, 'What was signed cannot be read.']
  if (!content || !client) return
  const challenge = sha256(preimage).toString('base64url')
  yield [client.challenge === challenge, 'The passkey signed something else.']
  yield [client.type === 'webauthn.get' && client.crossOrigin !== true, 'It is no signature of a passkey.']
  yield [client.origin === origin && isOfHost(origin, rpId), 'The passkey was used at another address.']
  yield [content.bound.includes(signature.bound), 'What was signed is not what the record binds to.']
  yield [content.person.name === signature.name, 'It was signed by somebody else.']
  yield [wasInTime(content.askedAt, signature.at), 'It was signed at another time.']
  const data = bytesOf(authenticatorData)
  yield [data.subarray(0, FLAGS_AT).equals(sha256(rpId)), 'The passkey belongs to another address.']
  const flags = data[FLAGS_AT] ?? 0
  yield [(flags & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED, 'The passkey did not ask who was there.']
  yield [/^[A-Za-z0-9_-]+$/.test(credentialId), 'The passkey has no name.']
  yield [isSignedBy(proof), 'The passkey’s signature does not hold.']
}

const brokenIn = (signature: Signature): string | undefined => {
  const { proof, method, name } = signature
  const says = method === SAYS_PASSKEY
  if (!says && !proof) return undefined
  if (!says || !proof) return `${name}: the method and the proof do not agree.`
  try {
    const broken = firstBroken(rulesOf(signature, proof))
    return broken && `${name}: ${broken}`
  } catch {
    return `${name}: the proof is damaged and cannot be read.`
  }
}

/** Old records, and those of people who sign in otherwise, have no such signature: that is said, and is no fault. */
export function checkSigners({ signatures }: Pick<RecordModel, 'signatures'>): Check {
  const broken = signatures.map(brokenIn).find((one) => one !== undefined)
  if (broken) return check('signers', 'failed', broken)
  const proved = signatures.filter(({ proof }) => proof)
  if (proved.length === 0)
    return check('signers', 'not checked', 'No signature on it was made with a passkey.')
  const names = [...new Set(proved.map(({ name }) => name))].join(', ')
  const count = `${proved.length} of ${signatures.length} ${signatures.length === 1 ? 'signature' : 'signatures'}`
  return check('signers', 'passed', `${count} by passkey, bound to what the record says: ${names}.`)
}
