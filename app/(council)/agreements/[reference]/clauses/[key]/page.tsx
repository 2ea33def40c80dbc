import type { Metadata } from 'next'
import { ClauseText } from '@/components/agreement/clause-text'
import { Callout } from '@/components/ui/callout'
import { Details } from '@/components/ui/details'
import { SummaryList } from '@/components/ui/summary-list'
import { CLAUSE_FIELDS, placeholderWords } from '@/lib/content/agreement-draft-words'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { ANSWER_NAMES } from '@/lib/domain/agreement/answers'
import { clauseEdit } from '@/lib/domain/agreement/draft-inputs'
import type { LibraryClause } from '@/lib/domain/agreement/library'
import { type Clause, wordsOf } from '@/lib/domain/agreement/text'
import { paths } from '@/lib/paths'
import { readLibrary } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame, backToStep } from '../../agreement-frame'
import { EditForm } from '../../edit-form'
import { below } from '../../editing'
import { reviseClause } from '../actions'
import { type ClauseParams, openClausePage } from './clause-page'

export const metadata: Metadata = { title: 'Edit a clause' }

const AnswersToPlace = () => (
  <Details summary="Answers that a clause can say">
    <SummaryList
      rows={ANSWER_NAMES.map(placeholderWords).map(({ placed, means }) => ({ key: placed, value: means }))}
    />
  </Details>
)

const Newer = ({ newest, from }: { readonly newest: LibraryClause | undefined } & Pick<Clause, 'from'>) =>
  newest && from && newest.version > from.version ? (
    <Callout title={`The library has version ${newest.version} of this clause`}>
      <p className="govuk-body">
        This agreement took version {from.version} and keeps it.{' '}
        <a className="govuk-link" href={paths.clauseOfLibrary(newest.key)}>
          See what is new in it
        </a>
        , and copy what you want.
      </p>
    </Callout>
  ) : null

type StandsProps = { readonly clause: Clause | undefined; readonly a: Agreement }

const AsItStands = ({ clause, a }: StandsProps) =>
  clause ? (
    <Callout title="As it stands now" meta={clause.heading}>
      <ClauseText wording={wordsOf(clause, a.text)} />
      <Details summary="The same with the names of its answers">
        <ClauseText wording={clause.text} />
      </Details>
    </Callout>
  ) : (
    <Callout tone="missing" title="This clause is not in the agreement">
      <p className="govuk-body">
        If a colleague took it out while you were writing, what you typed is kept below. Copy it into{' '}
        <a className="govuk-link" href={below(a.reference, 'clauses', 'new')}>
          a clause of its own
        </a>
        .
      </p>
    </Callout>
  )

/** A clause that is gone keeps the form in its place: React gives back what was typed only to the same form. */
export default async function ClausePage(page: ClauseParams) {
  const { open, clause, hidden } = await openClausePage(page)
  const { a, refuses } = open
  const library = await readLibrary(shell())
  const newest = library.find(({ key }) => key === clause?.from?.key)
  return (
    <AgreementFrame
      open={open}
      title={clause?.heading ?? 'Edit a clause'}
      back={backToStep(a.reference, 'clauses', 'Back to the clauses')}
    >
      <Newer newest={newest} from={clause?.from ?? null} />
      <AsItStands {...{ clause, a }} />
      <AnswersToPlace />
      <EditForm
        open={open}
        schema={clauseEdit}
        fields={CLAUSE_FIELDS}
        submit="Save this clause"
        action={reviseClause}
        saved={clause}
        hidden={hidden}
      >
        {clause && refuses('reviseText') === null && (
          <a className="govuk-link" href={below(a.reference, 'clauses', `${clause.key}/remove`)}>
            Take this clause out
          </a>
        )}
      </EditForm>
    </AgreementFrame>
  )
}
