import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { concernsAChild } from '@/lib/domain/disclosure/findings'
import { needsAnInstrument } from '@/lib/domain/disclosure/gateways'
import * as words from '@/lib/domain/disclosure/words'
import { offenceOf } from '@/lib/domain/records/asked'
import { actedBy, sentences } from '@/lib/domain/records/issue'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { AdviceGiven } from './advice-given'
import { CaseSoFar, WhatThisLaneAsks } from './case-so-far'
import { ChallengeShown } from './challenge-shown'
import { InstrumentShown } from './instrument-shown'
import { Obstacles } from './obstacles'
import { ProposedItems } from './proposed-items'
import { ValidationShown } from './validation-shown'

/** What a head of service must know, in the order they need it, on a phone in a corridor. */

type Props = { readonly d: CaseFile }

const Text = ({ text }: { readonly text: string }) => <p className="govuk-body gh-pre-line">{text}</p>

const aboutWhom = ({ request }: CaseFile) => {
  if (!request) return ''
  if (request.about === 'incident') return `An incident: ${request.incident?.place ?? 'place not given'}`
  return request.subjects
    .map((s) =>
      [
        s.name ?? s.aliases ?? 'Somebody not named',
        words.SUBJECT_ROLE_WORDS[s.role].toLowerCase(),
        ...(concernsAChild([s]) ? ['a child now or then'] : []),
      ].join(', '),
    )
    .join('\n')
}

/** A row only where this lane was asked. */
const rowsGiven = (rows: readonly (readonly [string, string | undefined])[]) =>
  rows.flatMap(([key, value]) =>
    value ? [{ key, value: <span className="gh-pre-line">{value}</span> }] : [],
  )

const WhoAsks = ({ d }: Props) => {
  const { request, authorisation, organisation } = d
  if (!request) return null
  const { requester } = request
  return (
    <SummaryList
      card={{ title: 'Who asks, and for whom' }}
      rows={[
        { key: 'Asked by', value: `${requester.rank} ${requester.name}, ${organisation.name}` },
        ...(needsAnInstrument(d.gateway)
          ? []
          : [{ key: 'Authorised by', value: authorisation ? actedBy(authorisation) : 'Not authorised' }]),
        { key: 'About', value: <span className="gh-pre-line">{aboutWhom(d)}</span> },
        ...rowsGiven([
          ['Matter', offenceOf(request)],
          ['Purpose', request.purpose && words.PURPOSE_WORDS[request.purpose]],
          [
            'Urgency',
            request.urgency && sentences(words.URGENCY_WORDS[request.urgency], request.urgencyReason),
          ],
        ]),
      ]}
    />
  )
}

const Said = ({ title, text }: { readonly title: string; readonly text: string | undefined }) =>
  text ? (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      <Text text={text} />
    </section>
  ) : null

const Findings = ({ d }: Props) => {
  const tests = d.assessment?.tests
  if (!tests) return null
  return (
    <SummaryList
      card={{ title: 'What the coordinator found' }}
      rows={[
        {
          key: 'Necessary',
          value: <Text text={`${words.FINDING_WORDS[tests.necessityFinding]}. ${tests.necessityText}`} />,
        },
        {
          key: 'Proportionate',
          value: (
            <Text
              text={`${words.FINDING_WORDS[tests.proportionalityFinding]}. ${tests.proportionalityText}`}
            />
          ),
        },
        ...(tests.childBestInterests
          ? [{ key: 'The child’s best interests', value: <Text text={tests.childBestInterests} /> }]
          : []),
        ...(d.assessment?.held?.shielded === 'yes'
          ? [{ key: 'Threat check', value: <Text text={d.assessment.held.threatCheck ?? 'Not written'} /> }]
          : []),
        ...(d.collator ? [{ key: 'Collated by', value: actedBy(d.collator) }] : []),
      ]}
    />
  )
}

export const DecisionFacts = ({ d, today }: Props & { readonly today: CalendarDate }) => (
  <>
    <Obstacles d={d} today={today} />
    <InstrumentShown d={d} today={today} />
    <WhoAsks d={d} />
    <ValidationShown d={d} />
    <ChallengeShown d={d} />
    <Said title="Why they say it is necessary" text={d.request?.whyNecessary} />
    <Said title="What they say would be prejudiced without it" text={d.request?.prejudiceIfWithheld} />
    {!d.request?.instrument && <WhatThisLaneAsks d={d} />}
    <ProposedItems d={d} />
    <AdviceGiven d={d} />
    <Findings d={d} />
    <Details summary="Everything in the case">
      <CaseSoFar d={d} />
    </Details>
  </>
)
