import { type Signatory, signatory } from '../../shared/signatory'
import { type Begun, begin } from '../begun'
import type { CheckContext, Checked, CheckModule } from '../kernel'
import { isFromTheSource, type StorageRestriction } from '../location/restriction'
import { unless } from '../objections'
import type { DatasetInputs } from './inputs'

/** Data of the council with what its source laid on it: both go wherever the data goes (3.2). */

export const DATASET_STATUSES = ['IN_USE', 'RETIRED'] as const
export type DatasetStatus = (typeof DATASET_STATUSES)[number]

export type Dataset = Checked<DatasetStatus> & {
  readonly description: string
  readonly source: string
  readonly isNhsData: boolean
  /** One that is not yet confirmed binds all the same. */
  readonly restrictions: readonly StorageRestriction[]
  readonly retired: { readonly by: Signatory; readonly text: string } | null
}

const contentOf = ({ name, description, source, nhsData }: DatasetInputs['describeDataset']) => ({
  title: name,
  description,
  source,
  isNhsData: nhsData === 'yes',
})

export const newDataset = (said: DatasetInputs['describeDataset'], begun: Begun): Dataset => ({
  ...begin(begun, { status: 'IN_USE', title: said.name, said }),
  ...contentOf(said),
  restrictions: [],
  retired: null,
})

const by = (dataset: Dataset, context: CheckContext) => signatory(context, context.hash(dataset))

const restrictionOf = (dataset: Dataset, id: string) => dataset.restrictions.find((one) => one.id === id)

const changed = (
  dataset: Dataset,
  id: string,
  change: (restriction: StorageRestriction) => StorageRestriction,
): Dataset => ({
  ...dataset,
  restrictions: dataset.restrictions.map((one) => (one.id === id ? change(one) : one)),
})

const restrictedBy = (
  { title }: Dataset,
  { actId, actor }: CheckContext,
  input: DatasetInputs['addRestriction'],
): StorageRestriction => ({
  id: actId,
  dataset: title,
  source: { organisation: input.organisation, document: input.document, clause: input.clause },
  permitted: input.permitted,
  appliesTo: input.appliesTo,
  inheritsToDerivatives: input.inheritsToDerivatives === 'yes',
  anonymisedOutputsReleased: input.anonymisedOutputsReleased === 'yes',
  expiresOn: input.expiresOn ?? null,
  waiver: null,
  writtenBy: actor.id,
  confirmedBy: null,
  waiverToConfirm: null,
  waiverConfirmedBy: null,
  removal: null,
})

type Chosen = { readonly restrictionId?: string }

/** Before a page asks of which restriction, any of them. */
const chosenOf = ({ restrictions }: Dataset, { restrictionId }: Chosen) =>
  restrictionId === undefined ? restrictions : restrictions.filter(({ id }) => id === restrictionId)

const row = <const V extends keyof DatasetInputs>(
  id: string,
  verb: V,
  to: DatasetStatus | 'same',
  guards: readonly string[],
  recorded: string,
) => ({
  id,
  verb,
  from: ['IN_USE'] as const,
  to: [to],
  permission: 'keepDatasets' as const,
  guards,
  recorded,
})

