import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AdviceRecord } from '@/components/agreement/advice'
import { GatePanel } from '@/components/agreement/gate-panel'
import { VoidedShown } from '@/components/agreement/signatures'
import { WhatItIs } from '@/components/agreement/what-it-is'
import { Form } from '@/components/forms/form'
import { WarningText } from '@/components/ui/warning-text'
import { APPROVE_FIELDS, RETURN_FIELDS } from '@/lib/content/agreement-sign-words'
import { currentAdvice } from '@/lib/domain/agreement/advice'
import * as inputs from '@/lib/domain/agreement/inputs'
import { may } from '@/lib/domain/permissions/permissions'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { approveAgreement, returnToLegal } from './actions'
import { SinceThen } from './since-then'

export const metadata: Metadata = { title: 'Approve' }

type Props = { readonly open: OpenAgreement }

const Approve = ({ open, open: { a } }: Props) => (
  <Offer open={open} verb="approveAgreement" heading="Approve it">
    <Form
      spec={specOf({
        schema: inputs.approval,
        fields: APPROVE_FIELDS,
        submit: `Approve version ${a.textVersion}`,
      })}
      action={approveAgreement.bind(null, a.reference)}
      version={a.version}
    />
    <WarningText>
      Your approval is of exactly this version. Any change of the text undoes it, and it comes back to you.
    </WarningText>
  </Offer>
)

/** Why it is not theirs to answer is said once, in place of the approval. */
const Return = ({ open: { a, refuses } }: Props) =>
  refuses('returnToLegal') ? null : (
    <>
      <h2 className="govuk-heading-m">Or send it back</h2>
      <Form
        spec={specOf({ schema: inputs.reason, fields: RETURN_FIELDS, submit: 'Return to the legal team' })}
        action={returnToLegal.bind(null, a.reference)}
        version={a.version}
      />
    </>
  )

const Advised = ({ open: { actor, a } }: Props) => {
  const advice = currentAdvice(a)
  if (!may(actor, 'readAgreementAdvice')) return null
  return advice ? (
    <AdviceRecord a={a} advice={advice} />
  ) : (
    <p className="govuk-body">The Data Protection Officer has not advised on this agreement.</p>
  )
}

export default async function ApprovePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, actor, gate } = open
  return (
    <AgreementFrame open={open} title="Approve the agreement">
      <WhatItIs a={a} />
      <VoidedShown voided={a.voided} />
      <SinceThen a={a} personId={actor.id} />
      <Advised open={open} />
      <GatePanel gate={gate} isPrivy={may(actor, 'readAgreementAdvice')} />
      <Approve open={open} />
      <Return open={open} />
    </AgreementFrame>
  )
}
