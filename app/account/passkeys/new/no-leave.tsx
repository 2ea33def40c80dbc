import { Page } from '@/components/layout/page'
import { COUNCIL } from '@/lib/content/council'
import { GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import { paths } from '@/lib/paths'

/** The same words for whoever never had leave, and for whoever has used it or was too slow. */
export const NoLeave = () => (
  <Page title="You cannot make a passkey here now">
    <p className="govuk-body">
      After the code was typed there are {GRANT_MINUTES} minutes to make one passkey, in the same browser. If
      you have made it,{' '}
      <a className="govuk-link" href={paths.signIn()}>
        sign in with it
      </a>
      .
    </p>
    <p className="govuk-body">
      If you have not, ask the person at {COUNCIL.short} who invited you for a new invitation, or email{' '}
      <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
        {COUNCIL.contact.email}
      </a>
      .
    </p>
  </Page>
)
