import { describe, expect, it } from 'vitest'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { coordinator, dpo } from '@/lib/testing/people'
import { runContext, STARTED } from '@/lib/testing/run'
import { INCIDENT_TRIGGERS, type IncidentTrigger, incidentOf, reportBy, type Severity } from '../incidents'
import { decideCheck } from '../kernel'
import { made } from '../testing'
import { INCIDENT } from './incident'
import { type IncidentInputs, reportedIncident } from './inputs'
import { reportIncident } from './reported'

const SEVERITIES_OF_3_7: Readonly<Record<IncidentTrigger, Severity>> = {
  SENT_NOT_ACTIVE: 'high',
  LOCATION_OUTSIDE: 'high',
  OPT_OUT_NOT_RUN: 'high',
  OPTED_OUT_RELEASED: 'high',
  KEPT_PAST_LIMIT: 'medium',
  BRIDGE_LAPSED: 'medium',
  DEROGATION_UNRECORDED: 'high',
  ADVICE_NOT_SOUGHT: 'medium',
  CERTIFICATE_OVERDUE: 'medium',
  TRAINING_LAPSED: 'low',
  SUB_PROCESSOR_ADDED: 'medium',
  NHS_DATA_BREACH: 'high',
}

const begun = (actor: Parameters<typeof runContext>[0] = SYSTEM) => ({
  id: '7e570000-0000-4000-8012-0000000000b1',
  reference: 'INC-2026-000001',
  matter: null,
  context: runContext(actor),
})

const candidate = (trigger: IncidentTrigger = 'SENT_NOT_ACTIVE') =>
  incidentOf({ trigger, what: 'The nightly file went out.' }, begun())

const attempt = <V extends keyof IncidentInputs>(
  subject: ReturnType<typeof candidate>,
  verb: V,
  input: IncidentInputs[V],
  actor: Parameters<typeof runContext>[0] = dpo,
) => decideCheck(INCIDENT, subject, verb, runContext(actor), input)

const JUDGED = { reasons: 'Addresses of 300 residents were sent', reportable: 'yes' } as const

describe('a candidate', () => {
  it.each(Object.entries(SEVERITIES_OF_3_7))('of %s is %s until somebody judges it', (trigger, severity) => {
    expect(candidate(trigger as IncidentTrigger)).toMatchObject({ status: 'CANDIDATE', trigger, severity })
  })

  it('comes of every trigger of the table', () => {
    expect(Object.keys(SEVERITIES_OF_3_7)).toEqual(Object.keys(INCIDENT_TRIGGERS))
  })

  it('is told to the Data Protection Officer at once, and has 72 hours from awareness', () => {
    expect(candidate()).toMatchObject({ awareAt: STARTED, officerToldAt: STARTED })
    expect(reportBy(candidate())).toBe('2026-10-08T09:00:00.000Z')
  })

  it('has 72 hours over a change of the clocks too', () => {
    expect(reportBy({ awareAt: '2026-10-24T12:00:00.000Z' })).toBe('2026-10-27T12:00:00.000Z')
  })

  it('counts its hours from the moment that was reported, which is not ahead', () => {
    const said = { trigger: 'TRAINING_LAPSED', what: 'It was found in an audit.', awareOn: '2026-10-4' }
    const reported = reportedIncident.parse({ ...said, awareTime: '08:30' })
    expect(reportIncident(reported, begun(coordinator))).toMatchObject({
      value: { awareAt: '2026-10-04T07:30:00.000Z' },
    })
    const ahead = reportedIncident.parse({ ...said, awareOn: '2026-10-05', awareTime: '23:00' })
    expect(reportIncident(ahead, begun(coordinator))).toMatchObject({ refusal: { rule: 'INCIDENT_AWARE' } })
  })
})

describe('an incident', () => {
  it('is judged by the Data Protection Officer and nobody else', () => {
    expect(attempt(candidate(), 'confirmIncident', JUDGED, coordinator).ok).toBe(false)
    expect(made(attempt(candidate(), 'confirmIncident', JUDGED)).status).toBe('CONFIRMED')
    const dismissed = made(
      attempt(candidate(), 'dismissIncident', { reasons: 'The file was empty that night' }),
    )
    expect(dismissed.status).toBe('DISMISSED')
    expect(made(attempt(dismissed, 'confirmIncident', JUDGED)).status).toBe('CONFIRMED')
  })

  const closing = { text: 'The nightly file now asks for the status first' }
  const report = { to: 'regulator', reference: 'IC-1' } as const

  it('that the regulator must be told of is not closed before it was', () => {
    const confirmed = made(attempt(candidate(), 'confirmIncident', JUDGED))
    expect(attempt(confirmed, 'closeIncident', closing)).toMatchObject({
      refusal: { rule: 'INCIDENT_REGULATOR' },
    })
    const told = made(attempt(confirmed, 'recordIncidentReport', report))
    expect(attempt(told, 'recordIncidentReport', report)).toMatchObject({
      refusal: { rule: 'INCIDENT_TOLD' },
    })
    expect(made(attempt(told, 'closeIncident', closing)).status).toBe('CLOSED')
  })

  it('with NHS data goes by the toolkit’s route too', () => {
    const judged = { ...JUDGED, reportable: 'no' } as const
    const confirmed = made(attempt(candidate('NHS_DATA_BREACH'), 'confirmIncident', judged))
    expect(attempt(confirmed, 'closeIncident', closing)).toMatchObject({
      refusal: { rule: 'INCIDENT_TOOLKIT' },
    })
    const told = made(attempt(confirmed, 'recordIncidentReport', { ...report, to: 'toolkit' }))
    expect(attempt(told, 'closeIncident', closing).ok).toBe(true)
  })
})
