import { CardTable } from '@/components/ui/card-table'
import { Tag, type TagColour } from '@/components/ui/tag'
import { EVIDENCE_WORDS } from '@/lib/content/agreement-life-words'
import type { Agreement, Evidence } from '@/lib/domain/agreement/agreement'
import { type EvidenceState, evidenceState } from '@/lib/domain/agreement/evidence'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom } from './said'

const COLOURS: Readonly<Record<EvidenceState, TagColour>> = {
  ahead: 'grey',
  late: 'orange',
  chased: 'orange',
  flagged: 'red',
  received: 'green',
}

const COLUMNS = [
  { label: 'Data', width: 'wide' },
  { label: 'Kept for' },
  { label: 'Evidence due' },
  { label: 'State' },
] as const

type Props = { readonly a: Pick<Agreement, 'evidence' | 'text'>; readonly today: CalendarDate }

/** A variation may have taken the line out of the schedule; what was sent before is owed all the same. */
const keptFor = ({ text }: Props['a'], item: string) =>
  text.data.find(({ name }) => name === item)?.retention ?? 'No longer sent'

const detailOf = ({ received, flaggedOn, chasedOn }: Evidence) => {
  if (received) return `Deleted on ${dayOf(received.on)}. ${received.text}. ${byWhom(received.by)}`
  return [
    chasedOn && `Chased on ${dayOf(chasedOn)}.`,
    flaggedOn && `Flagged on ${dayOf(flaggedOn)}: the Data Protection Officer and the board were told.`,
  ]
    .filter(Boolean)
    .join(' ')
}

const State = ({ one, today }: { readonly one: Evidence; readonly today: CalendarDate }) => {
  const state = evidenceState(one, today)
  const detail = detailOf(one)
  return (
    <>
      <Tag colour={COLOURS[state]}>{EVIDENCE_WORDS[state]}</Tag>
      {detail && <p className="govuk-body-s govuk-!-margin-top-2 govuk-!-margin-bottom-0">{detail}</p>}
    </>
  )
}

/** Item, period, day, and what became of it: the recipient's side of the schedule. */
export const EvidenceSchedule = ({ a, today }: Props) =>
  a.evidence.length === 0 ? (
    <p className="govuk-body">No evidence of deletion is owed under this agreement.</p>
  ) : (
    <CardTable
      caption="What the recipient keeps, and shows to be deleted"
      columns={COLUMNS}
      rows={a.evidence.map((one, index) => ({
        id: `${index} ${one.item}`,
        cells: [
          one.item,
          keptFor(a, one.item),
          dayOf(one.dueOn),
          <State key="state" one={one} today={today} />,
        ],
      }))}
    />
  )
