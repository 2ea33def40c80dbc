import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ClauseText } from '@/components/agreement/clause-text'
import { Callout } from '@/components/ui/callout'
import { itemOf } from '@/lib/domain/agreement/checklist'
import { clauseToRemove } from '@/lib/domain/agreement/draft-inputs'
import { wordsOf } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'
import { AgreementFrame } from '../../../agreement-frame'
import { EditForm } from '../../../edit-form'
import { removeClause } from '../../actions'
import { type ClauseParams, openClausePage } from '../clause-page'

export const metadata: Metadata = { title: 'Take a clause out' }

export default async function RemoveClausePage(page: ClauseParams) {
  const { open, clause, hidden } = await openClausePage(page)
  if (!clause) notFound()
  const { reference, text } = open.a
  const points = clause.covers.flatMap((id) => itemOf(id)?.name ?? [])
  return (
    <AgreementFrame
      open={open}
      title="Take this clause out?"
      back={{ href: paths.agreementClause(reference, clause.key), text: 'Back to the clause' }}
    >
      <Callout title={clause.heading}>
        <ClauseText wording={wordsOf(clause, text)} />
      </Callout>
      {points.length > 0 && (
        <>
          <p className="govuk-body">It makes these points, which must then be made elsewhere:</p>
          <ul className="govuk-list govuk-list--bullet">
            {points.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <EditForm
        open={open}
        schema={clauseToRemove}
        fields={[]}
        submit="Take it out"
        warning
        action={removeClause}
        hidden={hidden}
      />
    </AgreementFrame>
  )
}
