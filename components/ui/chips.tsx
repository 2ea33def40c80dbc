export type Chip = { readonly text: string; readonly href: string }

/** What the list is held to, each with its way out. */
export const Chips = ({ chips }: { readonly chips: readonly Chip[] }) =>
  chips.length > 0 ? (
    <ul className="gh-chips" aria-label="Filters in use">
      {chips.map(({ text, href }) => (
        <li key={text}>
          <a className="govuk-link govuk-link--no-visited-state gh-chips__link" href={href}>
            <span className="govuk-visually-hidden">Remove this filter: </span>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  ) : null
