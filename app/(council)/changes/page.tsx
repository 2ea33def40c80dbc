import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { CardTable } from '@/components/ui/card-table'
import { PROPOSAL_WORDS } from '@/lib/content/identity-words'
import { RECOVERY, standingWords } from '@/lib/content/recovery-words'
import { may } from '@/lib/domain/permissions/permissions'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { nameOfSubject, readWaiting } from '@/lib/use-cases/identity/people'
import { readOpenRecoveries } from '@/lib/use-cases/identity/read-recoveries'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../people-reader'

export const metadata: Metadata = { title: 'What waits for a second person' }

type Waiting = Awaited<ReturnType<typeof readOpenRecoveries>>

const Recoveries = ({ recoveries }: { readonly recoveries: Waiting }) =>
  recoveries.length > 0 && (
    <CardTable
      caption={RECOVERY.waiting}
      columns={[{ label: 'Whose', width: 'wide' }, { label: 'Asked for by' }, { label: 'How it stands' }]}
      rows={recoveries.map(({ row, name, asker, stopper }) => ({
        id: row.id,
        cells: [
          <a key="whose" className="govuk-link" href={paths.recovery(row.id)}>
            {name}
          </a>,
          `${asker}, ${dayOf(row.askedAt.toISOString())}`,
          standingWords(row, stopper, shell().clock()),
        ],
      }))}
    />
  )

export default async function ChangesPage() {
  const actor = await peopleReader()
  const waiting = await readWaiting(shell())
  const recoveries = await readOpenRecoveries(shell())
  return (
    <Framed
      actor={actor}
      title="What waits for a second person"
      back={{ href: paths.people(), text: 'People' }}
      wide
    >
      <p className="govuk-body">
        Nobody agrees to what they proposed, or to anything about themselves. What nobody answers in 14 days
        is over.
      </p>
      {may(actor, 'readPolicy') && (
        <p className="govuk-body">
          Changes of the council’s rules wait under{' '}
          <a className="govuk-link" href={paths.policy()}>
            Rules
          </a>
          , and delegations and acting-up under{' '}
          <a className="govuk-link" href={paths.delegations()}>
            Delegations
          </a>
          .
        </p>
      )}
      {waiting.length + recoveries.length === 0 && <p className="govuk-body">Nothing waits.</p>}
      <Recoveries recoveries={recoveries} />
      {waiting.length > 0 && (
        <CardTable
          caption="Agencies and accounts"
          columns={[
            { label: 'Change', width: 'wide' },
            { label: 'About' },
            { label: 'Proposed by' },
            { label: 'Over on' },
          ]}
          rows={waiting.map((one) => ({
            id: one.row.id,
            cells: [
              <a key="what" className="govuk-link" href={paths.change(one.row.id)}>
                {PROPOSAL_WORDS[one.row.kind]}
                <span className="govuk-visually-hidden">{nameOfSubject(one)}</span>
              </a>,
              nameOfSubject(one),
              `${one.proposer}, ${dayOf(one.row.proposedAt.toISOString())}`,
              dayOf(one.row.expiresAt.toISOString()),
            ],
          }))}
        />
      )}
    </Framed>
  )
}
