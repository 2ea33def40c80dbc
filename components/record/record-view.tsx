import { InsetText } from '@/components/ui/inset-text'
import { SummaryList } from '@/components/ui/summary-list'
import type { RecordModel, Signature } from '@/lib/domain/records/model'
import { momentOf } from '@/lib/domain/shared/when'
import { RecordSections } from './sections'

const Marking = ({ model }: { readonly model: RecordModel }) => (
  <p className="govuk-body">
    <strong>{model.marking}</strong>,{' '}
    {model.copy === 'internal'
      ? 'internal: must not leave the council'
      : 'external: written for others to read'}
  </p>
)

const Signed = ({ signature }: { readonly signature: Signature }) => (
  <SummaryList
    card={{ title: signature.act, level: 3 }}
    rows={[
      { key: 'Name', value: signature.name },
      { key: 'Standing', value: `${signature.standing}, ${signature.body}` },
      { key: 'When', value: momentOf(signature.at) },
      { key: 'How known', value: signature.method },
      { key: 'Bound to', value: <code className="gh-hash">{signature.bound}</code> },
    ]}
  />
)

/** A sealed record as a page, from the model that was sealed. The PDF is the record; this is for reading it. */
export const RecordView = ({ model }: { readonly model: RecordModel }) => (
  <>
    <Marking model={model} />
    <p className="govuk-body-l">{model.summary}</p>
    <SummaryList
      rows={[
        { key: 'Reference', value: model.reference },
        { key: 'Issued', value: momentOf(model.finalisedAt) },
        { key: 'Kept', value: model.retention },
        { key: 'Rules in force', value: model.ruleset },
        { key: 'Policy', value: model.policyVersion },
      ]}
    />
    <RecordSections sections={model.sections} />
    <h2 className="govuk-heading-m">Signed acts</h2>
    {model.signatures.map((signature) => (
      <Signed key={`${signature.act} ${signature.at}`} signature={signature} />
    ))}
    <InsetText>The sealed PDF is the record. This page shows the same words for reading.</InsetText>
    <Marking model={model} />
  </>
)
