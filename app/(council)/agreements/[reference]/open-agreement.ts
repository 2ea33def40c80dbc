import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { type Looked, lookAt, readAgreement } from '@/lib/use-cases/agreement/read-agreement'
import { shell } from '@/lib/use-cases/shell'

export type AgreementParams = { readonly params: Promise<{ readonly reference: string }> }

export type OpenAgreement = { readonly actor: Actor; readonly a: Agreement } & Looked

/** The agreement behind a council page; somebody of the counterpart has a page of their own. */
export const openAgreementPage = async ({ params }: AgreementParams): Promise<OpenAgreement> => {
  const { actor } = await requireSignedIn()
  const { reference } = await params
  const a = may(actor, 'readAgreements') ? await readAgreement(shell(), actor, reference) : null
  if (!a) notFound()
  return { actor, a, ...(await lookAt(shell(), actor, a)) }
}
