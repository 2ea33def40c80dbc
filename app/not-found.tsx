import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { COUNCIL } from '@/lib/content/council'

export const metadata: Metadata = { title: 'Page not found' }

/** The same words for a page that does not exist and for a case that is not yours. */
export default function NotFound() {
  return (
    <Page title="Page not found">
      <p className="govuk-body">If you typed the web address, check it is correct.</p>
      <p className="govuk-body">If you pasted the web address, check you copied all of it.</p>
      <p className="govuk-body">
        If a link brought you here, you may be signed in as somebody who may not see it, or not signed in.{' '}
        <a className="govuk-link" href="/">
          Go to the start page
        </a>{' '}
        or email{' '}
        <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
          {COUNCIL.contact.email}
        </a>
        .
      </p>
    </Page>
  )
}
