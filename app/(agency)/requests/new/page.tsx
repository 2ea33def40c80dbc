import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import type { Field } from '@/components/forms/form-spec'
import { InsetText } from '@/components/ui/inset-text'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { COUNCIL } from '@/lib/content/council'
import { SETTINGS } from '@/lib/domain/disclosure/settings'
import { may } from '@/lib/domain/permissions/permissions'
import { paths } from '@/lib/paths'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { begin } from '../actions'

export const metadata: Metadata = { title: 'Ask for information' }

const organisationField = async (): Promise<Field> => {
  const { organisations } = await readChoices(shell())
  return {
    kind: 'radios',
    name: 'organisationId',
    label: 'Which organisation are you keying in for?',
    options: organisations.map(({ id, name }) => ({ value: id, label: name })),
  }
}

export default async function NewRequestPage() {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'startRequest')) notFound()
  const fields = actor.role === 'POL_LIA' ? [await organisationField()] : []
  return (
    <Framed
      actor={actor}
      title="Ask for information"
      here={paths.newRequest()}
      back={{ href: paths.requests() }}
    >
      <p className="govuk-body">
        Ask {COUNCIL.short} for information to prevent or detect crime, to find or prosecute an offender, or
        to assess or collect a tax.
      </p>
      <h2 className="govuk-heading-m">What you will need</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>the crime, operation or case reference</li>
        <li>two things that identify each person, or the place and time of an incident</li>
        <li>what you need, over which dates, and why you cannot do without it</li>
        <li>the name and work email address of a senior officer who will authorise the request</li>
      </ul>
      <p className="govuk-body">
        We save each answer as you go. The council need not answer a voluntary request; our target is{' '}
        {SETTINGS.targetWorkingDays} working days.
      </p>
      <InsetText>
        If somebody is in danger now, do not use this form. Phone <strong>{COUNCIL.contact.phone}</strong>.
      </InsetText>
      <Form spec={{ fields, submit: 'Start now' }} action={begin} />
    </Framed>
  )
}
