import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { SummaryList } from '@/components/ui/summary-list'
import { kindWords } from '@/lib/content/partner-words'
import { deadlineOf } from '@/lib/domain/shared/when'
import { readInvitation } from '@/lib/use-cases/agreement/invited'
import { shell } from '@/lib/use-cases/shell'
import { NoInvitation } from '../no-invitation'
import { openInvitation } from './actions'

/** The address is a secret: no search engine keeps it, and `Referrer-Policy` tells it to no other site. */
export const metadata: Metadata = {
  title: 'You are invited to read an agreement',
  robots: { index: false, follow: false },
}

type Props = { readonly params: Promise<{ readonly secret: string }> }

export default async function InvitationPage({ params }: Props) {
  const { secret } = await params
  const seen = await readInvitation(shell(), secret)
  if (!seen) return <NoInvitation />
  return (
    <Page title="You are invited to read an agreement">
      <SummaryList
        rows={[
          { key: 'From', value: [seen.from.name, seen.from.body].filter(Boolean).join(', ') },
          { key: 'To', value: `${seen.to.name}, ${seen.to.organisation}` },
          { key: 'What', value: kindWords(seen.kind) },
          { key: 'Open until', value: deadlineOf(seen.expiresAt) },
        ]}
      />
      <p className="govuk-body">
        You can read it, comment on it and propose other wording, without an account. Do not pass the link on:
        what is said by it is said in your name.
      </p>
      <form action={openInvitation.bind(null, secret)}>
        <Button>Read the agreement</Button>
      </form>
    </Page>
  )
}
