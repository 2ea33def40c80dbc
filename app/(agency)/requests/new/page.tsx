import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import type { Field } from '@/components/forms/form-spec'
import { InsetText } from '@/components/ui/inset-text'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { COUNCIL } from '@/lib/content/council'
import { may } from '@/lib/domain/permissions/permissions'
import { isOutside } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
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
  const fields = isOutside(actor) ? [] : [await organisationField()]
  const { settings } = await readPolicy(shell())
  return (
    <Framed
      actor={actor}
      title="Ask for information"
      here={paths.newRequest()}
      back={{ href: paths.requests() }}
    >
      <p className="govuk-body">
        Ask {COUNCIL.short} for information about people, or lodge an order or a notice. A few plain questions
        come first, and you are asked only what your kind of request needs.
      </p>
      <h2 className="govuk-heading-m">What you will need</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>two things that identify each person, or the place and time of an incident</li>
        <li>what you need, and over which dates</li>
        <li>
          to ask: the crime or case reference, why you cannot do without it, and the name and work email
          address of a senior officer or manager who will authorise the request
        </li>
        <li>to lodge an order or a notice: the paper itself, as a file of up to 10 MB</li>
      </ul>
      <p className="govuk-body">
        We save each answer as you go. The council need not answer a voluntary request; our target is{' '}
        {settings.targetWorkingDays} working days. An order or a notice is answered by the date on it.
      </p>
      <InsetText>
        If somebody is in danger now, do not use this form. Phone <strong>{COUNCIL.contact.phone}</strong>.
      </InsetText>
      <Form spec={{ fields, submit: 'Start now' }} action={begin} />
    </Framed>
  )
}
