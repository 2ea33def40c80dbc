import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { EvidenceSchedule } from '@/components/agreement/evidence'
import { VariationOf } from '@/components/agreement/variations'
import { Form } from '@/components/forms/form'
import { evidenceFields } from '@/lib/content/agreement-life-forms'
import { evidence } from '@/lib/domain/agreement/inputs'
import { londonDate } from '@/lib/domain/shared/dates'
import { shell } from '@/lib/use-cases/shell'
import { AgreementFrame } from '../agreement-frame'
import { Offer } from '../offer'
import { type AgreementParams, type OpenAgreement, openAgreementPage } from '../open-agreement'
import { recordEvidence } from './actions'

export const metadata: Metadata = { title: 'Evidence of deletion' }

const Record = ({ open }: { readonly open: OpenAgreement }) => {
  const { a } = open
  const owed = a.evidence.filter(({ received }) => !received)
  return owed.length > 0 ? (
    <Offer open={open} verb="recordEvidence" heading="Record evidence">
      <Form
        spec={specOf({ schema: evidence, fields: evidenceFields(owed), submit: 'Record the evidence' })}
        action={recordEvidence.bind(null, a.reference)}
        version={a.version}
      />
    </Offer>
  ) : null
}

export default async function EvidencePage(page: AgreementParams) {
  const open = await openAgreementPage(page)
  return (
    <AgreementFrame open={open} title="Evidence of deletion" wide>
      <VariationOf a={open.a} />
      <p className="govuk-body">
        Each line of the schedule has its period. When it has run, the recipient shows that the data is gone.
        If nothing comes it is chased by itself, and 30 days later flagged as a breach.
      </p>
      <EvidenceSchedule a={open.a} today={londonDate(shell().clock())} />
      <Record open={open} />
    </AgreementFrame>
  )
}
