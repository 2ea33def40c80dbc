import type { Database, Tx } from '@/db/client'
import { findAgency } from '@/db/repositories/identity'
import type { Policy } from '@/lib/domain/disclosure/policy'
import { isAtLeastRank } from '@/lib/domain/shared/ranks'
import { currentPolicy } from '../policy/current-policy'

/** What the council has in force, with the agency's own rank floor where that is the higher of the two. */
export const policyTowards = async (db: Database | Tx, agencyId: string, now: Date): Promise<Policy> => {
  const [policy, agency] = [await currentPolicy(db, now), await findAgency(db, agencyId)]
  if (!agency?.rankFloor || !isAtLeastRank(agency.type, agency.rankFloor, policy.floors[agency.type]))
    return policy
  return { ...policy, floors: { ...policy.floors, [agency.type]: agency.rankFloor.toLowerCase() } }
}
