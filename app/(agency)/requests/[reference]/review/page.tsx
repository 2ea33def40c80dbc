import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { ASK_REVIEW_FIELDS } from '@/lib/content/after-forms'
import { reviewRequest } from '@/lib/domain/disclosure/after-inputs'
import { reviewDueDate } from '@/lib/domain/disclosure/clocks'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { NotOpen } from '../../not-open'
import { type CaseParams, type OwnCase, ownCase } from '../../own-case'
import { askReview } from './actions'

export const metadata: Metadata = { title: 'Ask for a review' }

const Ask = async ({ actor, d }: OwnCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'askReview')
  if (refusal) return <NotOpen refusal={refusal} />
  return (
    <Form
      spec={{ fields: ASK_REVIEW_FIELDS, submit: 'Ask for a review', rules: browserRules(reviewRequest) }}
      action={askReview.bind(null, d.reference)}
      version={d.version}
    />
  )
}

export default async function AskReviewPage(page: CaseParams) {
  const open = await ownCase(page)
  const { actor, d } = open
  if (!d.decision) notFound()
  const last = reviewDueDate(d.decision.by.at, await readPolicy(shell()))
  return (
    <Framed
      actor={actor}
      title="Ask for a review"
      caption={d.reference}
      back={{ href: paths.request(d.reference) }}
    >
      <p className="govuk-body">
        You may ask once that the answer is looked at again, until {dayOf(last)}. Somebody at or above the
        grade of the person who decided, who took no part in it, looks at it afresh.
      </p>
      <p className="govuk-body">You may also seek an order of the court, before or after the review.</p>
      <Ask {...open} />
    </Framed>
  )
}
