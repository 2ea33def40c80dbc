import { CardTable } from '@/components/ui/card-table'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { Advice, Condition, Dissent } from '@/lib/domain/checks/transfer/advice'
import { outcomeInWords } from '@/lib/domain/checks/transfer/outcome-words'
import type { Transfer } from '@/lib/domain/checks/transfer/transfer'
import { ADVICE_LEVEL_NAMES } from '@/lib/domain/checks/transfer/words'
import { ADVICE_POINT_NAMES } from '@/lib/domain/shared/advice-points'
import { dayOf, momentOf } from '@/lib/domain/shared/when'

const text = (value: string) => <span className="gh-pre-line">{value}</span>

const dissentRows = (dissent: Dissent): readonly SummaryRow[] => [
  { key: 'Not followed', value: text(dissent.scope) },
  { key: 'Reasons', value: text(dissent.reasons) },
  { key: 'Done instead', value: text(dissent.alternative) },
  { key: 'Owns the risk that is left', value: dissent.riskOwner },
  { key: 'Decided by', value: `${dissent.by.name}, ${dissent.by.standing}, ${momentOf(dissent.by.at)}` },
  { key: 'The officer was told', value: `${momentOf(dissent.communicatedAt)}, ${dissent.communicatedHow}` },
  {
    key: 'The officer acknowledged it',
    value: dissent.acknowledged ? momentOf(dissent.acknowledged.at) : 'Not yet',
  },
  { key: 'Board of', value: dayOf(dissent.boardOn) },
]

const adviceRows = ({
  level,
  text: words,
  conclusion,
  concerns,
  by,
  dissent,
}: Advice): readonly SummaryRow[] => [
  { key: 'In short', value: ADVICE_LEVEL_NAMES[level] },
  { key: 'In full', value: text(words) },
  { key: 'The transfer comes to', value: outcomeInWords(conclusion) },
  {
    key: 'Of concern',
    value: concerns.length > 0 ? concerns.map((one) => ADVICE_POINT_NAMES[one]).join('; ') : 'Nothing named',
  },
  { key: 'Given by', value: `${by.name}, ${by.standing}, ${momentOf(by.at)}` },
  ...(dissent ? dissentRows(dissent) : [{ key: 'Departed from', value: 'No dissent recorded' }]),
]

/** Newest first; advice on what was written before says so. */
export const AdviceShown = ({ t: { advice, contentHash } }: { readonly t: Transfer }) =>
  advice.length === 0 ? (
    <p className="govuk-body">Nobody has advised on this transfer yet.</p>
  ) : (
    advice.toReversed().map((one) => (
      <SummaryList
        key={one.id}
        card={{
          title:
            one.contentHash === contentHash
              ? 'Advice on what is written now'
              : 'Advice on an earlier version',
        }}
        rows={adviceRows(one)}
      />
    ))
  )

const FROM: Readonly<Record<Condition['from'], string>> = {
  ADVICE: 'The advice',
  ASSESSMENT: 'The risk assessment',
}

const COLUMNS = [
  { label: 'Condition', width: 'wide' },
  { label: 'Of' },
  { label: 'Whose, by when' },
  { label: 'Blocks' },
  { label: 'Met' },
] as const

export const ConditionsShown = ({ conditions }: { readonly conditions: readonly Condition[] }) =>
  conditions.length === 0 ? null : (
    <CardTable
      caption="Conditions"
      columns={COLUMNS}
      rows={conditions.map(({ id, text: words, from, owner, dueOn, blocking, closed }) => ({
        id,
        cells: [
          words,
          FROM[from],
          dueOn ? `${owner}, ${dayOf(dueOn)}` : owner,
          blocking ? 'Yes' : 'No',
          closed ? `${closed.text} (${closed.by.name}, ${momentOf(closed.by.at)})` : 'Not yet',
        ],
      }))}
    />
  )
