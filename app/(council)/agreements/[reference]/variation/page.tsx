import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { VariationOf, Variations } from '@/components/agreement/variations'
import { Form } from '@/components/forms/form'
import { VARY_FIELDS } from '@/lib/content/agreement-life-forms'
import { reason } from '@/lib/domain/agreement/inputs'
import { readVariations } from '@/lib/use-cases/agreement/read-agreement'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { startVariation } from './actions'

export const metadata: Metadata = { title: 'Variations' }

const OfThisOne = async ({ open }: { readonly open: OpenAgreement }) => {
  const { a } = open
  return (
    <>
      <Variations variations={await readVariations(shell(), a)} />
      <Offer open={open} verb="startVariation" heading="Start a variation">
        <p className="govuk-body">
          It opens as a draft of its own, with the text in force, and is reviewed, advised on, approved and
          signed like any agreement. What is in force stands until then.
        </p>
        <Form
          spec={specOf({ schema: reason, fields: VARY_FIELDS, submit: 'Start the variation' })}
          action={startVariation.bind(null, a.reference)}
          version={a.version}
        />
      </Offer>
    </>
  )
}

export default async function VariationPage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  return (
    <AgreementFrame open={open} title="Variations">
      <VariationOf a={open.a} />
      {!open.a.variationOf && <OfThisOne open={open} />}
    </AgreementFrame>
  )
}
