import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { questionFields } from '@/lib/content/council-forms'
import { question } from '@/lib/domain/disclosure/council-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { askClarification } from './actions'

export const metadata: Metadata = { title: 'Ask the requester a question' }

export default async function ClarifyPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const { settings } = await readPolicy(shell())
  const refusal = await wouldRefuse(shell(), actor, d, 'askClarification')
  return (
    <StepFrame open={open} title="Ask the requester a question">
      <WhatWasAsked d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: question, fields: questionFields(settings), submit: 'Send the question' })}
          action={askClarification.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
