import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may, type Permission } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'

/** Whoever keeps accounts, or looks over those who do; to others there is no such page. */
export const peopleReader = async (permission: Permission = 'readPeople'): Promise<Actor> => {
  const { actor } = await requireSignedIn()
  return may(actor, permission) ? actor : notFound()
}
