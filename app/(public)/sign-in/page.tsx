import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { isDemo } from '@/lib/auth/sessions'
import { COUNCIL } from '@/lib/content/council'
import { paths } from '@/lib/paths'
import { PasskeySignIn } from './passkey-sign-in'

export const metadata: Metadata = { title: 'Sign in' }
export const dynamic = 'force-dynamic'

export default function SignInPage() {
  if (isDemo()) redirect(paths.demoSignIn())
  return (
    <Page title="Sign in">
      <PasskeySignIn />
      <p className="govuk-body">
        If you have no passkey yet, or cannot use it, tell {COUNCIL.contact.team} at{' '}
        <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
          {COUNCIL.contact.email}
        </a>
        .
      </p>
    </Page>
  )
}
