import type { Metadata } from 'next'
import { REPORT_FIELDS } from '@/lib/content/incident-words'
import { reportedIncident } from '@/lib/domain/checks/incident/inputs'
import { paths } from '@/lib/paths'
import { OpeningPage } from '../../check-pages/opening-page'
import { checksReader } from '../../checks-reader'
import { reportIncident } from '../actions'

export const metadata: Metadata = { title: 'Report an incident' }

export default async function ReportIncidentPage() {
  return (
    <OpeningPage
      actor={await checksReader()}
      permission="reportIncident"
      title="Report an incident"
      back={{ href: paths.incidents(), text: 'Incidents' }}
      asked={{ schema: reportedIncident, fields: REPORT_FIELDS, submit: 'Report it' }}
      action={reportIncident}
    >
      <p className="govuk-body">The Data Protection Officer is told as soon as you send this.</p>
    </OpeningPage>
  )
}
