import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { keptGrant } from '@/lib/auth/enrolment-cookie'
import { GRANT_MINUTES } from '@/lib/domain/identity/enrolment'
import { whoseFirstPasskey } from '@/lib/use-cases/identity/first-passkey'
import { shell } from '@/lib/use-cases/shell'
import { FirstPasskey } from './first-passkey'
import { NoLeave } from './no-leave'

export const metadata: Metadata = { title: 'Make your passkey', robots: { index: false, follow: false } }
export const dynamic = 'force-dynamic'

/** Without a session: whoever has read a mail is let in nowhere until a passkey of theirs has answered (ASVS 6.3.6). */
export default async function NewPasskeyPage() {
  const actor = await whoseFirstPasskey(shell(), await keptGrant())
  if (!actor) return <NoLeave />
  return (
    <Page title="Make your passkey">
      <p className="govuk-body">
        A passkey is a key on your phone, computer or security key that opens with your fingerprint, face or
        PIN. From now on you sign in with it, and every decision that you sign is signed with it.
      </p>
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
      <FirstPasskey />
    </Page>
  )
}
