import { clusters } from '@/db/repositories/tracing'
import type { Purpose } from '@/lib/domain/disclosure/lane'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { addMonths, londonDate, startOfLondonDay } from '@/lib/domain/shared/dates'
import { currentPolicy } from '../policy/current-policy'
import type { Shell } from '../shell'

export type Cluster = {
  readonly organisationId: string
  readonly organisation: string
  readonly serviceId: string
  readonly service: string
  readonly purpose: Purpose
  readonly total: number
}

const MONTHS = 12

/** 2.6: like requests that come so often that an agreement would serve better; null for whoever may not look. */
export const repeatRequests = async (
  { db, clock }: Pick<Shell, 'db' | 'clock'>,
  actor: Actor,
): Promise<{ readonly moreThan: number; readonly clusters: readonly Cluster[] } | null> => {
  if (!may(actor, 'readPatterns')) return null
  const now = clock()
  const { settings } = await currentPolicy(db, now)
  const moreThan = settings.repeatRequests
  const since = new Date(startOfLondonDay(addMonths(londonDate(now), -MONTHS)))
  const found = await clusters(db, actor, { since, moreThan })
  return { moreThan, clusters: found.map((one) => ({ ...one, purpose: one.purpose as Purpose })) }
}
