import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { Tag } from '@/components/ui/tag'
import { WorkItems } from '@/components/ui/work-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { noticeHref, noticeText } from '@/lib/content/notices'
import { isOutside } from '@/lib/domain/shared/actor'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readNotices } from '@/lib/use-cases/disclosure/read-notices'
import { shell } from '@/lib/use-cases/shell'
import { markRead } from './actions'

export const metadata: Metadata = { title: 'Notices' }

type Told = Awaited<ReturnType<typeof readNotices>>[number]

const List = ({ notices }: { readonly notices: readonly Told[] }) => (
  <WorkItems
    items={notices.map(({ id, what, reference, at, readAt, readBy, isOpen }) => ({
      id,
      reference,
      title: noticeText(what),
      href: isOpen ? noticeHref(what, reference) : undefined,
      tag: readAt ? <Tag colour="grey">Read</Tag> : <Tag colour="red">New</Tag>,
      facts: [momentOf(at.toISOString()), ...(readBy ? [`read by ${readBy}`] : [])],
    }))}
  />
)

export default async function NoticesPage() {
  const { actor } = await requireSignedIn()
  if (isOutside(actor)) notFound()
  const notices = await readNotices(shell(), actor)
  const unread = notices.filter(({ readAt }) => !readAt)
  const read = notices.filter(({ readAt }) => readAt)
  return (
    <Framed actor={actor} title="Notices" here={paths.notices()}>
      {unread.length === 0 && <p className="govuk-body">Nothing new.</p>}
      <List notices={unread} />
      {unread.length > 0 && (
        <ActionButton
          action={markRead}
          label="Mark these as read"
          hidden={{ ids: unread.map(({ id }) => id).join(',') }}
        />
      )}
      {read.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Read before</h2>
          <List notices={read} />
        </>
      )}
    </Framed>
  )
}
