import type { Metadata } from 'next'
import { HoldsShown } from '@/components/disclosure/council/holds-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { LIFT_FIELDS, PRESERVE_FIELDS } from '@/lib/content/intake-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { liftHold, preserveMaterial } from './actions'

export const metadata: Metadata = { title: 'Preserve now, decide later' }

const Preserve = async ({ actor, d }: OpenCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'preserveMaterial', { what: '' })
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} />
  return (
    <>
      <p className="govuk-body">
        This discloses nothing and decides nothing. It keeps what would soon be overwritten, until the request
        is answered.
      </p>
      <Form
        spec={specOf({ schema: inputs.preservation, fields: PRESERVE_FIELDS, submit: 'Preserve it now' })}
        action={preserveMaterial.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )
}

const Lift = async ({ actor, d }: OpenCase) =>
  (await wouldRefuse(shell(), actor, d, 'liftHold')) ? null : (
    <>
      <h2 className="govuk-heading-m">End the preservation</h2>
      <Form
        spec={specOf({ schema: inputs.reason, fields: LIFT_FIELDS, submit: 'End it', warning: true })}
        action={liftHold.bind(null, d.reference)}
        version={d.version}
      />
    </>
  )

export default async function HoldPage(page: CaseParams) {
  const open = await openCase(page)
  const { d } = open
  const isKept = d.holds.some(({ lifted }) => !lifted)
  return (
    <StepFrame open={open} title="Preserve now, decide later">
      <HoldsShown d={d} />
      {isKept ? <Lift {...open} /> : <Preserve {...open} />}
    </StepFrame>
  )
}
