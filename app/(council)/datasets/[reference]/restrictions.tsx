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
} from '@/lib/domain/checks/location/restriction'
import { placesInWords } from '@/lib/domain/checks/location/words'
import type { Reference } from '@/lib/domain/checks/reference'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { mayTry } from '../../check-pages/act'
import type { OpenCheck } from '../../check-pages/open-check'
import { confirmRestriction } from '../actions'

type Open = OpenCheck<Dataset, DatasetInputs>
type OneProps = { readonly open: Open; readonly restriction: StorageRestriction }

const usesInWords = (kinds: readonly UseKind[]) => kinds.map((kind) => USE_KIND_NAMES[kind]).join(', ')

const waivedIn = ({ waiver }: StorageRestriction, reference: Reference) =>
  waiver
    ? `${waiver.fromSource}, ${waiver.reference}, ${dayOf(waiver.date)}: also ${placesInWords(
        waiver.scope.codes,
        reference,
      )}, for ${usesInWords(waiver.scope.appliesTo).toLowerCase()}`
    : 'None'

const rowsOf = (restriction: StorageRestriction, { reference, today }: Open) => {
  const { source, permitted, appliesTo, expiresOn, confirmedBy } = restriction
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
    { key: 'Waiver by its source', value: waivedIn(restriction, reference) },
    {
      key: 'Compared with the document',
      value: confirmedBy
        ? `${confirmedBy.name}, ${momentOf(confirmedBy.at)}`
        : 'By nobody yet. It binds all the same.',
    },
  ]
}

/** Somebody else than whoever wrote it down compares it with the document. */
const Confirm = ({ open, restriction }: OneProps) => {
  const { actor, module, subject, refuses } = open
  const { id, confirmedBy } = restriction
  if (confirmedBy || !mayTry(module, actor, 'confirmRestriction')) return null
  const refusal = refuses('confirmRestriction', { restrictionId: id })
  return refusal ? (
    <p className="govuk-hint">{checkWordsFor(refusal)}</p>
  ) : (
    <ActionButton
      action={confirmRestriction.bind(null, subject.reference)}
      version={subject.version}
      hidden={{ restrictionId: id }}
      label="I have compared it with the document"
    />
  )
}

const actionsOf = ({ actor, module, subject, refuses }: Open, { id }: StorageRestriction) =>
  (
    [
      ['recordWaiver', 'waive', 'Record a waiver'],
      ['removeRestriction', 'remove', 'Take out a mistake'],
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
    <Confirm open={open} restriction={restriction} />
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
