import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CaseFlags } from '@/components/disclosure/council/case-flags'
import { CaseSoFar } from '@/components/disclosure/council/case-so-far'
import { CaseTimeline } from '@/components/disclosure/council/case-timeline'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { Ending } from '@/components/disclosure/council/ending'
import { flagsOf } from '@/components/disclosure/council/flags'
import { GatewayShown } from '@/components/disclosure/council/gateway-shown'
import { IdentityBar } from '@/components/disclosure/council/identity-bar'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { Manifest } from '@/components/disclosure/council/manifest'
import { whoHasIt } from '@/components/disclosure/council/next-move'
import { PartsShown } from '@/components/disclosure/council/parts-shown'
import { RecordsList } from '@/components/disclosure/council/records-list'
import { linksTo, openSteps, otherSteps } from '@/components/disclosure/council/steps'
import { ValidationShown } from '@/components/disclosure/council/validation-shown'
import { PaperOwed } from '@/components/disclosure/urgent/paper-owed'
import { Details } from '@/components/ui/details'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { gatewayOf } from '@/lib/domain/disclosure/gateways'
import type { Status } from '@/lib/domain/disclosure/states'
import { waited } from '@/lib/domain/disclosure/waiting'
import { STATUS_WORDS } from '@/lib/domain/disclosure/words'
import { may } from '@/lib/domain/permissions/permissions'
import { offenceOf } from '@/lib/domain/records/asked'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { readParts } from '@/lib/use-cases/disclosure/read-parts'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { readRecords, readTimeline, type TimelineEvent } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { sinceWhen } from '../../since-when'
import { ChecksShown } from './checks-shown'
import { CoveredHere } from './cover/covered-here'
import { EraseLink } from './erase/erase-link'
import { ErasedCase } from './erased-case'
import { type CaseParams, findErased, type OpenCase, openCase } from './open-case'

export const generateMetadata = async ({ params }: CaseParams): Promise<Metadata> => ({
  title: (await params).reference,
})

/** Never a data subject: the offence, or else the kind of thing that it is. */
const headlineOf = (d: CaseFile) => {
  if (!d.request && !d.urgent) return STATUS_WORDS[d.status]
  return (d.request && offenceOf(d.request).split('\n')[0]) || gatewayOf(d.gateway).name
}

/** What moved it; an attempt that was refused left it where it was. */
const movesIn = (timeline: readonly TimelineEvent[]) =>
  timeline.flatMap(({ at, action, after }) =>
    after === null || action.startsWith('refused:') ? [] : [{ at, to: after as Status }],
  )

const WhatYouCanDo = ({ actor, d }: OpenCase) => {
  const steps = openSteps(actor, d)
  const others = otherSteps(actor, d)
  return (
    <section>
      <h2 className="govuk-heading-m">What you can do</h2>
      {steps.length === 0 ? (
        <p className="govuk-body">{whoHasIt(d)}</p>
      ) : (
        <ChoiceLinks items={linksTo(d, steps)} />
      )}
      {others.length > 0 && (
        <Details summary="Other things you can do">
          <ChoiceLinks items={linksTo(d, others)} />
        </Details>
      )}
    </section>
  )
}

const AuditLink = ({ actor, d }: OpenCase) =>
  may(actor, 'issueAuditPack') ? (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.step(d.reference, 'audit')}>
        Issue an audit pack
      </a>
    </p>
  ) : null

const DecidedUnder = ({ d }: Pick<OpenCase, 'd'>) =>
  d.decision || d.urgentDecision ? (
    <p className="govuk-body">
      <a className="govuk-link" href={paths.step(d.reference, 'rules')}>
        Which rules it was decided under
      </a>
    </p>
  ) : null

export default async function CasePage(page: CaseParams) {
  const erased = await findErased(page)
  if (erased) return <ErasedCase {...erased} />
  const { actor, d } = await openCase(page)
  const [timeline, records, parts, policy] = await Promise.all([
    readTimeline(shell(), actor, d),
    readRecords(shell(), actor, d),
    readParts(shell(), actor, d),
    readPolicy(shell()),
  ])
  const now = shell().clock()
  const today = londonDate(now)
  return (
    <Framed
      actor={actor}
      title={headlineOf(d)}
      caption={`${d.reference}, ${d.organisation.name}`}
      back={{ href: paths.disclosures(), text: 'Work list' }}
    >
      <IdentityBar
        d={d}
        since={sinceWhen(timeline, d.status)}
        today={today}
        waited={waited(movesIn(timeline), now.toISOString(), policy)}
      />
      <CaseFlags flags={flagsOf(d, now.toISOString(), today)} />
      <PaperOwed d={d} />
      <Ending d={d} />
      <PartsShown parts={parts} />
      <WhatYouCanDo actor={actor} d={d} />
      <CoveredHere actor={actor} d={d} />
      <ChecksShown actor={actor} d={d} />
      <section>
        <h2 className="govuk-heading-m">Records</h2>
        <RecordsList {...records} />
      </section>
      <AuditLink actor={actor} d={d} />
      <EraseLink actor={actor} d={d} />
      {d.pack && <Manifest d={d} />}
      <DecidedUnder d={d} />
      <GatewayShown d={d} policy={policy} />
      <InstrumentShown d={d} today={today} />
      <ValidationShown d={d} />
      <CaseSoFar d={d} />
      <h2 className="govuk-heading-m">What happened</h2>
      <CaseTimeline events={timeline} />
    </Framed>
  )
}
