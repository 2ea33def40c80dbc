import { ActionButton } from '@/components/forms/action-button'
import { SummaryList } from '@/components/ui/summary-list'
import { Tag } from '@/components/ui/tag'
import { checkWordsFor } from '@/lib/content/check-refusals'
import { RESTRICTION_STATE_COLOURS, RESTRICTION_STATE_WORDS } from '@/lib/content/dataset-words'
import type { Dataset } from '@/lib/domain/checks/dataset/dataset'
import type { DatasetInputs } from '@/lib/domain/checks/dataset/inputs'
import { restrictionState } from '@/lib/domain/checks/dataset/restriction-state'
import {
  type StorageRestriction,
  USE_KIND_NAMES,
  type UseKind,
  type Waiver,
} from '@/lib/domain/checks/location/restriction'
import { placesInWords } from '@/lib/domain/checks/location/words'
import type { Reference } from '@/lib/domain/checks/reference'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { mayTry } from '../../check-pages/act'
import type { OpenCheck } from '../../check-pages/open-check'
import { confirmRestriction, confirmWaiver, removeRestriction } from '../actions'

type Open = OpenCheck<Dataset, DatasetInputs>
type OneProps = { readonly open: Open; readonly restriction: StorageRestriction }

const usesInWords = (kinds: readonly UseKind[]) => kinds.map((kind) => USE_KIND_NAMES[kind]).join(', ')

const waiverInWords = (waiver: Waiver | null, reference: Reference) =>
  waiver
    ? `${waiver.fromSource}, ${waiver.reference}, ${dayOf(waiver.date)}: also ${placesInWords(
        waiver.scope.codes,
        reference,
      )}, for ${usesInWords(waiver.scope.appliesTo).toLowerCase()}`
    : 'None'

const rowsOf = (restriction: StorageRestriction, { reference, today }: Open) => {
  const { source, permitted, appliesTo, expiresOn, confirmedBy, waiver, waiverToConfirm, removal } =
    restriction
  const state = restrictionState(restriction, today)
  return [
    {
      key: 'Status',
      value: <Tag colour={RESTRICTION_STATE_COLOURS[state]}>{RESTRICTION_STATE_WORDS[state]}</Tag>,
    },
    { key: 'Document and clause', value: `${source.document}, ${source.clause}` },
    { key: 'Where the data may be', value: placesInWords(permitted, reference) },
    { key: 'For', value: usesInWords(appliesTo) },
    { key: 'Binds what is made of it', value: restriction.inheritsToDerivatives ? 'Yes' : 'No' },
    { key: 'Lets go of anonymous outputs', value: restriction.anonymisedOutputsReleased ? 'Yes' : 'No' },
    { key: 'Last day', value: expiresOn ? dayOf(expiresOn) : 'None' },
    { key: 'Waiver by its source', value: waiverInWords(waiver, reference) },
    ...(waiverToConfirm
      ? [{ key: 'Waiver that waits for a second person', value: waiverInWords(waiverToConfirm, reference) }]
      : []),
    ...(removal ? [{ key: 'Why somebody calls it a mistake', value: removal.why }] : []),
    {
      key: 'Compared with the document',
      value: confirmedBy
        ? `${confirmedBy.name}, ${momentOf(confirmedBy.at)}`
        : 'By nobody yet. It binds all the same.',
    },
  ]
}

const SECOND_STEPS = [
  {
    verb: 'confirmRestriction',
    waits: ({ confirmedBy }) => confirmedBy === null,
    action: confirmRestriction,
    label: 'I have compared it with the document',
  },
  {
    verb: 'confirmWaiver',
    waits: ({ waiverToConfirm }) => waiverToConfirm !== null,
    action: confirmWaiver,
    label: 'I have compared the waiver with their letter',
  },
  {
    verb: 'removeRestriction',
    waits: ({ removal }) => removal !== null,
    action: removeRestriction,
    label: 'It is a mistake: take it out',
  },
] as const satisfies readonly {
  readonly verb: keyof DatasetInputs
  readonly waits: (restriction: StorageRestriction) => boolean
  readonly action: typeof confirmRestriction
  readonly label: string
}[]

type StepProps = OneProps & { readonly step: (typeof SECOND_STEPS)[number] }

/** What takes somebody else than whoever wrote it down. */
const SecondStep = ({ open: { subject, refuses }, restriction: { id }, step }: StepProps) => {
  const refusal = refuses(step.verb, { restrictionId: id })
  return refusal ? (
    <p className="govuk-hint">{checkWordsFor(refusal)}</p>
  ) : (
    <ActionButton
      action={step.action.bind(null, subject.reference)}
      version={subject.version}
      hidden={{ restrictionId: id }}
      label={step.label}
    />
  )
}

const actionsOf = ({ actor, module, subject, refuses }: Open, { id }: StorageRestriction) =>
  (
    [
      ['recordWaiver', 'waive', 'Record a waiver'],
      ['askRemoval', 'remove', 'Call it a mistake'],
    ] as const
  ).flatMap(([verb, act, text]) =>
    mayTry(module, actor, verb) && !refuses(verb, { restrictionId: id })
      ? [{ href: paths.restriction(subject.reference, id, act), text }]
      : [],
  )

const Shown = ({ open, restriction }: OneProps) => (
  <>
    <SummaryList
      card={{
        title: restriction.source.organisation,
        level: 3,
        actions: actionsOf(open, restriction),
      }}
      rows={rowsOf(restriction, open)}
    />
    {SECOND_STEPS.filter(
      ({ verb, waits }) => waits(restriction) && mayTry(open.module, open.actor, verb),
    ).map((step) => (
      <SecondStep key={step.verb} open={open} restriction={restriction} step={step} />
    ))}
  </>
)

export const Restrictions = ({ open }: { readonly open: Open }) => (
  <>
    <h2 className="govuk-heading-m">Where its source permits it to be</h2>
    {open.subject.restrictions.length === 0 && (
      <p className="govuk-body">
        No restriction of its source is entered. National guidance for health and care data still applies to
        data from the NHS.
      </p>
    )}
    {open.subject.restrictions.map((restriction) => (
      <Shown key={restriction.id} open={open} restriction={restriction} />
    ))}
  </>
)
