import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { openCase } from '../../open-case'
import { StepFrame } from '../../step-frame'
import { answerNamed, specOf } from '../../step-parts'
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
  const refusal = wouldRefuse(shell(), actor, d, answer.verb)
  return (
    <StepFrame
      open={open}
      title={answer.title}
      back={{ href: paths.step(d.reference, 'intake'), text: 'Back to intake' }}
    >
      <WhatWasAsked d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ ...answer, fields: answer.fields(services) })}
          action={answer.action.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
