import { SummaryList } from '@/components/ui/summary-list'
import type { PermittedAct } from '@/lib/content/permissions-table'

const Checks = ({ checks }: Pick<PermittedAct, 'checks'>) =>
  checks.length === 0 ? (
    'Nothing beside where it stands'
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {checks.map((check) => (
        <li key={check}>{check}</li>
      ))}
    </ul>
  )

const leading = (next: readonly string[]) =>
  next.length > 0 ? [{ key: 'Then it is', value: next.join(', or ') }] : []

export const Act = ({ act, who, checks, recorded, next }: PermittedAct) => (
  <SummaryList
    card={{ title: act, level: 2 }}
    rows={[
      { key: 'Who may', value: who.join(', ') },
      { key: 'What is checked', value: <Checks checks={checks} /> },
      { key: 'What is recorded', value: recorded },
      ...leading(next),
    ]}
  />
)
