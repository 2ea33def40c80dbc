import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { readLibraryClause } from '@/lib/use-cases/agreement/edit-library'
import { shell } from '@/lib/use-cases/shell'

/** Whoever reads agreements reads the clauses they are made from; the legal team alone writes them. */
export const openLibraryPage = async () => {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'readAgreements')) notFound()
  return { actor, mayEdit: may(actor, 'editClauseLibrary') }
}

export type ClauseParams = { readonly params: Promise<{ readonly key: string }> }

export const openLibraryClause = async ({ params }: ClauseParams) => {
  const open = await openLibraryPage()
  const versions = await readLibraryClause(shell(), (await params).key)
  const [newest] = versions
  if (!newest) notFound()
  return { ...open, versions, newest }
}
