import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { StatusTag } from '@/components/disclosure/status-tag'
import { ButtonLink } from '@/components/ui/button'
import { WorkItems } from '@/components/ui/work-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readOwnRequests } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'

export const metadata: Metadata = { title: 'Your requests' }

export default async function RequestsPage() {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'startRequest')) notFound()
  const requests = await readOwnRequests(shell(), actor)
  return (
    <Framed actor={actor} title="Your requests" here={paths.requests()}>
      <ButtonLink href={paths.newRequest()}>Start a new request</ButtonLink>
      {requests.length === 0 && (
        <p className="govuk-body">You have not made a request, and none waits for you to authorise it.</p>
      )}
      <WorkItems
        items={requests.map(({ id, reference, headline, status, organisation, updatedAt }) => ({
          id,
          reference,
          title: headline,
          href: paths.request(reference),
          tag: <StatusTag status={status} />,
          facts: [organisation, `last changed ${dayOf(updatedAt.toISOString())}`],
        }))}
      />
    </Framed>
  )
}
