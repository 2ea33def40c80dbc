import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { ButtonLink } from '@/components/ui/button'
import { CardTable } from '@/components/ui/card-table'
import { SIGN_IN_SHORT } from '@/lib/content/identity-words'
import { attestationDueBy } from '@/lib/domain/identity/standing'
import { may } from '@/lib/domain/permissions/permissions'
import { ORGANISATION_TYPE_NAMES } from '@/lib/domain/shared/ranks'
import { dayOf } from '@/lib/domain/shared/when'
import { paths } from '@/lib/paths'
import { readAgencies } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../people-reader'

export const metadata: Metadata = { title: 'Organisations' }

export default async function AgenciesPage() {
  const actor = await peopleReader()
  const found = await readAgencies(shell())
  return (
    <Framed actor={actor} title="Organisations" back={{ href: paths.people(), text: 'People' }} wide>
      <p className="govuk-body">
        Those who may ask the council. An account must have an address at one of its organisation’s own
        domains, and every 90 days the organisation’s lead says who is still there.
      </p>
      {may(actor, 'proposeIdentityChange') && (
        <ButtonLink href={paths.addAgency()}>Propose an organisation</ButtonLink>
      )}
      <CardTable
        caption="The directory"
        columns={[
          { label: 'Organisation', width: 'wide' },
          { label: 'Kind' },
          { label: 'People' },
          { label: 'Sign-in' },
          { label: 'Lead' },
          { label: 'To be confirmed by' },
        ]}
        rows={found.map(({ agency, lead, people }) => ({
          id: agency.id,
          cells: [
            <a key="name" className="govuk-link" href={paths.agency(agency.id)}>
              {agency.name}
            </a>,
            ORGANISATION_TYPE_NAMES[agency.type],
            people,
            SIGN_IN_SHORT[agency.signInPath],
            lead ?? 'Nobody yet',
            dayOf(attestationDueBy(agency.attestedAt).toISOString()),
          ],
        }))}
      />
    </Framed>
  )
}
