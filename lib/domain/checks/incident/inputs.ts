import { z } from 'zod'
import { calendarDate, londonInstant } from '../../shared/dates'
import { choice, line, paragraph, YES_NO } from '../../shared/text'
import { INCIDENT_TRIGGERS, type IncidentTrigger, REPORTED_TO } from '../incidents'

/** What is asked of an incident, one schema a form. */

const TRIGGERS = Object.keys(INCIDENT_TRIGGERS) as [IncidentTrigger, ...IncidentTrigger[]]

export const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Enter a time such as 14:05' })

export const reportedIncident = z
  .strictObject({
    trigger: choice(TRIGGERS, 'what went wrong'),
    what: paragraph('what happened', { min: 10, max: 3000 }),
    awareOn: calendarDate('the day the council became aware'),
    awareTime: clockTime,
  })
  .transform(({ awareOn, awareTime, ...rest }) => ({ ...rest, awareAt: londonInstant(awareOn, awareTime) }))

export type Reported = z.output<typeof reportedIncident>

export const judgement = z.strictObject({
  reasons: paragraph('your reasons', { min: 20, max: 3000 }),
  reportable: choice(YES_NO, 'whether the regulator must be told'),
})

export const dismissal = z.strictObject({ reasons: paragraph('your reasons', { min: 20, max: 3000 }) })

export const report = z.strictObject({
  to: choice(REPORTED_TO, 'who was told'),
  reference: line('the reference you were given', { min: 1, max: 80 }),
})

export const closing = z.strictObject({
  text: paragraph('what was done so that it does not happen again', { min: 20, max: 3000 }),
})

export type IncidentInputs = {
  readonly confirmIncident: z.output<typeof judgement>
  readonly dismissIncident: z.output<typeof dismissal>
  readonly recordIncidentReport: z.output<typeof report>
  readonly closeIncident: z.output<typeof closing>
}
