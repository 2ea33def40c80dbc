import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { ChallengeShown } from '@/components/disclosure/council/challenge-shown'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { ValidationShown } from '@/components/disclosure/council/validation-shown'
import { Form } from '@/components/forms/form'
import { CHALLENGE_ANSWER_FIELDS } from '@/lib/content/legal-forms'
import { challengeAnswer } from '@/lib/domain/disclosure/legal-inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { answerChallenge } from './actions'

export const metadata: Metadata = { title: 'Answer to the challenge' }

export default async function ChallengePage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'answerChallenge')
  return (
    <StepFrame open={open} title="Record the answer to the challenge">
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <ChallengeShown d={d} />
      <ValidationShown d={d} />
      <WhatWasAsked d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({
            schema: challengeAnswer,
            fields: CHALLENGE_ANSWER_FIELDS,
            submit: 'Sign the answer',
          })}
          action={answerChallenge.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
