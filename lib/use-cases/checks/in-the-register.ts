import type { Tx } from '@/db/client'
import { checksOf, findCheck } from '@/db/repositories/checks'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { knownTransfer } from '@/lib/domain/checks/guards/transfers-of-matter'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SYSTEM } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'
import { decideCheckIn } from './decide-in'
import { recipientOf } from './panel'
import { sheetOf } from './sheet-of'

/** A signature writes a new version of the entry in the register of processing, and the end closes its line (3.5). */
export const keepInRegister = async (
  tx: Tx,
  shell: Pick<Shell, 'clock'>,
  before: Agreement,
  next: Agreement,
): Promise<void> => {
  const begins = before.force === null && next.force !== null
  const ends = before.status !== 'ENDED' && next.status === 'ENDED'
  if (!begins && !ends) return
  const matter = { kind: 'agreement', id: next.id, reference: next.reference } as const
  const reference = (await sheetOf(tx, matter))?.processing?.entry
  const entry = reference ? await findCheck<ProcessingEntry>(tx, 'processing', reference) : null
  if (!entry || entry.status === 'CLOSED') return
  const since = { kind: matter.kind, reference: matter.reference }
  const act = async <V extends keyof ProcessingInputs & string>(verb: V, input: ProcessingInputs[V]) => {
    const outcome = await decideCheckIn(tx, shell, SYSTEM, PROCESSING, {
      verb,
      reference: entry.reference,
      version: null,
      input,
    })
    if (!outcome.ok) throw new Error(`${verb} was refused: ${outcome.refusal.rule}`)
  }
  if (begins) {
    const transfers = (await checksOf<Transfer>(tx, 'transfer', matter)).map(knownTransfer)
    await act('linkRecipient', {
      recipient: recipientOf(next),
      destinations: [...new Set(transfers.flatMap(({ places }) => places))],
      safeguard:
        transfers.map((one) => `${one.reference}: ${one.decision}`).join('; ') ||
        'It stays in the United Kingdom',
      since,
    })
  }
  const isListed = entry.recipients.some(
    (line) => line.closedOn === null && line.since?.reference === since.reference,
  )
  if (ends && isListed) await act('closeRecipient', { since })
}
