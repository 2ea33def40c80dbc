import { insertCheckNotices } from '@/db/repositories/checks'
import { inTransaction } from '@/db/transaction'
import type { Reported } from '@/lib/domain/checks/incident/inputs'
import { reportIncident as reported } from '@/lib/domain/checks/incident/reported'
import type { Incident, IncidentStatus } from '@/lib/domain/checks/incidents'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Outcome } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import type { Who } from '../handle-command'
import type { Shell } from '../shell'
import { openCheckIn } from './act'
import { readRegister, type Wanted } from './registers'

/** Incidents and what may become one (3.7). */

/** Somebody has still to do something. */
export const OPEN_INCIDENTS: readonly IncidentStatus[] = ['CANDIDATE', 'CONFIRMED']
export const SETTLED_INCIDENTS: readonly IncidentStatus[] = ['DISMISSED', 'CLOSED']

/** One that somebody noticed; the Data Protection Officer is told in the same moment. */
export const reportIncident = (shell: Shell, who: Who, said: Reported): Promise<Outcome<Incident>> =>
  inTransaction(shell.db, async (tx) => {
    const opened = await openCheckIn<Incident>(tx, shell, who, {
      kind: 'incident',
      permission: 'reportIncident',
      action: 'reportIncident',
      matter: null,
      make: (begun) => reported(said, begun),
    })
    if (opened.ok) {
      const { id, createdAt } = opened.value
      await insertCheckNotices(tx, id, [{ to: 'DPO', what: 'incidentCandidate' }], new Date(createdAt))
    }
    return opened
  }).catch(orBusy)

export const readIncidents = (shell: Pick<Shell, 'db' | 'clock'>, actor: Actor, wanted: Wanted = {}) =>
  readRegister<Incident>(shell, actor, 'incident', wanted)
