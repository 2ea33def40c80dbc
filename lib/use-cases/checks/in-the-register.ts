import type { Tx } from '@/db/client'
import { checksOf, findCheck } from '@/db/repositories/checks'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { thatCount } from '@/lib/domain/checks/guards/transfers'
import { type KnownTransfer, knownTransfer } from '@/lib/domain/checks/guards/transfers-of-matter'
import { isSameName } from '@/lib/domain/checks/names'
import { PROCESSING } from '@/lib/domain/checks/processing/entry'
import type { ProcessingInputs } from '@/lib/domain/checks/processing/inputs'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { outcomeInWords } from '@/lib/domain/checks/transfer/outcome-words'
import { SIGNED } from '@/lib/domain/checks/transfer/states'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'
import { judgingOn } from './context'
import { decideCheckIn } from './decide-in'
import { type MatterFile, matterOf } from './matter'
import { recipientIn, recipientOf } from './panel'
import { sheetOf } from './sheet-of'

/** A signature writes a new version of the entry in the register of processing, and the end closes its line (3.5). */

type Matter = ReturnType<typeof matterOf>

type Keeping = {
  readonly tx: Tx
  readonly shell: Pick<Shell, 'clock'>
  readonly matter: Matter
  readonly entry: ProcessingEntry
}

const keepingOf = async (tx: Tx, shell: Pick<Shell, 'clock'>, matter: Matter): Promise<Keeping | null> => {
  const reference = (await sheetOf(tx, matter))?.processing?.entry
  const entry = reference ? await findCheck<ProcessingEntry>(tx, 'processing', reference) : null
  return entry && entry.status !== 'CLOSED' ? { tx, shell, matter, entry } : null
}

const act = async <V extends keyof ProcessingInputs & string>(
  { tx, shell, entry: { reference } }: Keeping,
  verb: V,
  input: ProcessingInputs[V],
) => {
  const command = { verb, reference, version: null, input }
  const outcome = await decideCheckIn(tx, shell, SYSTEM, PROCESSING, command)
  if (!outcome.ok) throw new Error(`${verb} was refused: ${outcome.refusal.rule}`)
}

const sinceOf = ({ matter: { kind, reference } }: Keeping) => ({ kind, reference })

const transfersIn = async ({ tx, shell, matter }: Keeping): Promise<readonly KnownTransfer[]> => {
  const judging = await judgingOn(tx, londonDate(shell.clock()))
  const transfers = thatCount(await checksOf<Transfer>(tx, 'transfer', matter))
  return transfers.map((t) => knownTransfer(t, judging, null))
}

type Line = {
  readonly recipient: string
  readonly transfers: readonly KnownTransfer[]
  /** Places that were listed already, for transfers that are still to come. */
  readonly listed: readonly string[]
}

const writeLine = (keeping: Keeping, { recipient, transfers, listed }: Line) =>
  act(keeping, 'linkRecipient', {
    recipient,
    destinations: [...new Set([...listed, ...transfers.flatMap(({ places }) => places)])],
    safeguard:
      transfers.map((one) => `${one.reference}: ${outcomeInWords(one.decision)}`).join('; ') ||
      'It stays in the United Kingdom',
    since: sinceOf(keeping),
  })

const closeLine = async (keeping: Keeping) => {
  const since = sinceOf(keeping)
  const isListed = keeping.entry.recipients.some(
    (line) => line.closedOn === null && line.since?.reference === since.reference,
  )
  if (isListed) await act(keeping, 'closeRecipient', { since })
}

export const keepInRegister = async (
  tx: Tx,
  shell: Pick<Shell, 'clock'>,
  before: Agreement,
  next: Agreement,
): Promise<void> => {
  const begins = before.force === null && next.force !== null
  const ends = before.status !== 'ENDED' && next.status === 'ENDED'
  const matter = { kind: 'agreement', id: next.id, reference: next.reference } as const
  const keeping = begins || ends ? await keepingOf(tx, shell, matter) : null
  if (!keeping) return
  const recipient = recipientOf(next)
  if (begins) await writeLine(keeping, { recipient, transfers: await transfersIn(keeping), listed: [] })
  if (ends) await closeLine(keeping)
}

const listedFor = ({ entry }: Keeping, recipient: string) =>
  entry.recipients
    .filter((line) => line.closedOn === null && isSameName(line.recipient, recipient))
    .flatMap(({ destinations }) => destinations)

const isInForce = (file: MatterFile) =>
  file.kind === 'agreement' && file.a.force !== null && file.a.status !== 'ENDED'

/** The same for one transfer: what is left of the line when it ends is what the others need. */
export const registerTransfers = async (
  tx: Tx,
  shell: Pick<Shell, 'clock'>,
  file: MatterFile,
  after: 'signed' | 'ended',
): Promise<void> => {
  const keeping = await keepingOf(tx, shell, matterOf(file))
  if (!keeping) return
  const transfers = await transfersIn(keeping)
  const recipient = recipientIn(file)
  const isLive = isInForce(file) || transfers.some(({ status }) => SIGNED.some((one) => one === status))
  const listed = after === 'signed' ? listedFor(keeping, recipient) : []
  await (isLive ? writeLine(keeping, { recipient, transfers, listed }) : closeLine(keeping))
}
