import { notFound, redirect } from 'next/navigation'
import { requireSignedIn } from '@/lib/auth/signed-in'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readTombstone } from '@/lib/use-cases/disclosure/erase-case'
import { readCase } from '@/lib/use-cases/read-case'
import { isShut as isShutTo } from '@/lib/use-cases/restricted/opening'
import { shell } from '@/lib/use-cases/shell'

export type CaseParams = { readonly params: Promise<{ readonly reference: string }> }

export type OpenCase = { readonly actor: Actor; readonly d: CaseFile }

/**
 * The case behind a council page. These pages show the assessment and the advice, so whoever may not read
 * internal records (a police liaison officer among them) is told the same as a stranger.
 */
export const findCase = async ({ params }: CaseParams): Promise<OpenCase> => {
  const { actor } = await requireSignedIn()
  const { reference } = await params
  const mayLook = may(actor, 'readWorkList') && may(actor, 'readInternalRecord')
  const d = mayLook ? await readCase(shell(), actor, reference) : null
  if (d) return { actor, d }
  // Whoever could see it before is told on its own page that it is gone.
  return (await readTombstone(shell(), actor, reference)) ? redirect(paths.disclosure(reference)) : notFound()
}

/** Who looks, and what stands in the place of a case that was erased; null where there is no such thing to see. */
export const findErased = async ({ params }: CaseParams) => {
  const { actor } = await requireSignedIn()
  const { reference } = await params
  const tombstone = await readTombstone(shell(), actor, reference)
  return tombstone && { actor, tombstone }
}

/** A restricted case shows nothing but its reference until this person has said why they need to see it. */
export const isShut = ({ actor, d }: OpenCase) => {
  const { db, clock } = shell()
  return isShutTo({ db, now: clock() }, actor, d)
}

export const openCase = async (page: CaseParams): Promise<OpenCase> => {
  const open = await findCase(page)
  if (await isShut(open)) redirect(paths.step(open.d.reference, 'open'))
  return open
}
