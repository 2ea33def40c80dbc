import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { AgreementStandsInTheWay } from '@/components/agreement/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { formValues } from '@/lib/actions/read-form'
import { OUTSIDE_FIELDS } from '@/lib/content/agreement-words'
import { outside } from '@/lib/domain/agreement/inputs'
import { AgreementFrame } from '../agreement-frame'
import { type AgreementParams, openAgreementPage } from '../open-agreement'
import { keepOutsideReferences } from './actions'

export const metadata: Metadata = { title: 'What others call it' }

export default async function OutsidePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  const { a, refuses } = open
  const refusal = refuses('keepOutsideReferences')
  return (
    <AgreementFrame open={open} title="What others call it">
      <p className="govuk-body">
        For an agreement that several bodies share and that another of them looks after. To adopt one still
        needs advice here, and the approval of the head of service.
      </p>
      {refusal ? (
        <AgreementStandsInTheWay refusal={refusal} />
      ) : (
        <Form
          spec={specOf({ schema: outside, fields: OUTSIDE_FIELDS, submit: 'Save' })}
          action={keepOutsideReferences.bind(null, a.reference)}
          initialValues={formValues(OUTSIDE_FIELDS, a.outside)}
          version={a.version}
        />
      )}
    </AgreementFrame>
  )
}
