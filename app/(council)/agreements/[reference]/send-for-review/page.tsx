import type { Metadata } from 'next'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { itemOf } from '@/lib/domain/agreement/checklist'
import { starredItems } from '@/lib/domain/agreement/gate'
import { paths } from '@/lib/paths'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { sendToReview } from './actions'

export const metadata: Metadata = { title: 'Send for review' }

/** Not in the way of a review, but of a signature: a reviewer may be asked just because of them. */
const Missing = ({ a }: Pick<OpenAgreement, 'a'>) => {
  const missing = starredItems(a).flatMap(({ id, state }) =>
    state === 'missing' ? [itemOf(id)?.name ?? id] : [],
  )
  if (missing.length === 0) return <p className="govuk-body">Every required point is made.</p>
  return (
    <>
      <p className="govuk-body">
        It can be reviewed, but nobody may sign until{' '}
        <a className="govuk-link" href={paths.agreementStep(a.reference, 'checklist')}>
          these points
        </a>{' '}
        are made:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {missing.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  )
}

export default async function SendForReviewPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const refusal = refuses('sendToReview')
  return (
    <AgreementFrame open={open} title="Send it to be reviewed">
      <p className="govuk-body">
        A colleague who wrote none of it reads it before the Data Protection Officer does.
      </p>
      <Missing a={a} />
      {refusal ? (
        <AgreementStandsInTheWay refusal={refusal} />
      ) : (
        <ActionButton
          action={sendToReview.bind(null, a.reference)}
          label="Send for review"
          version={a.version}
        />
      )}
    </AgreementFrame>
  )
}
