import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { ActionButton } from '@/components/forms/action-button'
import { ButtonLink } from '@/components/ui/button'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { CaseAction } from '@/lib/actions/form-action'
import type { SheetInputs } from '@/lib/domain/checks/sheet/inputs'
import type { OpenMatter } from './open-matter'

type ListedProps = {
  readonly open: OpenMatter
  /** One of them, as a word in a sentence. */
  readonly one: string
  readonly lines: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[]
  readonly add: { readonly verb: keyof SheetInputs; readonly href: string }
  readonly remove: CaseAction
}

/** A list of the sheet, a card for each line, with what may be done to it. */
export const Listed = ({ open: { matter, sheet, refuses }, one, lines, add, remove }: ListedProps) => {
  const refusal = refuses(add.verb)
  return (
    <>
      {lines.length === 0 && <p className="govuk-body">There is none yet.</p>}
      {lines.map(({ title, rows }, place) => (
        <div key={`${place}-${title}`}>
          <SummaryList rows={rows} card={{ title }} />
          {!refusal && (
            <ActionButton
              action={remove.bind(null, matter.reference)}
              version={sheet.version}
              hidden={{ position: String(place + 1) }}
              label={`Take out ${one} ${place + 1}`}
              secondary
            />
          )}
        </div>
      ))}
      {refusal ? (
        <CheckStandsInTheWay refusal={refusal} />
      ) : (
        <ButtonLink href={add.href}>
          Add {lines.length === 0 ? 'the first' : 'another'} {one}
        </ButtonLink>
      )}
    </>
  )
}
