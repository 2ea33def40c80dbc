import type { Metadata } from 'next'
import { REVIEW_FIELDS } from '@/lib/content/agreement-draft-words'
import { review } from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'
import { AgreementFrame } from '../agreement-frame'
import { EditForm } from '../edit-form'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { answerReview } from './actions'

export const metadata: Metadata = { title: 'Review the draft' }

export default async function ReviewDraftPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { reference, textVersion } = open.a
  return (
    <AgreementFrame open={open} title="Review the draft">
      <p className="govuk-body">
        You review version {textVersion}.{' '}
        <a className="govuk-link" href={paths.agreementStep(reference, 'read')}>
          Read the whole text
        </a>{' '}
        and{' '}
        <a className="govuk-link" href={paths.agreementStep(reference, 'checklist')}>
          what it must say
        </a>
        .
      </p>
      <EditForm
        open={open}
        verb="answerReview"
        schema={review}
        fields={REVIEW_FIELDS}
        submit="Send your review"
        action={answerReview}
      />
    </AgreementFrame>
  )
}
