import { CardTable } from '@/components/ui/card-table'
import { SummaryList } from '@/components/ui/summary-list'
import { CATEGORY_NAMES, RISK_OUTCOME_NAMES } from '@/lib/domain/checks/transfer/codes'
import type { RiskResult } from '@/lib/domain/checks/transfer/risk/assess'
import { DEPTH_NAMES, LEVEL_NAMES } from '@/lib/domain/checks/transfer/risk/words'
import type { SubmittedAssessment } from '@/lib/domain/checks/transfer/transfer'
import { upper } from '@/lib/domain/shared/text'
import { dayOf } from '@/lib/domain/shared/when'

type Props = { readonly result: RiskResult; readonly submitted: SubmittedAssessment | null }

const yesNo = (value: boolean) => (value ? 'Yes' : 'No')

const rowsOf = ({ result: { depth, after }, submitted }: Props) => [
  { key: 'Harm that remains (T2.3)', value: LEVEL_NAMES[after.residual] },
  { key: 'Depth of enquiry that it needs (T3.1)', value: DEPTH_NAMES[depth] },
  { key: 'Significant risk beyond staying at home (T4.4)', value: yesNo(after.significantRisk) },
  { key: 'Cannot be enforced well enough (T5.3)', value: yesNo(after.enforceabilityGap) },
  ...(submitted
    ? [
        { key: 'Result', value: RISK_OUTCOME_NAMES[submitted.result.outcome] },
        { key: 'Made', value: `${dayOf(submitted.completedOn)} by ${submitted.by.name}` },
        { key: 'Good until', value: dayOf(submitted.expiresOn) },
      ]
    : []),
]

/** What the answers come to: computed, and typed by nobody. */
export const RiskComputed = (props: Props) => (
  <>
    <h2 className="govuk-heading-m">What the answers come to</h2>
    <SummaryList rows={rowsOf(props)} />
    {props.result.after.categories.length > 0 && (
      <CardTable
        caption="Harm of each kind of data"
        columns={[{ label: 'Kind of data' }, { label: 'Harm if misused' }, { label: 'Remains' }]}
        rows={props.result.after.categories.map(({ category, harm, residual }) => ({
          id: category,
          cells: [upper(CATEGORY_NAMES[category]), LEVEL_NAMES[harm], LEVEL_NAMES[residual]],
        }))}
      />
    )}
  </>
)
