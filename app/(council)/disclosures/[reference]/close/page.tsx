import type { Metadata } from 'next'
import { ReceiptState } from '@/components/disclosure/council/receipt-state'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { CLOSE_FIELDS } from '@/lib/content/council-forms'
import { closure } from '@/lib/domain/disclosure/council-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { chaseReceipt, closeCase } from './actions'

export const metadata: Metadata = { title: 'Chase receipt and close' }

const Chase = async ({ actor, d }: OpenCase) =>
  (await wouldRefuse(shell(), actor, d, 'chaseReceipt')) ? null : (
    <ActionButton
      action={chaseReceipt.bind(null, d.reference)}
      label="Record that receipt was chased"
      version={d.version}
    />
  )

const Close = async ({ actor, d }: OpenCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'closeCase')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} title="You cannot close it now" />
  return (
    <Form
      spec={specOf({ schema: closure, fields: CLOSE_FIELDS, submit: 'Close the case' })}
      action={closeCase.bind(null, d.reference)}
      initialValues={formValues(CLOSE_FIELDS, { ropaEntry: d.assessment?.held?.ropaEntry })}
      version={d.version}
    />
  )
}

export default async function ClosePage(page: CaseParams) {
  const open = await openCase(page)
  return (
    <StepFrame open={open} title="Chase receipt and close">
      <ReceiptState d={open.d} />
      <Chase {...open} />
      <h2 className="govuk-heading-m">Close the case</h2>
      <Close {...open} />
    </StepFrame>
  )
}
