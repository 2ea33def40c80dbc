import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { firstIn, type Query } from '@/app/address'
import { Page } from '@/components/layout/page'
import { ProviderSignIn } from '@/components/layout/provider-sign-in'
import { InsetText } from '@/components/ui/inset-text'
import { cookieSettings } from '@/lib/auth/options'
import { agencyDoors, providerName, whyEnded } from '@/lib/auth/provider/routes'
import { isDemo } from '@/lib/auth/sessions'
import { BREAK_GLASS } from '@/lib/content/break-glass-words'
import { CALL_IN } from '@/lib/content/call-words'
import { COUNCIL } from '@/lib/content/council'
import { SIGN_IN, sessionEndedText } from '@/lib/content/sign-in-words'
import { ownPath } from '@/lib/domain/identity/own-path'
import { paths } from '@/lib/paths'
import { telephonesAnybody } from '@/lib/use-cases/identity/call-back'
import { shell } from '@/lib/use-cases/shell'
import { PasskeySignIn } from './passkey-sign-in'

export const metadata: Metadata = { title: 'Sign in' }
export const dynamic = 'force-dynamic'

const NoWay = () => (
  <>
    <p className="govuk-body">
      The council’s own sign-in has not been set up on this server yet, so only a passkey lets the council’s
      people in.
    </p>
    <p className="govuk-body">
      If you expected it, tell {COUNCIL.contact.team} at{' '}
      <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
        {COUNCIL.contact.email}
      </a>
      .
    </p>
  </>
)

const DemoSignIn = () => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.demoSignIn()}>
      Choose somebody of the demonstration
    </a>
  </p>
)

const ByOrganisation = ({ back }: { readonly back?: string }) => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.agencySignIn(back)}>
      {SIGN_IN.byOrganisation}
    </a>
  </p>
)

const ByCall = ({ back }: { readonly back: string | null }) => (
  <p className="govuk-body">
    <a className="govuk-link" href={paths.callSignIn(back)}>
      {CALL_IN.title}
    </a>
  </p>
)

const endedBefore = async () => {
  const jar = await cookies()
  const rule = await whyEnded(jar.get(cookieSettings().name)?.value)
  return rule && sessionEndedText(rule)
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const name = providerName()
  const [ended, doors, calls] = await Promise.all([endedBefore(), agencyDoors(), telephonesAnybody(shell())])
  if (isDemo() && !name && doors.length === 0) redirect(paths.demoSignIn())
  const back = ownPath(firstIn(await searchParams, 'back'))
  return (
    <Page title="Sign in">
      {ended && <InsetText>{ended}</InsetText>}
      {name && <ProviderSignIn name={name} {...(back && { back })} />}
      <PasskeySignIn {...(back && { back })} />
      {doors.length > 0 && <ByOrganisation {...(back && { back })} />}
      {!name && <NoWay />}
      {isDemo() && <DemoSignIn />}
      {calls && <ByCall back={back} />}
      <p className="govuk-body-s">
        <a className="govuk-link" href={paths.breakGlass()}>
          {BREAK_GLASS.link}
        </a>
      </p>
    </Page>
  )
}
