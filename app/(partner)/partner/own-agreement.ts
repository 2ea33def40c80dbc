import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { isTheirs } from '@/lib/domain/permissions/agreement-visibility'
import type { Actor } from '@/lib/domain/shared/actor'
import { type PartnerPage, readPartnerAgreement } from '@/lib/use-cases/agreement/partner-view'
import { shell } from '@/lib/use-cases/shell'

/** Pages of whoever signs for a counterpart. The council's own people have theirs elsewhere. */

export const requireSignatory = async (): Promise<Actor> => {
  const { actor } = await requireSignedIn()
  return isTheirs(actor) ? actor : notFound()
}

export type OwnParams = { readonly params: Promise<{ readonly reference: string }> }

export const openOwnAgreement = async ({
  params,
}: OwnParams): Promise<PartnerPage & { readonly actor: Actor }> => {
  const actor = await requireSignatory()
  const { reference } = await params
  const page = await readPartnerAgreement(shell(), actor, reference)
  return page ? { actor, ...page } : notFound()
}
