import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/form-spec'
import { ButtonLink } from '@/components/ui/button'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'

type LineListProps = {
  /** One of them, as a word in a sentence. */
  readonly one: string
  readonly lines: readonly { readonly title: string; readonly rows: readonly SummaryRow[] }[]
  readonly addressOf: (place: number | 'new') => string
  /** Null for whoever may only read. */
  readonly remove: FormAction | null
  readonly version: number
  readonly next: string
}

/** A list of the text, a card for each line. */
export const LineList = ({ one, lines, addressOf, remove, version, next }: LineListProps) => (
  <>
    {lines.length === 0 && <p className="govuk-body">There is none yet.</p>}
    {lines.map(({ title, rows }, place) => (
      <div key={`${place}-${title}`}>
        <SummaryList
          rows={rows}
          card={{ title, actions: remove ? [{ href: addressOf(place), text: 'Change' }] : [] }}
        />
        {remove && (
          <ActionButton
            action={remove}
            version={version}
            hidden={{ position: String(place) }}
            label={`Remove ${one} ${place + 1}`}
            secondary
          />
        )}
      </div>
    ))}
    {remove && (
      <p className="govuk-body">
        <a className="govuk-link" href={addressOf('new')}>
          Add {lines.length === 0 ? 'the first' : 'another'} {one}
        </a>
      </p>
    )}
    <ButtonLink href={next}>Continue</ButtonLink>
  </>
)
