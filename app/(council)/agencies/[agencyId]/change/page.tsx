import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { changedAgencyFields } from '@/lib/content/identity-words'
import { changedAgency } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import { readAgency } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../../../people-reader'
import { proposeAgencyChange } from '../../actions'

export const metadata: Metadata = { title: 'Propose a change of an organisation' }

type Props = { readonly params: Promise<{ readonly agencyId: string }> }

export default async function ChangeAgencyPage({ params }: Props) {
  const actor = await peopleReader('proposeIdentityChange')
  const found = await readAgency(shell(), (await params).agencyId)
  if (!found) notFound()
  const { agency, people } = found
  const fields = changedAgencyFields(people.filter(({ active }) => active))
  return (
    <Framed
      actor={actor}
      title="Propose a change of an organisation"
      caption={agency.name}
      back={{ href: paths.agency(agency.id), text: agency.name }}
    >
      <p className="govuk-body">A second person must agree before it is so.</p>
      <Form
        spec={specOf({ schema: changedAgency, fields, submit: 'Propose this change' })}
        action={proposeAgencyChange.bind(null, agency.id)}
        initialValues={formValues(fields, { ...agency, domains: agency.domains.join('\n') })}
      />
    </Framed>
  )
}
