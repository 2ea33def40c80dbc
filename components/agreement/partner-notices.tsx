import { ActionButton } from '@/components/forms/action-button'
import type { FormAction } from '@/components/forms/form-spec'
import { Callout } from '@/components/ui/callout'
import { agreementNoticeText, partnerNoticeHref } from '@/lib/content/agreement-notices'
import type { AgreementNoticeCode } from '@/lib/domain/agreement/change'
import { momentOf } from '@/lib/domain/shared/when'

type Told = {
  readonly id: string
  readonly what: AgreementNoticeCode
  readonly reference: string
  readonly title: string
  readonly at: Date
  readonly readAt: Date | null
}

type Props = { readonly notices: readonly Told[]; readonly markRead: FormAction }

/** What is new for somebody who signs for a counterpart, on their own pages. */
export const PartnerNotices = ({ notices, markRead }: Props) => {
  const unread = notices.filter(({ readAt }) => readAt === null)
  if (unread.length === 0) return null
  return (
    <Callout tone="missing" title="New for you">
      <ul className="govuk-list">
        {unread.map(({ id, what, reference, title, at }) => (
          <li key={id}>
            <a className="govuk-link" href={partnerNoticeHref(what, reference)}>
              {`${agreementNoticeText(what)}: ${title}`}
            </a>
            {`, ${reference}, ${momentOf(at.toISOString())}`}
          </li>
        ))}
      </ul>
      <ActionButton
        action={markRead}
        label="Mark these as read"
        hidden={{ ids: unread.map(({ id }) => id).join(',') }}
      />
    </Callout>
  )
}
