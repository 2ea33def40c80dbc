import type { Metadata } from 'next'
import { WhatWasAsked } from '@/components/disclosure/council/case-so-far'
import { GatewayShown } from '@/components/disclosure/council/gateway-shown'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { gatewayFields } from '@/lib/content/intake-forms'
import { correctedGateway } from '@/lib/domain/disclosure/council-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { readPolicy } from '@/lib/use-cases/policy/current-policy'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { backTo, StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { correctGateway } from './actions'

export const metadata: Metadata = { title: 'Correct the gateway' }

export default async function GatewayPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'correctGateway', { gateway: d.gateway })
  return (
    <StepFrame open={open} title="Correct the gateway" back={backTo(d.reference, 'intake', 'Back to intake')}>
      <GatewayShown d={d} policy={await readPolicy(shell())} />
      <WhatWasAsked d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: correctedGateway, fields: gatewayFields(d), submit: 'Correct the gateway' })}
          action={correctGateway.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
