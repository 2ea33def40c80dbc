import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AdviceGiven } from '@/components/disclosure/council/advice-given'
import { CaseSoFar } from '@/components/disclosure/council/case-so-far'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { WarningText } from '@/components/ui/warning-text'
import { formValues } from '@/lib/actions/read-form'
import { reviewFields } from '@/lib/content/after-forms'
import { review } from '@/lib/domain/disclosure/after-inputs'
import { isApproval } from '@/lib/domain/disclosure/disclosure'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { itemAnswers } from '../decide/item-answers'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { decideReview } from './actions'
import { AnswerUnderReview } from './answer-under-review'

export const metadata: Metadata = { title: 'Review the answer' }

/** What was decided, or proposed where nothing was to be sent; the reviewer changes it. */
const standing = ({ decision, assessment }: OpenCase['d']) => ({
  ...itemAnswers(isApproval(decision) ? decision.items : (assessment?.items ?? [])),
  ...assessment?.notification,
})

const Decide = async ({ actor, d }: OpenCase) => {
  // Upholding needs nothing of the items, so whoever may not even uphold may not review.
  const refusal = await wouldRefuse(shell(), actor, d, 'decideReview', { result: 'uphold', items: [] })
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} title="You cannot review this answer" />
  const fields = reviewFields(d)
  return (
    <>
      <Form
        spec={specOf({ schema: review, fields, submit: 'Sign the review' })}
        action={decideReview.bind(null, d.reference)}
        initialValues={formValues(fields, standing(d))}
        version={d.version}
      />
      <WarningText>Your name, your grade and the time are signed with this answer.</WarningText>
    </>
  )
}

export default async function ReviewPage(page: CaseParams) {
  const open = await openCase(page)
  const { d } = open
  if (!d.review) notFound()
  return (
    <StepFrame open={open} title="Review the answer">
      <AnswerUnderReview d={d} />
      <AdviceGiven d={d} />
      <Details summary="The case so far">
        <CaseSoFar d={d} />
      </Details>
      <Decide {...open} />
    </StepFrame>
  )
}
