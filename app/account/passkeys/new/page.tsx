import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { keptGrant } from '@/lib/auth/enrolment-cookie'
import { SIGN_IN } from '@/lib/content/sign-in-words'
import { GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import { paths } from '@/lib/paths'
import { whoseFirstPasskey } from '@/lib/use-cases/identity/first-passkey'
import { whatToSetUp } from '@/lib/use-cases/identity/own-provider'
import { shell } from '@/lib/use-cases/shell'
import { FirstPasskey } from './first-passkey'
import { LinkAccount } from './link-account'
import { NoLeave } from './no-leave'

export const metadata: Metadata = { title: 'Set up how you sign in', robots: { index: false, follow: false } }
export const dynamic = 'force-dynamic'

const Passkey = () => (
  <>
    <p className="govuk-body">
      A passkey is a key on your phone, computer or security key that opens with your fingerprint, face or
      PIN. From now on you sign in with it, and every decision that you sign is signed with it.
    </p>
    <FirstPasskey />
  </>
)

const IsLinked = () => (
  <p className="govuk-body">
    {SIGN_IN.isLinked}{' '}
    <a className="govuk-link" href={paths.agencySignIn()}>
      {SIGN_IN.byOrganisation}
    </a>
  </p>
)

const Way = ({ what }: { readonly what: Awaited<ReturnType<typeof whatToSetUp>> }) => {
  if (what === 'passkey') return <Passkey />
  return what === 'linked' ? <IsLinked /> : <LinkAccount {...what.link} />
}

/** Without a session: whoever has read a mail is let in nowhere until what they set up here has answered at the door (ASVS 6.3.6). */
export default async function NewPasskeyPage() {
  const leave = await keptGrant()
  const actor = await whoseFirstPasskey(shell(), leave)
  if (!actor) return <NoLeave />
  const what = await whatToSetUp(shell(), leave)
  return (
    <Page title={what === 'passkey' ? 'Make your passkey' : SIGN_IN.linkTitle}>
      <SummaryList
        rows={[
          { key: 'Whose it will be', value: actor.name },
          { key: 'Work email address', value: actor.email },
        ]}
      />
      <p className="govuk-body">
        If that is not you, close this page and tell whoever invited you. You have {GRANT_MINUTES} minutes
        from when you typed the code.
      </p>
      <Way what={what} />
    </Page>
  )
}
