import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { GatePanel } from '@/components/agreement/gate-panel'
import { offered, seatsChosen, WhoIsLacking } from '@/components/agreement/seats'
import { Signatures, VoidedShown } from '@/components/agreement/signatures'
import { ActionButton } from '@/components/forms/action-button'
import { Form } from '@/components/forms/form'
import { seatFields } from '@/lib/content/agreement-sign-words'
import { seats } from '@/lib/domain/agreement/inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { readWhoMaySign } from '@/lib/use-cases/agreement/keep-signatories'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { setSeats, submitForApproval } from './actions'

export const metadata: Metadata = { title: 'Who signs' }

type Props = { readonly open: OpenAgreement }

const Choose = async ({ open, open: { actor, a } }: Props) => {
  if (!may(actor, 'setSeats')) return null
  const listed = await readWhoMaySign(shell())
  const people = offered(a, listed)
  return (
    <Offer open={open} verb="setSeats" heading="Choose who signs" answers={{ order: [] }}>
      <p className="govuk-body">
        Number the people in the order in which they sign. For the council a head of service or above signs.
      </p>
      <WhoIsLacking a={a} listed={listed} />
      <Form
        spec={specOf({ schema: seats, fields: seatFields(people), submit: 'Save who signs' })}
        action={setSeats.bind(null, a.reference)}
        initialValues={seatsChosen(a, people)}
        version={a.version}
      />
    </Offer>
  )
}

const Submit = ({ open, open: { a } }: Props) => (
  <Offer open={open} verb="submitForApproval" heading="Send it for approval">
    <ActionButton
      action={submitForApproval.bind(null, a.reference)}
      label={`Send version ${a.textVersion} for approval`}
      version={a.version}
    />
  </Offer>
)

export default async function SigningPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { actor, a, gate } = open
  return (
    <AgreementFrame open={open} title="Who signs">
      <VoidedShown voided={a.voided} />
      <Signatures a={a} />
      <Choose open={open} />
      <GatePanel gate={gate} isPrivy={may(actor, 'readAgreementAdvice')} />
      <Submit open={open} />
    </AgreementFrame>
  )
}
