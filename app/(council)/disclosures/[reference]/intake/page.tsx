import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { partOf } from '../step-parts'
import { INTAKE_ANSWERS } from './answers'

export const metadata: Metadata = { title: 'Intake' }

export default async function IntakePage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = wouldRefuse(shell(), actor, d, 'routeOut')
  const answers = Object.entries(INTAKE_ANSWERS).map(([name, { title, hint }]) => ({
    href: partOf(d.reference, 'intake', name),
    text: title,
    hint,
  }))
  const question = {
    href: paths.step(d.reference, 'clarify'),
    text: 'Ask the requester a question',
    hint: 'The case waits until they answer.',
  }
  return (
    <StepFrame open={open} title="Take the request in">
      <WhatWasAsked d={d} open />
      <h2 className="govuk-heading-m">What will you do with it?</h2>
      {refusal ? <StandsInTheWay refusal={refusal} d={d} /> : <ChoiceLinks items={[...answers, question]} />}
    </StepFrame>
  )
}
