import type { Field } from '@/components/forms/form-spec'
import { type CheckLines, said } from '@/lib/content/check-timeline'
import { optionsOf, yesNo } from '@/lib/content/question-fields'
import type { RegulatorClock } from '@/lib/domain/checks/incident/clock'
import type { IncidentInputs } from '@/lib/domain/checks/incident/inputs'
import {
  INCIDENT_TRIGGERS,
  type IncidentStatus,
  type IncidentTrigger,
  REPORTED_TO,
  type ReportedTo,
  type Severity,
} from '@/lib/domain/checks/incidents'
import { momentOf } from '@/lib/domain/shared/when'

/** Incidents and what may become one, in words. */

export const INCIDENT_STATUS_WORDS: Readonly<Record<IncidentStatus, string>> = {
  CANDIDATE: 'To be judged',
  CONFIRMED: 'Confirmed',
  DISMISSED: 'No incident',
  CLOSED: 'Closed',
}

export const INCIDENT_STATUS_COLOURS = {
  CANDIDATE: 'orange',
  CONFIRMED: 'red',
  DISMISSED: 'grey',
  CLOSED: 'grey',
} as const satisfies Readonly<Record<IncidentStatus, string>>

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
}

export const REPORTED_TO_WORDS: Readonly<Record<ReportedTo, string>> = {
  regulator: 'The regulator',
  toolkit: 'The Data Security and Protection Toolkit',
}

const TRIGGERS = Object.keys(INCIDENT_TRIGGERS) as IncidentTrigger[]

export const REPORT_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'trigger',
    label: 'What went wrong?',
    options: TRIGGERS.map((value) => ({ value, label: INCIDENT_TRIGGERS[value].name })),
  },
  {
    kind: 'textarea',
    name: 'what',
    label: 'What happened?',
    hint: 'Which data, how it came to it, and what was done at once. No names and no NHS numbers.',
    rows: 5,
    maxLength: 3000,
  },
  {
    kind: 'date',
    name: 'awareOn',
    label: 'On which day did the council become aware?',
    hint: 'The 72 hours for telling the regulator run from here.',
  },
  { kind: 'text', name: 'awareTime', label: 'At what time?', hint: 'Such as 14:05.', width: 5 },
]

const REASONS: Field = {
  kind: 'textarea',
  name: 'reasons',
  label: 'What are your reasons?',
  hint: 'At least 20 characters.',
  rows: 4,
  maxLength: 3000,
}

export const CONFIRM_FIELDS: readonly Field[] = [
  REASONS,
  {
    kind: 'radios',
    name: 'reportable',
    label: 'Must the regulator be told?',
    hint: 'Yes, unless a risk to people is unlikely.',
    options: yesNo,
    inline: true,
  },
]

export const DISMISS_FIELDS: readonly Field[] = [REASONS]

export const TOLD_FIELDS: readonly Field[] = [
  {
    kind: 'radios',
    name: 'to',
    label: 'Who was told?',
    options: optionsOf(REPORTED_TO, REPORTED_TO_WORDS),
  },
  { kind: 'text', name: 'reference', label: 'Which reference did they give?', width: 20 },
]

export const CLOSE_FIELDS: readonly Field[] = [
  {
    kind: 'textarea',
    name: 'text',
    label: 'What was done so that it does not happen again?',
    hint: 'At least 20 characters.',
    rows: 4,
    maxLength: 3000,
  },
]

const hours = (count: number) => (count === 1 ? '1 hour' : `${count} hours`)

export const clockWords = ({ by, hoursLeft, isDecided }: RegulatorClock): string => {
  const must = isDecided ? 'The regulator must be told' : 'If the regulator must be told, it is'
  const when = hoursLeft < 0 ? `${hours(-hoursLeft)} late` : `${hours(hoursLeft)} left`
  return `${must} by ${momentOf(by)}: ${when}`
}

export const INCIDENT_LINES: CheckLines<keyof IncidentInputs | 'openIncident' | 'reportIncident'> = {
  openIncident: { done: 'Noticed by the checks', tried: 'open an incident' },
  reportIncident: { done: 'Reported', tried: 'report an incident' },
  confirmIncident: { done: 'Confirmed', tried: 'confirm the incident', told: said('reasons') },
  dismissIncident: {
    done: 'Found to be no incident',
    tried: 'dismiss it',
    told: said('reasons'),
    isNo: true,
  },
  recordIncidentReport: {
    done: 'Report to others recorded',
    tried: 'record that others were told',
    told: ({ to, reference }) => [REPORTED_TO_WORDS[to as ReportedTo], reference],
  },
  closeIncident: { done: 'Closed', tried: 'close the incident', told: said('text') },
}
