import type { Metadata } from 'next'
import { AdviceNeeded } from '@/components/disclosure/council/advice-needed'
import { CaseSoFar } from '@/components/disclosure/council/case-so-far'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { ValidationShown } from '@/components/disclosure/council/validation-shown'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { Details } from '@/components/ui/details'
import { ADVICE_FIELDS, ADVICE_QUESTION_FIELDS } from '@/lib/content/council-forms'
import * as inputs from '@/lib/domain/disclosure/council-inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { londonDate } from '@/lib/domain/shared/dates'
import { momentOf } from '@/lib/domain/shared/when'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { askAdvice, giveAdvice } from './actions'

export const metadata: Metadata = { title: 'Advice' }

const QuestionsToYou = ({ actor, d }: OpenCase) =>
  d.advice
    .filter((asked) => asked.adviser === actor.role && !asked.given)
    .map(({ question, askedBy, askedAt }) => (
      <Callout key={askedAt} title="You are asked" meta={`${askedBy}, ${momentOf(askedAt)}`}>
        <p className="govuk-body gh-pre-line">{question}</p>
      </Callout>
    ))

const Facts = ({ d }: Pick<OpenCase, 'd'>) => (
  <Details summary="The case so far">
    <CaseSoFar d={d} />
  </Details>
)

const Giving = async ({ open, open: { actor, d } }: { readonly open: OpenCase }) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'giveAdvice')
  return (
    <StepFrame open={open} title="Give your advice">
      <QuestionsToYou {...open} />
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <ValidationShown d={d} />
      <Facts d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: inputs.advice, fields: ADVICE_FIELDS, submit: 'Sign and send your advice' })}
          action={giveAdvice.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}

const Asking = async ({ open, open: { actor, d } }: { readonly open: OpenCase }) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'askAdvice')
  return (
    <StepFrame open={open} title="Ask for advice">
      <AdviceNeeded d={d} />
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <ValidationShown d={d} />
      <Facts d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({
            schema: inputs.adviceQuestion,
            fields: ADVICE_QUESTION_FIELDS,
            submit: 'Ask for advice',
          })}
          action={askAdvice.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}

export default async function AdvicePage(page: CaseParams) {
  const open = await openCase(page)
  return may(open.actor, 'giveAdvice') ? <Giving open={open} /> : <Asking open={open} />
}
