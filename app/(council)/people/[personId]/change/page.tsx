import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { changedPersonFields } from '@/lib/content/identity-words'
import { changedPerson } from '@/lib/domain/identity/inputs'
import { rolesOf } from '@/lib/domain/identity/proposals'
import { paths } from '@/lib/paths'
import { readPerson, readServices } from '@/lib/use-cases/identity/people'
import { shell } from '@/lib/use-cases/shell'
import { peopleReader } from '../../../people-reader'
import { proposePersonChange } from '../../actions'

export const metadata: Metadata = { title: 'Propose a change of an account' }

type Props = { readonly params: Promise<{ readonly personId: string }> }

export default async function ChangePersonPage({ params }: Props) {
  const actor = await peopleReader('proposeIdentityChange')
  const [account, services] = await Promise.all([
    readPerson(shell(), (await params).personId),
    readServices(shell()),
  ])
  if (!account) notFound()
  const fields = changedPersonFields(rolesOf(account.own), services)
  return (
    <Framed
      actor={actor}
      title="Propose a change of an account"
      caption={account.name}
      back={{ href: paths.person(account.id), text: account.name }}
    >
      <p className="govuk-body">Once a second person agrees, it is so, and every session of theirs ends.</p>
      <Form
        spec={specOf({ schema: changedPerson, fields, submit: 'Propose this change' })}
        action={proposePersonChange.bind(null, account.id)}
        initialValues={formValues(fields, account)}
      />
    </Framed>
  )
}
