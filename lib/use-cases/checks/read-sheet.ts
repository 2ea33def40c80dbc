import { randomUUID } from 'node:crypto'
import { checksByReference, checksOf, listChecks } from '@/db/repositories/checks'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { Checked, CheckKind, Matter } from '@/lib/domain/checks/kernel'
import type { Flow } from '@/lib/domain/checks/opt-out/flow'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { Reference } from '@/lib/domain/checks/reference'
import type { Run } from '@/lib/domain/checks/run/run'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import { SHEET } from '@/lib/domain/checks/sheet/module'
import { emptySheet, type Sheet } from '@/lib/domain/checks/sheet/sheet'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import type { RecordKind } from '@/lib/domain/records/model'
import type { Actor } from '@/lib/domain/shared/actor'
import { readAgreementRecords } from '../agreement/read-agreement'
import { readRecords } from '../read-case'
import type { Shell } from '../shell'
import { checkContext } from './context'
import { type MatterFile, matterOf, readMatter } from './matter'
import { type Refuses, refusing } from './read'
import { sheetOf } from './sheet-of'

/** What the pages about the checks of one agreement or disclosure are drawn from. */

type Reading = Pick<Shell, 'db' | 'clock'>

export type SheetRead = {
  readonly file: MatterFile
  readonly matter: Matter
  /** As it stands; an empty one, of version 0, while nothing has been said. */
  readonly sheet: Sheet
  readonly refuses: Refuses<SheetInputs>
  readonly reference: Reference
}

/** Null for one that is not theirs and for one that never was. */
export const readSheet = async (
  { db, clock }: Reading,
  actor: Actor,
  reference: string,
): Promise<SheetRead | null> => {
  const file = await readMatter(db, actor, reference)
  if (!file) return null
  const matter = matterOf(file)
  const [found, context] = await Promise.all([
    sheetOf(db, matter),
    checkContext(db, actor, { now: clock(), method: 'not an act' }),
  ])
  const unsaid = { ...emptySheet(matter, { id: randomUUID(), reference: '', context }), version: 0 }
  const sheet = found ?? unsaid
  return { file, matter, sheet, refuses: refusing(SHEET, sheet, context), reference: context.reference }
}

const MOST_CHOICES = 300

/** Those in use, the last changed first, and those that were named before and are in use no more. */
const choicesOf = async <T extends Checked>(
  { db }: Pick<Reading, 'db'>,
  kind: CheckKind,
  statuses: readonly T['status'][],
  named: readonly string[],
): Promise<readonly T[]> => {
  const listed = await listChecks<T>(db, kind, { statuses, size: MOST_CHOICES })
  const unlisted = named.filter((reference) => !listed.some((one) => one.reference === reference))
  return [...(await checksByReference<T>(db, kind, unlisted)), ...listed]
}

export const readDatasetChoices = (reading: Reading, { datasets }: Pick<Sheet, 'datasets'>) =>
  choicesOf<Dataset>(reading, 'dataset', ['IN_USE'], datasets)

export const readEntryChoices = (reading: Reading, { processing }: Pick<Sheet, 'processing'>) =>
  choicesOf<ProcessingEntry>(reading, 'processing', ['DRAFT', 'LIVE'], processing ? [processing.entry] : [])

/** In the order in which they were begun. */
export const readChecksOf = async ({ db }: Pick<Reading, 'db'>, matter: Matter) => {
  const [transfers, flows, runs] = await Promise.all([
    checksOf<Transfer>(db, 'transfer', matter),
    checksOf<Flow>(db, 'flow', matter),
    checksOf<Run>(db, 'run', matter),
  ])
  return { transfers, flows, runs }
}

/** Datasets and the entry that the sheet names, for showing them by name. */
export const readNamedIn = async ({ db }: Pick<Reading, 'db'>, { datasets, processing }: Sheet) => ({
  datasets: await checksByReference<Dataset>(db, 'dataset', datasets),
  entry:
    (await checksByReference<ProcessingEntry>(db, 'processing', processing ? [processing.entry] : []))[0] ??
    null,
})

const ANNEXES: readonly RecordKind[] = ['RETENTION', 'LOCATION']

/** The sealed annexes that this person may read, and how many records of the matter are still being sealed. */
export const readAnnexes = async (shell: Shell, actor: Actor, file: MatterFile) => {
  const { issued, pending } =
    file.kind === 'agreement'
      ? await readAgreementRecords(shell, actor, file.a)
      : await readRecords(shell, actor, file.d)
  return { issued: issued.filter(({ kind }) => ANNEXES.includes(kind)), pending }
}
