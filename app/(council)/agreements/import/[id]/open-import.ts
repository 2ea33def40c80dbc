import { notFound } from 'next/navigation'
import { z } from 'zod'
import { requireSignedIn } from '@/lib/auth/signed-in'
import type { Actor } from '@/lib/domain/shared/actor'
import { type RegisterImport, readImport } from '@/lib/use-cases/agreement/import-register'
import { shell } from '@/lib/use-cases/shell'

export type ImportParams = { readonly params: Promise<{ readonly id: string }> }

export type OpenImport = { readonly actor: Actor; readonly one: RegisterImport }

/** The uploaded register behind a page, to whoever may import one. */
export const openImport = async ({ params }: ImportParams): Promise<OpenImport> => {
  const { actor } = await requireSignedIn()
  const { id } = await params
  const one = z.uuid().safeParse(id).success ? await readImport(shell(), actor, id) : null
  if (!one) notFound()
  return { actor, one }
}
