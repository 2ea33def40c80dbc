import { notFound } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

export type CaseParams = { readonly params: Promise<{ reference: string }> }

export type OwnCase = { readonly actor: Actor; readonly d: CaseFile }

/** The case behind an outside page, for somebody who asks or authorises; not found for everybody else. */
export const ownCase = async ({ params }: CaseParams): Promise<OwnCase> => {
  const { actor } = await requireSignedIn()
  const { reference } = await params
  const d = may(actor, 'startRequest') ? await readCase(shell(), actor, reference) : null
  return d ? { actor, d } : notFound()
}

/** A draft that is this person's to write. */
export const ownDraft = async (page: CaseParams) => {
  const { actor, d } = await ownCase(page)
  const own = d.requesterId === actor.id || d.keyedById === actor.id
  return own && d.draft ? { actor, d, draft: d.draft } : notFound()
}
