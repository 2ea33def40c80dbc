export type FooterLink = { readonly href: string; readonly text: string }

type FooterProps = {
  readonly council: string
  readonly product: string
  readonly links: readonly FooterLink[]
}

/** Our own: the GOV.UK footer carries the royal arms and the Open Government Licence. */
export function Footer({ council, product, links }: FooterProps) {
  return (
    <footer className="govuk-template__footer gh-footer">
      <div className="govuk-width-container">
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="gh-footer__links">
          {links.map(({ href, text }) => (
            <li key={href}>
              <a className="govuk-link govuk-link--no-visited-state" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
        <p className="gh-footer__owner">
          {product} is run by the {council}.
        </p>
      </div>
    </footer>
  )
}
