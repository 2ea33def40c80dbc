import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CaseSoFar } from '@/components/disclosure/council/case-so-far'
import { CaseTimeline } from '@/components/disclosure/council/case-timeline'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { Ending } from '@/components/disclosure/council/ending'
import { IdentityBar } from '@/components/disclosure/council/identity-bar'
import { Manifest } from '@/components/disclosure/council/manifest'
import { whoHasIt } from '@/components/disclosure/council/next-move'
import { RecordsList } from '@/components/disclosure/council/records-list'
import { openSteps } from '@/components/disclosure/council/steps'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { offenceOf } from '@/lib/domain/records/asked'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { readRecords, readTimeline, type TimelineEvent } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from './open-case'

export const generateMetadata = async ({ params }: CaseParams): Promise<Metadata> => ({
  title: (await params).reference,
})

const headlineOf = (d: CaseFile) => (d.request && offenceOf(d.request).split('\n')[0]) || 'Not yet described'

/** The first of the latest unbroken run of entries that left the case as it is now. */
const sinceWhen = (timeline: readonly TimelineEvent[], { status }: CaseFile) => {
  const moves = timeline.filter((event) => event.after !== null)
  const moved = moves.findIndex((event) => event.after !== status)
  return moves.at(moved === -1 ? -1 : moved - 1)?.at ?? null
}

const WhatYouCanDo = ({ actor, d }: OpenCase) => {
  const steps = openSteps(actor, d.status)
  return (
    <section>
      <h2 className="govuk-heading-m">What you can do</h2>
      {steps.length === 0 ? (
        <p className="govuk-body">{whoHasIt(d)}</p>
      ) : (
        <ChoiceLinks
          items={steps.map(({ step, text, hint }) => ({ href: paths.step(d.reference, step), text, hint }))}
        />
      )}
    </section>
  )
}

export default async function CasePage(page: CaseParams) {
  const { actor, d } = await openCase(page)
  const [timeline, records] = await Promise.all([
    readTimeline(shell(), actor, d),
    readRecords(shell(), actor, d),
  ])
  const today = londonDate(shell().clock())
  return (
    <Framed
      actor={actor}
      title={headlineOf(d)}
      caption={`${d.reference}, ${d.organisation.name}`}
      back={{ href: paths.disclosures(), text: 'Work list' }}
    >
      <IdentityBar d={d} since={sinceWhen(timeline, d)} today={today} />
      <Ending d={d} />
      <WhatYouCanDo actor={actor} d={d} />
      <section>
        <h2 className="govuk-heading-m">Records</h2>
        <RecordsList {...records} />
      </section>
      {d.pack && <Manifest d={d} />}
      <CaseSoFar d={d} />
      <h2 className="govuk-heading-m">What happened</h2>
      <CaseTimeline events={timeline} />
    </Framed>
  )
}
