import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { systemClock } from '@/lib/clock'
import type { Actor } from '@/lib/domain/shared/actor'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { askAgain } from './provider/recheck'
import { sessionBehind, signOutOf } from './session-life'

/** What next-auth is told of a person: the row as it is now, never what a token once said. */
export type SignedInUser = AdapterUser & {
  readonly actor: Actor
  readonly method: string
  readonly facts: SessionFacts
}

/** Whoever came in by the provider is asked about again while the session lasts, and may be another role by now. */
const asProviderSays = async (token: string) => {
  const now = systemClock()
  const held = await sessionBehind(token, now)
  if (!held) return null
  const standing = await askAgain({ token, personId: held.actor.id, now })
  if (standing === 'ended') return null
  return standing === 'asked' ? sessionBehind(token, now) : held
}

/** next-auth's database sessions over our own tables. */
export const sessionAdapter: Adapter = {
  getSessionAndUser: async (token) => {
    const found = await asProviderSays(token)
    if (!found) return null
    const { actor, method, expires, id, factor, authAt, provedAt } = found
    const user: SignedInUser = {
      id: actor.id,
      email: actor.email,
      emailVerified: null,
      name: actor.name,
      actor,
      method,
      facts: { id, factor, authAt, provedAt },
    }
    return { session: { sessionToken: token, userId: actor.id, expires }, user }
  },
  // Nothing prolongs a session: its end was settled when it began.
  updateSession: async () => null,
  deleteSession: async (token) => {
    await signOutOf(token)
  },
}
