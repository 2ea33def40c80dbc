import type { Metadata } from 'next'
import { ClauseTable } from '@/components/agreement/clause-table'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { readLibrary } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../agreement-frame'
import { below } from '../editing'
import { type AgreementParams, openAgreementPage } from '../open-agreement'

export const metadata: Metadata = { title: 'Clauses' }

const ToAdd = ({ reference }: { readonly reference: string }) => (
  <ul className="govuk-list">
    <li>
      <a className="govuk-link" href={below(reference, 'clauses', 'add')}>
        Add a clause from the library
      </a>
    </li>
    <li>
      <a className="govuk-link" href={below(reference, 'clauses', 'new')}>
        Write a clause for this agreement
      </a>
    </li>
  </ul>
)

export default async function ClausesPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const refusal = refuses('reviseText')
  const newest = new Map((await readLibrary(shell())).map(({ key, version }) => [key, version]))
  return (
    <AgreementFrame
      open={open}
      title="Clauses"
      wide
      back={backToStep(a.reference, 'draft', 'Back to the draft')}
    >
      {refusal ? <AgreementStandsInTheWay refusal={refusal} /> : <ToAdd reference={a.reference} />}
      {a.text.clauses.length === 0 ? (
        <p className="govuk-body">There are no clauses yet.</p>
      ) : (
        <ClauseTable {...{ a, newest }} />
      )}
    </AgreementFrame>
  )
}
