import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { newAgencyFields } from '@/lib/content/identity-words'
import { newAgency } from '@/lib/domain/identity/inputs'
import { paths } from '@/lib/paths'
import { peopleReader } from '../../people-reader'
import { proposeAgency } from '../actions'

export const metadata: Metadata = { title: 'Propose an organisation' }

export default async function AddAgencyPage() {
  const actor = await peopleReader('proposeIdentityChange')
  return (
    <Framed
      actor={actor}
      title="Propose an organisation"
      back={{ href: paths.agencies(), text: 'Organisations' }}
    >
      <p className="govuk-body">A second person must agree before it is in the directory.</p>
      <Form
        spec={specOf({ schema: newAgency, fields: newAgencyFields, submit: 'Propose this organisation' })}
        action={proposeAgency.bind(null, '')}
      />
    </Framed>
  )
}
