import { countStanding, processingReviews } from '@/db/repositories/check-registers'
import { isOverdue } from '@/lib/domain/checks/processing/due'
import type { ProcessingStatus } from '@/lib/domain/checks/processing/processing'
import type { TransferStatus } from '@/lib/domain/checks/transfer/states'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'
import { readCertificatesOwed } from './certificates'
import { OPEN_INCIDENTS } from './incidents'
import { readTraining } from './training'

type Reading = Pick<Shell, 'db' | 'clock'>

/** With the officer for advice, or signed and due to be looked at again. */
const IN_REVIEW: readonly TransferStatus[] = ['DPO_REVIEW', 'REVIEW_DUE']

const looked = (on: string | null) => (on === null ? null : { on })

const overdueReviews = async ({ db, clock }: Reading) => {
  const today = londonDate(clock())
  const entries = await processingReviews(db)
  return entries.filter(({ status, reviewedOn, confirmedOn }) =>
    isOverdue(
      // Only the module of the register writes it.
      { status: status as ProcessingStatus, reviewed: looked(reviewedOn), confirmed: looked(confirmedOn) },
      today,
    ),
  ).length
}

const lapsed = async (shell: Reading, actor: Actor) =>
  (await readTraining(shell, actor)).filter(({ state }) => state === 'lapsed' || state === 'never').length

export type Waiting = {
  readonly reviews: number
  readonly incidents: number
  readonly training: number
  readonly transfers: number
  /** Whose day has come, and which have not. */
  readonly certificates: number
}

/** What waits in the council's registers, of what this person may see; null for whoever may see none. */
export const countWaiting = async (shell: Reading, actor: Actor): Promise<Waiting | null> => {
  if (!may(actor, 'readChecks')) return null
  const reader = { actor, now: shell.clock() }
  const [reviews, incidents, training, transfers, certificates] = await Promise.all([
    overdueReviews(shell),
    countStanding(shell.db, reader, 'incident', OPEN_INCIDENTS),
    lapsed(shell, actor),
    countStanding(shell.db, reader, 'transfer', IN_REVIEW),
    readCertificatesOwed(shell, actor),
  ])
  return {
    ...{ reviews, incidents, training, transfers },
    certificates: certificates.filter(({ isDue }) => isDue).length,
  }
}
