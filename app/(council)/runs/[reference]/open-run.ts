import { notFound } from 'next/navigation'
import { checksReader } from '@/app/(council)/checks-reader'
import type { Actor } from '@/lib/domain/shared/actor'
import { type RunRead, readRun } from '@/lib/use-cases/checks/read-run'
import { shell } from '@/lib/use-cases/shell'

export type RunParams = { readonly params: Promise<{ readonly reference: string }> }

export type OpenRun = RunRead & { readonly actor: Actor }

export const openRunPage = async ({ params }: RunParams): Promise<OpenRun> => {
  const actor = await checksReader()
  const read = await readRun(shell(), actor, (await params).reference)
  if (!read) notFound()
  return { ...read, actor }
}
