import type { Tx } from '@/db/client'
import { acrossCases } from '@/db/principal'
import { findAgreement } from '@/db/repositories/agreements'
import {
  checksByReference,
  checksOf,
  checkVersions,
  findCheck,
  insertCheckNotices,
  lockCheck,
  saveCheck,
} from '@/db/repositories/checks'
import { sheetsNaming } from '@/db/repositories/datasets'
import { appendEntry } from '@/db/repositories/ledger'
import { entryOfCheckAct } from '@/lib/domain/audit/check-acts'
import { isBoundOtherwise } from '@/lib/domain/checks/dataset/binding'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import { toKeepers } from '@/lib/domain/checks/keepers'
import { type Checked, checkAllows, type Matter } from '@/lib/domain/checks/kernel'
import type { Sheet } from '@/lib/domain/checks/sheet/sheet'
import { fromMatter } from '@/lib/domain/checks/transfer/from-matter'
import { TRANSFER } from '@/lib/domain/checks/transfer/module'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { SYSTEM } from '@/lib/domain/shared/actor'
import { hashOf } from '@/lib/hash'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { decideCheckIn } from './decide-in'

/**
 * A restriction travels with its dataset (3.2). Where it changes, advice on every agreement that the dataset goes
 * into is stale, those who keep them are told, and a transfer signed under it is due for review. A release is
 * asked when it goes.
 */

type Changing = Pick<Shell, 'clock'>

const wasBefore = async (
  tx: Tx,
  { id }: Checked,
): Promise<Pick<Dataset, 'isNhsData' | 'restrictions'> | null> => {
  const [, before] = await checkVersions(tx, id)
  // `facts` was written from a dataset.
  return before ? (before.facts as unknown as Dataset) : null
}

/** Whichever case a sheet is of: the dataset changed for all of them. */
export const reviewWhatRestsOn = (tx: Tx, shell: Changing, reference: string): Promise<void> =>
  acrossCases(tx, 'what rests on a dataset', (all) => reviewIn(all, shell, reference))

const reviewIn = async (tx: Tx, shell: Changing, reference: string): Promise<void> => {
  const dataset = await findCheck<Dataset>(tx, 'dataset', reference)
  const before = dataset && (await wasBefore(tx, dataset))
  if (!dataset || !before || !isBoundOtherwise(before, dataset, hashOf)) return
  for (const sheet of await sheetsNaming(tx, reference)) await reviewOne(tx, shell, sheet, dataset)
}

const goesOn = async (tx: Tx, matter: Matter | null): Promise<boolean> => {
  if (matter?.kind !== 'agreement') return false
  const agreement = await findAgreement(tx, matter.reference)
  return agreement !== null && agreement.status !== 'ENDED'
}

const reviewOne = async (tx: Tx, shell: Changing, reference: string, dataset: Dataset) => {
  const sheet = await lockCheck<Sheet>(tx, 'sheet', reference)
  if (!sheet?.matter || !(await goesOn(tx, sheet.matter))) return
  await isMaterial(tx, shell, sheet, dataset)
  const context = await checkContext(tx, SYSTEM, { now: shell.clock(), method: 'the system' })
  const datasets = await checksByReference<Dataset>(tx, 'dataset', sheet.datasets)
  const input = { given: fromMatter({ sheet, datasets }, context) }
  for (const t of await checksOf<Transfer>(tx, 'transfer', sheet.matter))
    if (checkAllows(TRANSFER, t, VERB, context, input).ok)
      await decideCheckIn(tx, shell, SYSTEM, TRANSFER, {
        verb: VERB,
        reference: t.reference,
        version: null,
        input,
      })
}

const VERB = 'sourcesChange'

const isMaterial = async (tx: Tx, { clock }: Changing, sheet: Sheet, { reference }: Dataset) => {
  const now = clock()
  const at = now.toISOString()
  const next: Sheet = { ...sheet, materialAt: at }
  if (!(await saveCheck(tx, sheet.version, next, SYSTEM.id, now)))
    throw new Error('the sheet moved under its own lock')
  await appendEntry(
    tx,
    entryOfCheckAct({
      ...{ at, actor: SYSTEM.id, verb: 'datasetChanges', before: sheet, after: sheet.status, rule: 'G-LOC' },
      payload: { dataset: reference },
    }),
  )
  await insertCheckNotices(tx, sheet.id, toKeepers('checkReviewDue'), now)
}
