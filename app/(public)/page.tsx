import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { COUNCIL } from '@/lib/content/council'
import { paths } from '@/lib/paths'

export default function StartPage() {
  return (
    <Page title="Ask for information, or decide whether it may leave">
      <p className="govuk-body-l">
        {COUNCIL.name} shares people’s information only when somebody answerable has decided that it may. What
        leaves the council leaves through here.
      </p>
      <h2 className="govuk-heading-m">If you ask for information</h2>
      <p className="govuk-body">
        For police officers and investigators of other public bodies. You say what you need and why, a senior
        officer of your organisation authorises it, and the council decides. It takes about ten minutes, and
        you can save it and come back.
      </p>
      <ButtonLink href={paths.newRequest()} start>
        Start a request
      </ButtonLink>
      <p className="govuk-body">
        <Link className="govuk-link" href={paths.requests()}>
          See requests you have made or must authorise
        </Link>
      </p>
      <h2 className="govuk-heading-m">If you work for the council</h2>
      <p className="govuk-body">
        <Link className="govuk-link" href={paths.disclosures()}>
          Open your work list
        </Link>
      </p>
      <h2 className="govuk-heading-m">If you hold one of our records</h2>
      <p className="govuk-body">
        Every record the council issues is sealed.{' '}
        <Link className="govuk-link" href={paths.verify()}>
          Check that a record is genuine and unchanged
        </Link>
        .
      </p>
      <h2 className="govuk-heading-m">If you want to know whom we share data with</h2>
      <p className="govuk-body">
        <Link className="govuk-link" href={paths.publicRegister()}>
          Read our register of agreements
        </Link>
      </p>
      <h2 className="govuk-heading-m">If somebody is in danger now</h2>
      <p className="govuk-body">
        Do not use this service. Phone the council’s switchboard on <strong>{COUNCIL.contact.phone}</strong>{' '}
        and ask for the duty manager.
      </p>
    </Page>
  )
}
