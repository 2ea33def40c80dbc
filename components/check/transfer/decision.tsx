import { CardTable } from '@/components/ui/card-table'
import { Tag, type TagColour } from '@/components/ui/tag'
import { fieldsInWords } from '@/lib/content/transfer-fields'
import { placeName } from '@/lib/domain/checks/location/words'
import type { Reference } from '@/lib/domain/checks/reference'
import type { DestinationResult, TransferResult } from '@/lib/domain/checks/transfer/decision'
import { outcomeInWords } from '@/lib/domain/checks/transfer/outcome-words'
import { isBlock, type TransferOutcome } from '@/lib/domain/checks/transfer/outcomes'
import { requirementInWords } from '@/lib/domain/checks/transfer/requirement-words'
import { GuardReasons } from '../guard-parts'

type Props = { readonly result: TransferResult; readonly reference: Pick<Reference, 'adequacy'> }

const PENDING: readonly TransferOutcome[] = ['REFER_DPO', 'ASSURANCE_REQUIRED', 'ROUTE_PART3']

const colourOf = (outcome: TransferOutcome): TagColour => {
  if (isBlock(outcome)) return 'red'
  return PENDING.includes(outcome) ? 'yellow' : 'green'
}

const Outcome = ({ outcome, row }: Pick<DestinationResult, 'outcome' | 'row'>) => (
  <>
    <Tag colour={colourOf(outcome)}>{outcomeInWords(outcome)}</Tag>{' '}
    <span className="govuk-hint govuk-!-display-inline">({row})</span>
  </>
)

const Owed = ({ requires }: Pick<TransferResult, 'requires'>) =>
  requires.length > 0 ? (
    <>
      <p className="govuk-body">Still owed:</p>
      <ul className="govuk-list govuk-list--bullet">
        {requires.map((code) => (
          <li key={code}>{requirementInWords(code)}</li>
        ))}
      </ul>
    </>
  ) : null

const COLUMNS = [
  { label: 'To' },
  { label: 'Established' },
  { label: 'Kept or worked on' },
  { label: 'Looked at from' },
  { label: 'Decision', width: 'wide' },
] as const

const PerPlace = ({ result: { destinations }, reference }: Props) => {
  const named = (code: string | null) => (code === null ? 'Not known yet' : placeName(code, reference))
  return (
    <CardTable
      caption="One place at a time"
      columns={COLUMNS}
      rows={destinations.map((one, place) => ({
        id: String(place),
        cells: [
          one.name,
          named(one.entity),
          named(one.place),
          named(one.access),
          <span key="decision">
            <Outcome {...one} /> {one.reasons[0]?.text}
          </span>,
        ],
      }))}
    />
  )
}

/** What the table decides, with its row, in plain words; the worst place decides for all. */
export const DecisionShown = ({ result, reference }: Props) =>
  result.missing.length > 0 ? (
    <p className="govuk-body">
      It cannot be decided yet. Still missing: {fieldsInWords(result.missing.join(', '))}.
    </p>
  ) : (
    <>
      <p className="govuk-body">
        <Outcome {...result} />
      </p>
      <GuardReasons reasons={result.reasons} />
      <Owed requires={result.requires} />
      {result.destinations.length > 1 && <PerPlace result={result} reference={reference} />}
    </>
  )
