'use server'

import { formAction } from '@/lib/actions/form-action'
import { libraryWordsFor } from '@/lib/content/clause-library-words'
import { clauseOfLibrary } from '@/lib/domain/agreement/draft-inputs'
import { paths } from '@/lib/paths'
import { editLibrary } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'

/** What a case's form names by reference, this one names by the clause's key. */
export const changeLibraryClause = formAction({
  schema: clauseOfLibrary,
  words: libraryWordsFor,
  run: (clause, { reference: key, version }, { who }) => editLibrary(shell(), who, { key, version, clause }),
  next: paths.clauseOfLibrary,
})

export const addToLibrary = formAction({
  schema: clauseOfLibrary,
  words: libraryWordsFor,
  run: (clause, _, { who }) => editLibrary(shell(), who, { key: null, version: 0, clause }),
  next: paths.clauseLibrary,
})
