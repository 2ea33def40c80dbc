import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { requireSignedIn } from '@/lib/auth/signed-in'
import { openingFields } from '@/lib/content/agreement-words'
import { opening } from '@/lib/domain/agreement/inputs'
import { may, permit } from '@/lib/domain/permissions/permissions'
import type { Actor } from '@/lib/domain/shared/actor'
import { paths } from '@/lib/paths'
import { readChoices } from '@/lib/use-cases/read-case'
import { shell } from '@/lib/use-cases/shell'
import { openAgreement } from './actions'

export const metadata: Metadata = { title: 'Open an agreement' }

/** Whoever belongs to a service opens it for that service, unless they say otherwise. */
const Opening = async ({ actor }: { readonly actor: Actor }) => {
  const fields = openingFields(await readChoices(shell()))
  return (
    <>
      <p className="govuk-body">
        Open one for every plan to give others information about people, regularly or once. A few questions
        then find out what is needed: often it is less than an agreement.
      </p>
      <Form
        spec={specOf({ schema: opening, fields, submit: 'Continue' })}
        action={openAgreement}
        initialValues={formValues(fields, { tier: '2', serviceId: actor.serviceId ?? '' })}
      />
    </>
  )
}

export default async function NewAgreementPage() {
  const { actor } = await requireSignedIn()
  if (!may(actor, 'readAgreements')) notFound()
  const refusal = permit(actor, 'openAgreement')
  return (
    <Framed
      actor={actor}
      title="Open an agreement"
      back={{ href: paths.agreements(), text: 'Agreements' }}
      here={paths.agreements()}
    >
      {refusal ? <AgreementStandsInTheWay refusal={refusal} /> : <Opening actor={actor} />}
    </Framed>
  )
}
