import type { Database, Tx } from '@/db/client'
import { findAgreement } from '@/db/repositories/agreements'
import { findCheck } from '@/db/repositories/checks'
import { isStanding } from '@/lib/domain/agreement/states'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { Run } from '@/lib/domain/checks/run/run'
import type { Status } from '@/lib/domain/disclosure/states'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { loadMatter, type MatterFile } from './matter'

/** What a run has to know of the agreement or the disclosure that it is made for. */

type Db = Database | Tx

const fileOf = async (db: Db, { matter }: Pick<Run, 'matter'>): Promise<MatterFile> => {
  const file = matter && (await loadMatter(db, matter.reference))
  if (!file) throw new Error('a run is of an agreement or of a disclosure')
  return file
}

/** Organisations that receive the data. */
export const recipientsOf = async (db: Db, run: Run): Promise<readonly string[]> => {
  const file = await fileOf(db, run)
  if (file.kind === 'disclosure') return [file.d.organisation.id]
  const { organisation, seats } = file.a
  const theirs = seats.filter(({ side }) => side === 'theirs').map(({ organisationId }) => organisationId)
  return [...(organisation ? [organisation.id] : []), ...theirs]
}

/** Decided, and not over. */
const APPROVED: readonly Status[] = ['APPROVED_FULL', 'APPROVED_PART', 'COMPLY', 'PREPARE']

const isActive = async (db: Db, file: MatterFile): Promise<boolean> => {
  if (file.kind === 'agreement') return isStanding(file.a.status)
  const under = file.d.agreement?.reference
  const agreement = under ? await findAgreement(db, under) : null
  return APPROVED.includes(file.d.status) && (!under || (agreement !== null && isStanding(agreement.status)))
}

/** A conclusion whose time has come is stale before the sweep says so. */
const isCurrent = (flow: Flow | null, today: CalendarDate) =>
  flow?.status === 'ASSESSED_APPLIES' && (flow.clock === null || today < flow.clock)

/** Whether the flow is still found to need the check, and the agreement lets data go, on that day. */
export const mayGo = async (db: Db, run: Run, today: CalendarDate) => ({
  determinationIsCurrent: isCurrent(await findCheck<Flow>(db, 'flow', run.flow.reference), today),
  agreementIsActive: await isActive(db, await fileOf(db, run)),
})
