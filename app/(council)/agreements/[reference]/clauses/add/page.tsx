import type { Metadata } from 'next'
import { fromLibraryFields } from '@/lib/content/agreement-draft-words'
import { regimesOf } from '@/lib/domain/agreement/checklist'
import { clauseFromLibrary } from '@/lib/domain/agreement/draft-inputs'
import { readLibrary } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { EditForm } from '../../edit-form'
import { type AgreementParams, openAgreementPage } from '../../open-agreement'
import { addLibraryClause } from '../actions'

export const metadata: Metadata = { title: 'Add a clause from the library' }

export default async function AddClausePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { kind, text, reference } = open.a
  const wanted = kind ? regimesOf(kind, text.activities) : []
  // A charter or protocol has no list of its own: it may take any clause.
  const offered = (await readLibrary(shell())).filter(
    ({ key, regimes }) =>
      !text.clauses.some((clause) => clause.key === key) &&
      (kind === null || regimes.some((regime) => wanted.includes(regime))),
  )
  return (
    <AgreementFrame
      open={open}
      title="Add a clause from the library"
      back={backToStep(reference, 'clauses', 'Back to the clauses')}
    >
      {offered.length === 0 ? (
        <p className="govuk-body">Every clause that the library has for this agreement is in it.</p>
      ) : (
        <EditForm
          open={open}
          schema={clauseFromLibrary}
          fields={fromLibraryFields(offered, text.clauses)}
          submit="Add this clause"
          action={addLibraryClause}
        />
      )}
    </AgreementFrame>
  )
}
