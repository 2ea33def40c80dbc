import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Form } from '@/components/forms/form'
import { APPLY_FIELDS, STEP_WORDS } from '@/lib/content/run-words'
import { application } from '@/lib/domain/checks/run/forms'
import { applyResponse } from '../../actions'
import { openRunPage, type RunParams } from '../open-run'
import { Act, StepFrame } from '../run-frame'

export const metadata: Metadata = { title: STEP_WORDS.apply.title }

export default async function ApplyPage(page: RunParams) {
  const open = await openRunPage(page)
  const { run } = open
  return (
    <StepFrame open={open} step="apply">
      <Act open={open} verb="applyResponse">
        <p className="govuk-body">
          The whole row of everybody who opted out stays here, and so does every row without a number that
          could be asked about. The others stay as they are, in their order.
        </p>
        <Form
          spec={specOf({ schema: application, fields: APPLY_FIELDS, submit: 'Apply the answer' })}
          action={applyResponse.bind(null, run.reference)}
          version={run.version}
        />
      </Act>
    </StepFrame>
  )
}
