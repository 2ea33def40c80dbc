import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { ABANDON_FIELDS } from '@/lib/content/agreement-words'
import { reason } from '@/lib/domain/agreement/inputs'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { abandon } from './actions'

export const metadata: Metadata = { title: 'Give it up' }

export default async function AbandonPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const refusal = refuses('abandon')
  return (
    <AgreementFrame open={open} title="Give it up">
      <p className="govuk-body">No data flows by it, now or later. To make it after all, open a new one.</p>
      {refusal ? (
        <AgreementStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema: reason, fields: ABANDON_FIELDS, submit: 'Give it up', warning: true })}
          action={abandon.bind(null, a.reference)}
          version={a.version}
        />
      )}
    </AgreementFrame>
  )
}
