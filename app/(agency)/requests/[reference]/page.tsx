import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { NextStep } from '@/components/disclosure/agency/next-step'
import { RecordLinks } from '@/components/disclosure/record-links'
import { StatusTag } from '@/components/disclosure/status-tag'
import { RecordSections } from '@/components/record/sections'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { Timeline } from '@/components/ui/timeline'
import { outsideEvents } from '@/lib/content/outside-timeline'
import { asAsked } from '@/lib/domain/records/request'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readRecords, readTimeline } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, ownCase } from '../own-case'
import { again, renew } from './actions'

export const generateMetadata = async ({ params }: CaseParams): Promise<Metadata> => ({
  title: (await params).reference,
})

export default async function RequestPage(page: CaseParams) {
  const { actor, d } = await ownCase(page)
  const [timeline, records] = await Promise.all([
    readTimeline(shell(), actor, d),
    readRecords(shell(), actor, d),
  ])
  return (
    <Framed
      actor={actor}
      title={d.reference}
      caption="Your request"
      back={{ href: paths.requests(), text: 'Your requests' }}
    >
      <SummaryList
        rows={[
          { key: 'Status', value: <StatusTag status={d.status} /> },
          {
            key: 'Asked by',
            value: `${(d.request ?? d.draft)?.requester?.name ?? 'Not yet named'}, ${d.organisation.name}`,
          },
          ...(d.receivedAt ? [{ key: 'Received by the council', value: dayOf(d.receivedAt) }] : []),
          ...(d.dueOn ? [{ key: 'Council’s target', value: dayOf(d.dueOn) }] : []),
        ]}
      />
      <NextStep
        d={d}
        actor={actor}
        renew={renew.bind(null, d.reference)}
        again={again.bind(null, d.reference)}
      />
      <RecordLinks {...records} />
      {d.request && (
        <Details summary="What was asked">
          <RecordSections sections={asAsked(d)} />
        </Details>
      )}
      <h2 className="govuk-heading-m">Progress</h2>
      <Timeline events={outsideEvents(timeline)} />
    </Framed>
  )
}
