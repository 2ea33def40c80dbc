import type { Metadata } from 'next'
import { HeldFiles } from '@/components/disclosure/council/held-files'
import { PackAgainstDecision } from '@/components/disclosure/council/pack-against-decision'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { reasonField, releaseFields } from '@/lib/content/council-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { ChecksShown } from '../checks-shown'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { releasePack, returnToDecider } from './actions'

export const metadata: Metadata = { title: 'Release the pack' }

const recipientsOf = ({ request }: CaseFile) =>
  [request?.requester, request?.authoriser].filter((one) => one !== undefined)

const Release = async ({ actor, d }: OpenCase) => {
  const recipients = recipientsOf(d)
  const refusal = await wouldRefuse(shell(), actor, d, 'releasePack', {
    recipientEmail: recipients[0]?.email,
  })
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} title="You cannot release it now" />
  return (
    <Form
      spec={specOf({ schema: inputs.release, fields: releaseFields(recipients), submit: 'Sign the release' })}
      action={releasePack.bind(null, d.reference)}
      version={d.version}
    />
  )
}

const RETURN_FIELDS = reasonField(
  'What is wrong or new',
  'The decision and the pack no longer count; it is decided afresh.',
)

const SendBack = async ({ actor, d }: OpenCase) =>
  (await wouldRefuse(shell(), actor, d, 'returnToDecider')) ? null : (
    <section>
      <h2 className="govuk-heading-m">Send it back to the decider</h2>
      <p className="govuk-body">If the pack cannot match the decision, or something new was found.</p>
      <Form
        spec={specOf({
          schema: inputs.reason,
          fields: RETURN_FIELDS,
          submit: 'Send back to the decider',
          warning: true,
        })}
        action={returnToDecider.bind(null, d.reference)}
        version={d.version}
      />
    </section>
  )

export default async function ReleasePage(page: CaseParams) {
  const open = await openCase(page)
  return (
    <StepFrame open={open} title="Release the pack" wide>
      <PackAgainstDecision d={open.d} />
      <HeldFiles d={open.d} />
      <ChecksShown {...open} />
      <Release {...open} />
      <SendBack {...open} />
    </StepFrame>
  )
}
