import type { Metadata } from 'next'
import { Framed } from '@/app/framed'
import { Form } from '@/components/forms/form'
import { browserRules } from '@/lib/actions/browser-rules'
import { delegationFields } from '@/lib/content/policy-forms'
import * as inputs from '@/lib/domain/disclosure/policy-inputs'
import { paths } from '@/lib/paths'
import { readDelegationChoices } from '@/lib/use-cases/policy/read-rules'
import { shell } from '@/lib/use-cases/shell'
import { rulesReader } from '../../rules-reader'
import { proposeDelegation } from '../actions'

export const metadata: Metadata = { title: 'Propose a delegation' }

export default async function ProposeDelegationPage() {
  const actor = await rulesReader('proposePolicyChange')
  const { people, services } = await readDelegationChoices(shell())
  return (
    <Framed
      actor={actor}
      title="Propose a delegation"
      back={{ href: paths.delegations(), text: 'Delegations' }}
    >
      <p className="govuk-body">Nobody may decide under it until a second person approves it.</p>
      <Form
        spec={{
          fields: delegationFields(people, services),
          submit: 'Propose this delegation',
          rules: browserRules(inputs.delegation),
        }}
        action={proposeDelegation.bind(null, '')}
      />
    </Framed>
  )
}
