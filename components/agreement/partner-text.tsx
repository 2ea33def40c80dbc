import type { ReactNode } from 'react'
import { SummaryList } from '@/components/ui/summary-list'
import {
  ACTIVITY_COLUMNS,
  type Column,
  DATA_COLUMNS,
  numberedHeading,
  PARTY_COLUMNS,
  SECTIONS,
  TERM_COLUMNS,
} from '@/lib/domain/agreement/as-read'
import type { PartnerClause, PartnerText, ScheduleLine } from '@/lib/domain/agreement/partner-view'
import { ClauseText } from './clause-text'
import { PositionTag } from './positions'

/** One version of an agreement as its parties read it, from the parties to the last schedule. */

export const clauseAnchor = (key: string) => `clause-${encodeURIComponent(key)}`

type ScheduleProps = {
  readonly caption: string
  // The labels alone are read: the cells were drawn up before.
  readonly columns: readonly Pick<Column<never>, 'label'>[]
  readonly lines: readonly ScheduleLine[]
}

/** Addresses and eight columns fit no reading width: each line is a card of its own. */
const Schedule = ({ caption, columns, lines }: ScheduleProps) =>
  lines.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">{caption}</h2>
      {lines.map(([name, ...cells], place) => (
        <SummaryList
          key={place}
          card={{ title: name, level: 3 }}
          rows={cells.map((value, index) => ({ key: columns[index + 1]?.label, value }))}
        />
      ))}
    </>
  )

const Terms = ({ terms }: Pick<PartnerText, 'terms'>) => (
  <>
    <h2 className="govuk-heading-m">{SECTIONS.terms}</h2>
    <SummaryList rows={TERM_COLUMNS.map(({ label }, index) => ({ key: label, value: terms[index] }))} />
  </>
)

type ClauseProps = { readonly clause: PartnerClause; readonly place: number; readonly children?: ReactNode }

const ClauseShown = ({ clause, place, children }: ClauseProps) => (
  <section id={clauseAnchor(clause.key)}>
    <h2 className="govuk-heading-m">{numberedHeading(place, clause.heading)}</h2>
    <PositionTag position={clause.position} />
    <ClauseText wording={clause.wording} />
    {children}
  </section>
)

const NotApplicable = ({ marks }: { readonly marks: PartnerText['notApplicable'] }) =>
  marks.length === 0 ? null : (
    <>
      <h2 className="govuk-heading-m">What does not apply, and why</h2>
      <SummaryList rows={marks.map(({ item, reason }) => ({ key: item, value: reason }))} />
    </>
  )

type Props = {
  readonly text: PartnerText
  /** What stands below each clause. */
  readonly below?: (clause: PartnerClause) => ReactNode
}

export const PartnerTextShown = ({ text, below }: Props) => (
  <>
    <Schedule caption={SECTIONS.parties} columns={PARTY_COLUMNS} lines={text.parties} />
    <Terms terms={text.terms} />
    {text.clauses.map((clause, place) => (
      <ClauseShown key={clause.key} clause={clause} place={place}>
        {below?.(clause)}
      </ClauseShown>
    ))}
    <Schedule caption={SECTIONS.data} columns={DATA_COLUMNS} lines={text.data} />
    <Schedule caption={SECTIONS.activities} columns={ACTIVITY_COLUMNS} lines={text.activities} />
    <NotApplicable marks={text.notApplicable} />
  </>
)
