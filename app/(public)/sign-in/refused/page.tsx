import type { Metadata } from 'next'
import { firstIn, type Query } from '@/app/address'
import { Page } from '@/components/layout/page'
import { keptGrant } from '@/lib/auth/enrolment-cookie'
import { COUNCIL } from '@/lib/content/council'
import { SIGN_IN, signInRefusalText } from '@/lib/content/sign-in-words'
import { paths } from '@/lib/paths'
import { whoseFirstPasskey } from '@/lib/use-cases/identity/first-passkey'
import { shell } from '@/lib/use-cases/shell'

export const metadata: Metadata = { title: SIGN_IN.refused }
export const dynamic = 'force-dynamic'

/** The leave of an invitation is not spent by a try that failed. */
const TryAgain = () => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.accountEnrol()}>
      {SIGN_IN.linkAgain}
    </a>
  </p>
)

export default async function RefusedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const whose = firstIn(query, 'by') === 'organisation' ? 'organisation' : 'council'
  const holdsLeave = (await whoseFirstPasskey(shell(), await keptGrant())) !== null
  return (
    <Page title={SIGN_IN.refused}>
      <p className="govuk-body">{signInRefusalText(firstIn(query, 'why'), whose)}</p>
      {holdsLeave && <TryAgain />}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.signIn()}>
          {SIGN_IN.start}
        </a>
      </p>
      <p className="govuk-body">
        {COUNCIL.contact.team}:{' '}
        <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
          {COUNCIL.contact.email}
        </a>
      </p>
    </Page>
  )
}
