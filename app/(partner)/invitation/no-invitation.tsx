import { Page } from '@/components/layout/page'
import { COUNCIL } from '@/lib/content/council'

/** The same words for a link that was withdrawn, has run out or never was: they tell nobody which. */
export const NoInvitation = () => (
  <Page title="This invitation does not open anything">
    <p className="govuk-body">
      It may have run out or been withdrawn, or the address may not be complete. If the link is newer than
      this page, open it again and press the button there.
    </p>
    <p className="govuk-body">
      Ask the person at {COUNCIL.short} who sent it to you for a new one, or email{' '}
      <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
        {COUNCIL.contact.email}
      </a>
      .
    </p>
  </Page>
)
