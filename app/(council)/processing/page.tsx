import type { Metadata } from 'next'
import { firstIn, type Query, searchIn } from '@/app/address'
import { Framed } from '@/app/framed'
import { ButtonLink } from '@/components/ui/button'
import { SearchForm } from '@/components/ui/search-form'
import { Tag } from '@/components/ui/tag'
import { WorkItems } from '@/components/ui/work-list'
import {
  overdueWords,
  PROCESSING_STATUS_COLOURS,
  PROCESSING_STATUS_WORDS,
} from '@/lib/content/processing-words'
import { reviewsDue } from '@/lib/domain/checks/processing/due'
import type { ProcessingEntry } from '@/lib/domain/checks/processing/processing'
import { may } from '@/lib/domain/permissions/permissions'
import { type CalendarDate, londonDate } from '@/lib/domain/shared/dates'
import { paths } from '@/lib/paths'
import { readProcessing } from '@/lib/use-cases/checks/processing'
import { shell } from '@/lib/use-cases/shell'
import { MoreLink } from '../check-pages/more-link'
import { NothingHere } from '../check-pages/nothing-here'
import { checksReader } from '../checks-reader'

export const metadata: Metadata = { title: 'Register of processing' }

const itemOf = (entry: ProcessingEntry, today: CalendarDate) => {
  const { reference, title, status, department, systemOwner } = entry
  return {
    id: reference,
    reference,
    title,
    href: paths.processingEntry(reference),
    tag: <Tag colour={PROCESSING_STATUS_COLOURS[status]}>{PROCESSING_STATUS_WORDS[status]}</Tag>,
    facts: [department, systemOwner],
    pressing: status === 'CLOSED' ? undefined : overdueWords(reviewsDue(entry, today)),
  }
}

export default async function ProcessingPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await checksReader()
  const query = await searchParams
  const wanted = searchIn(query)
  const after = firstIn(query, 'after')
  const { rows, next } = await readProcessing(shell(), actor, { search: wanted, after })
  const today = londonDate(shell().clock())
  const csv = wanted
    ? `${paths.exportProcessing()}?${new URLSearchParams({ q: wanted })}`
    : paths.exportProcessing()
  return (
    <Framed actor={actor} title="Register of processing" back={{ href: paths.allChecks(), text: 'Checks' }}>
      <p className="govuk-body">
        What the council does with people’s data, and who receives it. The system owner reviews each entry
        every 12 months, and the department’s coordinator confirms it every 24. Without both, nothing that
        rests on it can be signed.
      </p>
      {may(actor, 'keepProcessing') && <ButtonLink href={paths.newProcessing()}>Add an entry</ButtonLink>}
      <SearchForm
        action={paths.processingRegister()}
        label="Search the register"
        hint="A purpose, a department, a recipient, or a code"
        wanted={wanted}
        all={{ href: paths.processingRegister(), text: 'Show every entry' }}
      />
      {rows.length === 0 && (
        <NothingHere
          sought={Boolean(wanted)}
          all={paths.processingRegister()}
          begin={may(actor, 'keepProcessing') && { href: paths.newProcessing(), text: 'Add the first entry' }}
        >
          Each thing that the council does with people’s data is listed here as soon as somebody adds it.
        </NothingHere>
      )}
      <WorkItems items={rows.map((entry) => itemOf(entry, today))} />
      <MoreLink href={paths.processingRegister()} {...{ wanted, after, next }} />
      {rows.length > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={csv}>
            Download this register as a spreadsheet (CSV)
          </a>
        </p>
      )}
    </Framed>
  )
}
