import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { newPersonFields } from '@/lib/content/identity-words'
import { newPerson } from '@/lib/domain/identity/inputs'
import { ROLES } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readOrganisations, readServices } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../../people-reader'
import { proposePerson } from '../actions'

export const metadata: Metadata = { title: 'Propose an account' }

export default async function AddPersonPage() {
  const actor = await peopleReader('proposeIdentityChange')
  const [organisations, services] = await Promise.all([readOrganisations(shell()), readServices(shell())])
  return (
    <Framed actor={actor} title="Propose an account" back={{ href: paths.people(), text: 'People' }}>
      <p className="govuk-body">A second person must agree before the account is there.</p>
      <Form
        spec={specOf({
          schema: newPerson,
          fields: newPersonFields(organisations, ROLES, services),
          submit: 'Propose this account',
        })}
        action={proposePerson.bind(null, '')}
      />
    </Framed>
  )
}
