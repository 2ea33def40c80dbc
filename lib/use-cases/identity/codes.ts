import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { codeFrom } from '@/lib/domain/identity/enrolment'
import { env } from '@/lib/env'
import { sha256 } from '@/lib/hash'

/** What a browser or a person carries, and what is kept of it. */

export const secretText = () => randomBytes(32).toString('base64url')
export const newCode = () => codeFrom(randomBytes(64))
export const hashOfText = (text: string) => sha256(Buffer.from(text))

/** Keyed, because there are few enough addresses of a network to try them all. */
export const hashOfSource = (source: string): Uint8Array =>
  createHmac('sha256', env().NEXTAUTH_SECRET ?? '')
    .update(`gatehouse source\0${source}`)
    .digest()

/** In constant time. */
export const isSameHash = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && timingSafeEqual(one, other)
