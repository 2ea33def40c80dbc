'use client'
/** Drawn when the root layout itself broke, so it brings its own page. */
import { Header } from '@/components/layout/header'
import { Page } from '@/components/layout/page'
import { Problem } from '@/components/layout/problem'
import { COUNCIL, PRODUCT } from '@/lib/content/council'
import './styles.scss'

type GlobalErrorProps = { readonly error: Error & { digest?: string } }

export default function GlobalError({ error }: GlobalErrorProps) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <title>{`Problem with the service – ${PRODUCT}`}</title>
        <Header council={COUNCIL.name} product={PRODUCT} />
        <Page title="Sorry, there is a problem with the service">
          <Problem digest={error.digest} />
        </Page>
      </body>
    </html>
  )
}
