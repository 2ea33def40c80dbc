import { notFound } from 'next/navigation'
import { checksReader } from '@/app/(council)/checks-reader'
import type { Actor } from '@/lib/domain/shared/actor'
import { readTransfer, type TransferRead } from '@/lib/use-cases/checks/read-transfer'
import { shell } from '@/lib/use-cases/shell'
import { openTo } from '../../checks/[matter]/open-matter'

export type TransferParams = { readonly params: Promise<{ readonly reference: string }> }

export type OpenTransfer = TransferRead & { readonly actor: Actor }

/** The transfer behind a page, to whoever may open the agreement or the request that it is of. */
export const openTransferPage = async ({ params }: TransferParams): Promise<OpenTransfer> => {
  const actor = await checksReader()
  const read = await readTransfer(shell(), actor, (await params).reference)
  if (!read) notFound()
  await openTo(actor, read.file)
  return { actor, ...read }
}
