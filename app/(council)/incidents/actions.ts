'use server'

import { checkAction } from '@/lib/actions/check-action'
import { formAction } from '@/lib/actions/form-action'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import * as inputs from '@/lib/domain/checks/incident/inputs'
import { paths } from '@/lib/paths'
import * as incidents from '@/lib/use-cases/checks/incidents'
import { shell } from '@/lib/use-cases/shell'

const incidentAction = checkAction(INCIDENT)

export const reportIncident = formAction({
  schema: inputs.reportedIncident,
  words: checkWordsFor,
  run: (input, _, { who }) => incidents.reportIncident(shell(), who, input),
  next: (_reference, _input, { reference }) => paths.incident(reference),
})

export const confirmIncident = incidentAction({
  verb: 'confirmIncident',
  schema: inputs.judgement,
  next: paths.incident,
})

export const dismissIncident = incidentAction({
  verb: 'dismissIncident',
  schema: inputs.dismissal,
  next: paths.incident,
})

export const recordIncidentReport = incidentAction({
  verb: 'recordIncidentReport',
  schema: inputs.report,
  next: paths.incident,
})

export const closeIncident = incidentAction({
  verb: 'closeIncident',
  schema: inputs.closing,
  next: paths.incident,
})
