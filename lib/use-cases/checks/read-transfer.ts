import { checksOf, checkVersions } from '@/db/repositories/checks'
import type { GuardResult } from '@/lib/domain/checks/guard'
import { panelOf } from '@/lib/domain/checks/guards/of-matter'
import type { CheckContext, Matter } from '@/lib/domain/checks/kernel'
import { decideNow, decideToday, isDecidedOtherwise } from '@/lib/domain/checks/transfer/as-facts'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import type { TransferResult } from '@/lib/domain/checks/transfer/decision'
import { type FromMatter, fromMatterIn } from '@/lib/domain/checks/transfer/from-matter'
import type { TransferInputs } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import { UNSIGNED } from '@/lib/domain/checks/transfer/states'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { Actor } from '@/lib/domain/shared/actor'
import type { Shell } from '../shell'
import { type MatterFile, readMatter } from './matter'
import { knownOf } from './panel'
import { lookAtCheck, type Refuses, readCheck } from './read'
import { exceptionUse, givenBy } from './transfer-act'
import { actingOn } from './transfers'

/** What the pages of a transfer are drawn from. */

type Reading = Pick<Shell, 'db' | 'clock'>

export type TransferRead = {
  readonly t: Transfer
  readonly file: MatterFile
  readonly context: CheckContext
  /** As the table decides it today. */
  readonly result: TransferResult
  /** What the sheet of the matter says today. */
  readonly given: FromMatter
  /** Whether that is what the transfer was written with. */
  readonly isUpToDate: boolean
  readonly refuses: Refuses<TransferInputs>
}

/** A signature that stands is counted already. */
const isToSign = ({ status }: Transfer) => status === 'REVIEW_DUE' || UNSIGNED.includes(status)

/** Null for one that is not theirs and for one that never was. */
export const readTransfer = async (
  shell: Reading,
  actor: Actor,
  reference: string,
): Promise<TransferRead | null> => {
  const t = await readCheck<Transfer, TransferInputs>(shell, actor, TRANSFER, reference)
  const file = t?.matter ? await readMatter(shell.db, actor, t.matter.reference) : null
  if (!t || !file) return null
  const { context, refuses } = await lookAtCheck(shell, actor, TRANSFER, t)
  const given = await givenBy(shell.db, file, context)
  const derogationUse = await exceptionUse(shell.db, t.content, context.today)
  return {
    ...{ t, file, context, given },
    result: decideToday(t, context),
    isUpToDate:
      context.hash(given) === context.hash(fromMatterIn(t.content)) &&
      !(isToSign(t) && isDecidedOtherwise(t, derogationUse, context)),
    refuses: (verb, input) => refuses(verb, Object.assign({ given, derogationUse }, input)),
  }
}

/** The named guards of its agreement or disclosure, as they would be asked if this person signed now. */
export const readGuardsOf = async (
  { db }: Reading,
  actor: Actor,
  { t, file, context }: Pick<TransferRead, 't' | 'file' | 'context'>,
): Promise<readonly GuardResult[]> => {
  const known = await knownOf(db, file, context, actingOn(t, actor.id))
  return panelOf({ ...known, signsTransfer: true }, context.reference, context.today).guards
}

/** What it would come to if it were written so; nothing is kept. */
export const whatIf = (
  { t, context }: Pick<TransferRead, 't' | 'context'>,
  change: Partial<TransferContent>,
): TransferResult => decideNow({ ...t, content: { ...t.content, ...change } }, context)

/** In the order in which they were begun. */
export const transfersOf = ({ db }: Pick<Reading, 'db'>, matter: Matter) =>
  checksOf<Transfer>(db, 'transfer', matter)

export type TransferVersion = Pick<Transfer, 'content' | 'decided' | 'signed' | 'status'>

/** As it was kept; null for a number that there never was. */
export const readTransferVersion = async (
  { db }: Pick<Reading, 'db'>,
  { id }: Pick<Transfer, 'id'>,
  number: number,
): Promise<TransferVersion | null> => {
  const found = (await checkVersions(db, id)).find((one) => one.number === number)
  // `facts` and `status` were written from a transfer.
  return found ? ({ ...found.facts, status: found.status } as unknown as TransferVersion) : null
}
