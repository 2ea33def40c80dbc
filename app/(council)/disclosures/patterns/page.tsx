import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Table } from '@/components/ui/table'
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
    <Framed
      actor={actor}
      title="Requests that come again and again"
      back={may(actor, 'readWorkList') ? { href: paths.disclosures(), text: 'Work list' } : undefined}
      wide
    >
      <p className="govuk-body">
        More than {moreThan} like requests in 12 months, from one organisation, for one purpose, to one
        service. An agreement may serve both sides better. Consider one.
      </p>
      {clusters.length === 0 ? (
        <p className="govuk-body">There are none now.</p>
      ) : (
        <Table
          caption="Consider an agreement"
          head={['Organisation', 'Purpose', 'Service', 'Requests'].map((content) => ({ content }))}
          rows={clusters.map((cluster) => [
            { content: cluster.organisation },
            { content: PURPOSE_WORDS[cluster.purpose] },
            { content: cluster.service },
            { content: <Count actor={actor} cluster={cluster} /> },
          ])}
        />
      )}
    </Framed>
  )
}
