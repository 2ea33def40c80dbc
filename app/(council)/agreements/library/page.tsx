import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { LibraryTable } from '@/components/agreement/library-table'
import { REGIME_NAMES, REGIMES } from '@/lib/domain/agreement/kinds'
import { paths } from '@/lib/paths'
import { readLibrary } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'
import { openLibraryPage } from './open-library'

export const metadata: Metadata = { title: 'Clause library' }

export default async function LibraryPage() {
  const { actor, mayEdit } = await openLibraryPage()
  const library = await readLibrary(shell())
  return (
    <Framed
      actor={actor}
      title="Clause library"
      wide
      back={{ href: paths.agreements(), text: 'Back to agreements' }}
    >
      <p className="govuk-body">
        A change makes a new version. Agreements keep the version that they took until somebody edits them.
      </p>
      {mayEdit && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${paths.clauseLibrary()}/new`}>
            Write a new clause
          </a>
        </p>
      )}
      {REGIMES.map((regime) => (
        <LibraryTable
          key={regime}
          caption={REGIME_NAMES[regime]}
          clauses={library.filter(({ regimes }) => regimes.includes(regime))}
        />
      ))}
    </Framed>
  )
}
