import { SummaryList } from '@/components/ui/summary-list'
import { expiresAt } from '@/lib/domain/disclosure/clocks'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Waited } from '@/lib/domain/disclosure/waiting'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { momentOf } from '@/lib/domain/shared/when'
import { StatusTag } from '../status-tag'
import { dueWords } from './due-words'
import { whoHasIt } from './next-move'
import { When } from './when'

type Props = {
  readonly d: CaseFile
  readonly since: string | null
  readonly today: CalendarDate
  readonly waited: Waited
}

const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`

/** With whom, since when, by when. */
export const IdentityBar = ({ d, since, today, waited }: Props) => {
  const { status, gateway, dueOn } = d
  const due = dueWords({ status, gateway, dueOn, expiresAt: expiresAt(d) }, today)
  return (
    <SummaryList
      rows={[
        { key: 'State', value: <StatusTag status={status} /> },
        { key: 'Who has it', value: whoHasIt(d) },
        ...(since ? [{ key: 'Since', value: momentOf(since) }] : []),
        ...(due ? [{ key: 'By when', value: <When {...due} /> }] : []),
        ...(waited.us + waited.them > 0
          ? [{ key: 'Waited so far', value: `On us ${days(waited.us)}, on them ${days(waited.them)}` }]
          : []),
        ...(d.intake ? [{ key: 'Service', value: d.intake.service }] : []),
      ]}
    />
  )
}
