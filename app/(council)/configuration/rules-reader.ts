import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may, type Permission } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'

/** Whoever reads a page of configuration; to others there is no such page. */
export const rulesReader = async (permission: Permission = 'readPolicy'): Promise<Actor> => {
  const { actor } = await requireSignedIn()
  return may(actor, permission) ? actor : notFound()
}
