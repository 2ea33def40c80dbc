import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { CardTable } from '@/components/ui/card-table'
import { INVITATION_FIELDS } from '@/lib/content/negotiation-words'
import type { Invitation } from '@/lib/domain/agreement/agreement'
import { INVITATION_DAYS } from '@/lib/domain/agreement/clocks'
import * as inputs from '@/lib/domain/agreement/inputs'
import { dayOf, deadlineOf } from '@/lib/domain/shared/when'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { inviteThem, withdrawInvitation } from './actions'

export const metadata: Metadata = { title: 'Invitations' }

type Props = { readonly open: OpenAgreement }

const standOf = ({ withdrawnAt, expiresAt }: Invitation, now: string) => {
  if (withdrawnAt) return `Withdrawn on ${dayOf(withdrawnAt)}`
  return expiresAt <= now ? `Ran out at ${deadlineOf(expiresAt)}` : `Until ${deadlineOf(expiresAt)}`
}

const Withdraw = ({ open: { a, refuses }, invitation }: Props & { readonly invitation: string }) =>
  refuses('withdrawInvitation', { invitation }) ? null : (
    <ActionButton
      action={withdrawInvitation.bind(null, a.reference)}
      label="Withdraw"
      hidden={{ invitation }}
      warning
    />
  )

const Given = ({ open, open: { a } }: Props) => {
  const now = shell().clock().toISOString()
  if (a.invitations.length === 0) return <p className="govuk-body">Nobody has been invited yet.</p>
  return (
    <CardTable
      caption="Who was invited"
      columns={[
        { label: 'Person', width: 'wide' },
        { label: 'Invited by' },
        { label: 'Open' },
        { label: 'Act' },
      ]}
      rows={a.invitations.map((one) => ({
        id: one.id,
        cells: [
          `${one.name}, ${one.email}`,
          `${one.by.name}, ${dayOf(one.by.at)}`,
          standOf(one, now),
          <Withdraw key={one.id} open={open} invitation={one.id} />,
        ],
      }))}
    />
  )
}

export default async function InvitationsPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a } = open
  return (
    <AgreementFrame open={open} title="Invitations" wide>
      <p className="govuk-body">
        Whoever has a link reads the agreement, comments on it and proposes wording, for {INVITATION_DAYS}{' '}
        days and without an account. They never see what is only the council’s.
      </p>
      <Offer open={open} verb="invite" heading="Invite somebody">
        <p className="govuk-body">
          Gatehouse sends no email yet. It shows you the link once, for you to copy and send.
        </p>
        <Form
          spec={specOf({ schema: inputs.invitation, fields: INVITATION_FIELDS, submit: 'Make the link' })}
          action={inviteThem.bind(null, a.reference)}
        />
      </Offer>
      <Given open={open} />
    </AgreementFrame>
  )
}
