import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'

/** Whoever may know of checks at all; to others there is no such page. */
export const checksReader = async (): Promise<Actor> => {
  const { actor } = await requireSignedIn()
  return may(actor, 'readChecks') ? actor : notFound()
}
