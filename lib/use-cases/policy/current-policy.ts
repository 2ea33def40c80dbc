import type { Database, Tx } from '@/db/client'
import { approvedChanges } from '@/db/repositories/policy'
import { type Policy, policyOn } from '@/lib/domain/disclosure/policy'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'

/** What the council has in force on that day. */
export const policyOfDay = async (db: Database | Tx, day: CalendarDate): Promise<Policy> =>
  policyOn(day, await approvedChanges(db))

/** The same on the London day of that moment. */
export const currentPolicy = (db: Database | Tx, now: Date): Promise<Policy> =>
  policyOfDay(db, londonDate(now))

/** The same for a page, which looks now. */
export const readPolicy = ({ db, clock }: Pick<Shell, 'db' | 'clock'>): Promise<Policy> =>
  currentPolicy(db, clock())
