import { done, type Outcome, refused } from '../../shared/outcome'
import type { Begun } from '../begun'
import { type Incident, incidentOf } from '../incidents'
import type { Reported } from './inputs'

/** What somebody reports by hand; the council cannot have become aware later than now. */
export const reportIncident = ({ awareAt, ...candidate }: Reported, begun: Begun): Outcome<Incident> =>
  Date.parse(awareAt) > Date.parse(begun.context.now)
    ? refused('INCIDENT_AWARE', { fields: { awareOn: 'The council became aware today or before' } })
    : done(incidentOf(candidate, begun, awareAt))
