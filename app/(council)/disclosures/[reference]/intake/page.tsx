import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { ChoiceLinks } from '@/components/disclosure/council/choice-links'
import { GatewayShown } from '@/components/disclosure/council/gateway-shown'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { linksTo, otherSteps } from '@/components/disclosure/council/steps'
import { londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { partOf } from '../step-parts'
import { INTAKE_ANSWERS } from './answers'

export const metadata: Metadata = { title: 'Intake' }

const Choices = ({ actor, d }: OpenCase) => {
  const answers = Object.entries(INTAKE_ANSWERS).map(([name, { title, hint }]) => ({
    href: partOf(d.reference, 'intake', name),
    text: title,
    hint,
  }))
  const question = {
    href: paths.step(d.reference, 'clarify'),
    text: 'Ask the requester a question',
    hint: 'The case waits until they answer; a legal deadline does not.',
  }
  return (
    <>
      <h2 className="govuk-heading-m">What will you do with it?</h2>
      <ChoiceLinks items={[...answers, question]} />
      <h2 className="govuk-heading-m">If something is not right</h2>
      <ChoiceLinks items={linksTo(d, otherSteps(actor, d))} />
    </>
  )
}

export default async function IntakePage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'routeOut')
  return (
    <StepFrame open={open} title="Take the request in">
      <GatewayShown d={d} policy={await readPolicy(shell())} />
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <WhatWasAsked d={d} open />
      {refusal ? <StandsInTheWay refusal={refusal} d={d} /> : <Choices {...open} />}
    </StepFrame>
  )
}
