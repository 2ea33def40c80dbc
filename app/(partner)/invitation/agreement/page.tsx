import type { Metadata } from 'next'
import { PartnerSeats, PartnerSummary } from '@/components/agreement/partner-seats'
import { PartnerTalk } from '@/components/agreement/partner-talk'
import { Page } from '@/components/layout/page'
import { InsetText } from '@/components/ui/inset-text'
import { keptInvitation } from '@/lib/auth/invitation-cookie'
import { paths } from '@/lib/paths'
import { readInvited } from '@/lib/use-cases/agreement/invited'
import { shell } from '@/lib/use-cases/shell'
import { type SaidSearch, talkAt } from '../../said-forms'
import { NoInvitation } from '../no-invitation'
import { invitedComments, invitedProposes } from './actions'

export const metadata: Metadata = { title: 'Agreement', robots: { index: false, follow: false } }

export default async function InvitedAgreementPage({ searchParams }: SaidSearch) {
  const secret = await keptInvitation()
  const invited = await readInvited(shell(), secret)
  if (!invited) return <NoInvitation />
  const { guest, view, refuses } = invited
  const talk = await talkAt({
    page: paths.invitedAgreement(),
    search: searchParams,
    refuses,
    comment: invitedComments,
    proposal: invitedProposes,
  })
  return (
    <Page title={view.text.title} caption={view.reference}>
      <InsetText>
        You read this as {guest.name} of {guest.organisation}. What you write is shown with that name. To
        sign, a signatory of {guest.organisation}{' '}
        <a className="govuk-link" href={paths.signIn()}>
          signs in
        </a>
        .
      </InsetText>
      <PartnerSummary view={view} />
      <PartnerSeats {...view} />
      <PartnerTalk view={view} talk={talk} />
    </Page>
  )
}
