import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CardTable } from '@/components/ui/card-table'
import { CALLS } from '@/lib/content/call-words'
import { timeOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readCalls } from '@/lib/use-cases/identity/call-back'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../people-reader'

export const metadata: Metadata = { title: CALLS.title }

const timed = (at: Date | null) => (at ? timeOf(at.toISOString()) : '')

export default async function CallsPage() {
  const actor = await peopleReader('answerCalls')
  const waiting = await readCalls(shell())
  return (
    <Framed actor={actor} title={CALLS.title} here={paths.calls()}>
      <p className="govuk-body">{CALLS.what}</p>
      {waiting.length === 0 ? (
        <p className="govuk-body">{CALLS.nobody}</p>
      ) : (
        <CardTable
          caption={waiting.length === 1 ? '1 person waits' : `${waiting.length} people wait`}
          columns={[{ label: 'Person', width: 'wide' }, { label: 'Waits since' }, { label: 'Until' }]}
          rows={waiting.map(({ call, name, title, organisation }) => ({
            id: call.id,
            cells: [
              <span key="who">
                <a className="govuk-link" href={paths.call(call.id)}>
                  {name}
                </a>
                <br />
                {title}, {organisation}
              </span>,
              timed(call.confirmedAt),
              timed(call.waitsUntil),
            ],
          }))}
        />
      )}
    </Framed>
  )
}
