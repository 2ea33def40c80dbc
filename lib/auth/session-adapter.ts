import type { Adapter, AdapterUser } from 'next-auth/adapters'
import type { Actor } from '@/lib/domain/shared/actor'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { sessionBehind, signOutOf } from './session-life'

/** What next-auth is told of a person: the row as it is now, never what a token once said. */
export type SignedInUser = AdapterUser & {
  readonly actor: Actor
  readonly method: string
  readonly facts: SessionFacts
}

/** next-auth's database sessions over our own tables. Sign-in by provider adds `createSession` and account look-ups here. */
export const sessionAdapter: Adapter = {
  getSessionAndUser: async (token) => {
    const found = await sessionBehind(token)
    if (!found) return null
    const { actor, method, expires, id, factor, authAt, provedAt, enrolUntil } = found
    const user: SignedInUser = {
      id: actor.id,
      email: actor.email,
      emailVerified: null,
      name: actor.name,
      actor,
      method,
      facts: { id, factor, authAt, provedAt, enrolUntil },
    }
    return { session: { sessionToken: token, userId: actor.id, expires }, user }
  },
  // Nothing prolongs a session: its end was settled when it began.
  updateSession: async () => null,
  deleteSession: async (token) => {
    await signOutOf(token)
  },
}
