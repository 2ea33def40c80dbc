import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { SENT_FIELDS, STEP_WORDS } from '@/lib/content/run-words'
import { sending } from '@/lib/domain/checks/run/forms'
import { londonDate } from '@/lib/domain/shared/dates'
import { timeOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { markRequestSent } from '../../actions'
import { openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'

export const metadata: Metadata = { title: STEP_WORDS.sent.title }

export default async function SentPage(page: RunParams) {
  const open = await openRunPage(page)
  const { run, now } = open
  const answers = {
    localId: run.reference,
    sentOn: londonDate(new Date(now)),
    sentTime: timeOf(now),
  }
  return (
    <StepFrame open={open} step="sent">
      <Act open={open} verb="markRequestSent">
        <p className="govuk-body">
          <a className="govuk-link" href={paths.runStep(run.reference, 'file')}>
            Download the request
          </a>{' '}
          first, and put it into the mailbox.
        </p>
        <Form
          spec={specOf({ schema: sending, fields: SENT_FIELDS, submit: 'It was sent' })}
          action={markRequestSent.bind(null, run.reference)}
          initialValues={formValues(SENT_FIELDS, answers)}
          version={run.version}
        />
      </Act>
    </StepFrame>
  )
}
