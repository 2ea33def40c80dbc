import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { GatewayShown } from '@/components/disclosure/council/gateway-shown'
import { HoldsShown } from '@/components/disclosure/council/holds-shown'
import { InstrumentShown } from '@/components/disclosure/council/instrument-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { Callout } from '@/components/ui/callout'
import { APPLICATION_FIELDS, validationFields } from '@/lib/content/legal-forms'
import { gatewayOf } from '@/lib/domain/disclosure/gateways'
import * as legal from '@/lib/domain/disclosure/legal-inputs'
import { LEGAL_CHECK_WORDS } from '@/lib/domain/disclosure/words'
import { londonDate } from '@/lib/domain/shared/dates'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, type OpenCase, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { endApplication, validateRequirement } from './actions'

export const metadata: Metadata = { title: 'Legal check' }

const WhyYou = ({ d: { legalWhy = [] } }: Pick<OpenCase, 'd'>) =>
  legalWhy.length > 0 && (
    <Callout title="Why you are asked">
      <ul className="govuk-list govuk-list--bullet">
        {legalWhy.map((why) => (
          <li key={why}>{LEGAL_CHECK_WORDS[why as keyof typeof LEGAL_CHECK_WORDS] ?? why}</li>
        ))}
      </ul>
    </Callout>
  )

const Validate = async ({ actor, d }: OpenCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'validateRequirement', { items: [] })
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} />
  return (
    <Form
      spec={specOf({ schema: legal.validation, fields: validationFields(d), submit: 'Sign the legal check' })}
      action={validateRequirement.bind(null, d.reference)}
      version={d.version}
    />
  )
}

const EndApplication = async ({ actor, d }: OpenCase) => {
  const refusal = await wouldRefuse(shell(), actor, d, 'endApplication')
  if (refusal) return <StandsInTheWay refusal={refusal} d={d} />
  return (
    <Form
      spec={specOf({
        schema: legal.applicationEnd,
        fields: APPLICATION_FIELDS,
        submit: 'Record it and end the freeze',
        warning: true,
      })}
      action={endApplication.bind(null, d.reference)}
      version={d.version}
    />
  )
}

export default async function LegalPage(page: CaseParams) {
  const open = await openCase(page)
  const { d } = open
  const isApplication = gatewayOf(d.gateway).nature === 'application'
  return (
    <StepFrame open={open} title={isApplication ? 'What became of the application' : 'Legal check'}>
      <WhyYou d={d} />
      <InstrumentShown d={d} today={londonDate(shell().clock())} />
      <GatewayShown d={d} policy={await readPolicy(shell())} />
      <HoldsShown d={d} />
      <WhatWasAsked d={d} />
      {isApplication ? <EndApplication {...open} /> : <Validate {...open} />}
    </StepFrame>
  )
}
