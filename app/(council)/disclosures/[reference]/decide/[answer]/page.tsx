import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdviceGiven } from '@/components/disclosure/council/advice-given'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { ValidationShown } from '@/components/disclosure/council/validation-shown'
import { Form } from '@/components/forms/form'
import { WarningText } from '@/components/ui/warning-text'
import { formValues } from '@/lib/actions/read-form'
import { wasAdvised } from '@/lib/content/decision-forms'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Verb } from '@/lib/domain/disclosure/transitions'
import { londonDate } from '@/lib/domain/shared/dates'
import { shell } from '@/lib/use-cases/shell'
import { openCase } from '../../open-case'
import { backTo, StepFrame } from '../../step-frame'
import { answerNamed, specOfAnswer } from '../../step-parts'
import { DECISIONS, refusalOf } from '../answers'
import { itemAnswers } from '../item-answers'
import { itemsToSend } from '../items-to-send'

type Props = { readonly params: Promise<{ readonly reference: string; readonly answer: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => ({
  title: answerNamed(DECISIONS, (await params).answer)?.title ?? 'Decide',
})

/** A form that does not ask a thing ignores its answer. */
const proposed = (d: CaseFile) => ({
  ...itemAnswers(itemsToSend(d)),
  ...d.assessment?.notification,
})

/** Answers that say whether the advice was followed, should there have been any. */
const LETS_GO: readonly Verb[] = ['approveRequest', 'complyWithRequirement']

export default async function DecisionPage({ params }: Props) {
  const answer = answerNamed(DECISIONS, (await params).answer)
  if (!answer) notFound()
  const open = await openCase({ params })
  const { actor, d } = open
  const fields = answer.fields(d)
  const refusal = await refusalOf(answer, actor, d)
  const unasked =
    LETS_GO.includes(answer.verb(d)) && !wasAdvised(d) ? { adviceFollowed: 'notAsked' } : undefined
  return (
    <StepFrame open={open} title={answer.title} back={backTo(d.reference, 'decide', 'Back to the facts')}>
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <ValidationShown d={d} />
      <AdviceGiven d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <>
          <Form
            spec={specOfAnswer(answer, d)}
            action={answer.action.bind(null, d.reference)}
            initialValues={formValues(fields, proposed(d))}
            hidden={unasked}
            version={d.version}
          />
          <WarningText>Your name, your grade and the time are signed with this answer.</WarningText>
        </>
      )}
    </StepFrame>
  )
}
