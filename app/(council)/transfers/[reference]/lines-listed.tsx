import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { CaseAction } from '@/lib/actions/form-action'
import type { TransferVerb } from '@/lib/domain/checks/transfer/inputs'
import type { OpenTransfer } from './open-transfer'
import { TransferButton } from './transfer-form'

type LinesListedProps = {
  readonly open: OpenTransfer
  readonly verb: TransferVerb
  /** The list that a line is taken out of. */
  readonly list: string
  readonly lines: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[]
  readonly remove: CaseAction
}

/** A card for each line, with the button that takes it out. */
export const LinesListed = ({ open, verb, list, lines, remove }: LinesListedProps) => (
  <>
    {lines.length === 0 && <p className="govuk-body">There is none yet.</p>}
    {lines.map(({ title, rows }, place) => (
      <div key={`${place}-${title}`}>
        <SummaryList rows={rows} card={{ title }} />
        <TransferButton
          open={open}
          verb={verb}
          action={remove}
          hidden={{ list, position: String(place + 1) }}
          label={`Take out “${title}”`}
          secondary
          quiet
        />
      </div>
    ))}
  </>
)
