import { clauseOf } from '@/lib/domain/agreement/guards/guard'
import { hashOf } from '@/lib/hash'
import { openAgreementPage } from '../../open-agreement'

export type ClauseParams = { readonly params: Promise<{ readonly reference: string; readonly key: string }> }

/** No hash: nothing that is sent with it is taken. */
const GONE = 'gone'

/** The clause behind an address, and what its forms carry of it unseen. */
export const openClausePage = async ({ params }: ClauseParams) => {
  const open = await openAgreementPage({ params })
  const { key } = await params
  const clause = clauseOf(open.a, key)
  return { open, clause, hidden: { key, clauseWas: clause ? hashOf([clause.heading, clause.text]) : GONE } }
}
