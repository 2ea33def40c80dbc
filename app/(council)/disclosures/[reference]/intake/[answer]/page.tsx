import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { GatewayShown } from '@/components/disclosure/council/gateway-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { openCase } from '../../open-case'
import { backTo, StepFrame } from '../../step-frame'
import { answerNamed, specOfAnswer } from '../../step-parts'
import { INTAKE_ANSWERS } from '../answers'

type Props = { readonly params: Promise<{ readonly reference: string; readonly answer: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: answerNamed(INTAKE_ANSWERS, (await params).answer)?.title ?? 'Intake',
})

export default async function IntakeAnswerPage({ params }: Props) {
  const answer = answerNamed(INTAKE_ANSWERS, (await params).answer)
  if (!answer) notFound()
  const open = await openCase({ params })
  const { actor, d } = open
  const { services } = await readChoices(shell())
  const known = { d, services }
  const refusal = await wouldRefuse(shell(), actor, d, answer.verb(known))
  return (
    <StepFrame open={open} title={answer.title} back={backTo(d.reference, 'intake', 'Back to intake')}>
      <GatewayShown d={d} policy={await readPolicy(shell())} />
      <WhatWasAsked d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOfAnswer(answer, known)}
          action={answer.action.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
