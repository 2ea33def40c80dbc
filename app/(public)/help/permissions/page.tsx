import type { Metadata } from 'next'
import Link from 'next/link'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { type PermissionsArea, permissionsAreas, permissionsBeside } from '@/lib/content/permissions-table'
import { paths } from '@/lib/paths'

const TITLE = 'Who may do what'

export const metadata: Metadata = { title: TITLE }

const Area = ({ title, parts }: PermissionsArea) => (
  <>
    <h2 className="govuk-heading-l">{title}</h2>
    <nav aria-label={title}>
      <ul className="govuk-list">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <Link className="govuk-link" href={paths.permissionsAt(id)} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  </>
)

/** Holds no personal information, so it is open to anybody. */
export default function PermissionsPage() {
  return (
    <Page title={TITLE}>
      <p className="govuk-body">
        These pages are made from the rules that the service itself applies to every request and every
        agreement. What they do not list, nobody may do. An attempt that a check stops is recorded with the
        rule that stopped it.
      </p>
      <p className="govuk-body">Choose where a request or an agreement stands.</p>
      {permissionsAreas().map((area) => (
        <Area key={area.title} {...area} />
      ))}
      <h2 className="govuk-heading-l" id="beside">
        Beside the work on a request or an agreement
      </h2>
      <SummaryList rows={permissionsBeside().map(({ act, who }) => ({ key: act, value: who.join(', ') }))} />
    </Page>
  )
}
