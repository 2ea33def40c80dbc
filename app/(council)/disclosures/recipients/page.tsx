import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { searchRecipients } from './actions'
import { TraceForm } from './trace-form'

export const metadata: Metadata = { title: 'Who received a person’s information' }

export default async function RecipientsPage() {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'traceRecipients')) notFound()
  return (
    <Framed actor={actor} title="Who received a person’s information" here={paths.recipients()}>
      <p className="govuk-body">
        For somebody who asks who was given their information. That you looked is recorded; whom you looked
        for is not.
      </p>
      <TraceForm action={searchRecipients} />
    </Framed>
  )
}
