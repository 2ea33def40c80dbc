import type { Metadata } from 'next'
import { TITLE_FIELDS } from '@/lib/content/agreement-draft-words'
import { title } from '@/lib/domain/agreement/draft-inputs'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { EditForm } from '../../edit-form'
import { type AgreementParams, openAgreementPage } from '../../open-agreement'
import { renameAgreement } from '../actions'

export const metadata: Metadata = { title: 'Title' }

export default async function TitlePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  return (
    <AgreementFrame
      open={open}
      title="What is it called?"
      back={backToStep(open.a.reference, 'draft', 'Back to the draft')}
    >
      <EditForm
        open={open}
        schema={title}
        fields={TITLE_FIELDS}
        submit="Save"
        action={renameAgreement}
        saved={open.a.text}
      />
    </AgreementFrame>
  )
}
