import type { Signed } from '@/lib/domain/disclosure/ruleset'
import type { Role } from '@/lib/domain/shared/actor'

/** Somebody's act as its columns keep it; null where it was not done. */
export const signedBy = (
  personId: string | null,
  name: string | null,
  role: Role | null,
  at: Date | null,
): Signed | null =>
  personId && role && at ? { personId, name: name ?? '', role, at: at.toISOString() } : null
