import { notFound, redirect } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { askedForIt } from '@/lib/domain/disclosure/segregation'
import { may } from '@/lib/domain/permissions/permissions'
import { type Actor, isOutside } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { askerFor } from '@/lib/use-cases/disclosure/asker-for'
import { readOwnTombstone } from '@/lib/use-cases/disclosure/erase-case'
import { readCase } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

export type CaseParams = { readonly params: Promise<{ reference: string }> }

export type OwnCase = { readonly actor: Actor; readonly d: CaseFile }

/** The case behind an outside page, for somebody who asks or authorises; not found for everybody else. */
export const ownCase = async ({ params }: CaseParams): Promise<OwnCase> => {
  const { actor } = await requireSignedIn()
  const { reference } = await params
  const d = may(actor, 'startRequest') ? await readCase(shell(), actor, reference) : null
  // Council people come here only for what they keyed in; for the rest they have pages of their own.
  if (d) return isOutside(actor) || askedForIt(d, actor) ? { actor, d } : notFound()
  // Whoever asked is told on its own page that it is gone.
  return (await readOwnTombstone(shell(), actor, reference)) ? redirect(paths.request(reference)) : notFound()
}

/** Who looks, and what stands in the place of a request of theirs that was erased; null where there is none. */
export const findOwnErased = async ({ params }: CaseParams) => {
  const { actor } = await requireSignedIn()
  const tombstone = await readOwnTombstone(shell(), actor, (await params).reference)
  return tombstone && { actor, tombstone }
}

/** A draft that is this person's to write, and who asks in it. */
export const ownDraft = async (page: CaseParams) => {
  const { actor, d } = await ownCase(page)
  if (!askedForIt(d, actor) || !d.draft) notFound()
  return { actor, d, draft: d.draft, asker: await askerFor(shell(), d) }
}
