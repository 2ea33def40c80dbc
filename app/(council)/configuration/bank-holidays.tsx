import { Details } from '@/components/ui/details'
import { ENGLAND_AND_WALES } from '@/lib/domain/shared/bank-holidays'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import type { Rules } from '@/lib/use-cases/policy/read-rules'

type Props = { readonly rules: Rules; readonly mayChange: boolean }

const yearOf = (day: string) => day.slice(0, 4)

const byYear = (days: readonly string[]) =>
  [...new Set(days.map(yearOf))].map((year) => ({ year, days: days.filter((day) => yearOf(day) === year) }))

export const BankHolidays = ({ rules: { policy, today }, mayChange }: Props) => (
  <section id="bank-holidays">
    <h2 className="govuk-heading-m">Bank holidays</h2>
    <p className="govuk-body">
      England and Wales, from{' '}
      <a className="govuk-link" href={ENGLAND_AND_WALES.source}>
        the government’s list
      </a>
      , last read on {dayOf(ENGLAND_AND_WALES.readOn)}. A year that is not here counts as having none, so add
      each as it is published.
    </p>
    {byYear(policy.bankHolidays).map(({ year, days }) => (
      <Details key={year} summary={year} open={year === yearOf(today)}>
        <ul className="govuk-list">
          {days.map((day) => (
            <li key={day}>{dayOf(day)}</li>
          ))}
        </ul>
      </Details>
    ))}
    {mayChange && (
      <p className="govuk-body">
        <a className="govuk-link" href={paths.policyChangeOf('bankHoliday')}>
          Add or remove a bank holiday
        </a>
      </p>
    )}
  </section>
)
