import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CheckTimeline } from '@/components/check/timeline'
import { Callout } from '@/components/ui/callout'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import {
  clockWords,
  INCIDENT_LINES,
  INCIDENT_STATUS_COLOURS,
  INCIDENT_STATUS_WORDS,
  REPORTED_TO_WORDS,
  SEVERITY_WORDS,
} from '@/lib/content/incident-words'
import { regulatorClock } from '@/lib/domain/checks/incident/clock'
import { INCIDENT } from '@/lib/domain/checks/incident/incident'
import { goesToToolkit, type Incident } from '@/lib/domain/checks/incidents'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readCheckTimeline } from '@/lib/use-cases/checks/read'
import { shell } from '@/lib/use-cases/shell'
import { openActs } from '../../check-pages/act'
import { type CheckParams, openCheckPage } from '../../check-pages/open-check'
import { OwnActs } from '../../check-pages/own-acts'
import { INCIDENT_ACTS } from '../acts'

export const metadata: Metadata = { title: 'An incident' }

/** Red while it runs, for nobody has to look for it. */
const Clock = ({ incident, now }: { readonly incident: Incident; readonly now: string }) => {
  const clock = regulatorClock(incident, now)
  return clock ? (
    <Callout tone="missing" title={clock.hoursLeft < 0 ? 'The 72 hours have passed' : 'The 72 hours run'}>
      <p className="govuk-body">{clockWords(clock)}.</p>
    </Callout>
  ) : null
}

const About = ({ incident }: { readonly incident: Incident }) => (
  <SummaryList
    rows={[
      {
        key: 'Status',
        value: (
          <Tag colour={INCIDENT_STATUS_COLOURS[incident.status]}>
            {INCIDENT_STATUS_WORDS[incident.status]}
          </Tag>
        ),
      },
      { key: 'What happened', value: <span className="gh-pre-line">{incident.what}</span> },
      { key: 'Severity', value: SEVERITY_WORDS[incident.severity] },
      { key: 'The council became aware', value: momentOf(incident.awareAt) },
      { key: 'Data Protection Officer told', value: momentOf(incident.officerToldAt) },
      { key: 'Noticed or reported by', value: incident.openedBy.name },
      ...(incident.matter
        ? [
            {
              key: 'Of',
              value: (
                <a className="govuk-link" href={paths.matter(incident.matter)}>
                  {incident.matter.reference}
                </a>
              ),
            },
          ]
        : []),
      { key: 'Also goes to the NHS toolkit', value: goesToToolkit(incident) ? 'Yes' : 'No' },
    ]}
  />
)

const Judged = ({ judged, reports, closed, status }: Incident) =>
  judged && (
    <SummaryList
      card={{ title: 'What was decided' }}
      rows={[
        { key: 'Decision', value: INCIDENT_STATUS_WORDS[status === 'DISMISSED' ? 'DISMISSED' : 'CONFIRMED'] },
        { key: 'By', value: `${judged.by.name}, ${momentOf(judged.by.at)}` },
        { key: 'Reasons', value: <span className="gh-pre-line">{judged.reasons}</span> },
        { key: 'Must the regulator be told?', value: judged.reportable ? 'Yes' : 'No' },
        ...reports.map(({ to, reference, by }) => ({
          key: `${REPORTED_TO_WORDS[to]} was told`,
          value: `${reference}, by ${by.name}, ${momentOf(by.at)}`,
        })),
        ...(closed
          ? [
              { key: 'What was done about it', value: <span className="gh-pre-line">{closed.text}</span> },
              { key: 'Closed by', value: `${closed.by.name}, ${momentOf(closed.by.at)}` },
            ]
          : []),
      ]}
    />
  )

export default async function IncidentPage(page: CheckParams) {
  const open = await openCheckPage(INCIDENT, page)
  const { actor, subject, now } = open
  const events = await readCheckTimeline(shell(), subject)
  return (
    <Framed
      actor={actor}
      title={subject.title}
      caption={subject.reference}
      back={{ href: paths.incidents(), text: 'Incidents' }}
    >
      <Clock incident={subject} now={now} />
      <About incident={subject} />
      <Judged {...subject} />
      <OwnActs
        acts={openActs(INCIDENT_ACTS, open)}
        addressOf={(act) => paths.incidentAct(subject.reference, act)}
      />
      <h2 className="govuk-heading-m">What happened</h2>
      <CheckTimeline events={events} lines={INCIDENT_LINES} />
    </Framed>
  )
}
