import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import {
  agreementPermissionsByState,
  type PermissionsPart,
  permissionsBeside,
  permissionsByState,
} from '@/lib/content/permissions-table'
import { Act } from './act'

const TITLE = 'Who may do what'

export const metadata: Metadata = { title: TITLE }

type Area = { readonly title: string; readonly parts: readonly PermissionsPart[] }

const Contents = ({ title, parts }: Area) => (
  <nav aria-label={`Contents: ${title.toLowerCase()}`}>
    <ul className="govuk-list">
      {parts.map(({ id, title }) => (
        <li key={id}>
          <a className="govuk-link" href={`#${id}`}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Part = ({ id, title, acts }: PermissionsPart) => (
  <section aria-labelledby={id}>
    <h3 className="govuk-heading-m" id={id}>
      {title}
    </h3>
    {acts.length === 0 && <p className="govuk-body">Nothing moves it on from here.</p>}
    {acts.map((act) => (
      <Act key={act.act} {...act} />
    ))}
  </section>
)

const AreaParts = ({ title, parts }: Area) => (
  <>
    <h2 className="govuk-heading-l">{title}</h2>
    <Contents title={title} parts={parts} />
    {parts.map((part) => (
      <Part key={part.id} {...part} />
    ))}
  </>
)

/** Holds no personal information, so it is open to anybody. */
export default function PermissionsPage() {
  return (
    <Page title={TITLE}>
      <p className="govuk-body">
        This page is made from the rules that the service itself applies to every request and every agreement.
        What it does not list, nobody may do. An attempt that a check stops is recorded with the rule that
        stopped it.
      </p>
      <AreaParts title="Requests to disclose" parts={permissionsByState()} />
      <AreaParts title="Agreements" parts={agreementPermissionsByState()} />
      <h2 className="govuk-heading-l" id="beside">
        Beside the work on a request or an agreement
      </h2>
      <SummaryList rows={permissionsBeside().map(({ act, who }) => ({ key: act, value: who.join(', ') }))} />
    </Page>
  )
}
