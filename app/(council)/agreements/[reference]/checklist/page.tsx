import type { Metadata } from 'next'
import { Checklist, type Point } from '@/components/agreement/checklist'
import { ActionButton } from '@/components/forms/action-button'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { AgreementFrame, backToStep } from '../agreement-frame'
import { below } from '../editing'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { unmarkNotApplicable } from './actions'
import { pointsOf } from './points'

export const metadata: Metadata = { title: 'Required points' }

type MarkProps = { readonly a: Agreement; readonly point: Point }

const ToMark = ({ a, point: { item } }: MarkProps) => (
  <a className="govuk-link" href={below(a.reference, 'checklist', item.id)}>
    Mark as not applicable<span className="govuk-visually-hidden">: {item.name}</span>
  </a>
)

const Unmark = ({ a, point: { item } }: MarkProps) => (
  <ActionButton
    action={unmarkNotApplicable.bind(null, a.reference)}
    label="Take the mark away"
    hidden={{ item: item.id }}
  />
)

const offerTo =
  ({ a, refuses }: OpenAgreement) =>
  (point: Point) => {
    const item = point.item.id
    if (point.mark) return refuses('unmarkNotApplicable', { item }) ? null : <Unmark {...{ a, point }} />
    return point.state === 'said' || refuses('markNotApplicable', { item }) ? null : (
      <ToMark {...{ a, point }} />
    )
  }

export default async function ChecklistPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const points = pointsOf(open.a)
  return (
    <AgreementFrame
      open={open}
      title="What it must say, and where it says it"
      wide
      back={backToStep(open.a.reference, 'draft', 'Back to the draft')}
    >
      {points.length === 0 ? (
        <p className="govuk-body">
          There is no list for it: a charter or protocol states principles, and for any other document the
          questions about its kind come first.
        </p>
      ) : (
        <Checklist reference={open.a.reference} points={points} offer={offerTo(open)} />
      )}
    </AgreementFrame>
  )
}
