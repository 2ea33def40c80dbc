export type ChoiceLink = { readonly href?: string; readonly text: string; readonly hint?: string }

/** Things to do, each a large target; one without an address is shut, and its hint says why. */
export const ChoiceLinks = ({ items }: { readonly items: readonly ChoiceLink[] }) => (
  <ul className="gh-choices">
    {items.map(({ href, text, hint }) => (
      <li key={text} className={href ? 'gh-choices__item' : 'gh-choices__item gh-choices__item--shut'}>
        {href ? (
          <a className="govuk-link gh-choices__link" href={href}>
            {text}
          </a>
        ) : (
          <span className="gh-choices__name">{text}</span>
        )}
        {hint && <p className="gh-choices__hint">{hint}</p>}
      </li>
    ))}
  </ul>
)
