import { GenericHeader } from '@/components/ui/generic-header'

type HeaderProps = { readonly council: string; readonly product: string }

/** An arch with its gate open: the product's own mark, no arms and no crown. */
const Mark = () => (
  <svg
    className="gh-header__mark"
    viewBox="0 0 40 44"
    width="40"
    height="44"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M2 44V20C2 9 10 2 20 2s18 7 18 18v24h-8V20c0-6-4-10-10-10s-10 4-10 10v24z" />
    <path fill="var(--gh-accent)" d="M18 18v26h-5V22z M22 18v26h5V22z" />
  </svg>
)

export function Header({ council, product }: HeaderProps) {
  return (
    <header className="govuk-template__header">
      <GenericHeader className="gh-header">
        <span className="gh-header__lockup">
          <Mark />
          <span className="gh-header__names">
            <span className="gh-header__council">{council}</span>{' '}
            <span className="gh-header__product">{product}</span>
          </span>
        </span>
      </GenericHeader>
    </header>
  )
}
