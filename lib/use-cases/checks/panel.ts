import type { Database, Tx } from '@/db/client'
import { acrossCases } from '@/db/principal'
import { findAgreement } from '@/db/repositories/agreements'
import { checksByReference, checksOf, findCheck } from '@/db/repositories/checks'
import { servicesWithRestrictions } from '@/db/repositories/datasets'
import { namesOfPeople } from '@/db/repositories/people'
import { completionsOfAll } from '@/db/repositories/training'
import type { Agreement } from '@/lib/domain/agreement/agreement'
import { classesIn } from '@/lib/domain/agreement/text'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { GuardResult } from '@/lib/domain/checks/guard'
import { adviceOn } from '@/lib/domain/checks/guards/advice-on-agreement'
import { type KnownOfMatter, type MatterActor, panelOf } from '@/lib/domain/checks/guards/of-matter'
import { thatCount } from '@/lib/domain/checks/guards/transfers'
import { knownTransfer } from '@/lib/domain/checks/guards/transfers-of-matter'
import type { Checked, CheckKind } from '@/lib/domain/checks/kernel'
import { type Flow, lastMaterialChange } from '@/lib/domain/checks/opt-out/flow'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import type { Run } from '@/lib/domain/checks/run/run'
import type { Capacity } from '@/lib/domain/checks/training/training'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { hasCareContent } from '@/lib/domain/disclosure/care-content'
import { type CaseFile, releasesOf } from '@/lib/domain/disclosure/disclosure'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import type { Shell } from '../shell'
import { type Judging, judgingOn } from './context'
import { type MatterFile, matterOf } from './matter'
import { sheetOf } from './sheet-of'

/** The guards of one agreement or release as they stand today, read from everything that bears on them. */
export type Panel = { readonly guards: readonly GuardResult[]; readonly optOut: readonly GuardResult[] }

/** Whoever is about to act, and in which part: their training counts on the day of the act (3.4). */
export type Acting = { readonly id: string; readonly capacity: Capacity }

type Named = readonly Acting[]

const actingOn = (a: Agreement): Named => [
  ...a.drafters.map((id) => ({ id, capacity: 'author' as const })),
  ...(a.approval ? [{ id: a.approval.by.personId, capacity: 'approver' as const }] : []),
  ...a.seats
    .filter(({ side }) => side === 'ours')
    .map(({ personId }) => ({ id: personId, capacity: 'signatory' as const })),
]

const decidingOn = (d: CaseFile): Named =>
  d.decision ? [{ id: d.decision.by.personId, capacity: 'approver' }] : []

const once = (acting: Named) =>
  acting.filter(
    (one, place) =>
      acting.findIndex(({ id, capacity }) => id === one.id && capacity === one.capacity) === place,
  )

const withNames = async (db: Database | Tx, acting: Named): Promise<readonly MatterActor[]> => {
  const names = await namesOfPeople(db, [...new Set(acting.map(({ id }) => id))])
  return acting.flatMap(({ id, capacity }) => {
    const name = names.get(id)
    return name === undefined ? [] : [{ id, name, capacity }]
  })
}

type About = Pick<KnownOfMatter, 'isRegular' | 'recipient' | 'hasCareContent'>

/** As the register of processing lists them; internal use stays with the service. */
export const recipientOf = ({ organisation, service }: Pick<Agreement, 'organisation' | 'service'>) =>
  organisation?.name ?? service ?? 'The council'

export const recipientIn = (file: MatterFile) =>
  file.kind === 'agreement' ? recipientOf(file.a) : file.d.organisation.name

const aboutMatter = (file: MatterFile): About =>
  file.kind === 'agreement'
    ? {
        isRegular: true,
        recipient: recipientIn(file),
        hasCareContent: classesIn(file.a.text).includes('health'),
      }
    : { isRegular: false, recipient: recipientIn(file), hasCareContent: hasCareContent(file.d) }

export const latest = (one: string | null, other: string | null) =>
  [one, other]
    .filter((at) => at !== null)
    .toSorted()
    .at(-1) ?? null

/** A variation goes on with the transfers and the flows of the agreement that it varies. */
const ofItAndWhatItVaries = async <T extends Checked>(
  db: Database | Tx,
  kind: CheckKind,
  file: MatterFile,
): Promise<readonly T[]> => {
  const own = await checksOf<T>(db, kind, matterOf(file))
  const varied = file.kind === 'agreement' ? file.a.variationOf : null
  const parent = varied && (await findAgreement(db, varied.reference))
  return parent ? [...(await checksOf<T>(db, kind, { kind: 'agreement', id: parent.id })), ...own] : own
}

/**
 * Always of regular sharing. Of a release where a source restricts data of the service that holds what is asked
 * for, or where it is care information and a source restricts any: what every release is asked nobody reads.
 */
const asksForDatasets = async (db: Database | Tx, file: MatterFile, today: CalendarDate) => {
  if (file.kind === 'agreement') return true
  const services = await servicesWithRestrictions(db, today)
  const { serviceId } = file.d
  return (
    (serviceId !== null && services.includes(serviceId)) || (services.length > 0 && hasCareContent(file.d))
  )
}

const lastReleaseOf = (file: MatterFile) =>
  (file.kind === 'disclosure' && releasesOf(file.d).at(-1)?.by.at) || null

/** The same for everybody: what a signature waits for does not depend on what its signatory may read. */
export const knownOf = (
  db: Database | Tx,
  file: MatterFile,
  judging: Judging,
  acting: readonly Acting[],
): Promise<KnownOfMatter> =>
  acrossCases(db, 'what the checks know', (tx) => knownIn(tx, file, judging, acting))

const knownIn = async (
  db: Tx,
  file: MatterFile,
  judging: Judging,
  acting: readonly Acting[],
): Promise<KnownOfMatter> => {
  const matter = matterOf(file)
  const sheet = await sheetOf(db, matter)
  const people = once([...(file.kind === 'agreement' ? actingOn(file.a) : decidingOn(file.d)), ...acting])
  const actors = await withNames(db, people)
  const transfers = await ofItAndWhatItVaries<Transfer>(db, 'transfer', file)
  const flows = await ofItAndWhatItVaries<Flow>(db, 'flow', file)
  return {
    ...aboutMatter(file),
    signsTransfer: false,
    sheet,
    datasets: await checksByReference<Dataset>(db, 'dataset', sheet?.datasets ?? []),
    entry: sheet?.processing
      ? await findCheck<ProcessingEntry>(db, 'processing', sheet.processing.entry)
      : null,
    datasetsAreAsked: await asksForDatasets(db, file, judging.today),
    transfers: thatCount(transfers).map((t) => knownTransfer(t, judging, lastReleaseOf(file))),
    flows,
    runs: await checksOf<Run>(db, 'run', matter),
    limits: judging.settings,
    actors,
    completions: await completionsOfAll(
      db,
      actors.map(({ id }) => id),
    ),
    advice:
      file.kind === 'agreement'
        ? adviceOn(file.a, latest(sheet?.materialAt ?? null, lastMaterialChange(flows)))
        : null,
  }
}

export const panelOn = async (
  db: Database | Tx,
  file: MatterFile,
  now: Date,
  acting: readonly Acting[] = [],
): Promise<Panel> => {
  const judging = await judgingOn(db, londonDate(now))
  return panelOf(await knownOf(db, file, judging, acting), judging.reference, judging.today)
}

/** The same for a page, which looks now. */
export const readPanel = ({ db, clock }: Pick<Shell, 'db' | 'clock'>, file: MatterFile): Promise<Panel> =>
  panelOn(db, file, clock())
