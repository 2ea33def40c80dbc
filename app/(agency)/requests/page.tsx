import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { StatusTag } from '@/components/disclosure/status-tag'
import { ActionButton } from '@/components/forms/action-button'
import { ButtonLink } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { WorkItems } from '@/components/ui/work-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { outsideNoticeText } from '@/lib/content/notices'
import { may } from '@/lib/domain/permissions/permissions'
import { isOutside } from '@/lib/domain/shared/actor'
import { dayOf, momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readNotices } from '@/lib/use-cases/disclosure/read-notices'
import { readOwnRequests } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { markSeen } from './actions'

export const metadata: Metadata = { title: 'Your requests' }

type Notices = Awaited<ReturnType<typeof readNotices>>

const Told = ({ notices }: { readonly notices: Notices }) =>
  notices.length > 0 ? (
    <Callout tone="missing" title="New for you">
      <ul className="govuk-list">
        {notices.map(({ id, what, reference, at }) => (
          <li key={id}>
            <a className="govuk-link" href={paths.request(reference)}>
              {outsideNoticeText(what)}
            </a>
            {`, ${reference}, ${momentOf(at.toISOString())}`}
          </li>
        ))}
      </ul>
      <ActionButton
        action={markSeen}
        label="Mark these as read"
        hidden={{ ids: notices.map(({ id }) => id).join(',') }}
      />
    </Callout>
  ) : null

export default async function RequestsPage() {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'startRequest')) notFound()
  const [requests, notices] = await Promise.all([
    readOwnRequests(shell(), actor),
    isOutside(actor) ? readNotices(shell(), actor) : [],
  ])
  return (
    <Framed actor={actor} title="Your requests" here={paths.requests()}>
      <Told notices={notices.filter(({ readAt }) => !readAt)} />
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
