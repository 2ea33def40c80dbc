import type { z } from 'zod'
import { findDisclosure } from '@/db/repositories/disclosures'
import { inTransaction } from '@/db/transaction'
import { LARGEST_LOOKED, lookInto, type Refused } from '@/lib/documents/hidden/look-into'
import type { packFile } from '@/lib/domain/disclosure/council-inputs'
import type { Disclosure } from '@/lib/domain/disclosure/disclosure'
import { found, type Looked, MOST_FINDINGS } from '@/lib/domain/disclosure/hidden-data'
import { HOUSE_RULES, type Outcome, refused } from '@/lib/domain/shared/outcome'
import { handleCommand, type Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { isScannerSet, scanned } from './scanned'

export { LARGEST_LOOKED } from '@/lib/documents/hidden/look-into'

/** Why a file is not listed at all; `lib/content/council-forms.ts` has the sentences. */
export type PackFileProblem = Refused | 'virus'

export type Listing = {
  readonly reference: string
  readonly version: number
  readonly file: Omit<z.output<typeof packFile>, 'looked'>
  /** The file, or its first `LARGEST_LOOKED` bytes; looked into here, and kept nowhere. */
  readonly content: Uint8Array
}

/** A file that no scanner answered for is not clean; it is held, and nobody may decide otherwise. */
const heldUnlessClean = async (
  looked: Looked,
  content: Uint8Array,
  isWhole: boolean,
): Promise<Looked | 'virus'> => {
  if (!isScannerSet()) return looked
  const verdict = isWhole ? await scanned(content) : null
  if (verdict?.is === 'found') return 'virus'
  return verdict?.is === 'clean'
    ? looked
    : { findings: [...looked.findings.slice(0, MOST_FINDINGS - 1), found('HD-26')] }
}

const lookedInto = async ({ file, content }: Listing): Promise<Looked | PackFileProblem> => {
  const isWhole = file.bytes <= LARGEST_LOOKED
  const looked = await lookInto({ name: file.name, content, isWhole })
  return typeof looked === 'string' ? looked : heldUnlessClean(looked, content, isWhole)
}

/**
 * Lists a file of the pack with what is hidden in it, tied to its SHA-256. A file that is not taken leaves
 * nothing behind but the entry of its refusal.
 */
export const listPackFile = async (
  shell: Shell,
  who: Who,
  listing: Listing,
): Promise<Outcome<Disclosure>> => {
  const looked = await lookedInto(listing)
  if (typeof looked === 'string') return notTaken(shell, who, listing, looked)
  const { reference, version, file } = listing
  return handleCommand(shell, who, { verb: 'listPackFile', reference, version, input: { ...file, looked } })
}

const notTaken = async (shell: Shell, who: Who, { reference }: Listing, problem: PackFileProblem) => {
  const refusal = { rule: HOUSE_RULES.input, facts: { problem } }
  const d = await findDisclosure(shell.db, reference)
  if (!d) return refused(HOUSE_RULES.notFound)
  return inTransaction(shell.db, (tx) =>
    refuseIn(tx, {
      at: shell.clock().toISOString(),
      actor: who.personId,
      verb: 'listPackFile',
      about: d,
      reference,
      refusal,
    }),
  )
}
