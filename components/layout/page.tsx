import type { ReactNode } from 'react'
import { BackLink } from '@/components/ui/back-link'
import { type NavigationItem, ServiceNavigation } from '@/components/ui/service-navigation'
import { type SignedIn, SignedInAs } from './signed-in-as'

export type PageProps = {
  /** The h1. Left out where the one question is the heading, or a panel is. */
  readonly title?: ReactNode
  /** Above the h1: a case reference, or the part of the journey. */
  readonly caption?: ReactNode
  /** The links of this audience, with the current one marked. */
  readonly nav?: readonly NavigationItem[]
  readonly back?: { readonly href: string; readonly text?: string }
  /** Breadcrumbs or a banner, before the main content. */
  readonly before?: ReactNode
  readonly signedIn?: SignedIn
  /** Full width, for lists and the decide page; otherwise two thirds, for reading. */
  readonly wide?: boolean
  readonly children: ReactNode
}

const Title = ({ title, caption }: Pick<PageProps, 'title' | 'caption'>) => (
  <>
    {caption && <span className="govuk-caption-m">{caption}</span>}
    {title && <h1 className="govuk-heading-l">{title}</h1>}
  </>
)

/** What every page stands in, between the council's header and footer. */
export function Page({ title, caption, nav = [], back, before, signedIn, wide, children }: PageProps) {
  return (
    <>
      {signedIn && <SignedInAs {...signedIn} />}
      {nav.length > 0 && <ServiceNavigation items={nav} />}
      <div className="gh-content">
        <div className="govuk-width-container">
          {back && (
            <nav aria-label="Back">
              <BackLink href={back.href}>{back.text}</BackLink>
            </nav>
          )}
          {before}
          <main className="govuk-main-wrapper" id="main-content">
            <div className="govuk-grid-row">
              <div className={wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds-from-desktop'}>
                <Title title={title} caption={caption} />
                {children}
              </div>
            </div>
          </main>
        </div>
      </div>
    </>
  )
}
