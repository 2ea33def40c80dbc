import { CardTable } from '@/components/ui/card-table'
import { Details } from '@/components/ui/details'
import { Tag, type TagColour } from '@/components/ui/tag'
import type { ChecklistItem } from '@/lib/domain/agreement/checklist'
import type { ItemState } from '@/lib/domain/agreement/gate'
import type { Clause, NotApplicable } from '@/lib/domain/agreement/text'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

/** What the agreement must say, where it says it, and what is still missing. */

const STATES: Readonly<Record<ItemState, { readonly text: string; readonly colour: TagColour }>> = {
  said: { text: 'Said', colour: 'green' },
  notApplicable: { text: 'Does not apply', colour: 'grey' },
  missing: { text: 'Missing', colour: 'red' },
}

/** Nothing waits for a point that is only advised. */
const stateWords = ({ state, isNeeded }: Point) =>
  state === 'missing' && !isNeeded ? { text: 'Advised', colour: 'blue' as const } : STATES[state]

const COLUMNS = [
  { label: 'Point', width: 'wide' },
  { label: 'State' },
  { label: 'Where it says so' },
  { label: 'Act' },
] as const

export type Point = {
  readonly item: ChecklistItem
  readonly state: ItemState
  /** Nobody may sign without it. */
  readonly isNeeded: boolean
  readonly clauses: readonly Clause[]
  readonly mark: NotApplicable | null
}

type PointOf = { readonly point: Point }

const Name = ({ point: { item, isNeeded } }: PointOf) => (
  <>
    {item.name}
    <div className="govuk-hint govuk-!-margin-bottom-0">
      {item.reference}
      {isNeeded ? '. Needed before anybody signs.' : ''}
    </div>
  </>
)

const Where = ({ point: { clauses, mark }, reference }: PointOf & { readonly reference: string }) => {
  if (mark) return `${mark.reason} (${mark.initials}, ${dayOf(mark.at)})`
  if (clauses.length === 0) return 'Nowhere'
  return (
    <ul className="govuk-list govuk-!-margin-bottom-0">
      {clauses.map(({ key, heading }) => (
        <li key={key}>
          <a className="govuk-link" href={paths.agreementClause(reference, key)}>
            {heading}
          </a>
        </li>
      ))}
    </ul>
  )
}

type ChecklistProps = {
  readonly reference: string
  readonly points: readonly Point[]
  /** What this person may do about a point. */
  readonly offer: (point: Point) => React.ReactNode
}

type RowsProps = ChecklistProps & { readonly caption: string }

const Rows = ({ reference, points, offer, caption }: RowsProps) => (
  <CardTable
    caption={caption}
    captionHidden
    columns={COLUMNS}
    rows={points.map((point) => {
      const { text, colour } = stateWords(point)
      return {
        id: point.item.id,
        cells: [
          <Name key="name" point={point} />,
          <Tag key="state" colour={colour}>
            {text}
          </Tag>,
          <Where key="where" {...{ point, reference }} />,
          offer(point),
        ],
      }
    })}
  />
)

const summaryOf = (lacking: readonly Point[]) => {
  const needed = lacking.filter(({ isNeeded }) => isNeeded).length
  if (needed === 0) return 'It says all that it must say before anybody signs.'
  return needed === 1
    ? 'One point is missing that it must make before anybody signs.'
    : `${needed} points are missing that it must make before anybody signs.`
}

const isLacking = ({ state }: Point) => state === 'missing'

const DONE = 'Points that it makes, or that do not apply'

/** What is still missing first; the rest is folded away. */
export const Checklist = ({ points, ...rest }: ChecklistProps) => {
  const lacking = points.filter(isLacking)
  return (
    <>
      <p className="govuk-body">{summaryOf(lacking)}</p>
      {lacking.length > 0 && <Rows {...rest} points={lacking} caption="Points that are missing or advised" />}
      {lacking.length < points.length && (
        <Details summary={DONE}>
          <Rows {...rest} points={points.filter((point) => !isLacking(point))} caption={DONE} />
        </Details>
      )}
    </>
  )
}
