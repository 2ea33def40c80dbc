import { Callout } from '@/components/ui/callout'
import type { Complaint } from '@/lib/domain/disclosure/disclosure'
import type { CalendarDate } from '@/lib/domain/shared/dates'
import { dayOf } from '@/lib/domain/shared/when'
import { byWhom, Said } from '../after-parts'

type Props = { readonly complaint: Complaint; readonly today: CalendarDate }

const titleOf = ({ acknowledged, answered, acknowledgeBy }: Complaint, today: CalendarDate) => {
  if (answered) return 'Answered'
  if (acknowledged) return 'Acknowledged, not yet answered'
  const by = dayOf(acknowledgeBy)
  return today <= acknowledgeBy ? `Acknowledge by ${by}` : `Late: it had to be acknowledged by ${by}`
}

/** One complaint; red until it is acknowledged. */
export const ComplaintShown = ({ complaint, today }: Props) => {
  const { from, about, receivedOn, acknowledged, answered } = complaint
  return (
    <Callout
      tone={acknowledged || answered ? 'plain' : 'missing'}
      title={titleOf(complaint, today)}
      meta={`${from}, came on ${dayOf(receivedOn)}`}
    >
      <Said>{about}</Said>
      {acknowledged && <p className="govuk-body">Acknowledged: {byWhom(acknowledged)}</p>}
      {answered && (
        <>
          <p className="govuk-body">Answered: {byWhom(answered.by)}</p>
          <Said>{answered.text}</Said>
        </>
      )}
    </Callout>
  )
}
