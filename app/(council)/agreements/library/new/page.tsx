import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { paths } from '@/lib/paths'
import { addToLibrary } from '../actions'
import { LibraryForm } from '../library-form'
import { openLibraryPage } from '../open-library'

export const metadata: Metadata = { title: 'Write a new clause' }

export default async function NewLibraryClausePage() {
  const { actor, mayEdit } = await openLibraryPage()
  return (
    <Framed
      actor={actor}
      title="Write a new clause"
      back={{ href: paths.clauseLibrary(), text: 'Back to the clause library' }}
    >
      <LibraryForm mayEdit={mayEdit} action={addToLibrary.bind(null, '')} />
    </Framed>
  )
}
