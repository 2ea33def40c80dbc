/** The whole of one version as it is read: contents, parties, terms, numbered clauses, schedules. */
import {
  ACTIVITY_COLUMNS,
  CHECKLIST_COLUMNS,
  DATA_COLUMNS,
  numberedHeading,
  PARTY_COLUMNS,
  pointsOf,
  SECTIONS,
} from '@/lib/domain/agreement/as-read'
import type { Kind } from '@/lib/domain/agreement/kinds'
import { type AgreementText, wordsOf } from '@/lib/domain/agreement/text'
import { ClauseText } from './clause-text'
import { clauseAnchor } from './partner-text'
import { Schedule, Terms } from './schedule'

type Props = { readonly text: AgreementText; readonly kind: Kind | null }

type Part = { readonly id: string; readonly heading: string; readonly body: React.ReactNode }

const partsOf = ({ text, kind }: Props): readonly Part[] => [
  {
    id: 'parties',
    heading: SECTIONS.parties,
    body: <Schedule caption={SECTIONS.parties} columns={PARTY_COLUMNS} lines={text.parties} />,
  },
  { id: 'terms', heading: SECTIONS.terms, body: <Terms text={text} /> },
  ...text.clauses.map((clause, index) => ({
    id: clauseAnchor(clause.key),
    heading: numberedHeading(index, clause.heading),
    body: <ClauseText wording={wordsOf(clause, text)} />,
  })),
  {
    id: 'data',
    heading: SECTIONS.data,
    body: <Schedule caption={SECTIONS.data} columns={DATA_COLUMNS} lines={text.data} />,
  },
  ...(text.activities.length > 0
    ? [
        {
          id: 'activities',
          heading: SECTIONS.activities,
          body: <Schedule caption={SECTIONS.activities} columns={ACTIVITY_COLUMNS} lines={text.activities} />,
        },
      ]
    : []),
  ...(kind
    ? [
        {
          id: 'checklist',
          heading: SECTIONS.checklist,
          body: (
            <Schedule caption={SECTIONS.checklist} columns={CHECKLIST_COLUMNS} lines={pointsOf(kind, text)} />
          ),
        },
      ]
    : []),
]

const Contents = ({ parts }: { readonly parts: readonly Part[] }) => (
  <nav aria-labelledby="contents">
    <h2 className="govuk-heading-m" id="contents">
      Contents
    </h2>
    <ol className="govuk-list">
      {parts.map(({ id, heading }) => (
        <li key={id}>
          <a className="govuk-link" href={`#${id}`}>
            {heading}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)

export const TextShown = (props: Props) => {
  const parts = partsOf(props)
  return (
    <>
      <Contents parts={parts} />
      {parts.map(({ id, heading, body }) => (
        <section key={id} id={id}>
          <h2 className="govuk-heading-m">{heading}</h2>
          {body}
        </section>
      ))}
    </>
  )
}
