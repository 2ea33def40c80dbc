import { findAttachment } from '@/db/repositories/attachments'
import { findDisclosure } from '@/db/repositories/disclosures'
import { inTransaction } from '@/db/transaction'
import type { CaseFile } from '@/lib/domain/disclosure/disclosure'
import type { Actor } from '@/lib/domain/shared/actor'
import { sha256Hex } from '@/lib/hash'
import { readCase } from '../read-case'
import { refuseIn } from '../refuse'
import { isShut } from '../restricted/opening'
import type { Shell } from '../shell'

/** A part of a split request names the papers of its parent, where they are kept. */
const keptWith = async ({ db }: Shell, d: CaseFile) =>
  d.partOf ? ((await findDisclosure(db, d.partOf.reference))?.id ?? d.id) : d.id

/** Bytes that are not those that were named are given to nobody, and that they were found so is kept. */
const swapped = async (shell: Shell, actor: Actor, d: CaseFile) => {
  await inTransaction(shell.db, (tx) =>
    refuseIn(tx, {
      at: shell.clock().toISOString(),
      actor: actor.id,
      verb: 'readAttachment',
      about: d,
      reference: d.reference,
      refusal: { rule: 'SWAPPED' },
    }),
  )
  return null
}

/**
 * A paper of a case, for those who may see the case. Only what the case names now: a file that was replaced
 * in the draft is nobody's to read.
 */
export const readAttachment = async (shell: Shell, actor: Actor, reference: string, id: string) => {
  const d = await readCase(shell, actor, reference)
  const named = (d?.request ?? d?.draft)?.attachments?.find((paper) => paper.id === id)
  if (!d || !named || (await isShut({ db: shell.db, now: shell.clock() }, actor, d))) return null
  const found = await findAttachment(shell.db, await keptWith(shell, d), id)
  if (!found) throw new Error(`attachment ${id} is named and not kept`)
  if (sha256Hex(found.bytes) !== named.sha256) return swapped(shell, actor, d)
  return found
}
