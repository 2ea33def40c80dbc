import type { Metadata } from 'next'
import { Manifest } from '@/components/disclosure/council/manifest'
import { PackAgainstDecision } from '@/components/disclosure/council/pack-against-decision'
import { StandsInTheWay } from '@/components/disclosure/council/stands-in-the-way'
import { Form } from '@/components/forms/form'
import { CHECK_FIELDS } from '@/lib/content/council-forms'
import { packCheck } from '@/lib/domain/disclosure/council-inputs'
import { wouldRefuse } from '@/lib/use-cases/may-act'
import { shell } from '@/lib/use-cases/shell'
import { type CaseParams, openCase } from '../open-case'
import { StepFrame } from '../step-frame'
import { specOf } from '../step-parts'
import { checkPack } from './actions'

export const metadata: Metadata = { title: 'Check the pack' }

export default async function CheckPage(page: CaseParams) {
  const open = await openCase(page)
  const { actor, d } = open
  const refusal = await wouldRefuse(shell(), actor, d, 'checkPack')
  return (
    <StepFrame open={open} title="Check the pack" wide>
      <PackAgainstDecision d={d} />
      <Manifest d={d} />
      {refusal ? (
        <StandsInTheWay refusal={refusal} d={d} />
      ) : (
        <Form
          spec={specOf({ schema: packCheck, fields: CHECK_FIELDS, submit: 'Sign the check' })}
          action={checkPack.bind(null, d.reference)}
          version={d.version}
        />
      )}
    </StepFrame>
  )
}
