import 'server-only'
import { redirect } from 'next/navigation'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { refuseStrangersForm } from '@/lib/answering'
import { type Actor, ROLES } from '@/lib/domain/shared/actor'
import type { SessionFacts } from '@/lib/domain/shared/session'
import { paths } from '@/lib/paths'
import type { Who } from '@/lib/use-cases/act'
import { namedBy } from '@/lib/use-cases/who-asks'
import { authOptions, type GatehouseSession } from './options'

export type SignedIn = {
  readonly actor: Actor
  /** What a use case is told: the person, how they were known, and in which session. */
  readonly who: Who & { readonly session: SessionFacts }
}

/**
 * Who is signed in, asked of the database once a request. An answer that is not a person with an id and
 * a role we know is nobody: a session object alone proves nothing.
 */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const session = (await getServerSession(authOptions())) as Partial<GatehouseSession> | null
  const actor = session?.actor
  if (!actor?.id || !ROLES.includes(actor.role) || !session?.method || !session.facts) return null
  return { actor, who: { personId: actor.id, method: session.method, session: session.facts } }
})

/** The database shows to a request what it shows to this person. */
namedBy('person', async () => (await signedIn())?.who.personId ?? null)

export const requireSignedIn = async (): Promise<SignedIn> => (await signedIn()) ?? toSignIn()

/** A form from nobody is refused by its status (401), and scripts are led to sign in all the same. */
const toSignIn = (): never => {
  refuseStrangersForm()
  redirect(paths.signIn())
}
