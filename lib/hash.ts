import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest())

export const sha256Hex = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** RFC 8785: the same value is the same text, whatever order its keys were made in. */
export const canonicalJson = (value: unknown): string => {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing to write as JSON')
  return text
}

/** SHA-256, hex, of a value's canonical JSON; what signatures on a case are bound to. */
export const hashOf = (value: unknown): string => sha256Hex(canonicalJson(value))
