import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Page } from '@/components/layout/page'
import { isDemo } from '@/lib/auth/sessions'
import { COUNCIL } from '@/lib/content/council'
import { paths } from '@/lib/paths'

export const metadata: Metadata = { title: 'Sign in' }
export const dynamic = 'force-dynamic'

export default function SignInPage() {
  if (isDemo()) redirect(paths.demoSignIn())
  return (
    <Page title="Sign in">
      <p className="govuk-body">No way of signing in has been set up on this server yet.</p>
      <p className="govuk-body">
        If you expected one, tell {COUNCIL.contact.team} at{' '}
        <a className="govuk-link" href={`mailto:${COUNCIL.contact.email}`}>
          {COUNCIL.contact.email}
        </a>
        .
      </p>
    </Page>
  )
}
