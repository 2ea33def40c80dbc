import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { paths } from '@/lib/paths'
import { changeLibraryClause } from '../../actions'
import { LibraryForm } from '../../library-form'
import { type ClauseParams, openLibraryClause } from '../../open-library'

export const metadata: Metadata = { title: 'Write a new version' }

export default async function ChangeClausePage(page: ClauseParams) {
  const { actor, mayEdit, newest } = await openLibraryClause(page)
  return (
    <Framed
      actor={actor}
      caption={newest.heading}
      title={`Write version ${newest.version + 1}`}
      back={{ href: paths.clauseOfLibrary(newest.key), text: 'Back to the clause' }}
    >
      <LibraryForm mayEdit={mayEdit} action={changeLibraryClause.bind(null, newest.key)} newest={newest} />
    </Framed>
  )
}