export const DATASET: CheckModule<Dataset, DatasetInputs> = {
  kind: 'dataset',
  rows: [
    row('DS1', 'describeDataset', 'same', [], 'what is in it and where it comes from'),
    row('DS2', 'addRestriction', 'same', [], 'where its source permits it to be, with the clause'),
    row(
      'DS3',
      'confirmRestriction',
      'same',
      ['restrictionIsUnconfirmed', 'confirmerIsAnother'],
      'who compared it with the document of the source',
    ),
    row('DS4', 'askRemoval', 'same', ['restrictionIsUnconfirmed'], 'why a restriction was a mistake'),
    row(
      'DS5',
      'recordWaiver',
      'same',
      ['restrictionIsThere', 'waiverIsOfTheSource', 'waiverIsGiven'],
      'what the source waived, with its reference; it lifts nothing yet',
    ),
    row('DS6', 'retireDataset', 'RETIRED', [], 'why it is no longer used'),
    row(
      'DS7',
      'confirmWaiver',
      'same',
      ['waiverWaits', 'waiverConfirmerIsAnother'],
      'who compared the waiver with the paper of the source: from now on it counts',
    ),
    row(
      'DS8',
      'removeRestriction',
      'same',
      ['restrictionIsUnconfirmed', 'removalIsAsked', 'removerIsAnother'],
      'a restriction that two people found to be a mistake',
    ),
  ],
  guards: {
    restrictionIsThere: (dataset, _context, { restrictionId }: Chosen) =>
      unless(
        restrictionId === undefined || restrictionOf(dataset, restrictionId) !== undefined,
        'RESTRICTION_GONE',
      ),
    restrictionIsUnconfirmed: (dataset, _context, chosen: Chosen) =>
      unless(
        chosenOf(dataset, chosen).some(({ confirmedBy }) => confirmedBy === null),
        'RESTRICTION_CONFIRMED',
      ),
    confirmerIsAnother: (dataset, { actor }, { restrictionId }: Chosen) =>
      unless(
        restrictionId === undefined || restrictionOf(dataset, restrictionId)?.writtenBy !== actor.id,
        'SECOND_PERSON',
      ),
    waiverWaits: (dataset, _context, chosen: Chosen) =>
      unless(
        chosenOf(dataset, chosen).some(({ waiverToConfirm }) => waiverToConfirm !== null),
        'WAIVER_GONE',
      ),
    waiverConfirmerIsAnother: (dataset, { actor }, { restrictionId }: Chosen) =>
      unless(
        restrictionId === undefined ||
          restrictionOf(dataset, restrictionId)?.waiverToConfirm?.writtenBy !== actor.id,
        'SECOND_PERSON',
      ),
    removalIsAsked: (dataset, _context, chosen: Chosen) =>
      unless(
        chosenOf(dataset, chosen).some(({ removal }) => removal !== null),
        'RESTRICTION_UNASKED',
      ),
    removerIsAnother: (dataset, { actor }, { restrictionId }: Chosen) =>
      unless(
        restrictionId === undefined || restrictionOf(dataset, restrictionId)?.removal?.askedBy !== actor.id,
        'SECOND_PERSON',
      ),
    waiverIsOfTheSource: (
      dataset,
      _context,
      { restrictionId, fromSource }: Chosen & { fromSource?: string },
    ) => {
      const waived = restrictionId === undefined ? undefined : restrictionOf(dataset, restrictionId)
      const isAnothers =
        waived !== undefined && fromSource !== undefined && !isFromTheSource(waived, { fromSource })
      return unless(!isAnothers, 'WAIVER', { source: waived?.source.organisation ?? '' })
    },
    waiverIsGiven: (_dataset, { today }, { date }: { date?: string }) =>
      unless(date === undefined || date <= today, 'WAIVER_AHEAD'),
  },
  apply: {
    describeDataset: (dataset, _context, said) => {
      const content = contentOf(said)
      const restrictions = dataset.restrictions.map((one) => ({ ...one, dataset: content.title }))
      return { next: { ...dataset, ...content, restrictions }, payload: content }
    },
    addRestriction: (dataset, context, input) => ({
      next: { ...dataset, restrictions: [...dataset.restrictions, restrictedBy(dataset, context, input)] },
      payload: { ...input },
    }),
    confirmRestriction: (dataset, context, { restrictionId }) => ({
      next: changed(dataset, restrictionId, (one) => ({
        ...one,
        confirmedBy: by(dataset, context),
        removal: null,
      })),
      payload: { restrictionId },
    }),
    askRemoval: (dataset, { actor }, { restrictionId, why }) => ({
      next: changed(dataset, restrictionId, (one) => ({ ...one, removal: { askedBy: actor.id, why } })),
      payload: { restrictionId, why },
    }),
    removeRestriction: (dataset, _context, { restrictionId }) => ({
      next: {
        ...dataset,
        restrictions: dataset.restrictions.filter(({ id }) => id !== restrictionId),
      },
      payload: { restrictionId, why: restrictionOf(dataset, restrictionId)?.removal?.why },
    }),
    recordWaiver: (dataset, { actor }, { restrictionId, codes, appliesTo, ...waived }) => ({
      next: changed(dataset, restrictionId, (one) => ({
        ...one,
        waiverToConfirm: { ...waived, scope: { codes, appliesTo }, writtenBy: actor.id },
      })),
      payload: { restrictionId, codes, appliesTo, ...waived },
    }),
    confirmWaiver: (dataset, context, { restrictionId }) => ({
      next: changed(dataset, restrictionId, (one) => ({
        ...one,
        waiver: one.waiverToConfirm,
        waiverToConfirm: null,
        waiverConfirmedBy: by(dataset, context),
      })),
      payload: { restrictionId },
    }),
    retireDataset: (dataset, context, { text }) => ({
      next: { ...dataset, status: 'RETIRED', retired: { by: by(dataset, context), text } },
      payload: { text },
    }),
  },
}
