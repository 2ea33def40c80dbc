import { signatory } from '../../shared/signatory'
import { goesToToolkit, type Incident, type ReportedTo } from '../incidents'
import type { CheckContext, CheckModule } from '../kernel'
import { unless } from '../objections'
import type { IncidentInputs } from './inputs'

/** How an incident goes from candidate to its end (3.7). */

const wasTold = ({ reports }: Incident, to: ReportedTo) => reports.some((one) => one.to === to)

const by = (incident: Incident, context: CheckContext) => signatory(context, context.hash(incident))

export const INCIDENT: CheckModule<Incident, IncidentInputs> = {
  kind: 'incident',
  rows: [
    {
      id: 'IN1',
      verb: 'confirmIncident',
      from: ['CANDIDATE', 'DISMISSED'],
      to: ['CONFIRMED'],
      permission: 'assessIncident',
      guards: [],
      recorded: 'why it is an incident, and whether the regulator must be told',
    },
    {
      id: 'IN2',
      verb: 'dismissIncident',
      from: ['CANDIDATE'],
      to: ['DISMISSED'],
      permission: 'assessIncident',
      guards: [],
      recorded: 'why it is none',
    },
    {
      id: 'IN3',
      verb: 'recordIncidentReport',
      from: ['CONFIRMED'],
      to: ['same'],
      permission: 'assessIncident',
      guards: ['wasNotToldBefore'],
      recorded: 'who was told, when and under which reference',
    },
    {
      id: 'IN4',
      verb: 'closeIncident',
      from: ['CONFIRMED'],
      to: ['CLOSED'],
      permission: 'assessIncident',
      guards: ['regulatorIsToldIfNeeded', 'toolkitIsToldIfNeeded'],
      recorded: 'what was done so that it does not happen again',
    },
  ],
  guards: {
    wasNotToldBefore: (incident, _context, { to }: { to?: ReportedTo }) =>
      unless(to === undefined || !wasTold(incident, to), 'INCIDENT_TOLD'),
    regulatorIsToldIfNeeded: (incident) =>
      unless(!incident.judged?.reportable || wasTold(incident, 'regulator'), 'INCIDENT_REGULATOR'),
    toolkitIsToldIfNeeded: (incident) =>
      unless(!goesToToolkit(incident) || wasTold(incident, 'toolkit'), 'INCIDENT_TOOLKIT'),
  },
  apply: {
    confirmIncident: (incident, context, { reasons, reportable }) => ({
      next: {
        ...incident,
        status: 'CONFIRMED',
        judged: { by: by(incident, context), reasons, reportable: reportable === 'yes' },
      },
      payload: { reasons, reportable },
    }),
    dismissIncident: (incident, context, { reasons }) => ({
      next: {
        ...incident,
        status: 'DISMISSED',
        judged: { by: by(incident, context), reasons, reportable: false },
      },
      payload: { reasons },
    }),
    recordIncidentReport: (incident, context, { to, reference }) => ({
      next: { ...incident, reports: [...incident.reports, { to, reference, by: by(incident, context) }] },
      payload: { to, reference },
    }),
    closeIncident: (incident, context, { text }) => ({
      next: { ...incident, status: 'CLOSED', closed: { by: by(incident, context), text } },
      payload: { text },
    }),
  },
}
