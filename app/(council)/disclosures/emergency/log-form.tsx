import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { callFields, ownReportFields } from '@/lib/content/urgent-forms'
import { ownReport, urgentCall } from '@/lib/domain/disclosure/urgent-inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { timeOf } from '@/lib/domain/shared/when'
import type { EmergencyDesk } from '@/lib/use-cases/disclosure/log-emergency'
import { shell } from '@/lib/use-cases/shell'
import { specOf } from '../[reference]/step-parts'
import { logCall, logOwnReport } from './actions'

type Props = {
  readonly desk: EmergencyDesk
  readonly organisation: EmergencyDesk['organisations'][number]
  readonly ours: boolean
}

/** Begins with now: whoever logs it is still on the telephone. */
export const LogForm = ({ desk: { services, floors }, organisation, ours }: Props) => {
  const now = shell().clock()
  const fields = ours ? ownReportFields(services) : callFields({ organisation, services, floors })
  const schema = ours ? ownReport : urgentCall
  return (
    <Form
      spec={specOf({ schema, fields, submit: ours ? 'Log what was told' : 'Log the call' })}
      action={ours ? logOwnReport : logCall}
      initialValues={formValues(fields, {
        calledOn: londonDate(now),
        calledAt: timeOf(now.toISOString()),
        risk: 'riskToLife',
      })}
      hidden={{ organisationId: organisation.id }}
    />
  )
}
