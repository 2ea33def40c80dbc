import type { Metadata } from 'next'
import { specOf } from '@/app/(council)/disclosures/[reference]/step-parts'
import { CheckStandsInTheWay } from '@/components/check/stands-in-the-way'
import { WhyWeAsk } from '@/components/check/transfer/why-we-ask'
import { Form } from '@/components/forms/form'
import { OPENING_FIELDS } from '@/lib/content/transfer-words'
import { opening } from '@/lib/domain/checks/transfer/pages'
import { permit } from '@/lib/domain/permissions/permissions'
import { MatterFrame } from '../../matter-frame'
import { type MatterParams, openMatter } from '../../open-matter'
import { openTransfer } from './actions'

export const metadata: Metadata = { title: 'Assess a transfer abroad' }

export default async function NewTransferPage(page: MatterParams) {
  const open = await openMatter(page)
  const denial = permit(open.actor, 'keepTransfer')
  return (
    <MatterFrame open={open} title="Assess a transfer abroad">
      <p className="govuk-body">
        One assessment is for one recipient and one purpose. Somebody abroad who only looks at the data is a
        transfer too.
      </p>
      <WhyWeAsk page="beginning" />
      {denial ? (
        <CheckStandsInTheWay refusal={denial} />
      ) : (
        <Form
          spec={specOf({ schema: opening, fields: OPENING_FIELDS, submit: 'Begin' })}
          action={openTransfer.bind(null, open.matter.reference)}
        />
      )}
    </MatterFrame>
  )
}
