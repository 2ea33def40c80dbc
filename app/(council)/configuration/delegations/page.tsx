import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readDelegations } from '@/lib/use-cases/policy/read-rules'
import { shell } from '@/lib/use-cases/shell'
import { rulesReader } from '../rules-reader'
import { DelegationShown } from './delegation-shown'

export const metadata: Metadata = { title: 'Delegations' }

const isOver = (state: string) => state === 'ended' || state === 'revoked'

export default async function DelegationsPage() {
  const actor = await rulesReader()
  const delegations = await readDelegations(shell())
  const groups = {
    'In force, to come, or waiting': delegations.filter(({ state }) => !isOver(state)),
    Over: delegations.filter(({ state }) => isOver(state)),
  }
  return (
    <Framed
      actor={actor}
      title="Delegations"
      caption="Who may decide for another service"
      back={{ href: paths.policy(), text: 'Rules in force' }}
    >
      <p className="govuk-body">
        The head of the service that holds the information decides. While they are away, another head of
        service may, by a written delegation for a time; otherwise a director does. A deputy never does. A
        delegation takes two people, and one is enough to end it.
      </p>
      {may(actor, 'proposePolicyChange') && (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.proposeDelegation()}>
            Propose a delegation
          </a>
        </p>
      )}
      {Object.entries(groups).map(([title, some]) => (
        <section key={title}>
          <h2 className="govuk-heading-m">{title}</h2>
          {some.length === 0 && <p className="govuk-body">None.</p>}
          {some.map((delegation) => (
            <DelegationShown key={delegation.id} actor={actor} delegation={delegation} />
          ))}
        </section>
      ))}
    </Framed>
  )
}
