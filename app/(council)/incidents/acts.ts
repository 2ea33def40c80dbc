import * as words from '@/lib/content/incident-words'
import * as inputs from '@/lib/domain/checks/incident/inputs'
import type { Incident } from '@/lib/domain/checks/incidents'
import type { IncidentAct } from '@/lib/paths'
import type { CheckActs } from '../check-pages/act'
import { closeIncident, confirmIncident, dismissIncident, recordIncidentReport } from './actions'

export const INCIDENT_ACTS: CheckActs<IncidentAct, Incident, inputs.IncidentInputs> = {
  confirm: {
    verb: 'confirmIncident',
    title: 'Confirm that it is an incident',
    hint: 'Say why, and whether the regulator must be told.',
    action: confirmIncident,
    schema: inputs.judgement,
    fields: words.CONFIRM_FIELDS,
    submit: 'Confirm it',
  },
  dismiss: {
    verb: 'dismissIncident',
    title: 'Find that it is none',
    hint: 'It stays readable, with your reasons.',
    action: dismissIncident,
    schema: inputs.dismissal,
    fields: words.DISMISS_FIELDS,
    submit: 'It is no incident',
  },
  told: {
    verb: 'recordIncidentReport',
    title: 'Record that somebody was told',
    hint: 'The regulator, or the NHS through its toolkit.',
    action: recordIncidentReport,
    schema: inputs.report,
    fields: words.TOLD_FIELDS,
    submit: 'Record it',
  },
  close: {
    verb: 'closeIncident',
    title: 'Close it',
    hint: 'Say what was done so that it does not happen again.',
    action: closeIncident,
    schema: inputs.closing,
    fields: words.CLOSE_FIELDS,
    submit: 'Close the incident',
  },
}
