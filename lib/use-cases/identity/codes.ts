import { randomBytes, timingSafeEqual } from 'node:crypto'
import { codeFrom } from '@/lib/domain/identity/enrolment'
import { sha256 } from '@/lib/hash'

/** What a browser or a person carries, and what is kept of it. */

export const secretText = () => randomBytes(32).toString('base64url')
export const newCode = () => codeFrom(randomBytes(64))
export const hashOfText = (text: string) => sha256(Buffer.from(text))

/** In constant time. */
export const isSameHash = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && timingSafeEqual(one, other)
