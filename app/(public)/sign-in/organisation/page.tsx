import type { Metadata } from 'next'
import { firstIn, type Query } from '@/app/address'
import { Page } from '@/components/layout/page'
import { ProviderSignIn } from '@/components/layout/provider-sign-in'
import { InsetText } from '@/components/ui/inset-text'
import { agencyDoors, type Door } from '@/lib/auth/provider/routes'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: SIGN_IN.byOrganisation }
export const dynamic = 'force-dynamic'

const Organisation = ({ door: { id, name, organisation }, back }: { readonly door: Door; back?: string }) => (
  <>
    <h2 className="govuk-heading-m">{organisation}</h2>
    <ProviderSignIn name={name} provider={id} {...(back && { back })} />
  </>
)

/** Names of organisations are no secret; of their people nothing is shown, nor asked for. */
export default async function OrganisationSignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, doors] = await Promise.all([searchParams, agencyDoors()])
  const back = ownPath(firstIn(query, 'back'))
  return (
    <Page title={SIGN_IN.byOrganisation}>
      {firstIn(query, 'linked') && <InsetText>{SIGN_IN.linked}</InsetText>}
      <p className="govuk-body">{doors.length > 0 ? SIGN_IN.byOrganisationHint : SIGN_IN.noOrganisation}</p>
      {doors.map((door) => (
        <Organisation key={door.id} door={door} {...(back && { back })} />
      ))}
      <p className="govuk-body">
        <a className="govuk-link" href={paths.signIn()}>
          {SIGN_IN.start}
        </a>
      </p>
    </Page>
  )
}
