import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may, type Permission } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'

/** Whoever reads the list, or keeps it; to others there is no such page. */
export const signatoriesReader = async (permission: Permission = 'readAgreements'): Promise<Actor> => {
  const { actor } = await requireSignedIn()
  return may(actor, permission) ? actor : notFound()
}
