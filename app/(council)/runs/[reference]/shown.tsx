import type { ReactNode } from 'react'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { COUNTS, type Counts } from '@/lib/domain/checks/run/counts'
import type { Run } from '@/lib/domain/checks/run/run'
import { COUNT_NAMES, MODE_NAMES } from '@/lib/domain/checks/run/words'
import { momentOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'

/** What is known so far; rows are counted and never shown. */
export const CountsShown = ({ counts }: { readonly counts: Partial<Counts> }) => (
  <Table
    caption="Counts"
    captionClass="govuk-table__caption--m"
    head={[{ content: 'What was counted' }, { content: 'How many', numeric: true }]}
    rows={COUNTS.flatMap((name) => {
      const count = counts[name]
      return count === undefined
        ? []
        : [[{ content: COUNT_NAMES[name] }, { content: count.toLocaleString('en-GB'), numeric: true }]]
    })}
    firstCellIsHeader
  />
)

type Fact = { readonly key: string; readonly value: ReactNode } | null

const given = (key: string, value: ReactNode): Fact => (value ? { key, value } : null)

const people = (signatories: Run['attested']) =>
  signatories.length > 0 &&
  signatories.map(({ name, standing, at }) => `${name}, ${standing}, ${momentOf(at)}`).join('; ')

/** The evidence that is kept of a run. */
export const Evidence = ({ run }: { readonly run: Run }) => {
  const facts = [
    given('How it is made', MODE_NAMES[run.mode]),
    given(
      'Flow',
      <a className="govuk-link" href={paths.flow(run.flow.reference)}>
        {run.flow.reference}
      </a>,
    ),
    given('Permission', run.permissionReference),
    given('Check of another opt-out', run.alternativeRun),
    given('Begun by', people([run.openedBy])),
    given('Files are held until', !run.purge && run.heldUntil && momentOf(run.heldUntil)),
    given('Request', run.request?.fileName),
    given('Sent', run.sent && `${momentOf(run.sent.at)}, local id ${run.sent.localId}`),
    given('The service said', run.interim),
    given('Answer', run.answer && momentOf(run.answer.at)),
    given('Confirmed by', people(run.confirmed)),
    given('Attested by', people(run.attested)),
    given('Disclosed', run.disclosed && momentOf(run.disclosed.at)),
    given('Purged', run.purge && `${momentOf(run.purge.at)}: ${run.purge.method.toLowerCase()}`),
  ].filter((fact) => fact !== null)
  return <SummaryList rows={facts} />
}
