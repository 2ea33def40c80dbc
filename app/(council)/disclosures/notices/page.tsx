import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { ActionButton } from '@/components/forms/action-button'
import { Tag } from '@/components/ui/tag'
import { WorkItems } from '@/components/ui/work-list'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { accountNoticeText } from '@/lib/content/account-notices'
import { agreementNoticeHref, agreementNoticeText } from '@/lib/content/agreement-notices'
import { checkNoticeHref, checkNoticeText } from '@/lib/content/check-notices'
import { noticeHref, noticeText } from '@/lib/content/notices'
import { isOutside } from '@/lib/domain/shared/actor'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readAllNotices, type Told } from '@/lib/use-cases/disclosure/read-notices'
import { shell } from '@/lib/use-cases/shell'
import { markRead } from './actions'

export const metadata: Metadata = { title: 'Notices' }

/** A restricted case asks why before it shows anything, its checks included. */
const caseToOpen = ({ isKnown, matter }: Extract<Told, { about: 'check' }>) =>
  isKnown && matter !== null ? paths.disclosure(matter) : undefined

/** A case may be shut to whoever is told of it, and a check with it; an agreement never is. */
const saidOf = (told: Told): { readonly title: string; readonly href: string | undefined } => {
  switch (told.about) {
    case 'account':
      return { title: accountNoticeText(told.what), href: undefined }
    case 'agreement':
      return {
        title: `${agreementNoticeText(told.what)}: ${told.title}`,
        href: agreementNoticeHref(told.what, told.reference),
      }
    case 'check':
      return told.isOpen
        ? { title: `${checkNoticeText(told.what)}: ${told.title}`, href: checkNoticeHref(told) }
        : { title: checkNoticeText(told.what), href: caseToOpen(told) }
    case 'disclosure':
      return {
        title: noticeText(told.what),
        href: told.isOpen ? noticeHref(told.what, told.reference) : undefined,
      }
  }
}

const List = ({ notices }: { readonly notices: readonly Told[] }) => (
  <WorkItems
    items={notices.map((told) => ({
      id: told.id,
      reference: told.reference,
      ...saidOf(told),
      tag: told.readAt ? <Tag colour="grey">Read</Tag> : <Tag colour="red">New</Tag>,
      facts: [momentOf(told.at.toISOString()), ...(told.readBy ? [`read by ${told.readBy}`] : [])],
    }))}
  />
)

export default async function NoticesPage() {
  const { actor } = await requireSignedIn()
  if (isOutside(actor)) notFound()
  const notices = await readAllNotices(shell(), actor)
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
