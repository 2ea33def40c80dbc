import type { Metadata } from 'next'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { COMPLAINT_ANSWER_FIELDS, COMPLAINT_FIELDS } from '@/lib/content/after-forms'
import { complaint, complaintAnswer } from '@/lib/domain/disclosure/after-inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { shell } from '@/lib/use-cases/shell'
import { Offer } from '../after-parts'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { acknowledgeComplaint, answerComplaint, linkComplaint } from './actions'
import { ComplaintShown } from './complaint-shown'

export const metadata: Metadata = { title: 'Complaints' }

const Acknowledge = ({ open }: { readonly open: OpenCase }) =>
  open.d.complaints.some(({ acknowledged }) => !acknowledged) ? (
    <Offer open={open} verb="acknowledgeComplaint" heading="Acknowledge it">
      <ActionButton
        action={acknowledgeComplaint.bind(null, open.d.reference)}
        label="Record that it was acknowledged"
        version={open.d.version}
      />
    </Offer>
  ) : null

const Answer = ({ open }: { readonly open: OpenCase }) =>
  open.d.complaints.some(({ answered }) => !answered) ? (
    <Offer open={open} verb="answerComplaint" heading="Answer it">
      <Form
        spec={specOf({
          schema: complaintAnswer,
          fields: COMPLAINT_ANSWER_FIELDS,
          submit: 'Sign your answer',
        })}
        action={answerComplaint.bind(null, open.d.reference)}
        version={open.d.version}
      />
    </Offer>
  ) : null

const Link = ({ open, today }: { readonly open: OpenCase; readonly today: string }) => (
  <Offer
    open={open}
    verb="linkComplaint"
    heading="Link a complaint to this case"
    answers={{ receivedOn: today }}
  >
    <Form
      spec={specOf({ schema: complaint, fields: COMPLAINT_FIELDS, submit: 'Link the complaint' })}
      action={linkComplaint.bind(null, open.d.reference)}
      initialValues={formValues(COMPLAINT_FIELDS, { receivedOn: today })}
      version={open.d.version}
    />
  </Offer>
)

export default async function ComplaintPage(page: CaseParams) {
  const open = await openCase(page)
  const today = londonDate(shell().clock())
  return (
    <StepFrame open={open} title="Complaints">
      <p className="govuk-body">
        A complaint about how information was used is acknowledged within 30 days of the day it came. The Data
        Protection Officer looks at it independently.
      </p>
      {open.d.complaints.map((one) => (
        <ComplaintShown key={one.by.at} complaint={one} today={today} />
      ))}
      <Acknowledge open={open} />
      <Answer open={open} />
      <Link open={open} today={today} />
    </StepFrame>
  )
}
