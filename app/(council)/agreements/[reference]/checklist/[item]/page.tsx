import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { NOT_APPLICABLE_FIELDS } from '@/lib/content/agreement-draft-words'
import { itemOf } from '@/lib/domain/agreement/checklist'
import { itemToMark } from '@/lib/domain/agreement/draft-inputs'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { EditForm } from '../../edit-form'
import { openAgreementPage } from '../../open-agreement'
import { markNotApplicable } from '../actions'

export const metadata: Metadata = { title: 'Mark a point as not applicable' }

type Props = { readonly params: Promise<{ readonly reference: string; readonly item: string }> }

export default async function MarkPage({ params }: Props) {
  const open = await openAgreementPage({ params })
  const { item } = await params
  const point = itemOf(item)
  if (!point) notFound()
  return (
    <AgreementFrame
      open={open}
      title={point.name}
      back={backToStep(open.a.reference, 'checklist', 'Back to the points')}
    >
      <p className="govuk-body">{point.reference}</p>
      <EditForm
        open={open}
        verb="markNotApplicable"
        answers={{ item }}
        schema={itemToMark}
        fields={NOT_APPLICABLE_FIELDS}
        submit="Mark as not applicable"
        action={markNotApplicable}
        hidden={{ item }}
      />
    </AgreementFrame>
  )
}
