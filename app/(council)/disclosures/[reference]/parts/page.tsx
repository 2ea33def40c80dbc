import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { partsFields } from '@/lib/content/intake-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { backTo, StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { splitIntoParts } from './actions'

export const metadata: Metadata = { title: 'Split it between services' }

export default async function PartsPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const { services } = await readChoices(shell())
  const refusal = await wouldRefuse(shell(), actor, d, 'splitIntoParts', { services: [] })
  return (
    <StepFrame
      open={open}
      title="Split it between services"
      back={backTo(d.reference, 'intake', 'Back to intake')}
    >
      <p className="govuk-body">
        Each service gets a case of its own, with its own items, and its own head of service decides. What was
        authorised for the whole holds for each part. This case closes with the last of them.
      </p>
      <WhatWasAsked d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: inputs.parts, fields: partsFields(d, services), submit: 'Split it' })}
          action={splitIntoParts.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
