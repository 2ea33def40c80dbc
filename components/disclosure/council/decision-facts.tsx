import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import * as words from '@/lib/domain/disclosure/words'
import { offenceOf } from '@/lib/domain/records/asked'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { momentOf } from '@/lib/domain/shared/when'
import { AdviceGiven } from './advice-given'
import { CaseSoFar } from './case-so-far'
import { Obstacles } from './obstacles'
import { ProposedItems } from './proposed-items'

/** What a head of service must know, in the order they need it, on a phone in a corridor. */

type Props = { readonly d: CaseFile }

const Text = ({ text }: { readonly text: string }) => <p className="govuk-body gh-pre-line">{text}</p>

const aboutWhom = ({ request }: CaseFile) => {
  if (!request) return ''
  if (request.about === 'incident') return `An incident: ${request.incident?.place ?? 'place not given'}`
  return request.subjects
    .map((s) =>
      [s.name ?? s.aliases ?? 'Somebody not named', words.SUBJECT_ROLE_WORDS[s.role].toLowerCase()].join(
        ', ',
      ),
    )
    .join('\n')
}

const WhoAsks = ({ d }: Props) => {
  const { request, authorisation, organisation } = d
  if (!request) return null
  const { requester } = request
  return (
    <SummaryList
      card={{ title: 'Who asks, and for whom' }}
      rows={[
        { key: 'Asked by', value: `${requester.rank} ${requester.name}, ${organisation.name}` },
        {
          key: 'Authorised by',
          value: authorisation
            ? `${authorisation.standing} ${authorisation.name}, ${momentOf(authorisation.at)}`
            : 'Not authorised',
        },
        { key: 'About', value: <span className="gh-pre-line">{aboutWhom(d)}</span> },
        { key: 'Matter', value: <span className="gh-pre-line">{offenceOf(request)}</span> },
        { key: 'Purpose', value: words.PURPOSE_WORDS[request.purpose] },
        {
          key: 'Urgency',
          value: [words.URGENCY_WORDS[request.urgency], request.urgencyReason].filter(Boolean).join('. '),
        },
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
        ...(d.collator
          ? [{ key: 'Collated by', value: `${d.collator.name}, ${momentOf(d.collator.at)}` }]
          : []),
      ]}
    />
  )
}

export const DecisionFacts = ({ d, today }: Props & { readonly today: CalendarDate }) => (
  <>
    <Obstacles d={d} today={today} />
    <WhoAsks d={d} />
    <Said title="Why they say it is necessary" text={d.request?.whyNecessary} />
    <Said title="What they say would be prejudiced without it" text={d.request?.prejudiceIfWithheld} />
    <ProposedItems d={d} />
    <AdviceGiven d={d} />
    <Findings d={d} />
    <Details summary="Everything in the case">
      <CaseSoFar d={d} />
    </Details>
  </>
)
