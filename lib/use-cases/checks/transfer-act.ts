import type { Database, Tx } from '@/db/client'
import { checksByReference, findCheck } from '@/db/repositories/checks'
import { holdActor } from '@/db/repositories/people'
import { exceptionsUsed } from '@/db/repositories/transfers'
import { inTransaction } from '@/db/transaction'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { TransferContent } from '@/lib/domain/checks/transfer/content'
import { type FromMatter, fromMatter } from '@/lib/domain/checks/transfer/from-matter'
import type { TransferInputs, TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { Actor } from '@/lib/domain/shared/actor'
import { addMonths, type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { HOUSE_RULES, type Outcome } from '@/lib/domain/shared/outcome'
import { orBusy } from '../busy'
import { runEffects } from '../effects'
import type { Who } from '../handle-command'
import { refuseIn } from '../refuse'
import type { Shell } from '../shell'
import { decideCheckIn } from './act'
import { type Judging, judgingOn } from './context'
import { type MatterFile, matterOf, readMatter } from './matter'
import { sheetOf } from './sheet-of'

/** One act on a transfer, on what its matter and other transfers say at that moment. */

/** What the sheet of the matter says already. */
export const givenBy = async (
  db: Database | Tx,
  file: MatterFile,
  day: Pick<Judging, 'today' | 'reference'>,
): Promise<FromMatter> => {
  const sheet = await sheetOf(db, matterOf(file))
  const datasets = await checksByReference<Dataset>(db, 'dataset', sheet?.datasets ?? [])
  return fromMatter({ sheet, datasets }, day)
}

const EXCEPTION_MONTHS = 12

export const exceptionUse = async (
  db: Database | Tx,
  { recipientLegalName = '', purpose = '' }: TransferContent,
  today: CalendarDate,
) =>
  1 +
  (await exceptionsUsed(db, {
    recipient: recipientLegalName,
    purpose,
    since: addMonths(today, -EXCEPTION_MONTHS),
  }))

export type TransferTurn = {
  readonly reference: string
  /** The version the person was looking at. */
  readonly version: number
}

/** What an input is found from, in the transaction of the act. */
export type Behind = Judging & {
  readonly tx: Tx
  readonly t: Transfer
  readonly file: MatterFile
  readonly actor: Actor
}

type Act<V extends TransferVerb> = TransferTurn & {
  readonly verb: V
  readonly inputIn: (behind: Behind) => Promise<Outcome<TransferInputs[V]>>
  /** What stands or falls with the act. */
  readonly following?: (behind: Behind) => Promise<void>
}

const actIn = async <V extends TransferVerb>(
  tx: Tx,
  shell: Shell,
  who: Who,
  { verb, reference, version, inputIn, following }: Act<V>,
): Promise<Outcome<Transfer>> => {
  const now = shell.clock()
  const actor = await holdActor(tx, who.personId)
  const t = actor && (await findCheck<Transfer>(tx, 'transfer', reference))
  const file = actor && t?.matter ? await readMatter(tx, actor, t.matter.reference) : null
  if (!actor || !t || !file)
    return refuseIn(tx, {
      at: now.toISOString(),
      actor: who.personId,
      verb,
      about: null,
      reference: null,
      type: 'check',
      refusal: { rule: HOUSE_RULES.notFound },
    })
  const behind = { tx, t, file, actor, ...(await judgingOn(tx, londonDate(now))) }
  const input = await inputIn(behind)
  if (!input.ok) return input
  const outcome = await decideCheckIn(tx, shell, who, TRANSFER, {
    ...{ verb, reference, version },
    input: input.value,
  })
  if (outcome.ok) await following?.(behind)
  return outcome
}

export const actOn = async <V extends TransferVerb>(
  shell: Shell,
  who: Who,
  act: Act<V>,
): Promise<Outcome<Transfer>> => {
  const outcome = await inTransaction(shell.db, (tx) => actIn(tx, shell, who, act)).catch(orBusy)
  if (outcome.ok && outcome.value.matter) await runEffects(shell, outcome.value.matter.id)
  return outcome
}
