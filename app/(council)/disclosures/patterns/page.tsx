import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { CardTable } from '@/components/ui/card-table'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { countWords } from '@/lib/content/patterns'
import { PURPOSE_WORDS } from '@/lib/domain/disclosure/words'
import { may } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { type Cluster, repeatRequests } from '@/lib/use-cases/disclosure/repeat-requests'
import { shell } from '@/lib/use-cases/shell'
import { addressOf } from '../filters'

export const metadata: Metadata = { title: 'Requests that come again and again' }

/** Whoever may open no case counts without seeing which they are. */
const Count = ({ actor, cluster }: { readonly actor: Actor; readonly cluster: Cluster }) => {
  const { total, organisationId: agency, serviceId: service } = cluster
  if (!may(actor, 'readWorkList')) return countWords(total)
  return (
    <a className="govuk-link" href={addressOf({ show: 'all', agency, service })}>
      {total} requests
    </a>
  )
}

export default async function PatternsPage() {
  const { actor } = await requireSignedIn()
  const found = await repeatRequests(shell(), actor)
  if (!found) notFound()
  const { moreThan, clusters } = found
  return (
    <Framed actor={actor} title="Requests that come again and again" here={paths.patterns()} wide>
      <p className="govuk-body">
        More than {moreThan} like requests in 12 months, from one organisation, for one purpose, to one
        service. An agreement may serve both sides better. Consider one.
      </p>
      {clusters.length === 0 ? (
        <p className="govuk-body">There are none now.</p>
      ) : (
        <CardTable
          caption="Consider an agreement"
          columns={['Organisation', 'Purpose', 'Service', 'Requests'].map((label) => ({ label }))}
          rows={clusters.map((cluster) => ({
            id: `${cluster.organisationId} ${cluster.purpose} ${cluster.serviceId}`,
            cells: [
              cluster.organisation,
              PURPOSE_WORDS[cluster.purpose],
              cluster.service,
              <Count key="count" actor={actor} cluster={cluster} />,
            ],
          }))}
        />
      )}
    </Framed>
  )
}
