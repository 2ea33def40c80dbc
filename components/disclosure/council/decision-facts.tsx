import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import * as words from '@/lib/domain/disclosure/words'
import { actedBy } from '@/lib/domain/records/issue'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { AdviceGiven } from './advice-given'
import { AtAGlance } from './at-a-glance'
import { CaseSoFar, WhatThisLaneAsks } from './case-so-far'
import { ChallengeShown } from './challenge-shown'
import { InstrumentShown } from './instrument-shown'
import { Obstacles } from './obstacles'
import { ProposedItems } from './proposed-items'
import { ValidationShown } from './validation-shown'

/** What a head of service must know, in the order they need it, on a phone in a corridor. `YOUR_DECISION` follows it. */
export const YOUR_DECISION = 'your-decision'

type Props = { readonly d: CaseFile }

const Text = ({ text }: { readonly text: string }) => <p className="govuk-body gh-pre-line">{text}</p>

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
    <AtAGlance d={d} today={today} />
    <p className="govuk-body">
      <a className="govuk-link" href={`#${YOUR_DECISION}`}>
        Go to your decision
      </a>
    </p>
    <Obstacles d={d} today={today} />
    <InstrumentShown d={d} today={today} />
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
