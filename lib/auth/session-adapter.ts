import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { database } from '@/db/client'
import { deleteSession, extendSession, findSession } from '@/db/repositories/people'
import { systemClock } from '@/lib/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import { askAgain } from './provider/recheck'

/** What next-auth is told of a person: the row as it is now, never what a token once said. */
export type SignedInUser = AdapterUser & { readonly actor: Actor; readonly method: string }

/** next-auth's database sessions over our own tables. Sign-in by provider adds `createSession` and account look-ups here. */
export const sessionAdapter: Adapter = {
  getSessionAndUser: async (token) => {
    const now = systemClock()
    const held = await findSession(database(), token, now)
    if (!held) return null
    const standing = await askAgain({ token, personId: held.actor.id, now })
    if (standing === 'ended') return null
    const found = standing === 'asked' ? await findSession(database(), token, now) : held
    if (!found) return null
    const { actor, method, expires } = found
    const user: SignedInUser = {
      id: actor.id,
      email: actor.email,
      emailVerified: null,
      name: actor.name,
      actor,
      method,
    }
    return { session: { sessionToken: token, userId: actor.id, expires }, user }
  },
  updateSession: async ({ sessionToken, expires }) => {
    if (expires) await extendSession(database(), sessionToken, expires)
    return null
  },
  deleteSession: async (token) => {
    await deleteSession(database(), token)
  },
}
