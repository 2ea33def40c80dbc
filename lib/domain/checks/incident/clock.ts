import { type Incident, reportBy } from '../incidents'

/** The hours within which the regulator is told, as long as they still ask something of somebody. */

export type RegulatorClock = {
  /** UTC, ISO 8601. */
  readonly by: string
  /** Whole hours; negative once it is late. */
  readonly hoursLeft: number
  /** Whether it was decided that the regulator must be told, or that is still to be judged. */
  readonly isDecided: boolean
}

const HOUR = 3_600_000

type Judged = Pick<Incident, 'status' | 'awareAt' | 'judged' | 'reports'>

const isStopped = ({ status, judged, reports }: Judged) =>
  status === 'DISMISSED' ||
  status === 'CLOSED' ||
  judged?.reportable === false ||
  reports.some(({ to }) => to === 'regulator')

/** `now` in UTC, ISO 8601. */
export const regulatorClock = (incident: Judged, now: string): RegulatorClock | null => {
  if (isStopped(incident)) return null
  const by = reportBy(incident)
  return {
    by,
    hoursLeft: Math.floor((Date.parse(by) - Date.parse(now)) / HOUR),
    isDecided: incident.judged !== null,
  }
}
