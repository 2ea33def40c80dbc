import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerFields } from '@/lib/content/agreement-draft-words'
import { draftPage } from '@/lib/domain/agreement/draft-inputs'
import { DRAFT_PAGES } from '@/lib/domain/agreement/questions'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { EditForm } from '../../edit-form'
import { openAgreementPage } from '../../open-agreement'
import { saveAgreementAnswers } from '../actions'
import { draftPagesOf } from '../draft-pages'

type Props = { readonly params: Promise<{ readonly reference: string; readonly page: string }> }

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { page } = await params
  return { title: DRAFT_PAGES.find(({ slug }) => slug === page)?.title ?? 'Draft' }
}

export default async function DraftQuestionPage({ params }: Props) {
  const open = await openAgreementPage({ params })
  const { a } = open
  const { page } = await params
  const pages = await draftPagesOf(a)
  const place = pages.findIndex(({ slug }) => slug === page)
  const asked = pages[place]
  if (!asked) notFound()
  return (
    <AgreementFrame
      open={open}
      title={asked.title}
      back={backToStep(a.reference, 'draft', 'Back to the draft')}
    >
      <p className="govuk-body">{asked.hint}</p>
      <EditForm
        open={open}
        schema={draftPage}
        fields={answerFields(asked.answers)}
        submit="Save and continue"
        action={saveAgreementAnswers}
        saved={a.text.answers}
        hidden={{ after: pages[place + 1]?.slug ?? '' }}
      />
    </AgreementFrame>
  )
}
