import { notFound, redirect } from 'next/navigation'
import { isShut } from '@/app/(council)/disclosures/[reference]/open-case'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import type { MatterFile } from '@/lib/use-cases/checks/matter'
import { readSheet, type SheetRead } from '@/lib/use-cases/checks/read-sheet'
import { shell } from '@/lib/use-cases/shell'

export type MatterParams = { readonly params: Promise<{ readonly matter: string }> }

export type OpenMatter = SheetRead & { readonly actor: Actor }

/** A request is shut here as its own pages are: to whoever reads no internal records, and until why is said. */
export const openTo = async (actor: Actor, file: MatterFile) => {
  if (file.kind === 'agreement') return
  if (!may(actor, 'readInternalRecord')) notFound()
  if (await isShut({ actor, d: file.d })) redirect(paths.step(file.d.reference, 'open'))
}

/** The agreement or the disclosure behind a page of its checks, with what was said of it. */
export const openMatter = async ({ params }: MatterParams): Promise<OpenMatter> => {
  const { actor } = await requireSignedIn()
  const read = await readSheet(shell(), actor, (await params).matter)
  if (!read) notFound()
  await openTo(actor, read.file)
  return { actor, ...read }
}
