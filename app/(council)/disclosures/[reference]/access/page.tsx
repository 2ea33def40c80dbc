import type { Metadata } from 'next'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { InsetText } from '@/components/ui/inset-text'
import { ACCESS_FIELDS } from '@/lib/content/after-forms'
import { tellingWords } from '@/lib/content/telling'
import { accessCheck } from '@/lib/domain/disclosure/after-inputs'
import { tellingOf } from '@/lib/domain/disclosure/telling'
import { byWhom, Offer, Said } from '../after-parts'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { checkAccess } from './actions'

export const metadata: Metadata = { title: 'May the person be told?' }

const Before = ({ d }: Pick<OpenCase, 'd'>) =>
  d.accessChecks.map(({ agencyViews, tell, reason, by }) => (
    <Callout
      key={by.at}
      title={tell === 'yes' ? 'The person may be told' : 'The person is not told'}
      meta={byWhom(by)}
    >
      <Said>{agencyViews}</Said>
      {reason && <Said>{reason}</Said>}
    </Callout>
  ))

const SaidWhenAsked = ({ d }: Pick<OpenCase, 'd'>) =>
  d.request?.tippingOffReason ? (
    <InsetText>
      When they asked, they said that telling the person could do harm: {d.request.tippingOffReason}
    </InsetText>
  ) : null

export default async function AccessPage(page: CaseParams) {
  const open = await openCase(page)
  const { d } = open
  return (
    <StepFrame open={open} title="May the person be told?">
      <p className="govuk-body">
        People may ask who received their information. As things stand, about this disclosure: “
        {tellingWords(tellingOf(d))}”.
      </p>
      <SaidWhenAsked d={d} />
      <Before d={d} />
      <Offer open={open} verb="checkAccess" heading="Record what you decide">
        <Form
          spec={specOf({ schema: accessCheck, fields: ACCESS_FIELDS, submit: 'Sign this decision' })}
          action={checkAccess.bind(null, d.reference)}
          version={d.version}
        />
      </Offer>
    </StepFrame>
  )
}
