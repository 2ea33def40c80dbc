import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Tag } from '@/components/ui/tag'
import { WorkItems } from '@/components/ui/work-list'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { type OwedBy, readCertificatesOwed } from '@/lib/use-cases/checks/certificates'
import { shell } from '@/lib/use-cases/shell'
import { checksReader } from '../checks-reader'

export const metadata: Metadata = { title: 'Certificates of destruction' }

const itemOf = ({ reference, title, owedOn, isDue }: OwedBy) => ({
  id: reference,
  href: paths.checksStep(reference, 'retention'),
  reference,
  title: title ?? 'A request',
  tag: isDue ? <Tag colour="red">Due</Tag> : <Tag colour="blue">To come</Tag>,
  facts: [`${isDue ? 'Was owed by' : 'Is owed by'} ${dayOf(owedOn)}`],
})

export default async function CertificatesPage() {
  const actor = await checksReader()
  const owed = await readCertificatesOwed(shell(), actor)
  return (
    <Framed
      actor={actor}
      title="Certificates of destruction"
      back={{ href: paths.allChecks(), text: 'Checks' }}
    >
      <p className="govuk-body">
        Whoever was given data and is to destroy it, return it or make it anonymous certifies that this was
        done. Those who keep the checks are reminded 60 and 30 days before, and on the day. One that is more
        than 30 days late may be an incident, which the Data Protection Officer judges.
      </p>
      {owed.length === 0 && (
        <p className="govuk-body">
          None is owed in the next 60 days. One comes here when the checks of an agreement or a request say
          that the recipient owes it.
        </p>
      )}
      <WorkItems items={owed.map(itemOf)} />
    </Framed>
  )
}
