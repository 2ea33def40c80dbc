import { CardTable } from '@/components/ui/card-table'
import { Tag, type TagColour } from '@/components/ui/tag'
import type { ChecklistItem } from '@/lib/domain/agreement/checklist'
import type { ItemState } from '@/lib/domain/agreement/gate'
import type { Clause, NotApplicable } from '@/lib/domain/agreement/text'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

/** What the agreement must say, where it says it, and what is still missing. */

const STATES: Readonly<Record<ItemState, { readonly text: string; readonly colour: TagColour }>> = {
  said: { text: 'Made', colour: 'green' },
  notApplicable: { text: 'Does not apply', colour: 'grey' },
  missing: { text: 'Not made', colour: 'red' },
}

/** Nothing waits for a point that is only advised. */
const stateWords = ({ state, isNeeded }: Point) =>
  state === 'missing' && !isNeeded ? { text: 'Advised', colour: 'blue' as const } : STATES[state]

const COLUMNS = [
  { label: 'Point', width: 'wide' },
  { label: 'State' },
  { label: 'Where it is made' },
  { label: 'What you can do' },
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

export const Checklist = ({ reference, points, offer }: ChecklistProps) => (
  <CardTable
    caption="Points in order"
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
