import type { Database, Tx } from '@/db/client'
import { approvedChanges } from '@/db/repositories/policy'
import { type Policy, policyOn } from '@/lib/domain/disclosure/policy'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

/** What the council has in force on the London day of that moment. */
export const currentPolicy = async (db: Database | Tx, now: Date): Promise<Policy> =>
  policyOn(londonDate(now), await approvedChanges(db))

/** The same for a page, which looks now. */
export const readPolicy = ({ db, clock }: Pick<Shell, 'db' | 'clock'>): Promise<Policy> =>
  currentPolicy(db, clock())
