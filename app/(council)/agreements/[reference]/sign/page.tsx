import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { Signatures, VoidedShown, WhatIsSigned } from '@/components/agreement/signatures'
import { TextShown } from '@/components/agreement/text-shown'
import { WhatItIs } from '@/components/agreement/what-it-is'
import { Form } from '@/components/forms/form'
import { Details } from '@/components/ui/details'
import { InsetText } from '@/components/ui/inset-text'
import { WarningText } from '@/components/ui/warning-text'
import { DECLINE_FIELDS, SIGN_FIELDS } from '@/lib/content/agreement-sign-words'
import { boundSigning, reason } from '@/lib/domain/agreement/inputs'
import { momentOf } from '@/lib/domain/shared/when'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { declineToSign, signAgreement } from './actions'

export const metadata: Metadata = { title: 'Sign' }

type Props = { readonly open: OpenAgreement }

const Sign = ({ open, open: { a } }: Props) => (
  <Offer open={open} verb="signAgreement" heading="Sign it" answers={{ textHash: a.textHash }}>
    <Form
      spec={specOf({ schema: boundSigning, fields: SIGN_FIELDS, submit: `Sign version ${a.textVersion}` })}
      action={signAgreement.bind(null, a.reference)}
      hidden={{ textHash: a.textHash }}
      version={a.version}
    />
    <WarningText>
      Your name, your post and the time are kept with your signature. It is of exactly this version.
    </WarningText>
  </Offer>
)

/** Why it is not theirs to answer is said once, in place of the signature. */
const Decline = ({ open: { a, refuses } }: Props) =>
  refuses('declineToSign') ? null : (
    <>
      <h2 className="govuk-heading-m">Or say why you do not sign</h2>
      <Form
        spec={specOf({ schema: reason, fields: DECLINE_FIELDS, submit: 'Do not sign', warning: true })}
        action={declineToSign.bind(null, a.reference)}
        version={a.version}
      />
    </>
  )

export default async function SignPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, actor } = open
  const own = a.signatures.find(({ by }) => by.personId === actor.id)
  return (
    <AgreementFrame open={open} title="Sign the agreement">
      <WhatIsSigned a={a} />
      <WhatItIs a={a} />
      <Details summary="Read it here">
        <TextShown text={a.text} kind={a.kind} />
      </Details>
      <VoidedShown voided={a.voided} />
      <Signatures a={a} />
      {own ? (
        <InsetText>{`You signed this version on ${momentOf(own.by.at)}.`}</InsetText>
      ) : (
        <Sign open={open} />
      )}
      <Decline open={open} />
    </AgreementFrame>
  )
}
