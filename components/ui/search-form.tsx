import { Button } from './button'
import { TextInput } from './text-input'

type SearchFormProps = {
  /** The page that shows the list, without a question in its address. */
  readonly action: string
  /** Sent with the search: what else stands in the address. */
  readonly kept?: Readonly<Record<string, string>>
  readonly label: string
  readonly hint: string
  readonly wanted: string | undefined
  /** The way back to the whole list. */
  readonly all: { readonly href: string; readonly text: string }
}

/** A form that asks nothing of the server but the same page, so it needs no script. */
export const SearchForm = ({ action, kept = {}, label, hint, wanted, all }: SearchFormProps) => (
  <form method="get" action={action}>
    {Object.entries(kept).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <TextInput name="q" id="q" type="search" label={label} hint={hint} defaultValue={wanted} />
    <div className="govuk-button-group">
      <Button variant="secondary">Search</Button>
      {wanted && (
        <a className="govuk-link" href={all.href}>
          {all.text}
        </a>
      )}
    </div>
  </form>
)
