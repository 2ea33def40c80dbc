import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { NextStep } from '@/components/disclosure/agency/next-step'
import { Papers } from '@/components/disclosure/council/instrument-shown'
import { RecordLinks } from '@/components/disclosure/record-links'
import { StatusTag } from '@/components/disclosure/status-tag'
import { RecordSections } from '@/components/record/sections'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { Timeline } from '@/components/ui/timeline'
import { outsideEvents } from '@/lib/content/outside-timeline'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { gatewayOf, isMandatory } from '@/lib/domain/disclosure/gateways'
import { may } from '@/lib/domain/permissions/permissions'
import { asAsked } from '@/lib/domain/records/request'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readRecords, readTimeline } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { ErasedRequest } from '../erased-request'
import { type CaseParams, findOwnErased, ownCase } from '../own-case'
import { again, renew } from './actions'

export const generateMetadata = async ({ params }: CaseParams): Promise<Metadata> => ({
  title: (await params).reference,
})

const dueRow = (d: CaseFile, dueOn: string) => ({
  key: isMandatory(d.gateway) ? 'Must be answered by' : 'Council’s target',
  value: dayOf(dueOn),
})

const CaseLinks = ({ references }: { readonly references: readonly string[] }) => (
  <ul className="govuk-list">
    {references.map((reference) => (
      <li key={reference}>
        <a className="govuk-link" href={paths.request(reference)}>
          {reference}
        </a>
      </li>
    ))}
  </ul>
)

const factsOf = (d: CaseFile) => {
  const asked = d.request ?? d.draft
  return [
    { key: 'Status', value: <StatusTag status={d.status} /> },
    ...(d.request || d.urgent ? [{ key: 'Kind of request', value: gatewayOf(d.gateway).name }] : []),
    {
      key: 'Asked by',
      value: `${asked?.requester?.name ?? d.urgent?.callerName ?? 'Not yet named'}, ${d.organisation.name}`,
    },
    ...(d.receivedAt ? [{ key: 'Received by the council', value: dayOf(d.receivedAt) }] : []),
    ...(d.dueOn ? [dueRow(d, d.dueOn)] : []),
    ...(d.parts.length > 0
      ? [
          {
            key: 'Dealt with in parts',
            value: <CaseLinks references={d.parts.map((part) => part.reference)} />,
          },
        ]
      : []),
    ...(d.partOf ? [{ key: 'Part of', value: <CaseLinks references={[d.partOf.reference]} /> }] : []),
  ]
}

export default async function RequestPage(page: CaseParams) {
  const erased = await findOwnErased(page)
  if (erased) return <ErasedRequest {...erased} />
  const { actor, d } = await ownCase(page)
  const [timeline, records, noReview] = await Promise.all([
    readTimeline(shell(), actor, d),
    readRecords(shell(), actor, d),
    wouldRefuse(shell(), actor, d, 'askReview'),
  ])
  return (
    <Framed
      actor={actor}
      title={d.reference}
      caption="Your request"
      back={{ href: paths.requests(), text: 'Your requests' }}
    >
      <SummaryList rows={factsOf(d)} />
      <NextStep
        d={d}
        actor={actor}
        mayAskReview={may(actor, 'askReview') && !noReview}
        renew={renew.bind(null, d.reference)}
        again={again.bind(null, d.reference)}
      />
      <RecordLinks {...records} />
      {d.request && (
        <Details summary="What was asked">
          <RecordSections sections={asAsked(d)} />
          <Papers d={d} />
        </Details>
      )}
      <h2 className="govuk-heading-m">Progress</h2>
      <Timeline events={outsideEvents(timeline)} />
    </Framed>
  )
}
