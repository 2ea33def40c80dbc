import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { SummaryList } from '@/components/ui/summary-list'
import { type PermissionsPart, permissionsBeside, permissionsByState } from '@/lib/content/permissions-table'
import { Act } from './act'

const TITLE = 'Who may do what'

export const metadata: Metadata = { title: TITLE }

const Contents = ({ parts }: { parts: readonly PermissionsPart[] }) => (
  <nav aria-labelledby="contents">
    <h2 className="govuk-heading-m" id="contents">
      Contents
    </h2>
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
    <h2 className="govuk-heading-m" id={id}>
      {title}
    </h2>
    {acts.length === 0 && <p className="govuk-body">Nothing moves it on from here.</p>}
    {acts.map((act) => (
      <Act key={act.act} {...act} />
    ))}
  </section>
)

/** Holds no personal information, so it is open to anybody. */
export default function PermissionsPage() {
  const parts = permissionsByState()
  return (
    <Page title={TITLE}>
      <p className="govuk-body">
        This page is made from the rules that the service itself applies to every request. What it does not
        list, nobody may do. An attempt that a check stops is recorded with the rule that stopped it.
      </p>
      <Contents parts={parts} />
      {parts.map((part) => (
        <Part key={part.id} {...part} />
      ))}
      <h2 className="govuk-heading-m" id="beside">
        Beside the work on a request
      </h2>
      <SummaryList rows={permissionsBeside().map(({ act, who }) => ({ key: act, value: who.join(', ') }))} />
    </Page>
  )
}
