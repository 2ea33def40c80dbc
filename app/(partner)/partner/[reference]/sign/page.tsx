import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Framed } from '@/app/framed'
import { PartnerSeats, PartnerSummary } from '@/components/agreement/partner-seats'
import { PartnerTextShown } from '@/components/agreement/partner-text'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { DECLINE_FIELDS, SIGN_FIELDS } from '@/lib/content/agreement-sign-words'
import * as inputs from '@/lib/domain/agreement/inputs'
import { paths } from '@/lib/paths'
import type { PartnerPage } from '@/lib/use-cases/agreement/partner-view'
import { type OwnParams, openOwnAgreement } from '../../own-agreement'
import { partnerDeclines, partnerSigns } from './actions'

export const metadata: Metadata = { title: 'Read and sign' }

const Sign = ({ view, refuses }: PartnerPage) => {
  const textHash = view.text.hash
  const refusal = refuses('signAgreement', { textHash })
  return (
    <>
      <h2 className="govuk-heading-m">Sign</h2>
      {refusal ? (
        <AgreementStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema: inputs.signing, fields: SIGN_FIELDS, submit: 'Sign the agreement' })}
          action={partnerSigns.bind(null, view.reference)}
          version={view.version}
          hidden={{ textHash }}
        />
      )}
    </>
  )
}

const Decline = ({ view, refuses }: PartnerPage) =>
  refuses('declineToSign') ? null : (
    <>
      <h2 className="govuk-heading-m">Or do not sign</h2>
      <Form
        spec={specOf({
          schema: inputs.reason,
          fields: DECLINE_FIELDS,
          submit: 'Do not sign',
          warning: true,
        })}
        action={partnerDeclines.bind(null, view.reference)}
        version={view.version}
      />
    </>
  )

export default async function PartnerSignPage(page: OwnParams) {
  const { actor, ...open } = await openOwnAgreement(page)
  const { view } = open
  return (
    <Framed
      actor={actor}
      title="Read and sign"
      caption={`${view.reference}, ${view.text.title}`}
      back={{ href: paths.partnerAgreement(view.reference), text: 'Back to the agreement' }}
    >
      <PartnerSummary view={view} />
      <PartnerSeats {...view} />
      <PartnerTextShown text={view.text} />
      <Sign {...open} />
      <Decline {...open} />
    </Framed>
  )
}
