import type { Metadata } from 'next'
import { ownClauseFields } from '@/lib/content/agreement-draft-words'
import { checklistFor, regimesOf } from '@/lib/domain/agreement/checklist'
import { ownClause } from '@/lib/domain/agreement/draft-inputs'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { EditForm } from '../../edit-form'
import { type AgreementParams, openAgreementPage } from '../../open-agreement'
import { addOwnClause } from '../actions'

export const metadata: Metadata = { title: 'Write a clause' }

export default async function NewClausePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { kind, text, reference } = open.a
  const points = kind ? checklistFor(regimesOf(kind, text.activities)) : []
  return (
    <AgreementFrame
      open={open}
      title="Write a clause for this agreement"
      back={backToStep(reference, 'clauses', 'Back to the clauses')}
    >
      <EditForm
        open={open}
        schema={ownClause}
        fields={ownClauseFields(text.clauses, points)}
        submit="Add this clause"
        action={addOwnClause}
      />
    </AgreementFrame>
  )
}
