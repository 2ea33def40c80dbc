import { hoursAfter } from '../shared/dates'
import type { Signatory } from '../shared/signatory'
import { type Begun, begin } from './begun'
import type { Checked } from './kernel'

/** What makes an incident by itself (3.7). It begins as a candidate, which the Data Protection Officer judges. */

export const SEVERITIES = ['high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

type TriggerRow = {
  readonly name: string
  readonly severity: Severity
  /** Data from the NHS: it is also reported by the route of the Data Security and Protection Toolkit. */
  readonly toolkitRoute?: true
}

export const INCIDENT_TRIGGERS = {
  SENT_NOT_ACTIVE: { name: 'Data was sent abroad while its transfer was not active', severity: 'high' },
  LOCATION_OUTSIDE: { name: 'Data is in a place that its source does not permit', severity: 'high' },
  OPT_OUT_NOT_RUN: {
    name: 'Data was disclosed without an opt-out check, or on one that was too old',
    severity: 'high',
  },
  OPTED_OUT_RELEASED: {
    name: 'Somebody who opted out is in a release, or it is known who was removed',
    severity: 'high',
  },
  KEPT_PAST_LIMIT: { name: 'Files of an opt-out check were kept past their limit', severity: 'medium' },
  BRIDGE_LAPSED: {
    name: 'A recipient left the United States list and data went on flowing',
    severity: 'medium',
  },
  DEROGATION_UNRECORDED: { name: 'An exception was used for a transfer and not recorded', severity: 'high' },
  ADVICE_NOT_SOUGHT: {
    name: 'A use went live before the Data Protection Officer was asked',
    severity: 'medium',
  },
  CERTIFICATE_OVERDUE: {
    name: 'No certificate that the data was destroyed or returned has come',
    severity: 'medium',
  },
  TRAINING_LAPSED: { name: 'Somebody acted whose training had lapsed', severity: 'low' },
  SUB_PROCESSOR_ADDED: {
    name: 'A supplier began to use another without telling the council',
    severity: 'medium',
  },
  NHS_DATA_BREACH: {
    name: 'A breach of health or care data from the NHS',
    severity: 'high',
    toolkitRoute: true,
  },
} as const satisfies Readonly<Record<string, TriggerRow>>
export type IncidentTrigger = keyof typeof INCIDENT_TRIGGERS

const ROWS: Readonly<Record<IncidentTrigger, TriggerRow>> = INCIDENT_TRIGGERS

export const goesToToolkit = ({ trigger }: Pick<Incident, 'trigger'>) => ROWS[trigger].toolkitRoute === true

export const INCIDENT_STATUSES = ['CANDIDATE', 'CONFIRMED', 'DISMISSED', 'CLOSED'] as const
export type IncidentStatus = (typeof INCIDENT_STATUSES)[number]

export const REPORTED_TO = ['regulator', 'toolkit'] as const
export type ReportedTo = (typeof REPORTED_TO)[number]

export type Incident = Checked<IncidentStatus> & {
  readonly trigger: IncidentTrigger
  readonly what: string
  readonly severity: Severity
  /** UTC, ISO 8601: the hours for telling the regulator run from here. */
  readonly awareAt: string
  /** UTC, ISO 8601: a candidate is told to the Data Protection Officer as it is made. */
  readonly officerToldAt: string
  readonly judged: { readonly by: Signatory; readonly reasons: string; readonly reportable: boolean } | null
  readonly reports: readonly {
    readonly to: ReportedTo
    readonly reference: string
    readonly by: Signatory
  }[]
  readonly closed: { readonly by: Signatory; readonly text: string } | null
}

/** UK GDPR Article 33(1). */
const REGULATOR_HOURS = 72

export const reportBy = ({ awareAt }: Pick<Incident, 'awareAt'>) => hoursAfter(awareAt, REGULATOR_HOURS)

export type Candidate = Pick<Incident, 'trigger' | 'what'>

/** The council is aware from the moment the candidate is made, unless it is said that it was aware before. */
export const incidentOf = (
  { trigger, what }: Candidate,
  begun: Begun,
  awareAt = begun.context.now,
): Incident => {
  const { name, severity } = INCIDENT_TRIGGERS[trigger]
  return {
    ...begin(begun, { status: 'CANDIDATE', title: name, said: { trigger, what, awareAt } }),
    ...{ trigger, what, severity, awareAt },
    officerToldAt: begun.context.now,
    judged: null,
    reports: [],
    closed: null,
  }
}
