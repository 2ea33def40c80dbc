import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { SkipLink } from '@/components/ui/skip-link'
import { COUNCIL, PRODUCT } from '@/lib/content/council'
import './styles.scss'

const SUFFIX = `${PRODUCT} – ${COUNCIL.name}`

export const metadata: Metadata = {
  title: { default: SUFFIX, template: `%s – ${SUFFIX}` },
  robots: { index: false },
  formatDetection: { telephone: false, email: false, address: false, date: false },
}

/** Drawn for each request: the scripts of a page carry that request's nonce, or the browser runs none of them. */
export const dynamic = 'force-dynamic'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#0b4238' }

const FOOTER = [
  { href: '/accessibility', text: 'Accessibility statement' },
  { href: '/verify', text: 'Verify a record' },
  { href: '/help/permissions', text: 'Who may do what' },
]

/** Reads no session: a layout is not drawn again on every page, so it must not know who is asking. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <SkipLink>Skip to main content</SkipLink>
        <Header council={COUNCIL.name} product={PRODUCT} />
        {children}
        <Footer council={COUNCIL.name} product={PRODUCT} links={FOOTER} />
      </body>
    </html>
  )
}
